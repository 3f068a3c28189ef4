package drawio

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image/color"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// shape writes a shape without text. Within a card it stands from the card's
// corner, moves with it and takes no clicks of its own.
func (d *drawing) shape(s scene.Shape, parent string, corner layout.Point) {
	if s.Image == nil && s.Fill.A == 0 && s.Stroke.A == 0 {
		return
	}
	box := s.Box
	box.X, box.Y = box.X-corner.X, box.Y-corner.Y
	style := d.body(s) + "connectable=0;"
	if parent != "1" {
		style += "part=1;"
	}
	d.vertex(d.next(), parent, ` label=""`, style, box)
}

// body is a shape's look.
func (d *drawing) body(s scene.Shape) string {
	if s.Image != nil {
		style := fmt.Sprintf("shape=image;imageAspect=0;image=data:%s,%s;", kind(s.Image), base64.StdEncoding.EncodeToString(s.Image))
		if s.Round {
			style += "clipPath=inset(0% 0% 0% 0% round 50%);"
		}
		return style
	}
	style := "html=1;"
	switch {
	case s.Round:
		style = "ellipse;html=1;"
	case s.Radius > 0:
		style = fmt.Sprintf("rounded=1;absoluteArcSize=1;arcSize=%s;html=1;", d.length(2*s.Radius))
	}
	style += fmt.Sprintf("fillColor=%s;strokeColor=%s;", paint(s.Fill.NRGBA), paint(s.Stroke.NRGBA))
	if s.Stroke.A > 0 {
		style += fmt.Sprintf("strokeWidth=%s;", d.length(s.Weight))
	}
	if s.Dashed {
		style += "dashed=1;"
	}
	return style
}

// kind is the media type of a PNG or JPEG.
func kind(image []byte) string {
	if bytes.HasPrefix(image, []byte("\x89PNG")) {
		return "image/png"
	}
	return "image/jpeg"
}

func paint(c color.NRGBA) string {
	if c.A == 0 {
		return "none"
	}
	return scene.Hex(c)
}
