package drawio

import (
	"fmt"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// card writes a post as one shape with its text in it, and on it what is no
// text.
func (d *drawing) card(id string, c scene.Card) {
	sheet, _ := c.Shape(scene.PartGround)
	left, right := c.TextInsets()
	style := d.body(sheet) + "whiteSpace=wrap;align=left;verticalAlign=middle;overflow=hidden;spacing=0;" +
		fmt.Sprintf("spacingLeft=%s;spacingRight=%s;", d.length(left), d.length(right))
	d.vertex(id, "1", fmt.Sprintf(` label="%s"`, text(d.label(c)))+data(c)+d.link(c.Page, c.Link), style, c.Box)
	for _, s := range c.Shapes {
		if s.Part == scene.PartStrip || s.Part == scene.PartCircle || s.Part == scene.PartList {
			d.shape(s, id, layout.Point{X: c.Box.X, Y: c.Box.Y})
		}
	}
	for _, t := range c.Texts {
		if t.Part == scene.PartInitials {
			d.initials(t, id, c)
		}
	}
}

// initials writes those on a card's circle.
func (d *drawing) initials(t scene.Text, card string, c scene.Card) {
	circle, _ := c.Shape(scene.PartCircle)
	box := circle.Box
	box.X, box.Y = box.X-c.Box.X, box.Y-c.Box.Y
	d.vertex(d.next(), card, fmt.Sprintf(` label="%s"`, text(html(t.S))),
		"text;html=1;align=center;verticalAlign=middle;spacing=0;connectable=0;part=1;"+d.font(t.Size, t.Weight, t.Colour), box)
}

// label is a card's text as HTML, badges on plates.
func (d *drawing) label(c scene.Card) string {
	plates := badges(c)
	var b strings.Builder
	for _, p := range c.Paragraphs {
		b.WriteString("<div>")
		for _, r := range p {
			style := d.css(r)
			if plate, ok := plates[strings.TrimSpace(r.S)]; ok && r.Part == scene.PartBadge {
				style += fmt.Sprintf("; margin-left: 4px; padding: 1px 5px; border-radius: 5px; background-color: %s", paint(plate.Fill.NRGBA))
				r.S = strings.TrimSpace(r.S)
			}
			fmt.Fprintf(&b, `<span style="%s">%s</span>`, style, html(r.S))
		}
		b.WriteString("</div>")
	}
	return b.String()
}

// badges are the plates of a card's badges, by their texts.
func badges(c scene.Card) map[string]scene.Shape {
	plates := map[string]scene.Shape{}
	for _, t := range c.Texts {
		for _, s := range c.Shapes {
			if t.Part == scene.PartBadge && s.Part == scene.PartBadge && s.Box.Contains(t.At) {
				plates[t.S] = s
			}
		}
	}
	return plates
}

// css is the style of a stretch of text.
func (d *drawing) css(r scene.Run) string {
	weight := "normal"
	if r.Weight == scene.SemiBold {
		weight = "bold"
	}
	return fmt.Sprintf("font-size: %spx; font-weight: %s; color: %s", d.length(r.Size), weight, scene.Hex(r.Colour.NRGBA))
}

// properties are what a card's parts are called in its data.
var properties = []struct {
	name string
	part scene.Part
}{
	{"name", scene.PartName}, {"role", scene.PartRole}, {"title", scene.PartTitle}, {"area", scene.PartArea}, {"more", scene.PartLine}, {"badges", scene.PartBadge},
}

// data are the properties of a card: what it says, in full.
func data(c scene.Card) string {
	var b strings.Builder
	for _, property := range properties {
		var says []string
		for _, p := range c.Paragraphs {
			for _, r := range p {
				if s := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(r.S), "·")); r.Part == property.part && s != "" {
					says = append(says, s)
				}
			}
		}
		if len(says) > 0 {
			fmt.Fprintf(&b, ` %s="%s"`, property.name, text(strings.Join(says, ", ")))
		}
	}
	return b.String()
}
