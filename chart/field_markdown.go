package chart

import (
	"fmt"
	"strings"
)

// FieldsMarkdown is Fields as a table for the README.
func FieldsMarkdown() string {
	var b strings.Builder
	b.WriteString("| Field | In tables | In documents and `--fields` | Kind | Whose | Private |\n|---|---|---|---|---|---|\n")
	for _, f := range FieldsByLine() {
		if f.Line == NoLine || f.Kind == KindDictionary {
			continue
		}
		whose := map[Owner]string{Post: "the post's", Holder: "who fills it"}[f.Whose]
		fmt.Fprintf(&b, "| %s | %s | `%s` | %s | %s | %s |\n", f.Label, f.TableHeading(), f.ID, f.kinds(), whose, map[bool]string{true: "yes"}[f.Private])
	}
	return b.String()
}

// kinds is the kind, of a choice with its values.
func (f *Field) kinds() string {
	var words []string
	for _, c := range f.Choices {
		words = append(words, c.Word)
	}
	if words == nil {
		return string(f.Kind)
	}
	return strings.Join(words, ", ")
}
