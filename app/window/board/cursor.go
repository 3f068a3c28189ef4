package board

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2/driver/desktop"
)

// cursorShape is a cursor that Fyne has not.
type cursorShape int

const (
	openHand   cursorShape = iota // what is below can be taken hold of
	closedHand                    // something is held
	plusArrow                     // it is copied
	linkArrow                     // a dotted line is drawn
	stopArrow                     // it cannot be
)

// ownCursors are those drawn so far. Fyne compares cursors by identity.
var ownCursors = map[cursorKey]desktop.Cursor{}

type cursorKey struct {
	shape cursorShape
	size  int
}

// ownCursor is one of our own, for a screen of a scale.
func ownCursor(scale float32, s cursorShape) desktop.Cursor {
	key := cursorKey{s, int(math.Round(cursorSize * float64(scale)))}
	if ownCursors[key] == nil {
		ownCursors[key] = drawnCursor(key)
	}
	return ownCursors[key]
}

// drawn is a cursor by its picture and the pixel that points.
type drawn struct {
	picture image.Image
	x, y    int
}

// Image is for Fyne.
func (d *drawn) Image() (image.Image, int, int) { return d.picture, d.x, d.y }

// cursorSize is the side of a cursor in pixels; shapes are given in these.
const cursorSize = 24

// stroke is a line with round ends of a width.
type stroke struct{ x0, y0, x1, y1, r float64 }

// distance is how far a point is from the edge of a stroke; less than 0 within.
func (s stroke) distance(x, y float64) float64 {
	dx, dy := s.x1-s.x0, s.y1-s.y0
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = max(0, min(1, ((x-s.x0)*dx+(y-s.y0)*dy)/l))
	}
	return math.Hypot(x-s.x0-t*dx, y-s.y0-t*dy) - s.r
}

var (
	arrow  = []stroke{{3, 3, 3, 15, 0.7}, {3, 3, 12, 11, 0.7}, {3, 3, 7, 11, 1.6}, {4, 7, 4, 13, 0.9}, {5, 7, 9.5, 10.6, 1}, {7, 11, 9.5, 16, 1.3}}
	palm   = []stroke{{9, 14, 15, 14, 3}, {9.5, 16, 14.5, 16, 3.6}, {10, 18, 14, 18, 3.4}}
	bent   = []stroke{{8, 9.8, 8, 13, 1.5}, {11, 9, 11, 13, 1.5}, {14, 9, 14, 13, 1.5}, {17, 10.2, 17, 14, 1.4}, {6, 13.5, 8, 16, 1.4}}
	spread = []stroke{{8, 5.5, 9, 13, 1.3}, {11, 4, 11.2, 13, 1.3}, {14, 4.5, 13.8, 13, 1.3}, {17, 7, 16, 14, 1.3}, {4.8, 11.5, 8, 16, 1.4}}
)

// cursorShapes are of what each consists, over each other: strokes that are
// white within a dark edge, then dark ones, or coloured.
var cursorShapes = map[cursorShape]struct {
	white  []stroke
	dark   []stroke
	colour color.NRGBA
	x, y   float64 // the point that points
}{
	openHand:   {white: append(spread, palm...), x: 12, y: 12},
	closedHand: {white: append(bent, palm...), x: 12, y: 12},
	plusArrow:  {arrow, []stroke{{14, 18, 21, 18, 1}, {17.5, 14.5, 17.5, 21.5, 1}}, color.NRGBA{0x1B, 0x7A, 0x46, 0xFF}, 3, 3},
	linkArrow:  {arrow, []stroke{{12.5, 19, 14, 19, 1}, {17, 19, 18.5, 19, 1}, {21.5, 19, 22.5, 19, 1}}, color.NRGBA{0x27, 0x60, 0x9F, 0xFF}, 3, 3},
	stopArrow:  {arrow, []stroke{{15, 15, 20.5, 20.5, 1}, {15, 20.5, 20.5, 15, 1}}, color.NRGBA{0xB4, 0x23, 0x18, 0xFF}, 3, 3},
}

// drawnCursor draws a cursor, each pixel from a few points in it.
func drawnCursor(key cursorKey) desktop.Cursor {
	const fine = 4
	shape := cursorShapes[key.shape]
	scale := float64(key.size) / cursorSize
	img := image.NewNRGBA(image.Rect(0, 0, key.size, key.size))
	for y := range key.size {
		for x := range key.size {
			var sum [4]int
			for k := range fine * fine {
				px, py := float64(x)+(float64(k%fine)+0.5)/fine, float64(y)+(float64(k/fine)+0.5)/fine
				c := inkAt(shape.white, shape.dark, shape.colour, px/scale, py/scale)
				for i, v := range []uint8{c.R, c.G, c.B, c.A} {
					sum[i] += int(v) * int(c.A)
				}
			}
			img.SetNRGBA(x, y, mean(sum, fine*fine))
		}
	}
	return &drawn{img, int(shape.x * scale), int(shape.y * scale)}
}

// mean is the colour of points, each counted by how much of it covers.
func mean(sum [4]int, points int) color.NRGBA {
	a := sum[3] / 255
	if a == 0 {
		return color.NRGBA{}
	}
	return color.NRGBA{uint8(sum[0] / a), uint8(sum[1] / a), uint8(sum[2] / a), uint8(a / points)}
}

// inkAt is the colour of a point: coloured strokes with a white edge lie over
// white ones with a dark edge.
func inkAt(white, dark []stroke, colour color.NRGBA, x, y float64) color.NRGBA {
	const edge = 1
	d, w := nearestStroke(dark, x, y), nearestStroke(white, x, y)
	switch {
	case d <= 0:
		return colour
	case d <= edge || w <= 0:
		return color.NRGBA{255, 255, 255, 255}
	case w <= edge:
		return color.NRGBA{0x17, 0x20, 0x2E, 255}
	}
	return color.NRGBA{}
}

func nearestStroke(strokes []stroke, x, y float64) float64 {
	least := math.Inf(1)
	for _, s := range strokes {
		least = min(least, s.distance(x, y))
	}
	return least
}
