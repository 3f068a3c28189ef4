package rule

import (
	"fmt"
	"strings"
)

// Markdown is All as a table for the README.
func Markdown() string {
	var b strings.Builder
	b.WriteString("| Rule | Default | What it finds | Why | Where it comes from |\n|---|---|---|---|---|\n")
	for _, r := range All {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", r.ID, r.Severity, r.Title+r.numbers(), r.Reason, r.Source)
	}
	return b.String()
}

// numbers lists what a document may change, with the defaults.
func (r Rule) numbers() string {
	var words []string
	for _, p := range r.Params {
		words = append(words, fmt.Sprintf("`%s` %d", p.Name, p.Default))
	}
	if words == nil {
		return ""
	}
	return " (" + strings.Join(words, ", ") + ")"
}
