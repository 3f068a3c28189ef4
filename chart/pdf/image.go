package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // for its size
	_ "image/png"
	"strings"

	"cadre/chart/graphviz"
	"cadre/chart/reading"
	"cadre/chart/typeset"
)

// images are the pictures of a document, each once.
type images struct {
	known map[any]int // by what they are made of, their places in all
	all   []imageRef
}

type imageRef struct {
	ref           ref
	width, height int
}

func (i *images) resources() string {
	var b strings.Builder
	for k, img := range i.all {
		fmt.Fprintf(&b, "/I%d %v ", k+1, img.ref)
	}
	return strings.TrimSpace(b.String())
}

// image paints a PNG or JPEG so that it covers the extent of a path, cut off
// at the path. What is no picture is left out.
func (c *content) image(data []byte, clip graphviz.Mark) {
	if len(clip.Path) == 0 {
		return
	}
	left, top, right, bottom := extent(clip.Path)
	k, ok := c.load(data, right-left, bottom-top)
	if !ok {
		return
	}
	w, h := float64(c.images.all[k].width), float64(c.images.all[k].height)
	scale := max((right-left)/w, (bottom-top)/h)
	w, h = w*scale, h*scale
	c.op("q")
	c.path(clip)
	c.op("W n")
	c.place(k, (left+right-w)/2, (top+bottom-h)/2, w, h)
	c.op("Q")
}

func extent(path []graphviz.Curve) (left, top, right, bottom float64) {
	left, top = path[0][0].X, path[0][0].Y
	right, bottom = left, top
	for _, p := range path {
		left, right = min(left, p[3].X), max(right, p[3].X)
		top, bottom = min(top, p[3].Y), max(bottom, p[3].Y)
	}
	return left, top, right, bottom
}

// picture paints a glyph that is a picture.
func (c *content) picture(g typeset.Glyph, x, y float64) {
	k, known := c.images.known[g.Shape]
	if !known {
		k = c.addPixels(g.Shape.Picture)
		c.images.known[g.Shape] = k
	}
	b := g.Shape.Bounds
	c.place(k, x+g.X+b.Left*g.Scale, y+g.Y-b.Top*g.Scale, (b.Right-b.Left)*g.Scale, (b.Top-b.Bottom)*g.Scale)
}

// place paints an image, which by itself is one unit large and upside down.
func (c *content) place(k int, x, y, w, h float64) {
	c.opacity(255)
	c.op("q %s cm /I%d Do Q", numbers(w, 0, 0, -h, x, y+h), k+1)
}

// mostPixels are those of an image that are kept: enough for a logo in print.
const mostPixels = 1 << 20

// load adds an image by its file, for a place of some size.
func (c *content) load(data []byte, w, h float64) (k int, ok bool) {
	sum := sha256.Sum256(data)
	if k, known := c.images.known[sum]; known {
		return k, true
	}
	about, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || about.Width < 1 || about.Height < 1 {
		return 0, false
	}
	if kind == "jpeg" {
		k = c.addImage(about.Width, about.Height, c.add(encoded(imageDict(about.Width, about.Height, jpegSpace(about.ColorModel))+" /Filter /DCTDecode", data)))
	} else {
		img, err := reading.Picture(data, w, h, mostPixels)
		if err != nil {
			return 0, false
		}
		k = c.addPixels(img)
	}
	c.images.known[sum] = k
	return k, true
}

// jpegSpace is the colours of a JPEG. Those of four inks are kept as their
// opposites, as programs for photographs write them.
func jpegSpace(m color.Model) string {
	switch m {
	case color.GrayModel:
		return "/DeviceGray"
	case color.CMYKModel:
		return "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]"
	}
	return "/DeviceRGB"
}

func imageDict(w, h int, space string) string {
	return fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace %s", w, h, space)
}

func (d *document) addImage(w, h int, r ref) int {
	d.images.all = append(d.images.all, imageRef{r, w, h})
	return len(d.images.all) - 1
}

// addPixels adds an image by its pixels, with a mask where it is not opaque.
func (d *document) addPixels(img image.Image) int {
	size := img.Bounds().Size()
	colours := make([]byte, 0, 3*size.X*size.Y)
	mask := make([]byte, 0, size.X*size.Y)
	opaque := true
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y++ {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			colours = append(colours, c.R, c.G, c.B)
			mask = append(mask, c.A)
			opaque = opaque && c.A == 255
		}
	}
	about := imageDict(size.X, size.Y, "/DeviceRGB")
	if !opaque {
		about += fmt.Sprintf(" /SMask %v", d.stream(imageDict(size.X, size.Y, "/DeviceGray"), mask))
	}
	return d.addImage(size.X, size.Y, d.stream(about, colours))
}
