package slides

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the formats of photos
	_ "image/png"

	"cadre/chart/scene"
)

// media are the pictures of a deck, each kept once.
type media struct {
	pack  *pack
	names map[string]string // by content
}

// file is the name of a picture in the deck, and its size; false where it is
// none that can be read.
func (m *media) file(content []byte) (name string, size image.Point, ok bool) {
	about, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil || about.Width <= 0 || about.Height <= 0 || format != "png" && format != "jpeg" {
		return "", image.Point{}, false
	}
	name = m.names[string(content)]
	if name == "" {
		name = fmt.Sprintf("media/image%d.%s", len(m.names)+1, format)
		m.names[string(content)] = name
		m.pack.put("ppt/"+name, content)
	}
	return name, image.Point{X: about.Width, Y: about.Height}, true
}

// picture draws an image that covers its shape; false where it cannot.
func (d *drawing) picture(s scene.Shape, name string) bool {
	file, size, ok := d.media.file(s.Image)
	if !ok {
		return false
	}
	b := d.fit.box(s.Box)
	d.put(`<p:pic><p:nvPicPr>`)
	d.name(d.next(), name, name, 0)
	d.put(`<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>`)
	x, y := crop(size, b)
	d.put(`<p:blipFill><a:blip r:embed="%s"/><a:srcRect l="%d" t="%d" r="%d" b="%d"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
		d.rels.add(office+"image", "../"+file), x, y, x, y)
	d.put(`<p:spPr>`)
	d.place(b)
	d.outline(b, s)
	d.line(s.Stroke, s.Weight, s.Dashed)
	d.put(`</p:spPr></p:pic>` + "\n")
	return true
}

// crop is what to cut off an image on two sides each, in thousandths of a
// percent, so that it covers a box.
func crop(size image.Point, b box) (x, y int) {
	w, h := float64(size.X), float64(size.Y)
	if b.w == 0 || b.h == 0 {
		return 0, 0
	}
	ratio := float64(b.w) / float64(b.h)
	if w > h*ratio {
		return int((w - h*ratio) / w / 2 * 100000), 0
	}
	return 0, int((h - w/ratio) / h / 2 * 100000)
}
