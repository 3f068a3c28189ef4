package layout

import (
	"math"
	"slices"
)

// subforest is some cards of a forest, arranged alone.
type subforest struct {
	card, parent []int
	Result
	hull Rect // of all that belongs to them
}

// gather arranges some cards with everybody below them, but for those who have
// their places in teams that are finished.
func (s *standing) gather(tops []int) subforest {
	p := subforest{card: slices.Clone(tops)}
	in := Input{Frame: s.in.Frame}
	var assisted []bool
	parent := slices.Repeat([]int{-1}, len(tops))
	for k := 0; k < len(p.card); k++ {
		i := p.card[k]
		in.Parent = append(in.Parent, parent[k])
		in.take(s.in, i)
		in.Size[k], in.head[k] = s.front[i][0].Size, s.head[i]
		assisted = append(assisted, s.assisted(i))
		if s.stands(i) {
			continue
		}
		for _, kid := range s.kids(i) {
			p.card, parent = append(p.card, kid), append(parent, k)
		}
	}
	p.parent, p.Result = in.Parent, s.arrange(in, s.g, assisted)
	p.measure(in)
	return p
}

// measure finds out how far the cards and lines reach, whole teams included.
func (p *subforest) measure(in Input) {
	for k, b := range p.Box {
		team := Rect{b.X - in.head[k].X, b.Y - in.head[k].Y, in.Size[k].W, in.Size[k].H}
		if k == 0 {
			p.hull = team
		}
		p.hull = p.hull.around(team)
		for _, at := range p.Link[k] {
			p.hull = p.hull.around(Rect{X: at.X, Y: at.Y})
		}
	}
}

// around is the smallest rectangle around two.
func (r Rect) around(s Rect) Rect {
	x, y := min(r.X, s.X), min(r.Y, s.Y)
	return Rect{x, y, max(r.Right(), s.Right()) - x, max(r.Bottom(), s.Bottom()) - y}
}

// shape is what the first card leads, as it is arranged.
func (p *subforest) shape() shape {
	return shape{Size: Size{p.hull.W, p.hull.H}, axis: p.Box[0].Centre().X - p.hull.X, drop: p.Box[0].Y - p.hull.Y, penalty: 1}
}

// lean moves a manager over the middle of a team to its left edge, where a
// line from the left finds it in one column with the others.
func (s *standing) lean(p *subforest) {
	d := p.Box[0].X - p.hull.X
	if d < hairline || p.Box[0].Y > p.hull.Y || s.stands(p.card[0]) {
		return
	}
	p.Box[0].X -= d
	out := bottomOf(p.Box[0])
	trunk := Point{out.X, out.Y + s.g.Level/2}
	for k, path := range p.Link {
		if p.parent[k] != 0 {
			continue
		}
		rest := path[2:]
		if math.Abs(path[1].Y-trunk.Y) > hairline { // straight down
			rest = append([]Point{{path[0].X, trunk.Y}}, path[1:]...)
		}
		p.Link[k] = s.lines.straightened(append([]Point{out, trunk}, rest...))
	}
}

// put gives some cards their places in a manager's team.
func (s *standing) put(p subforest, manager int, at Point) {
	at.X, at.Y = at.X-p.hull.X, at.Y-p.hull.Y
	for k, i := range p.card {
		s.within[i] = manager
		s.result.Box[i] = p.Box[k].moved(at)
		if p.Link[k] != nil {
			s.result.Link[i] = moved(p.Link[k], at)
		}
	}
}

// settle moves everybody from the place in a team to that in the picture.
func (s *standing) settle() {
	for i, m := range s.within {
		if m < 0 {
			continue
		}
		at := Point{s.result.Box[m].X - s.head[m].X, s.result.Box[m].Y - s.head[m].Y}
		s.result.Box[i] = s.result.Box[i].moved(at)
		moved(s.result.Link[i], at)
	}
}

func (r Rect) moved(d Point) Rect { return Rect{r.X + d.X, r.Y + d.Y, r.W, r.H} }

// moved moves a line.
func moved(path []Point, d Point) []Point {
	for k := range path {
		path[k].X += d.X
		path[k].Y += d.Y
	}
	return path
}
