package panel

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/phrase"
)

// DayBar stands above the canvas while the chart of a day is shown: it says
// so, and leads to other days and back.
type DayBar struct {
	editor         *editor.Editor
	text           *canvas.Text
	ground         *canvas.Rectangle
	earlier, later *widgets.Button
	back           *widgets.Button
	bar            fyne.CanvasObject
	content        *fyne.Container // the bar and what it stands above
}

// barText is readable on the warning colour of both themes.
var barText = color.NRGBA{R: 0x1c, G: 0x1c, B: 0x1c, A: 0xff}

// NewDayBar makes the bar above something, hidden while the chart as written
// is shown.
func NewDayBar(e *editor.Editor, below fyne.CanvasObject) *DayBar {
	d := &DayBar{editor: e, text: canvas.NewText("", barText), ground: canvas.NewRectangle(nil)}
	d.text.TextStyle.Bold, d.text.TextSize = true, theme.TextSize()
	step := func(icon fyne.Resource, to func(time.Time) time.Time) *widgets.Button {
		return widgets.NewButton("", icon, func() { e.ShowDay(to(e.Day())) })
	}
	d.earlier = step(theme.NavigateBackIcon(), e.PreviousChange)
	d.later = step(theme.NavigateNextIcon(), e.NextChange)
	d.back = widgets.NewButton(editor.BackTitle, nil, func() { e.ShowDay(time.Time{}) })
	d.bar = container.NewStack(d.ground, look.Inset(look.Gap, look.Border(nil, nil, nil, container.NewHBox(d.earlier, d.later, d.back), d.text)))
	d.content = look.Border(d.bar, nil, nil, nil, below)
	d.Refresh()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged) || what.Has(editor.ThemeChanged) {
			d.Refresh()
		}
	})
	return d
}

// Content is the bar with what it stands above.
func (d *DayBar) Content() fyne.CanvasObject { return d.content }

// Refresh shows the day as it is.
func (d *DayBar) Refresh() {
	day := d.editor.Day()
	if d.bar.Visible() == day.IsZero() {
		widgets.SetVisible(d.bar, !day.IsZero())
		d.content.Refresh()
	}
	if day.IsZero() {
		return
	}
	d.text.Text = "The chart of " + phrase.Day(day) + ", to look at"
	d.text.Refresh()
	d.ground.FillColor = theme.Color(theme.ColorNameWarning)
	d.ground.Refresh()
	widgets.SetEnabled(d.earlier, !d.editor.PreviousChange(day).IsZero())
	widgets.SetEnabled(d.later, !d.editor.NextChange(day).IsZero())
}
