package grid

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

var (
	yamlKey  = regexp.MustCompile(`^[ \t]*(?:- +)?["']?(<<|[\pL_][\pL\pN _.-]{0,40})["']?:(?:[ \t]|$)`)
	yamlList = regexp.MustCompile(`^(?:(?:---|#)[^\n]*\n|\s*\n)*(?:---|[ \t]*- +["']?[\pL_][\pL\pN _.-]{0,40}["']?:)`)
)

// isYAML tells lines most of which are keys with values, several with the same
// key: keys as programs write them, or any where the text begins as a list of
// objects.
func isYAML(text string) bool {
	sure, likely := yamlKeys(text)
	return sure || likely && yamlList.MatchString(head(text))
}

// yamlKeys tells whether surely most lines have keys as programs write them, in
// lower case and without blanks, and whether likely half of the lines have any.
func yamlKeys(text string) (sure, likely bool) {
	found, lower, all, most := 0, 0, 0, 0
	keys := map[string]int{}
	for _, line := range lines(sample(text)) {
		if line = strings.TrimRight(line, " \t"); line == "" || strings.HasPrefix(strings.TrimSpace(line), "#") || line == "---" {
			continue
		}
		all++
		m := yamlKey.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		found++
		keys[m[1]]++
		most = max(most, keys[m[1]])
		if !strings.Contains(m[1], " ") && strings.ToLower(m[1][:1]) == m[1][:1] {
			lower++
		}
	}
	several := most > 1 && len(keys) > 1
	return several && 5*lower >= 4*all, several && 2*found >= all
}

// readYAML makes rows of the objects of a text, as of JSON. A text that may be
// a list as well is none where it breaks the rules of YAML, or says one thing
// of each.
func readYAML(text string, log *notes) (Grid, error) {
	sure, _ := yamlKeys(text)
	values, err := parseYAML(text)
	if !sure && (err != nil || len(values) == 1 && isPairs(values[0])) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if g := (jsonTable{text, log}).rows(values); g != nil {
		return g, nil
	}
	return nil, errors.New("the YAML holds no list of people: no list of objects")
}

// isPairs tells a list of objects with one member each.
func isPairs(v any) bool {
	list, _ := v.([]any)
	return !slices.ContainsFunc(objectsOf(list), func(o *object) bool { return len(o.members) > 1 })
}

// parseYAML reads the values of a text.
func parseYAML(text string) ([]any, error) {
	r := yamlReader{room: len(text) + 10_000}
	d := yaml.NewDecoder(strings.NewReader(text))
	var values []any
	for {
		var n yaml.Node
		err := d.Decode(&n)
		if errors.Is(err, io.EOF) {
			return values, r.err
		}
		if err != nil {
			return nil, fmt.Errorf("the YAML cannot be read (%s); check the file where it was made", strings.TrimPrefix(err.Error(), "yaml: "))
		}
		values = append(values, r.value(&n, 0))
	}
}

// yamlReader makes the values that JSON has of the nodes of YAML.
type yamlReader struct {
	room int // for values: one that is referred to again and again would have none
	err  error
}

// value is what a node says.
func (r *yamlReader) value(n *yaml.Node, depth int) any {
	switch r.room--; {
	case r.err != nil:
		return nil
	case r.room < 0:
		r.err = errors.New("the YAML repeats itself too often; write each person out once")
		return nil
	case depth > maxDepth:
		r.err = fmt.Errorf("the YAML is nested more than %d deep", maxDepth)
		return nil
	}
	switch n.Kind {
	case yaml.DocumentNode:
		if len(n.Content) > 0 {
			return r.value(n.Content[0], depth+1)
		}
	case yaml.AliasNode:
		return r.value(n.Alias, depth+1)
	case yaml.MappingNode:
		return r.object(n, depth)
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, r.value(c, depth+1))
		}
		return list
	case yaml.ScalarNode:
		return scalar(n)
	}
	return nil
}

// object is a mapping, with what another that it names gives it.
func (r *yamlReader) object(n *yaml.Node, depth int) *object {
	o := &object{line: n.Line}
	for i := 0; i+1 < len(n.Content); i += 2 {
		v := r.value(n.Content[i+1], depth+1)
		if given, is := v.(*object); is && n.Content[i].Tag == "!!merge" {
			o.members = append(o.members, given.members...)
			continue
		}
		o.members = append(o.members, member{strings.ReplaceAll(n.Content[i].Value, "\x00", ""), v})
	}
	return o
}

// scalar is a text, with the words of YAML for yes, no and nothing.
func scalar(n *yaml.Node) any {
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return map[bool]string{true: "yes", false: "no"}[strings.EqualFold(n.Value, "true") || strings.EqualFold(n.Value, "yes") || strings.EqualFold(n.Value, "on")]
	}
	return strings.ReplaceAll(n.Value, "\x00", "")
}
