package scene

import "cadre/chart/layout"

// largestZoom keeps a chart of three people from filling a slide.
const largestZoom = 2.2

// zoomIn is how much larger than natural a chart can be drawn in a room.
func zoomIn(s *Scene, room layout.Size) float64 {
	return min(largestZoom, room.W/max(1, s.Width), room.H/max(1, s.Height))
}

// onItsOwn gives a chart a page as large as it needs.
func (cp *composer) onItsOwn(s *Scene, shown selection, h heading) *Scene {
	around := cp.furnish(shown, h, max(s.Width, 2*cardWidth))
	s.Width = max(s.Width, around.width)
	margin := cp.d.margin
	s.move(margin, margin+around.top)
	around.put(s, layout.Point{X: margin, Y: margin}, layout.Size{W: s.Width, H: around.top + s.Height + around.bottom}, 1)
	s.Width += 2 * margin
	s.Height += around.top + around.bottom + 2*margin
	return s
}

// surroundings is how much larger the page of such a chart is than the chart.
func (cp *composer) surroundings(shown selection, h heading) layout.Size {
	around := cp.furnish(shown, h, max(cp.o.Page().W, 2*cardWidth))
	return layout.Size{W: 2 * cp.d.margin, H: 2*cp.d.margin + around.top + around.bottom}
}

// onPage puts a chart on a page: in the middle of its room, or so much of what
// is left there below the heading, legend and footer at the foot.
func (s *Scene) onPage(zoom, above float64, page, room layout.Size, around furniture) {
	margin := around.margin
	x, y := margin+(room.W-s.Width*zoom)/2, page.H-margin-around.bottom-room.H+(room.H-s.Height*zoom)*above
	s.move(x/zoom, y/zoom)
	around.put(s, layout.Point{X: margin, Y: margin}, layout.Size{W: page.W - 2*margin, H: page.H - 2*margin}, zoom)
	s.Width, s.Height = page.W/zoom, page.H/zoom
}

// sheet is the page with its furniture. Where that would leave too little for
// the chart, as on a thumbnail, it is that of a larger page, to be drawn
// smaller.
func (cp *composer) sheet(shown selection, h heading) (layout.Size, furniture) {
	const smallest, share = 360, 0.4
	page := cp.page
	grow := max(1, smallest/page.W, smallest/2/page.H)
	for {
		page = layout.Size{W: cp.page.W * grow, H: cp.page.H * grow}
		around := cp.furnish(shown, h, page.W-2*cp.d.margin)
		if around.room(page).H >= share*page.H {
			return page, around
		}
		grow *= 1.25
	}
}

// furniture is what stands around a chart, in points of the page. Things at
// the top are placed from the upper edge, those at the foot from the lower.
type furniture struct {
	top, bottom float64 // heights, with the gaps to the chart; 0 where there is nothing
	width       float64 // needed
	margin      float64 // around everything
	title       string
	upper       block
	lower       block
}

// block is shapes and texts.
type block struct {
	shapes []Shape
	texts  []Text
}

// room is what is left of a page for the chart.
func (f furniture) room(page layout.Size) layout.Size {
	return layout.Size{W: max(1, page.W-2*f.margin), H: max(1, page.H-2*f.margin-f.top-f.bottom)}
}

// put places the furniture in an area of the page, drawn at a zoom.
func (f furniture) put(s *Scene, at layout.Point, area layout.Size, zoom float64) {
	s.Title = f.title
	f.upper.put(s, at.X, at.Y, zoom)
	f.lower.put(s, at.X, at.Y+area.H-f.bottom, zoom)
}

func (b block) put(s *Scene, x, y, zoom float64) {
	moveAll(b.shapes, b.texts, x, y)
	for _, sh := range b.shapes {
		sh.Box = layout.Rect{X: sh.Box.X / zoom, Y: sh.Box.Y / zoom, W: sh.Box.W / zoom, H: sh.Box.H / zoom}
		sh.Weight /= zoom
		sh.Radius = min(sh.Radius/zoom, corner, min(sh.Box.W, sh.Box.H)/3)
		s.Shapes = append(s.Shapes, sh)
	}
	for _, t := range b.texts {
		t.At.X, t.At.Y, t.Size, t.Width = t.At.X/zoom, t.At.Y/zoom, t.Size/zoom, t.Width/zoom
		s.Labels = append(s.Labels, t)
	}
}
