package layout

import "slices"

// arranger arranges a forest without assistants. From the card of a manager
// who is hasAssistants the lines leave in the middle below, not elsewhere: the room
// beside is taken.
type arranger func(in Input, g Gaps, hasAssistants []bool) Result

// withAssistants arranges the forest without the assistants, for whom their
// managers' cards are made larger, and then puts them beside the line below
// the manager: to the left and the right by turns, from the top down.
func withAssistants(in Input, g Gaps, arrange arranger) Result {
	if !slices.Contains(in.Assistant, true) {
		return arrange(in, g, nil)
	}
	s := newStaff(in, g)
	heads := arrange(s.in, g, s.hasAssistants)
	n := len(in.Parent)
	r := Result{Box: make([]Rect, n), Link: make([][]Point, n)}
	for k, i := range s.card {
		box := heads.Box[k]
		r.Box[i] = Rect{box.X + (box.W-in.Size[i].W)/2, box.Y, in.Size[i].W, in.Size[i].H}
	}
	for k, i := range s.card {
		r.Link[i] = s.link(heads.Link[k], r.Box, i)
		s.placeAssistants(&r, i)
	}
	return r.normalised()
}

// staff is a forest with the assistants taken out.
type staff struct {
	all           Input
	g             Gaps
	in            Input   // the others, with room for their assistants
	card          []int   // of each of these, the index in all
	hasAssistants []bool  // has assistants
	aides         [][]int // of each in all
}

func newStaff(in Input, g Gaps) *staff {
	s := &staff{all: in, g: g, aides: make([][]int, len(in.Parent))}
	people := newFamily(in.Parent)
	at := make([]int, len(in.Parent))
	for i, p := range in.Parent {
		if p >= 0 && in.Assistant[i] && !people.leads(i) {
			s.aides[p] = append(s.aides[p], i)
			continue
		}
		at[i] = len(s.card)
		s.card = append(s.card, i)
		if p >= 0 {
			p = at[p]
		}
		s.in.Parent = append(s.in.Parent, p)
		if in.Level != nil {
			s.in.Level = append(s.in.Level, in.Level[i])
		}
	}
	for _, i := range s.card {
		s.in.Size = append(s.in.Size, s.head(i))
		s.hasAssistants = append(s.hasAssistants, len(s.aides[i]) > 0)
	}
	s.in.Frame = in.Frame
	return s
}

// assistantGap is the space between the line below a manager and the assistants.
func (s *staff) assistantGap() float64 { return max(s.g.Indent, s.g.Sibling/2) }

// head is the size of a card with its assistants.
func (s *staff) head(i int) Size {
	size := s.all.Size[i]
	for pair := range slices.Chunk(s.aides[i], 2) {
		size.H += s.g.Stack + s.height(pair)
		for _, a := range pair {
			size.W = max(size.W, 2*(s.assistantGap()+s.all.Size[a].W))
		}
	}
	return size
}

// height is that of a pair of assistants.
func (s *staff) height(pair []int) float64 {
	h := 0.0
	for _, a := range pair {
		h = max(h, s.all.Size[a].H)
	}
	return h
}

// placeAssistants puts the assistants of i, who is in place, in theirs.
func (s *staff) placeAssistants(r *Result, i int) {
	out := bottomOf(r.Box[i])
	y := out.Y
	for pair := range slices.Chunk(s.aides[i], 2) {
		y += s.g.Stack
		for k, a := range pair {
			size := s.all.Size[a]
			middle := Point{out.X, y + size.H/2}
			end := Point{out.X - s.assistantGap(), middle.Y}
			r.Box[a] = Rect{end.X - size.W, y, size.W, size.H}
			if k == 1 {
				end.X = out.X + s.assistantGap()
				r.Box[a].X = end.X
			}
			r.Link[a] = []Point{out, middle, end}
		}
		y += s.height(pair)
	}
}

// link is a line between cards made from the one between their heads: it
// begins at the manager's card, and ends at the card where it comes from the
// side.
func (s *staff) link(path []Point, boxes []Rect, i int) []Point {
	if len(path) == 0 {
		return path
	}
	if p := s.all.Parent[i]; len(s.aides[p]) > 0 {
		path[0].Y = boxes[p].Bottom()
	}
	if last := len(path) - 1; path[last].Y == path[last-1].Y {
		middle := boxes[i].Y + boxes[i].H/2
		path[last-1].Y = middle
		path[last] = Point{boxes[i].X, middle}
	}
	return path
}
