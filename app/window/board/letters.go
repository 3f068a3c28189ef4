package board

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/vector"

	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// letters paints texts into pictures. A text is made into pixels once: painting
// it again only blends them.
type letters struct {
	fonts  *typeset.Fonts
	made   map[word]*stamp
	raster *vector.Rasterizer
}

// word is a text in one look; its size is in pixels of the picture.
type word struct {
	s      string
	size   float64
	weight scene.Weight
}

// stamp is a text as pixels around the place where its baseline begins.
type stamp struct {
	mask     *image.Alpha
	pictures *image.RGBA // of letters such as emoji; nil: none
	width    float64
}

// mostStamps are kept; beyond that all are made anew.
const mostStamps = 8000

func newLetters() *letters {
	return &letters{fonts: typeset.Default(), made: map[word]*stamp{}, raster: vector.NewRasterizer(1, 1)}
}

// use makes texts in a theme's font from now on.
func (l *letters) use(f *scene.Font) {
	if fonts := typeset.For(f); fonts != l.fonts {
		l.fonts = fonts
		clear(l.made)
	}
}

func (l *letters) width(w word) float64 { return l.stamp(w).width }

// draw paints a text from a place on its baseline, cut off at a rectangle.
func (l *letters) draw(img *image.RGBA, within image.Rectangle, at image.Point, w word, c color.NRGBA) {
	s := l.stamp(w)
	r := s.mask.Rect.Add(at)
	if seen := r.Intersect(within); !seen.Empty() {
		from := seen.Min.Sub(at)
		draw.DrawMask(img, seen, image.NewUniform(c), image.Point{}, s.mask, from, draw.Over)
		if s.pictures != nil {
			draw.Draw(img, seen, s.pictures, from, draw.Over)
		}
	}
}

func (l *letters) stamp(w word) *stamp {
	s, known := l.made[w]
	if !known {
		if len(l.made) >= mostStamps {
			clear(l.made)
		}
		s = l.make(w)
		l.made[w] = s
	}
	return s
}

func (l *letters) make(w word) *stamp {
	line := l.fonts.Line(w.s, w.size, w.weight)
	room := w.size // accents and flourishes reach beyond a letter's advance
	box := image.Rect(-int(room/2)-1, -int(1.3*room)-1, int(math.Ceil(line.Width+room/2))+1, int(0.5*room)+1)
	s := &stamp{mask: image.NewAlpha(box), width: line.Width}
	l.raster.Reset(box.Dx(), box.Dy())
	z := l.raster
	for _, g := range line.Glyphs {
		g.Shape.Trace(z, float32(g.X)-float32(box.Min.X), float32(g.Y)-float32(box.Min.Y), float32(g.Scale))
		if g.Shape.Picture != nil {
			if s.pictures == nil {
				s.pictures = image.NewRGBA(box)
			}
			s.picture(g)
		}
	}
	z.Draw(s.mask, box, image.Opaque, image.Point{})
	return s
}

// picture adds a letter that is a picture.
func (s *stamp) picture(g typeset.Glyph) {
	k, b := g.Scale, g.Shape.Bounds
	to := image.Rect(int(g.X+b.Left*k), int(g.Y-b.Top*k), int(g.X+b.Right*k), int(g.Y-b.Bottom*k))
	xdraw.ApproxBiLinear.Scale(s.pictures, to, g.Shape.Picture, g.Shape.Picture.Bounds(), draw.Over, nil)
}
