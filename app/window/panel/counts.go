package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/rule"
)

// counts is how many findings there are, a button for each severity. Where
// there are no errors or warnings it says so; hints show only where there are
// some.
type counts struct {
	buttons map[rule.Severity]*widgets.Button
	content *fyne.Container
}

// newCounts calls list on a click, to list the findings of a severity.
func newCounts(list func(rule.Severity)) *counts {
	c := &counts{buttons: map[rule.Severity]*widgets.Button{}, content: container.NewHBox()}
	for _, s := range rule.Counted {
		b := widgets.NewButton("", look.SeverityIcon(s), func() { list(s) })
		b.Importance, b.Alignment = widget.LowImportance, widget.ButtonAlignLeading
		c.buttons[s] = b
		c.content.Add(b)
	}
	return c
}

func (c *counts) show(n rule.Counts) {
	for s, b := range c.buttons {
		if words := n.Say(s); b.Text != words {
			b.Icon = look.SeverityIcon(s)
			if n.Of(s) == 0 {
				b.Icon = theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameSuccess)
			}
			b.SetText(words)
		}
		widgets.SetVisible(b, s != rule.Info || n.Info > 0)
	}
}
