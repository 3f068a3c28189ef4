package panel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/chart"
	"cadre/chart/scene"
)

// tile is a role to drag onto the canvas.
type tile struct {
	widget.BaseWidget
	role    chart.Role
	palette *Palette
	hovered bool
	last    fyne.Position // of the pointer in a drag, in the window
	dragged bool
}

var (
	_ fyne.Draggable      = (*tile)(nil)
	_ fyne.DoubleTappable = (*tile)(nil)
	_ desktop.Hoverable   = (*tile)(nil)
	_ desktop.Cursorable  = (*tile)(nil)
)

func newTile(p *Palette, role chart.Role) *tile {
	t := &tile{role: role, palette: p}
	t.ExtendBaseWidget(t)
	return t
}

// Dragged follows the pointer.
func (t *tile) Dragged(e *fyne.DragEvent) {
	t.dragged, t.last = true, e.AbsolutePosition
	if t.palette.OnDrag != nil {
		t.palette.OnDrag(t.role, t.last)
	}
}

// DragEnd drops the role where the pointer was last: the event itself has no
// place.
func (t *tile) DragEnd() {
	if t.dragged && t.palette.OnDrop != nil {
		t.palette.OnDrop(t.role, t.last)
	}
	t.dragged = false
}

// DoubleTapped adds the role without a drag.
func (t *tile) DoubleTapped(*fyne.PointEvent) {
	if t.palette.OnAdd != nil {
		t.palette.OnAdd(t.role)
	}
}

// MouseIn shows what the role does.
func (t *tile) MouseIn(*desktop.MouseEvent) { t.hover(true) }

// MouseMoved is of no interest.
func (t *tile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends it.
func (t *tile) MouseOut() { t.hover(false) }

func (t *tile) hover(on bool) {
	t.hovered = on
	t.palette.explain(t.role, on)
	t.Refresh()
}

// Cursor is a hand.
func (t *tile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (t *tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{
		tile:  t,
		card:  canvas.NewRectangle(color.Transparent),
		strip: canvas.NewRectangle(color.Transparent),
		short: canvas.NewText(t.role.Short, color.Black),
		title: canvas.NewText(t.role.Title, color.Black),
	}
	r.card.CornerRadius, r.card.StrokeWidth = 7, 1
	r.strip.CornerRadius = 7
	r.short.TextStyle.Bold = true
	r.Refresh()
	return r
}

type tileRenderer struct {
	tile         *tile
	strip, card  *canvas.Rectangle
	short, title *canvas.Text
}

const (
	tileHeight = 44
	tileStrip  = 5
	tilePad    = 14
)

func (r *tileRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.title.MinSize().Width+2*tilePad, tileHeight)
}

func (r *tileRenderer) Layout(size fyne.Size) {
	r.strip.Resize(fyne.NewSize(30, size.Height))
	r.card.Move(fyne.NewPos(tileStrip, 0))
	r.card.Resize(fyne.NewSize(size.Width-tileStrip, size.Height))
	r.short.Move(fyne.NewPos(tilePad, 6))
	r.title.Move(fyne.NewPos(tilePad, 22))
}

func (r *tileRenderer) Refresh() {
	th, v := r.tile.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	colours := chartTheme(th, v)
	r.strip.FillColor = colours.RoleColour(r.tile.role)
	r.card.FillColor = colours.Card
	r.card.StrokeColor = colours.Border
	if r.tile.hovered {
		r.card.StrokeColor = th.Color(theme.ColorNamePrimary, v)
	}
	r.short.Color, r.short.TextSize = colours.RoleText(r.tile.role), 11
	r.title.Color, r.title.TextSize = colours.Text, 12
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}

func (r *tileRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.strip, r.card, r.short, r.title}
}

func (r *tileRenderer) Destroy() {}

// chartTheme is the picture's theme that goes with the window's.
func chartTheme(th fyne.Theme, v fyne.ThemeVariant) scene.Theme {
	red, _, _, _ := th.Color(theme.ColorNameBackground, v).RGBA()
	if red < 0x8000 {
		return scene.Dark
	}
	return scene.Light
}
