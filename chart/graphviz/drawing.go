package graphviz

import (
	"image/color"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// Drawing is what Graphviz drew, back to front. Lengths are points, y grows
// downwards.
type Drawing struct {
	Width, Height float64
	Marks         []Mark
}

// Mark is a path with its inside and its line, or a text.
type Mark struct {
	Owner  string // the node or edge it belongs to, as DOT names it; empty for the ground
	Path   []Curve
	Closed bool
	Fill   color.NRGBA // alpha 0: none
	Stroke color.NRGBA // alpha 0: none
	Weight float64
	Dash   []float64 // lengths of dash, gap, …
	Text   *Text
}

// Curve is a piece of a path: a Bézier curve by its four points. A straight
// piece has its inner points at its ends.
type Curve [4]layout.Point

// Straight tells whether the piece is a line.
func (c Curve) Straight() bool { return c[0] == c[1] && c[2] == c[3] }

// Text is a line of text.
type Text struct {
	S      string
	At     layout.Point
	Anchor scene.Anchor
	Size   float64
	Weight scene.Weight
	Colour color.NRGBA
}

// ground is the colour behind everything, and the marks without it.
func (d *Drawing) ground() (color.NRGBA, []Mark) {
	if len(d.Marks) > 0 && d.Marks[0].Owner == "" && d.Marks[0].Text == nil {
		return d.Marks[0].Fill, d.Marks[1:]
	}
	return color.NRGBA{}, d.Marks
}

// move shifts everything.
func (d *Drawing) move(dx, dy float64) {
	shift := func(p *layout.Point) { p.X, p.Y = p.X+dx, p.Y+dy }
	for i := range d.Marks {
		m := &d.Marks[i]
		if m.Text != nil {
			shift(&m.Text.At)
		}
		for k := range m.Path {
			for j := range m.Path[k] {
				shift(&m.Path[k][j])
			}
		}
	}
}
