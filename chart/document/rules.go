package document

import (
	"fmt"
	"io"

	"cadre/chart"
)

// ReadRules reads settings of rules as they stand under "rules" in a
// document. name is the file's, for messages.
func ReadRules(r io.Reader, name string) (map[string]chart.RuleSetting, error) {
	text, err := readText(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	l := loader{lines: newLineIndex(text)}
	root, err := parseJSON(text)
	if err == nil {
		err = readRules(&l.settings, root)
	}
	if err == nil && len(l.settings.Unknown) > 0 {
		err = root.fault("a rule may have the members severity and params, and no others")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, l.place(err))
	}
	return l.settings.Rules, nil
}

// WriteRules writes settings of rules as ReadRules reads them, a rule a line.
func WriteRules(w io.Writer, rules map[string]chart.RuleSetting) error {
	text := []byte("{")
	if len(rules) > 0 {
		text = append(appendRuleSet(nil, &chart.Settings{Rules: rules}, "\n  "), '\n')
	}
	_, err := w.Write(append(text, "}\n"...))
	return err
}
