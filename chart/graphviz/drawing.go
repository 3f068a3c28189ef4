package graphviz

import (
	"fmt"
	"image/color"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// Drawing is what Graphviz drew, back to front. Lengths are points, y grows
// downwards.
type Drawing struct {
	Width, Height float64
	Font          *scene.Font // of the texts; nil: Inter
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
	Image  []byte    // a PNG or JPEG that covers the path and is cut off at it; nil: none
	Text   *Text
}

// Curve is a piece of a path. Where it does not begin at the end of the one
// before, the path has another part.
type Curve = scene.Curve

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

// joinLines makes one mark of the lines of one manager that follow each
// other, so that nothing shows where they meet.
func (d *Drawing) joinLines() {
	kept := d.Marks[:0]
	for _, m := range d.Marks {
		if n := len(kept); n > 0 && strings.HasPrefix(m.Owner, "line_") && kept[n-1].Owner == m.Owner {
			kept[n-1].Path = append(kept[n-1].Path, m.Path...)
			continue
		}
		kept = append(kept, m)
	}
	d.Marks = kept
}

// attach adds what Graphviz does not know: the font, and the images in the
// places of their shapes.
func (d *Drawing) attach(s *scene.Scene) {
	d.Font = s.Theme.Font
	images := map[string]scene.Shape{}
	for i, c := range s.Cards {
		for k, sh := range c.Shapes {
			if sh.Image != nil {
				images[fmt.Sprintf("card_%d_%d", i, k)] = sh
			}
		}
	}
	for i, sh := range s.Shapes {
		if sh.Image != nil {
			images[fmt.Sprintf("shape_%d", i)] = sh
		}
	}
	if len(images) == 0 {
		return
	}
	for i := range d.Marks {
		if sh, ok := images[d.Marks[i].Owner]; ok {
			d.Marks[i].Fill, d.Marks[i].Image = sh.Fill.NRGBA, sh.Image
		}
	}
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
