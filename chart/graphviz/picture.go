package graphviz

import (
	"image"
	"math"

	"golang.org/x/image/draw"

	"cadre/chart/layout"
	"cadre/chart/reading"
)

// boundsOf is the rectangle around a path.
func boundsOf(path []Curve) layout.Rect {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, c := range path {
		for _, q := range c {
			left, right = min(left, q.X), max(right, q.X)
			top, bottom = min(top, q.Y), max(bottom, q.Y)
		}
	}
	return layout.Rect{X: left, Y: top, W: right - left, H: bottom - top}
}

// scaled is a mark's image as large as it is painted: it covers the mark's
// bounds, and its middle is theirs. nil where there is none, or none that can
// be read.
func scaled(m Mark, scale float64) (img *image.RGBA, at image.Point) {
	if m.Image == nil {
		return nil, at
	}
	b := boundsOf(m.Path)
	source, err := reading.Picture(m.Image, b.W, b.H, math.MaxInt)
	if err != nil {
		return nil, at
	}
	size := source.Bounds().Size()
	grow := max(b.W*scale/float64(size.X), b.H*scale/float64(size.Y))
	w, h := float64(size.X)*grow, float64(size.Y)*grow
	img = image.NewRGBA(image.Rect(0, 0, int(math.Ceil(w)), int(math.Ceil(h))))
	draw.CatmullRom.Scale(img, img.Bounds(), source, source.Bounds(), draw.Src, nil)
	middle := b.Centre()
	return img, image.Pt(int(math.Round(middle.X*scale-w/2)), int(math.Round(middle.Y*scale-h/2)))
}
