package importing

import (
	"strings"

	"cadre/app/window/widgets"
	"cadre/chart/phrase"
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

// columnTip says all of why a column was taken for what it is, and what is in
// it.
func columnTip(c table.Column) widgets.Tip {
	tip := widgets.Tip{{Text: c.Heading, Strong: true}, {Text: useReason(c)}}
	if len(c.Samples) > 0 {
		const shown = 4
		tip = append(tip, widgets.TipLine{Text: "Such as " + phrase.List(shorts(c.Samples[:min(shown, len(c.Samples))])), Weak: true})
	}
	return tip
}

// useReason is a sentence on what a column was taken for.
func useReason(c table.Column) string {
	switch taken := "Taken for “" + useTitle(c.Use) + "”"; {
	case c.Guessed():
		return taken + ", by a guess: " + c.Why
	case c.Why != "":
		return taken + ": " + c.Why
	case c.Use == table.LeftOut:
		return "Left out"
	case c.Use == table.OwnColumn:
		return "Nothing here is called so: kept as a column of the chart's own"
	default:
		return taken
	}
}

func shorts(texts []string) []string {
	var short []string
	for _, s := range texts {
		short = append(short, phrase.Short(s))
	}
	return short
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
