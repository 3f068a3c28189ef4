package board

import (
	"image/color"

	"cadre/app/window/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// hint is what an empty board says.
type hint struct {
	area        *canvas.Rectangle
	title, more *canvas.Text
}

func newHint() *hint {
	h := &hint{canvas.NewRectangle(color.Transparent), canvas.NewText("Drag a role here to begin", color.Transparent),
		canvas.NewText("or type a name, such as “Ada Okafor, CPO”", color.Transparent)}
	h.title.TextSize, h.title.TextStyle.Bold = 20, true
	h.more.TextSize = 13
	h.area.CornerRadius, h.area.StrokeWidth = 16, 2
	return h
}

func (h *hint) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return append(list, h.area, h.title, h.more)
}

// drawHint shows the hint while there is nobody in the chart.
func (b *Board) drawHint() {
	h := b.hint
	empty := b.editor.Chart().Len() == 0
	for _, o := range h.objects(nil) {
		widgets.SetVisible(o, empty)
	}
	if !empty {
		return
	}
	t := b.editor.Theme()
	h.title.Color, h.more.Color, h.area.StrokeColor = t.Text, t.Muted, t.Border
	h.area.FillColor = t.Card
	if _, over := b.gesture.state.(carrying); over {
		h.area.StrokeColor = b.colour(theme.ColorNamePrimary)
	}
	size := fyne.NewSize(min(420, b.Size().Width-32), min(160, b.Size().Height-32))
	at := fyne.NewPos((b.Size().Width-size.Width)/2, (b.Size().Height-size.Height)/2)
	put(h.area, at, size)
	middle := func(o *canvas.Text, y float32) {
		put(o, at.AddXY((size.Width-o.MinSize().Width)/2, y), o.MinSize())
	}
	middle(h.title, size.Height/2-28)
	middle(h.more, size.Height/2+6)
}
