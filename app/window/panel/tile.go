package panel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// tile is a role to drag onto the canvas.
type tile struct {
	widget.BaseWidget
	dragSource
	role    chart.Role
	palette *Palette
	lit     bool // hovered or focused
}

var (
	_ fyne.Draggable         = (*tile)(nil)
	_ fyne.DoubleTappable    = (*tile)(nil)
	_ fyne.SecondaryTappable = (*tile)(nil)
	_ fyne.Focusable         = (*tile)(nil)
	_ desktop.Hoverable      = (*tile)(nil)
	_ desktop.Cursorable     = (*tile)(nil)
)

func newTile(p *Palette, role chart.Role) *tile {
	t := &tile{role: role, palette: p}
	t.onDrag = func(at fyne.Position) {
		p.Tips.Leave()
		p.OnDrag(role, at)
	}
	t.onDrop = func(at fyne.Position) { p.OnDrop(role, at) }
	t.ExtendBaseWidget(t)
	return t
}

// DoubleTapped adds the role without a drag.
func (t *tile) DoubleTapped(*fyne.PointEvent) { t.palette.OnAdd(t.role) }

// TappedSecondary opens the guide.
func (t *tile) TappedSecondary(*fyne.PointEvent) { t.palette.OnGuide(t.role.ID) }

// TypedKey adds the role on Enter.
func (t *tile) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.palette.OnAdd(t.role)
	case fyne.KeyEscape:
		t.palette.OnCancel()
		widgets.Escaped(t, e)
	default:
		widgets.Escaped(t, e)
	}
}

// TypedRune is for Fyne.
func (t *tile) TypedRune(rune) {}

// FocusGained shows what the role does.
func (t *tile) FocusGained() {
	t.light(true)
	widgets.Reveal(t)
}

// FocusLost ends it.
func (t *tile) FocusLost() { t.light(false) }

// MouseIn shows what the role does.
func (t *tile) MouseIn(e *desktop.MouseEvent) {
	t.light(true)
	t.MouseMoved(e)
}

// MouseMoved waits for the pointer to rest.
func (t *tile) MouseMoved(e *desktop.MouseEvent) {
	t.palette.Tips.Rest(t, e.AbsolutePosition, func() widgets.Tip { return t.palette.tip(t.role) })
}

// MouseOut ends it.
func (t *tile) MouseOut() {
	t.light(false)
	t.palette.Tips.Leave()
}

func (t *tile) light(on bool) {
	t.lit = on
	if on {
		t.palette.explain(&t.role)
	} else {
		t.palette.explain(nil)
	}
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
	r.strip.CornerRadius = 2
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
	tileHeight = 42
	tileNarrow = 32 // in the strip
	tileStrip  = 4  // width of the bar of the role's colour
	tileInset  = 5  // from the edge to the bar
	tilePad    = 16
	tileShort  = 11
	tileTitle  = 12
)

func (r *tileRenderer) MinSize() fyne.Size {
	if r.tile.palette.narrow {
		return fyne.NewSize(tilePad, tileNarrow)
	}
	return fyne.NewSize(3*tilePad, tileHeight) // a title that does not fit is shortened
}

func (r *tileRenderer) Layout(size fyne.Size) {
	r.card.Resize(size)
	r.strip.Move(fyne.NewPos(tileInset, tileInset+1))
	r.strip.Resize(fyne.NewSize(tileStrip, size.Height-2*(tileInset+1)))
	r.short.Move(fyne.NewPos(tilePad, 5))
	r.title.Move(fyne.NewPos(tilePad, 20))
	r.title.Hidden = r.tile.palette.narrow
	if r.tile.palette.narrow {
		r.short.Move(fyne.NewPos(tileInset+tileStrip+3, (size.Height-r.short.MinSize().Height)/2))
		r.short.Text = look.Fit(r.tile.role.Short, size.Width-tileInset-tileStrip-5, tileShort, r.short.TextStyle)
		return
	}
	r.short.Text = look.Fit(r.tile.role.Short, size.Width-tilePad-tileInset, tileShort, r.short.TextStyle)
	r.title.Text = look.Fit(r.tile.role.Title, size.Width-tilePad-tileInset, tileTitle, fyne.TextStyle{})
}

func (r *tileRenderer) Refresh() {
	th, v := r.tile.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	colours := look.ChartTheme(th, v)
	r.strip.FillColor = colours.RoleColour(r.tile.role)
	r.card.FillColor = colours.Card
	r.card.StrokeColor = colours.Border
	if r.tile.lit {
		r.card.StrokeColor = th.Color(theme.ColorNamePrimary, v)
	}
	r.short.Color, r.short.TextSize = colours.RoleText(r.tile.role), tileShort
	r.title.Color, r.title.TextSize = colours.Text, tileTitle
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}

func (r *tileRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.card, r.strip, r.short, r.title}
}

func (r *tileRenderer) Destroy() {}
