package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
)

// WayBar stands above the canvas while one team has it: it shows the way from
// the top to that team, and leads back.
type WayBar struct {
	editor  *editor.Editor
	way     *fyne.Container
	count   *widget.Label
	bar     fyne.CanvasObject
	content *fyne.Container // the bar and what it stands above
}

// NewWayBar makes the bar above something, hidden while the whole chart is
// shown.
func NewWayBar(e *editor.Editor, below fyne.CanvasObject) *WayBar {
	b := &WayBar{editor: e, way: container.NewHBox(), count: widget.NewLabel("")}
	b.count.Importance = widget.LowImportance
	back := widgets.NewButton("Show the whole chart", theme.NavigateBackIcon(), func() { e.FocusOn("") })
	line := look.Border(nil, nil, nil, container.NewHBox(b.count, back), container.NewHScroll(b.way))
	b.bar = container.NewVBox(look.Inset(look.Gap, line), widget.NewSeparator())
	b.content = look.Border(b.bar, nil, nil, nil, below)
	b.Refresh()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged | editor.ArrangementChanged) {
			b.Refresh()
		}
	})
	return b
}

// Content is the bar with what it stands above.
func (b *WayBar) Content() fyne.CanvasObject { return b.content }

// Refresh shows the way as it is.
func (b *WayBar) Refresh() {
	way := b.editor.Way()
	if b.bar.Visible() == (way == nil) {
		widgets.SetVisible(b.bar, way != nil)
		b.content.Refresh()
	}
	if way == nil {
		return
	}
	b.way.Objects = []fyne.CanvasObject{b.step("Whole chart", "")}
	for i, id := range way {
		name := b.editor.Chart().Person(id).Label()
		b.way.Add(widget.NewLabel("›"))
		if i < len(way)-1 {
			b.way.Add(b.step(name, id))
		} else {
			b.way.Add(widget.NewLabelWithStyle(name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		}
	}
	b.way.Refresh()
	b.count.SetText(phrase.Count(b.editor.Below(way[len(way)-1]).People+1, "card", "cards"))
}

// step leads to the team of somebody on the way.
func (b *WayBar) step(name string, id chart.ID) *widgets.Button {
	s := widgets.NewButton(name, nil, func() { b.editor.FocusOn(id) })
	s.Importance = widget.LowImportance
	return s
}
