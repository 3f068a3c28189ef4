package slides

import (
	"math"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// perPoint is how many of the file's units (EMU) a point has.
const perPoint = 12700

// extent is a size in EMU.
type extent struct{ w, h int }

// pageOf is a slide's size: as asked, or the nearest of the same proportions
// that PowerPoint allows.
func pageOf(s layout.Size) extent {
	const least, most = 72, 4032 // points, 1 to 56 inches
	k := min(1, most/max(s.W, s.H))
	k = max(k, least/min(s.W, s.H))
	side := func(v float64) int { return emu(min(max(v*k, least), most)) }
	return extent{side(s.W), side(s.H)}
}

func emu(points float64) int { return int(math.Round(points * perPoint)) }

// fit says where a scene lies on its slide.
type fit struct {
	zoom float64 // points of the slide for one of the scene
	x, y float64 // of the scene's corner, in points of the slide
}

// fitted makes a scene as large as the page allows, and centres it. A scene
// without a page of its own is not blown up further than those with one.
func fitted(s *scene.Scene, page extent) fit {
	const largest = 2
	w, h := float64(page.w)/perPoint, float64(page.h)/perPoint
	if s.Width <= 0 || s.Height <= 0 {
		return fit{zoom: 1}
	}
	zoom := min(w/s.Width, h/s.Height)
	if s.Page.W == 0 {
		zoom = min(zoom, largest)
	}
	return fit{zoom, (w - s.Width*zoom) / 2, (h - s.Height*zoom) / 2}
}

// box is a rectangle in EMU.
type box struct{ x, y, w, h int }

func (f fit) box(r layout.Rect) box {
	a, b := f.point(layout.Point{X: r.X, Y: r.Y}), f.point(layout.Point{X: r.Right(), Y: r.Bottom()})
	return box{a.x, a.y, max(b.x-a.x, 0), max(b.y-a.y, 0)}
}

// spot is a point in EMU.
type spot struct{ x, y int }

func (f fit) point(p layout.Point) spot {
	return spot{emu(f.x + p.X*f.zoom), emu(f.y + p.Y*f.zoom)}
}

// length is a distance of the scene in EMU.
func (f fit) length(v float64) int { return emu(v * f.zoom) }

// size is a font's size in hundredths of a point, never less than allowed.
func (f fit) size(points float64) int {
	return min(max(int(points*f.zoom*100), 100), 400000)
}

// hundredths is a distance of the scene in hundredths of a point.
func (f fit) hundredths(v float64) int { return int(math.Round(v * f.zoom * 100)) }
