package look

import (
	"image"
	"image/color"
	"math"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"golang.org/x/image/draw"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// Miniature is a small picture of a scene: cards and lines, no text. It keeps
// the scene's proportions within size. The scene is built when the picture is
// painted for the first time.
func Miniature(build func() *scene.Scene, size fyne.Size) fyne.CanvasObject {
	built := sync.OnceValue(build)
	var painted *image.RGBA
	raster := canvas.NewRaster(func(w, h int) image.Image {
		if at := image.Rect(0, 0, w, h); painted == nil || painted.Rect != at {
			painted = image.NewRGBA(at)
			s := built()
			small := miniature(s, max(1, int(min(float64(w), float64(h)*s.Width/s.Height))))
			corner := image.Pt((w-small.Rect.Dx())/2, (h-small.Rect.Dy())/2)
			draw.Draw(painted, small.Rect.Add(corner), small, image.Point{}, draw.Src)
		}
		return painted
	})
	raster.SetMinSize(size)
	return raster
}

// MiniaturePicture is that picture alone, twice as large as size for sharp
// screens. It may be made beside the window's own work.
func MiniaturePicture(s *scene.Scene, size fyne.Size) image.Image {
	width := min(float64(size.Width), float64(size.Height)*s.Width/s.Height)
	return miniature(s, max(1, int(2*width)))
}

func miniature(s *scene.Scene, width int) *image.RGBA {
	const over = 3 // painted larger and made smaller, for smooth edges
	scale := float64(width*over) / s.Width
	img := image.NewRGBA(image.Rect(0, 0, width*over, max(1, int(s.Height*scale))))
	fill := func(r layout.Rect, c color.NRGBA) {
		box := image.Rect(int(r.X*scale), int(r.Y*scale), int(math.Ceil(r.Right()*scale)), int(math.Ceil(r.Bottom()*scale)))
		draw.Draw(img, box, image.NewUniform(c), image.Point{}, draw.Over)
	}
	thick := max(1.5, over/scale)
	for _, c := range s.Connectors {
		for i := 1; i < len(c.Path); i++ {
			a, b := c.Path[i-1], c.Path[i]
			fill(layout.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: max(math.Abs(a.X-b.X), thick), H: max(math.Abs(a.Y-b.Y), thick)}, c.Colour.NRGBA)
		}
	}
	for _, c := range s.Cards {
		// At this size a card is its role's colour with a paler sheet.
		strip, _ := c.Shape(scene.PartStrip)
		ground, _ := c.Shape(scene.PartGround)
		fill(c.Box, strip.Fill.NRGBA)
		pale := ground.Fill.NRGBA
		pale.A = 205
		fill(layout.Rect{X: c.Box.X + 4*accent, Y: c.Box.Y, W: c.Box.W - 4*accent, H: c.Box.H}, pale)
	}
	small := image.NewRGBA(image.Rect(0, 0, width, max(1, img.Rect.Dy()/over)))
	draw.CatmullRom.Scale(small, small.Rect, img, img.Rect, draw.Src, nil)
	return small
}

// accent is the width of a card's strip, in points.
const accent = 5
