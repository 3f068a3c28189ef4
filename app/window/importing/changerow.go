package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
)

// changeRow shows a line of the list of changes: a tick, whom it is about, and
// what is different.
type changeRow struct {
	widget.BaseWidget
	tick    *widgets.Check
	name    *widget.Label
	text    *widget.Label
	more    *hinted // of the text
	names   *fyne.Container
	content *fyne.Container
}

// tickWidth is the room for the ticks, and nameWidth that for the names.
const (
	tickWidth = 36
	nameWidth = 190
)

func newChangeRow(tips *widgets.Tips) *changeRow {
	r := &changeRow{tick: widgets.NewCheck("", func() {}), name: widget.NewLabel(""), text: widget.NewLabel("")}
	r.name.Truncation, r.text.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	r.more = newHinted(tips, r.text)
	r.names = container.NewStack(look.Wide(nameWidth), r.name)
	r.content = container.New(&tickedLine{}, container.NewStack(look.Wide(tickWidth), r.tick), r.names, r.more)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *changeRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

func (r *changeRow) show(c *Changes, l changeLine) {
	r.tick.OnChanged = nil
	widgets.SetVisible(r.tick, len(l.changes) > 0 || l.doubt != nil)
	if d := l.doubt; d != nil {
		r.tick.SetChecked(d.Same)
		r.tick.OnChanged = func(on bool) { c.same(*d, on) }
	} else {
		r.tick.SetChecked(c.all(l.changes))
		r.tick.OnChanged = func(on bool) { c.choose(l.changes, on) }
	}
	r.name.TextStyle.Bold = l.level == ofKind
	r.name.SetText(l.name)
	r.text.Importance = widget.MediumImportance
	if l.level == ofKind || l.level == ofPerson && len(l.changes) > 1 {
		r.text.Importance = widget.LowImportance
	}
	r.text.SetText(l.text)
	r.more.tip = func() widgets.Tip { return widgets.Tip{{Text: l.text}} }
	r.content.Layout = &tickedLine{l.level}
	r.content.Refresh()
}

// tickedLine lays out a tick, a name and a text: that of a thing stands below
// the text of whom it is about, with its tick.
type tickedLine struct{ level level }

// MinSize is for Fyne.
func (*tickedLine) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(tickWidth+nameWidth+tickWidth, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout is for Fyne.
func (l *tickedLine) Layout(o []fyne.CanvasObject, size fyne.Size) {
	tick, name, text := o[0], o[1], o[2]
	at := float32(0)
	if l.level == ofThing {
		at = tickWidth + nameWidth
	}
	width := float32(nameWidth)
	if l.level == ofKind {
		width = size.Width // of a heading, which says little else
	}
	tick.Move(fyne.NewPos(at, 0))
	tick.Resize(fyne.NewSize(tickWidth, size.Height))
	name.Move(fyne.NewPos(tickWidth, 0))
	name.Resize(fyne.NewSize(width, size.Height))
	left := max(at+tickWidth, tickWidth+nameWidth)
	text.Move(fyne.NewPos(left, 0))
	text.Resize(fyne.NewSize(max(0, size.Width-left), size.Height))
}
