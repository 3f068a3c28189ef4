package board

import (
	"image"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	xdraw "golang.org/x/image/draw"

	"cadre/chart/layout"
	"cadre/chart/reading"
	"cadre/chart/scene"
)

// photos are the pictures of a scene, decoded, by their bytes; nil where they
// cannot be.
type photos map[string]image.Image

// scaled are photos in the size in which they are painted from afar.
type scaled map[scaledKey]*image.RGBA

type scaledKey struct {
	of   image.Image
	size image.Point
}

// of makes a photo so large, covering all of it.
func (s scaled) of(img image.Image, size image.Point) *image.RGBA {
	key := scaledKey{img, size}
	if made, known := s[key]; known {
		return made
	}
	if len(s) >= mostPhotos {
		clear(s)
	}
	made := image.NewRGBA(image.Rectangle{Max: size})
	xdraw.ApproxBiLinear.Scale(made, made.Rect, img, covering(img.Bounds(), size), draw.Src, nil)
	s[key] = made
	return made
}

// covering is the middle of a picture in the proportions of a size.
func covering(r image.Rectangle, size image.Point) image.Rectangle {
	w, h := r.Dx(), r.Dy()
	if w*size.Y > h*size.X {
		w = max(1, h*size.X/size.Y)
	} else {
		h = max(1, w*size.Y/size.X)
	}
	at := r.Min.Add(image.Pt((r.Dx()-w)/2, (r.Dy()-h)/2))
	return image.Rectangle{at, at.Add(image.Pt(w, h))}
}

// mostPhotos are kept, each of no more than photoPixels; beyond that all are
// decoded anew.
const (
	mostPhotos  = 2000
	photoPixels = 256 * 256
)

func (p photos) of(data []byte, place layout.Rect) image.Image {
	if img, known := p[string(data)]; known {
		return img
	}
	if len(p) >= mostPhotos {
		clear(p)
	}
	img, err := reading.Picture(data, place.W, place.H, photoPixels)
	if err != nil {
		img = nil
	}
	p[string(data)] = img
	return img
}

// image draws a picture, cut off at its shape's edge. What cannot be decoded
// leaves the shape's ground.
func (b *brush) image(s scene.Shape) {
	img := b.photos.of(s.Image, s.Box)
	s.Image = nil
	if img == nil {
		b.shape(s)
		return
	}
	o := b.images.next()
	if o.Image != img {
		o.Image = img
		o.Refresh()
	}
	o.CornerRadius = float32(s.Radius) * b.zoom()
	if s.Round {
		o.CornerRadius = canvas.RadiusMaximum
	}
	pos, size := b.box(s.Box)
	put(o, pos, size)
}

// ellipse draws a round shape. Fyne's circles are as wide as high.
func (b *brush) ellipse(s scene.Shape) {
	o := b.rounds.next()
	o.FillColor, o.StrokeColor, o.StrokeWidth = s.Fill.NRGBA, s.Stroke.NRGBA, 0
	if s.Stroke.A > 0 && !s.Dashed {
		o.StrokeWidth = b.width(s.Weight)
	}
	pos, size := b.box(s.Box)
	put(o, pos, size)
	if s.Stroke.A > 0 && s.Dashed {
		b.dashedRing(s)
	}
}

// dashedRing draws the broken edge of a round shape.
func (b *brush) dashedRing(s scene.Shape) {
	const pieces = 48
	width := b.width(s.Weight)
	c := s.Box.Centre()
	at := func(i int) fyne.Position {
		a := float64(i) / pieces * 2 * math.Pi
		p := b.view.ToView(layout.Point{X: c.X + s.Box.W/2*math.Cos(a), Y: c.Y + s.Box.H/2*math.Sin(a)})
		return fyne.NewPos(float32(p.X), float32(p.Y))
	}
	for i := range pieces {
		if i%4 < 2 {
			line(&b.edges, at(i), at(i+1), s.Stroke.NRGBA, width)
		}
	}
}
