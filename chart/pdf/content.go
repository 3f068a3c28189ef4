package pdf

import (
	"bytes"
	"fmt"
	"image/color"

	"cadre/chart/graphviz"
	"cadre/chart/typeset"
)

// content is what paints a page (ISO 32000-1, annex A lists the operators).
type content struct {
	*document
	bytes.Buffer
	typeface *typeset.Fonts
	alpha    uint8 // in force

	tagged, artifact bool  // what is painted belongs to an element, or to none
	owners           []ref // of the tagged content, by its number
}

// content paints the drawing of a scene on its sheet, and tells to which elements
// the numbered pieces of it belong. The first line turns y downwards.
func (d *document) content(t pageTags, at sheet, drawing *graphviz.Drawing) (painted []byte, owners []ref) {
	c := &content{document: d, typeface: typeset.For(t.scene.Theme.Font), alpha: 255}
	c.op("%s 0 0 %s 0 %s cm", exact(at.zoom), exact(-at.zoom), number(at.height))
	for i, m := range drawing.Marks {
		c.tag(t.of(m))
		switch {
		case m.Text != nil:
			c.text(m.Text)
		case i == 0 && m.Owner == "":
			c.ground(m.Fill, drawing)
		default:
			c.shape(m)
		}
	}
	c.untag()
	return c.Bytes(), c.owners
}

// ground paints beyond the page's edges, which may lie within a pixel.
func (c *content) ground(fill color.NRGBA, of *graphviz.Drawing) {
	c.colour(fill, "rg")
	c.op("%s re f", numbers(-1, -1, of.Width+2, of.Height+2))
}

func (c *content) op(format string, args ...any) {
	fmt.Fprintf(c, format+"\n", args...)
}

func (c *content) shape(m graphviz.Mark) {
	if m.Fill.A > 0 {
		c.colour(m.Fill, "rg")
		c.path(m)
		c.op("f")
	}
	if m.Image != nil {
		c.image(m.Image, m)
	}
	if m.Stroke.A > 0 {
		c.colour(m.Stroke, "RG")
		c.op("%s w [%s] 0 d", number(m.Weight), numbers(m.Dash...))
		c.path(m)
		c.op("S")
	}
}

// colour sets the colour that an operator is for.
func (c *content) colour(to color.NRGBA, operator string) {
	c.opacity(to.A)
	c.op("%s %s", numbers(float64(to.R)/255, float64(to.G)/255, float64(to.B)/255), operator)
}

func (c *content) opacity(alpha uint8) {
	if alpha != c.alpha {
		c.alpha, c.alphas[alpha], c.alphas[255] = alpha, true, true
		c.op("/A%d gs", alpha)
	}
}

func (c *content) path(m graphviz.Mark) {
	for i, p := range m.Path {
		if i == 0 || p[0] != m.Path[i-1][3] {
			c.op("%s m", numbers(p[0].X, p[0].Y))
		}
		switch {
		case !p.Straight():
			c.op("%s c", numbers(p[1].X, p[1].Y, p[2].X, p[2].Y, p[3].X, p[3].Y))
		case p[0] != p[3]:
			c.op("%s l", numbers(p[3].X, p[3].Y))
		}
	}
	if m.Closed {
		c.op("h")
	}
}
