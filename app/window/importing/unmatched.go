package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/table"
)

// unmatched lists the managers whom nobody is called, each with a choice of
// whom is meant.
type unmatched struct {
	reading *Reading
	choose  func(text, whom string)
	heading *widget.Label
	list    *widgets.List
	most    int // lines that there is room for
	content *fyne.Container
}

func newUnmatched(r *Reading, choose func(text, whom string)) *unmatched {
	u := &unmatched{reading: r, choose: choose, heading: widget.NewLabel("")}
	u.heading.TextStyle.Bold = true
	u.list = widgets.NewList(func() int { return len(r.asked) }, func() fyne.CanvasObject { return newUnmatchedLine() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*unmatchedLine).show(u, r.asked[i]) })
	u.content = container.NewStack(look.Space(0), look.Border(u.heading, nil, nil, nil, u.list))
	return u
}

// update shows what is left to ask.
func (u *unmatched) update() {
	widgets.SetVisible(u.content, len(u.reading.asked) > 0)
	left := 0
	for _, m := range u.reading.asked {
		if _, said := u.reading.means[m.Text]; !said {
			left++
		}
	}
	text := "Every manager is found or chosen"
	if left > 0 {
		text = phrase.Count(left, "manager is", "managers are") + " nobody in the table. Who is meant?"
	}
	widgets.SetText(u.heading, text)
	u.content.Objects[0] = look.Space(u.height())
	u.content.Refresh()
	u.list.Refresh()
}

// height is room for the first lines.
func (u *unmatched) height() float32 {
	return u.heading.MinSize().Height + float32(min(u.most, len(u.reading.asked)))*(newUnmatchedLine().MinSize().Height+look.Close)
}

// choices are whom a reference may mean: the nearest first, then the rest.
func (u *unmatched) choices(m table.Unmatched) []widgets.Choice {
	answer := func(whom string) func() { return func() { u.choose(m.Text, whom) } }
	c := u.reading.chart()
	if c == nil {
		return nil
	}
	near := map[chart.ID]bool{}
	var choices []widgets.Choice
	for _, id := range m.Near {
		if p := c.Person(id); p != nil && !near[id] {
			near[id] = true
			choices = append(choices, widgets.Choice{Group: "Called nearly so", Title: p.Label(), Hint: c.Title(p), Run: answer(string(id))})
		}
	}
	choices = append(choices,
		widgets.Choice{Group: "Nobody here", Title: "Add “" + phrase.Short(m.Text) + "”", Hint: "somebody without a row", Run: answer(table.Newcomer)},
		widgets.Choice{Group: "Nobody here", Title: "Nobody", Hint: "they stand at the top", Run: answer("")})
	for _, p := range c.Tree().People {
		if !near[p.ID] {
			choices = append(choices, widgets.Choice{Group: "Everybody", Title: p.Label(), Hint: c.Title(p), Run: answer(string(p.ID))})
		}
	}
	return choices
}

// unmatchedLine is one reference: what the cells say, whose, and whom it means.
type unmatchedLine struct {
	widget.BaseWidget
	text, by *widget.Label
	whom     *widgets.ComboBox
	content  *fyne.Container
}

func newUnmatchedLine() *unmatchedLine {
	l := &unmatchedLine{text: widget.NewLabel(""), by: look.Caption(""), whom: widgets.NewComboBox("Left as it is: a manager who is missing", nil)}
	l.text.Truncation = fyne.TextTruncateEllipsis
	l.content = container.NewGridWithColumns(3, l.text, l.by, l.whom)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *unmatchedLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(l.content)
}

func (l *unmatchedLine) show(u *unmatched, m table.Unmatched) {
	widgets.SetText(l.text, "“"+phrase.Short(m.Text)+"”")
	widgets.SetText(l.by, "Manager of "+names(u.reading.chart(), m.By))
	l.whom.Say(u.reading.meant(m.Text))
	l.whom.Choices = func() []widgets.Choice { return u.choices(m) }
}

// names are the first of some people, and how many more there are.
func names(c *chart.Chart, ids []chart.ID) string {
	const shown = 2
	var known []string
	for _, id := range ids[:min(shown, len(ids))] {
		if c != nil && c.Has(id) {
			known = append(known, c.Person(id).Label())
		}
	}
	if len(known) == 0 || len(ids) > shown {
		known = append(known, phrase.Number(int64(len(ids)-len(known)))+" more")
	}
	return phrase.List(known)
}
