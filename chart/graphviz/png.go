package graphviz

import (
	"context"
	"fmt"
	"image"
	"io"
	"math"

	"cadre/chart/scene"
)

// PNGOptions choose the size of a picture.
type PNGOptions struct {
	Scale float64 // pixels per point; 0: 1
}

// The largest picture.
const (
	maxSide   = 60_000      // pixels
	maxPixels = 500_000_000 // in all
)

// PNG writes a scene as a picture of pixels. It records its resolution, so
// that a slide shows it in the scene's size.
func PNG(ctx context.Context, r *Renderer, w io.Writer, s *scene.Scene, o PNGOptions) error {
	scale := orElse(o.Scale, 1)
	size, err := PixelSize(s, scale)
	if err != nil {
		return err
	}
	p, err := drawPainting(ctx, r, s, size, scale)
	if err != nil {
		return err
	}
	return p.encode(ctx, w, scale)
}

// PixelSize is how many pixels a picture has at a scale. It fails where that
// is more than can be made.
func PixelSize(s *scene.Scene, scale float64) (image.Point, error) {
	width, height := s.Width*s.Zoom(), s.Height*s.Zoom()
	w, h := math.Round(width*scale), math.Round(height*scale)
	if w < 1 || h < 1 || math.IsNaN(w+h) {
		return image.Point{}, fmt.Errorf("a scale of %g leaves no picture", scale)
	}
	if max(w, h) > maxSide || w*h > maxPixels {
		return image.Point{}, fmt.Errorf("the picture would be %.0f × %.0f pixels, more than can be made; a scale of %.3g fits", w, h, LargestScale(s))
	}
	return image.Pt(int(w), int(h)), nil
}

// LargestScale is the largest scale at which a scene can be made, of two digits.
func LargestScale(s *scene.Scene) float64 {
	width, height := s.Width*s.Zoom(), s.Height*s.Zoom()
	return roundDown(min(maxSide/max(width, height), math.Sqrt(maxPixels/(width*height))))
}

// roundDown leaves two digits of a positive number.
func roundDown(f float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(f))-1)
	return math.Floor(f/unit) * unit
}

// encode writes a PNG. density is how many pixels a point of the page has,
// whatever the scale at which it is painted.
func (p *painting) encode(ctx context.Context, w io.Writer, density float64) error {
	if p.size.X*p.size.Y > mostPackedWell {
		return p.packFast(ctx, w, density)
	}
	return p.packWell(ctx, w, density)
}

// mostPackedWell is the largest picture, in pixels, that is made as small a
// file as can be: for a larger one it would take too long.
const mostPackedWell = 20_000_000
