package importing

import (
	"strings"

	"cadre/app/window/widgets"
	"cadre/chart/table"
)

// useTitle is what people call what a column is taken for.
func useTitle(u table.Use) string {
	switch u {
	case table.OwnColumn:
		return "Keep as it is"
	case table.LeftOut:
		return "Leave out"
	}
	return string(u)
}

// useHint says more of it.
func useHint(u table.Use) string {
	switch u {
	case table.OwnColumn:
		return "a column of one's own"
	}
	return ""
}

// useChoices are what a column can be taken for.
func useChoices(c table.Column, choose func(table.Use)) []widgets.Choice {
	var choices []widgets.Choice
	for _, u := range table.Uses() {
		hint := useHint(u)
		if u == c.Use {
			hint = "as now"
		}
		choices = append(choices, widgets.Choice{Title: useTitle(u), Hint: hint, Run: func() { choose(u) },
			Also: func() []string { return []string{string(u)} }})
	}
	return choices
}

// whyTitle is why a column was taken for what it is, or what is in it.
func whyTitle(c table.Column) string {
	if c.Guessed() {
		return "Guessed: " + c.Why
	}
	if c.Why != "" {
		return "By its heading"
	}
	if len(c.Samples) == 0 {
		return "Nothing in it"
	}
	return strings.Join(c.Samples[:min(3, len(c.Samples))], ", ")
}
