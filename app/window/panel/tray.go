package panel

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// Tray is who is parked: in the document, and not on the chart. It is there
// while somebody is, or while cards are dragged, which can be dropped into it.
type Tray struct {
	OnDrag   func(id chart.ID, at fyne.Position) // at is in the window
	OnDrop   func(id chart.ID, at fyne.Position)
	OnCancel func()            // Esc while a row has the focus
	OnTake   func(id chart.ID) // without a drag: a double click, or Enter
	OnMenu   func(id chart.ID, at fyne.Position)

	editor  *editor.Editor
	parked  []*chart.Person // those who wait themselves
	heading *widget.Label
	remark  *widget.Label
	list    *widgets.List
	room    *fyne.Container // as high as the rows that are shown
	content *fyne.Container
	carried bool // cards are being dragged
}

// NewTray makes the tray of an editor's document.
func NewTray(e *editor.Editor) *Tray {
	t := &Tray{editor: e, heading: look.Heading("Parked"), remark: look.Caption("")}
	t.OnDrag, t.OnDrop = func(chart.ID, fyne.Position) {}, func(chart.ID, fyne.Position) {}
	t.OnCancel, t.OnTake, t.OnMenu = func() {}, func(chart.ID) {}, func(chart.ID, fyne.Position) {}
	t.remark.Wrapping, t.remark.Truncation = fyne.TextWrapWord, fyne.TextTruncateOff
	t.list = widgets.NewList(func() int { return len(t.parked) },
		func() fyne.CanvasObject { return newParkedRow(t) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*parkedRow).show(t.parked[i]) })
	t.list.HideSeparators = true
	t.room = container.NewStack(look.Space(0), t.list)
	t.content = container.NewVBox(widget.NewSeparator(), look.Inset(look.Gap, t.heading), look.Inset(look.Gap, t.remark), look.Inset(look.Gap, t.room))
	t.fill()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged) {
			t.fill()
		}
	})
	return t
}

// Content is what to show.
func (t *Tray) Content() fyne.CanvasObject { return t.content }

// Contains tells whether a place of the window is on the tray.
func (t *Tray) Contains(at fyne.Position) bool {
	if !t.content.Visible() {
		return false
	}
	p, size := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t.content)), t.content.Size()
	return p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height
}

// Carry says whether cards are being dragged, which could come in.
func (t *Tray) Carry(on bool) {
	t.carried = on
	t.arrange()
}

// fill lists those who wait.
func (t *Tray) fill() {
	t.parked = t.parked[:0]
	for _, p := range t.editor.Chart().Parked() {
		if p.Parked() {
			t.parked = append(t.parked, p)
		}
	}
	t.arrange()
}

// arrange shows the tray or takes it away.
func (t *Tray) arrange() {
	const most = 5 // rows at once
	rows := min(len(t.parked), most)
	t.heading.SetText("Parked")
	t.remark.SetText("Drop cards here to take them off the chart and keep them.")
	if n := len(t.editor.Chart().Parked()); n > 0 {
		t.heading.SetText(fmt.Sprintf("Parked (%d)", n))
		t.remark.SetText("Not on the chart, in no picture and no figure. Drag them back onto it.")
	}
	t.room.Objects[0] = look.Space(float32(rows)*(rowHeight+theme.Padding()) + 1)
	widgets.SetVisible(t.room, rows > 0)
	t.list.Refresh()
	widgets.SetVisible(t.content, rows > 0 || t.carried)
	t.content.Refresh()
}

// parkedRow is somebody in the tray.
type parkedRow struct {
	widget.BaseWidget
	dragSource
	tray        *Tray
	person      *chart.Person
	lit         bool // focused
	card, strip *canvas.Rectangle
	name, title *canvas.Text
}

var (
	_ fyne.Draggable         = (*parkedRow)(nil)
	_ fyne.DoubleTappable    = (*parkedRow)(nil)
	_ fyne.SecondaryTappable = (*parkedRow)(nil)
	_ fyne.Focusable         = (*parkedRow)(nil)
)

