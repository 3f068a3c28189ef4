package slides

import "fmt"

// route is a line as one of PowerPoint's connectors: a form in a rectangle,
// turned and mirrored, with the places of its bends in shares of the
// rectangle, 100000 being all of it.
type route struct {
	preset       string
	box          box
	rot          int // clockwise, in 60000ths of a degree
	flipH, flipV bool
	adjust       []int
}

// bent writes a connector's geometry.
func (d *drawing) bent(r route) {
	d.put(`<a:xfrm`)
	if r.rot != 0 {
		d.put(` rot="%d"`, r.rot)
	}
	if r.flipH {
		d.put(` flipH="1"`)
	}
	if r.flipV {
		d.put(` flipV="1"`)
	}
	d.put(`><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>`, r.box.x, r.box.y, r.box.w, r.box.h)
	d.put(`<a:prstGeom prst="%s"><a:avLst>`, r.preset)
	for i, a := range r.adjust {
		d.put(`<a:gd name="adj%d" fmla="val %d"/>`, i+1, a)
	}
	d.put(`</a:avLst></a:prstGeom>`)
}

// routed finds the connector that runs like a path of at least two points.
func routed(path []spot) route {
	path = plain(path)
	if len(path) == 2 {
		a, b := path[0], path[1]
		return route{preset: "straightConnector1", box: around(a, b), flipH: b.x < a.x, flipV: b.y < a.y}
	}
	if path[0].x == path[1].x {
		return upright(path)
	}
	return level(path)
}

// level is the route of a path that begins horizontally.
func level(path []spot) route {
	a, b := path[0], path[len(path)-1]
	b = reach(a, b, len(path))
	return route{
		preset: fmt.Sprintf("bentConnector%d", len(path)-1), box: around(a, b),
		flipH: b.x < a.x, flipV: b.y < a.y, adjust: bends(path, b),
	}
}

// upright is the route of a path that begins vertically: a level one, turned
// so that it ends on the right side of its start.
func upright(path []spot) route {
	turned := make([]spot, len(path))
	for i, p := range path {
		turned[i] = spot{p.y, p.x}
	}
	r := level(turned)
	lying := box{r.box.y, r.box.x, r.box.h, r.box.w}
	r.box.x, r.box.y = lying.x+(lying.w-r.box.w)/2, lying.y+(lying.h-r.box.h)/2
	down, leftwards := !r.flipH, r.flipV
	r.rot, r.flipH, r.flipV = 16200000, down, false
	if leftwards {
		r.rot, r.flipH = 5400000, !down
	}
	return r
}

func around(a, b spot) box {
	return box{min(a.x, b.x), min(a.y, b.y), abs(b.x - a.x), abs(b.y - a.y)}
}

// reach moves a path's end a point away where the shares of the bends would
// be shares of nothing.
func reach(a, b spot, points int) spot {
	if points >= 4 && abs(b.x-a.x) < perPoint {
		b.x = a.x + step(b.x-a.x)*perPoint
	}
	if points >= 5 && abs(b.y-a.y) < perPoint {
		b.y = a.y + step(b.y-a.y)*perPoint
	}
	return b
}

// bends are the places of the inner pieces of a level path, by turns along
// and across.
func bends(path []spot, end spot) []int {
	var adjust []int
	a := path[0]
	for i := 1; i < len(path)-2; i++ {
		if i%2 == 1 {
			adjust = append(adjust, (path[i].x-a.x)*100000/(end.x-a.x))
		} else {
			adjust = append(adjust, (path[i].y-a.y)*100000/(end.y-a.y))
		}
	}
	return adjust
}

// plain drops the points that lie on the way between their neighbours, and
// all but the ends where no connector has so many bends or such pieces.
func plain(path []spot) []spot {
	var kept []spot
	for _, p := range path {
		for n := len(kept); n > 1 && (inLine(kept[n-2], kept[n-1], p)); n-- {
			kept = kept[:n-1]
		}
		if n := len(kept); n == 0 || kept[n-1] != p {
			kept = append(kept, p)
		}
	}
	switch {
	case len(kept) == 1:
		return append(kept, kept[0])
	case len(kept) > 2 && (len(kept) > 6 || !square(kept)):
		return simplest(kept)
	}
	return kept
}

func inLine(a, b, c spot) bool { return a.x == b.x && b.x == c.x || a.y == b.y && b.y == c.y }

// square tells whether every piece is level or upright.
func square(path []spot) bool {
	for i := 1; i < len(path); i++ {
		if path[i].x != path[i-1].x && path[i].y != path[i-1].y {
			return false
		}
	}
	return true
}

// simplest is a path with the same ends that leaves and arrives the same way.
func simplest(path []spot) []spot {
	n := len(path)
	a, b := path[0], path[n-1]
	up, arrivesUp := a.x == path[1].x, b.x == path[n-2].x
	switch {
	case a.x == b.x || a.y == b.y:
		return []spot{a, b}
	case up && arrivesUp:
		y := path[1].y
		return []spot{a, {a.x, y}, {b.x, y}, b}
	case up:
		return []spot{a, {a.x, b.y}, b}
	case arrivesUp:
		return []spot{a, {b.x, a.y}, b}
	}
	x := path[1].x
	return []spot{a, {x, a.y}, {x, b.y}, b}
}

func abs(v int) int { return max(v, -v) }

// step is the direction of a distance; forward where there is none.
func step(v int) int {
	if v < 0 {
		return -1
	}
	return 1
}
