package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/rule"
)

// tip says what a card's mark means while the pointer is on the mark.
type tip struct {
	mark    mark // the zero value: nothing is shown
	ground  *canvas.Rectangle
	lines   *fyne.Container
	content *fyne.Container
}

// mark is what a tip explains: on somebody's card, what the rules find, what
// has changed, or what a control does.
type mark struct {
	of      chart.ID
	change  bool
	control control
}

const tipWidth = 300

func newTip() *tip {
	t := &tip{ground: &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, lines: look.Stack(-look.Gap)}
	t.content = container.NewStack(t.ground, container.NewPadded(t.lines))
	t.content.Hide()
	return t
}

// marked is the mark at a place; the zero value: there is none.
func (b *Board) marked(at fyne.Position) mark {
	if c := b.controlAt(at); c != noControl {
		return mark{of: b.controlled(), control: c}
	}
	const reach = 24 // more than a mark's size
	v, ix := b.editor.View(), b.index()
	p := v.ToScene(point(at))
	cards, _ := ix.in(layout.Rect{X: p.X - reach/v.Zoom, Y: p.Y - reach/v.Zoom, W: 2 * reach / v.Zoom, H: 2 * reach / v.Zoom})
	for _, i := range cards {
		c := ix.scene.Cards[i]
		box := b.said().Drawn(i)
		if _, found := b.gravest[c.Person]; found && on(b.dotAt, box, at) {
			return mark{of: c.Person}
		}
		if len(b.editor.DifferencesOf(c.Person)) > 0 && on(b.badgeAt, box, at) {
			return mark{of: c.Person, change: true}
		}
	}
	return mark{}
}

// on tells whether a place is on the mark of a card, or close to it.
func on(where func(layout.Rect) (fyne.Position, fyne.Size), card layout.Rect, at fyne.Position) bool {
	const slack = 4
	from, size := where(card)
	return in(from.X-slack, from.X+size.Width+slack, at.X) && in(from.Y-slack, from.Y+size.Height+slack, at.Y)
}

func in(from, to, x float32) bool { return from <= x && x <= to }

// drawTip shows the tip below the mark, within the board.
func (b *Board) drawTip() {
	t := b.tip
	box, there := b.editor.CardBox(t.mark.of)
	widgets.SetVisible(t.content, there && !b.gesture.busy())
	if !t.content.Visible() {
		return
	}
	t.ground.FillColor, t.ground.StrokeColor = b.colour(theme.ColorNameOverlayBackground), b.colour(theme.ColorNameSeparator)
	where := b.dotAt
	switch {
	case t.mark.control != noControl:
		where = func(layout.Rect) (fyne.Position, fyne.Size) {
			centre, r := b.controlPlace(t.mark.of, t.mark.control)
			return centre.SubtractXY(r, r), fyne.NewSquareSize(2 * r)
		}
		t.explain(b, t.mark.control)
	case t.mark.change:
		where = b.badgeAt
		t.tell(b.editor.DifferencesOf(t.mark.of))
	default:
		t.show(b.editor.Findings())
	}
	t.content.Resize(fyne.NewSize(tipWidth, 0)) // lines break once the width is known
	size := fyne.NewSize(tipWidth, t.content.MinSize().Height)
	dot, mark := where(box)
	at := dot.AddXY(0, mark.Height+look.Close)
	at.X = max(0, min(at.X, b.Size().Width-size.Width))
	if t.mark.change || at.Y+size.Height > b.Size().Height { // below its badge it would cover the card
		at.Y = max(0, dot.Y-size.Height-look.Close)
	}
	put(t.content, at, size)
}

// show lists the findings about one person, at most a few.
func (t *tip) show(findings []rule.Finding) {
	const most = 4
	t.lines.RemoveAll()
	for _, f := range findings {
		if f.Person != t.mark.of {
			continue
		}
		if len(t.lines.Objects) == most {
			t.lines.Add(look.Caption("… and more, in the list of findings"))
			return
		}
		icon := container.NewVBox(container.NewPadded(widget.NewIcon(look.SeverityIcon(f.Severity))))
		t.lines.Add(container.NewBorder(nil, nil, icon, nil, tipLine(f.Message())))
	}
}

func tipLine(text string) *widget.Label {
	line := widget.NewLabel(text)
	line.Wrapping, line.SizeName = fyne.TextWrapWord, theme.SizeNameCaptionText
	return line
}
