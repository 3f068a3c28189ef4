package scene

import (
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/personname"
	"cadre/chart/reading"
)

// circleGap is between the circle with a photo or initials and the texts.
const circleGap = 10

// initials is how those of a name are set in a circle.
func (d *density) initials() style { return style{0.36 * d.circle, d.circle, SemiBold, PartInitials} }

// addCircle puts somebody's photo, or their initials, at the left of a card.
func (cs *cards) addCircle(c *Card, p *chart.Person) {
	colour := cs.colour(p)
	ground := colour.over(cs.under, 0.18)
	shape := Shape{Part: PartCircle, Round: true, Box: layout.Rect{X: cs.d.padLeft, Y: (c.Box.H - cs.d.circle) / 2, W: cs.d.circle, H: cs.d.circle}}
	switch {
	case p.Open:
		shape.Stroke, shape.Weight, shape.Dashed = cs.theme.Ink(SlotNeutral), borderLine, true
	case isPicture(p.Photo):
		shape.Fill, shape.Image = ground, bare([]byte(p.Photo))
	default:
		shape.Fill = ground
		t := cs.text(personname.Initials(tidy(p.Name)), shape.Box.Centre().X, cs.d.initials(), colour.readable(ground.NRGBA))
		t.Anchor, t.At.Y = Middle, shape.Box.Y+cs.d.initials().baseline()
		if t.S != "" && t.Width < cs.d.circle-2*borderLine {
			c.Texts = append(c.Texts, t)
		}
	}
	c.Shapes = append(c.Shapes, shape)
}

func isPicture(data string) bool {
	_, err := reading.PictureSize([]byte(data))
	return err == nil
}
