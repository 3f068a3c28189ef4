package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/compare"
	"cadre/chart/phrase"
	"cadre/chart/update"
)

// changeRow is a line of the list of changes: a tick, whom it is about, and
// what is different.
type changeRow struct {
	widget.BaseWidget
	tick    *widgets.Check
	name    *widget.Label
	text    *widget.Label
	content *fyne.Container
}

// tickWidth is the room for the ticks, and nameWidth that for the names.
const (
	tickWidth = 36
	nameWidth = 190
)

func newChangeRow() *changeRow {
	r := &changeRow{tick: widgets.NewCheck("", func() {}), name: widget.NewLabel(""), text: widget.NewLabel("")}
	r.name.Truncation, r.text.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	left := container.NewHBox(container.NewStack(look.Wide(tickWidth), r.tick), container.NewStack(look.Wide(nameWidth), r.name))
	r.content = container.NewBorder(nil, nil, left, nil, r.text)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *changeRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

func (r *changeRow) show(c *Changes, l changeLine) {
	r.tick.OnChanged = nil
	heading := l.change < 0
	r.name.TextStyle.Bold = heading
	switch {
	case heading:
		r.tick.SetChecked(c.all(l.kind))
		r.name.SetText(headingOf(c.Reading.Update.Changes, l.kind))
		r.text.SetText("")
		r.tick.OnChanged = func(on bool) { c.chooseAll(l.kind, on) }
	default:
		r.tick.SetChecked(c.chosen[l.change])
		r.name.SetText(c.Reading.Update.Changes[l.change].Name)
		r.text.SetText(phrase.Capital(l.text))
		r.tick.OnChanged = func(on bool) {
			c.chosen[l.change] = on
			c.refresh()
		}
	}
	widgets.SetVisible(r.tick, !l.further)
	widgets.SetVisible(r.name, !l.further)
}

// headingOf is a kind with how many changes are of it.
func headingOf(all []update.Change, k compare.Kind) string {
	n := 0
	for _, ch := range all {
		if ch.Kind == k {
			n++
		}
	}
	return compare.Kinds[k].Heading + ": " + phrase.Number(int64(n))
}
