package board

import (
	"image"
	"image/color"
	"image/draw"
	"slices"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// mapPicture is all that the picture of a minimap shows: the cards of a scene in
// their colours, whom somebody looks for, and who is selected. It never changes,
// so that it can be painted beside the window's own work.
type mapPicture struct {
	scene    *scene.Scene
	part     layout.Rect // of the scene
	size     image.Point // in pixels
	scale    float64     // its pixels for one of the board's
	found    *editor.Found
	selected editor.Selection

	ground, foundInk, selectedInk color.NRGBA
}

// same tells whether another one looks alike.
func (m *mapPicture) same(n *mapPicture) bool {
	return m.scene == n.scene && m.part == n.part && m.size == n.size && m.found == n.found && m.ground == n.ground &&
		m.selectedInk == n.selectedInk && slices.Equal(m.selected.IDs(), n.selected.IDs())
}

// paint makes the picture. While somebody is looked for, all others are faint.
func (m *mapPicture) paint() *image.RGBA {
	img := image.NewRGBA(image.Rectangle{Max: m.size})
	for i := range m.scene.Cards {
		c := &m.scene.Cards[i]
		ink := m.ink(c)
		if m.found != nil {
			ink = half(ink, m.ground)
		}
		fill(img, m.box(c.Box), ink)
	}
	if m.found != nil {
		m.mark(img, m.found.Has, foundMark, m.foundInk)
	}
	if m.selected.Len() > 0 {
		for _, r := range m.mark(img, m.selected.Has, selectedMark, m.selectedInk) {
			fill(img, r.Inset(m.pixels(selectedRing)), m.ground)
		}
	}
	return img
}

// ink is the colour of a card, which is that of its role.
func (m *mapPicture) ink(c *scene.Card) color.NRGBA {
	for i := range c.Shapes {
		if c.Shapes[i].Part == scene.PartStrip {
			return c.Shapes[i].Fill.NRGBA
		}
	}
	return m.scene.Theme.Muted
}

// The measures of marks, in pixels of the board. Those of people selected are
// rings: the colour alone would not tell them from cards.
const (
	foundMark    = 5
	selectedMark = 10
	selectedRing = 3
	markRim      = 1.5
)

func (m *mapPicture) pixels(length float64) int { return int(length*m.scale + 0.5) }

// mark marks the cards of some people, at least so large, with a rim that keeps
// the marks apart from other cards. It tells where they are.
func (m *mapPicture) mark(img *image.RGBA, who func(chart.ID) bool, least float64, ink color.NRGBA) (marks []image.Rectangle) {
	for i := range m.scene.Cards {
		if c := &m.scene.Cards[i]; who(c.Person) {
			r := m.box(c.Box)
			grow := func(side int) int { return (max(0, m.pixels(least)-side) + 1) / 2 }
			x, y := grow(r.Dx()), grow(r.Dy())
			marks = append(marks, image.Rect(r.Min.X-x, r.Min.Y-y, r.Max.X+x, r.Max.Y+y))
		}
	}
	for _, r := range marks {
		fill(img, r.Inset(-m.pixels(markRim)), m.ground)
	}
	for _, r := range marks {
		fill(img, r, ink)
	}
	return marks
}

// box is where a rectangle of the scene is, at least a pixel either way.
func (m *mapPicture) box(r layout.Rect) image.Rectangle {
	x := func(v float64) int { return int((v-m.part.X)/m.part.W*float64(m.size.X) + 0.5) }
	y := func(v float64) int { return int((v-m.part.Y)/m.part.H*float64(m.size.Y) + 0.5) }
	left, top := x(r.X), y(r.Y)
	return image.Rect(left, top, max(x(r.Right()), left+1), max(y(r.Bottom()), top+1))
}

func fill(img *image.RGBA, r image.Rectangle, ink color.NRGBA) {
	draw.Draw(img, r.Intersect(img.Rect), image.NewUniform(ink), image.Point{}, draw.Src)
}