func newParkedRow(t *Tray) *parkedRow {
	r := &parkedRow{tray: t, person: &chart.Person{}}
	r.onDrag = func(at fyne.Position) { t.OnDrag(r.person.ID, at) }
	r.onDrop = func(at fyne.Position) { t.OnDrop(r.person.ID, at) }
	r.ExtendBaseWidget(r)
	return r
}

func (r *parkedRow) show(p *chart.Person) {
	r.person = p
	r.Refresh()
}

// DoubleTapped puts them on the chart.
func (r *parkedRow) DoubleTapped(*fyne.PointEvent) { r.tray.OnTake(r.person.ID) }

// TappedSecondary opens a menu.
func (r *parkedRow) TappedSecondary(e *fyne.PointEvent) {
	r.tray.OnMenu(r.person.ID, e.AbsolutePosition)
}

// TypedKey puts them on the chart on Enter.
func (r *parkedRow) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.tray.OnTake(r.person.ID)
	case fyne.KeyEscape:
		r.tray.OnCancel()
		widgets.Escaped(r, e)
	default:
		widgets.Escaped(r, e)
	}
}

// TypedRune is for Fyne.
func (r *parkedRow) TypedRune(rune) {}

// FocusGained shows where the focus is.
func (r *parkedRow) FocusGained() { r.light(true) }

// FocusLost ends it.
func (r *parkedRow) FocusLost() { r.light(false) }

func (r *parkedRow) light(on bool) {
	r.lit = on
	r.Refresh()
}

// rowHeight is that of somebody in the tray.
const rowHeight = 38

// CreateRenderer is for Fyne.
func (r *parkedRow) CreateRenderer() fyne.WidgetRenderer {
	r.card, r.strip = &canvas.Rectangle{CornerRadius: 7, StrokeWidth: 1}, &canvas.Rectangle{CornerRadius: 2}
	r.name, r.title = &canvas.Text{TextSize: tileTitle, TextStyle: fyne.TextStyle{Bold: true}}, &canvas.Text{TextSize: tileShort}
	return &parkedRenderer{r}
}

type parkedRenderer struct{ *parkedRow }

func (r *parkedRenderer) MinSize() fyne.Size { return fyne.NewSize(3*tilePad, rowHeight) }

func (r *parkedRenderer) Layout(size fyne.Size) {
	r.card.Resize(size)
	r.strip.Move(fyne.NewPos(tileInset, tileInset+1))
	r.strip.Resize(fyne.NewSize(tileStrip, size.Height-2*(tileInset+1)))
	r.name.Move(fyne.NewPos(tilePad, 4))
	r.title.Move(fyne.NewPos(tilePad, 20))
	room := size.Width - tilePad - tileInset
	r.name.Text = look.Fit(r.tray.editor.Chart().Headline(r.person), room, tileTitle, r.name.TextStyle)
	r.title.Text = look.Fit(r.below(), room, tileShort, r.title.TextStyle)
}

// below is what stands below the name: the title, and how many wait with them.
func (r *parkedRow) below() string {
	c := r.tray.editor.Chart()
	text := c.Title(r.person)
	if n := len(chart.ParkedTeam(c, r.person.ID)) - 1; n > 0 {
		text = fmt.Sprintf("%s + %d", text, n)
	}
	return text
}

func (r *parkedRenderer) Refresh() {
	th, v := r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	colours := look.ChartTheme(th, v)
	role, _ := r.tray.editor.Chart().Role(r.person)
	r.strip.FillColor, r.card.FillColor, r.card.StrokeColor = colours.RoleColour(role), colours.Card, colours.Border
	if r.lit {
		r.card.StrokeColor = th.Color(theme.ColorNamePrimary, v)
	}
	r.name.Color, r.title.Color = colours.Text, colours.Muted
	r.Layout(r.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}

func (r *parkedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.card, r.strip, r.name, r.title}
}

func (r *parkedRenderer) Destroy() {}
