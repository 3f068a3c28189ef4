package document

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
)

// columnMembers is a column of the document's own that is more than a private
// text; that one is written as its name alone.
var columnMembers = []member[chart.Column]{
	asText("name", 0, func(c *chart.Column) *string { return &c.Name }),
	{"kind", 0, readKind, appendKind},
	asFlag("public", 0, func(c *chart.Column) *bool { return &c.Public }),
}

func readKind(c *chart.Column, v node) error {
	for _, k := range chart.ColumnKinds {
		if v.kind() == '"' && v.text() == string(k) {
			if c.Kind = k; k == chart.KindText {
				c.Kind = ""
			}
			return nil
		}
	}
	return v.fault("a field's kind must be one of %s, not %s", kindNames(), phrase.Short(v.raw))
}

func appendKind(b []byte, c *chart.Column) []byte {
	if c.Kind == "" {
		return b
	}
	return appendString(b, string(c.Kind))
}

func kindNames() string {
	var names []string
	for _, k := range chart.ColumnKinds {
		names = append(names, fmt.Sprintf("%q", k))
	}
	return strings.Join(names, ", ")
}

func readColumns(s *settings, v node) error {
	if v.kind() != '[' {
		return v.fault("fields must be a list in square brackets, not %s", phrase.Short(v.raw))
	}
	seen := map[string]bool{}
	for item := range v.items() {
		c, err := readColumn(s, item)
		switch {
		case err != nil:
			return err
		case item.kind() == '{' && seen[c.Name]:
			return item.fault("two fields have the name %q; rename or delete one", c.Name)
		}
		seen[c.Name] = true
		s.Columns = append(s.Columns, c)
	}
	return nil
}

func readColumn(s *settings, v node) (c chart.Column, err error) {
	switch v.kind() {
	case '"':
		return chart.Column{Name: v.text()}, nil
	case '{':
	default:
		return c, v.fault("fields must be a list of texts in quotes, without %s", phrase.Short(v.raw))
	}
	unknown, err := readMembers(columnMembers, v, &c)
	if err != nil {
		return c, within(err, fmt.Sprintf("field %d", len(s.Columns)+1))
	}
	for name, raw := range unknown {
		keepUnknown(s, raw, "fields", c.Name, name)
	}
	return c, nil
}

func appendColumns(b []byte, s *settings) []byte {
	for i, c := range s.Columns {
		b = append(b, separator(i, '[')...)
		unknown := unknownAt(s, "fields", c.Name)
		if c.Kind == "" && !c.Public && len(unknown) == 0 {
			b = appendString(b, c.Name)
		} else {
			b = appendMembers(b, columnMembers, &c, unknown, "")
		}
	}
	return closed(b, len(s.Columns), ']')
}
