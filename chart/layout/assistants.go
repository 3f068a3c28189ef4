package layout

import "slices"

// arranger arranges a forest without assistants. From the card of a manager
// who is hasAssistants the lines leave in the middle below, not elsewhere: the room
// beside is taken.
type arranger func(in Input, g Gaps, hasAssistants []bool) Result

// arranged arranges a forest with lists, assistants, and teams that stand in
// ways of their own.
func arranged(in Input, g Gaps, arrange arranger, own Stand) Result {
	return withLists(in, g, func(in Input, g Gaps) Result {
		return withAssistants(in, g, func(in Input, g Gaps, hasAssistants []bool) Result {
			return withStands(in, g, hasAssistants, arrange, own)
		})
	})
}

// withAssistants arranges the forest without the assistants, for whom their
// managers' cards are made larger, and then puts them beside the line below
// the manager: to the left and the right by turns, from the top down.
func withAssistants(in Input, g Gaps, arrange arranger) Result {
	return withAssistantsOf(in, g, func(int) bool { return true }, arrange)
}

// withAssistantsOf does so for some of the managers.
func withAssistantsOf(in Input, g Gaps, some func(manager int) bool, arrange arranger) Result {
	if !slices.Contains(in.Assistant, true) {
		return arrange(in, g, nil)
	}
	s := newStaff(in, g, some)
	heads := arrange(s.in, g, s.hasAssistants)
	r := newResult(len(in.Parent))
	r.Patterns = heads.Patterns
	for k, i := range s.card {
		box, card := heads.Box[k], in.headOf(i)
		r.Box[i] = Rect{box.X + (box.W-card.W)/2, box.Y, card.W, card.H}
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

func newStaff(in Input, g Gaps, some func(manager int) bool) *staff {
	s := &staff{all: in, g: g, aides: make([][]int, len(in.Parent))}
	people := newFamily(in.Parent)
	at := make([]int, len(in.Parent))
	for i, p := range in.Parent {
		if p >= 0 && in.Assistant[i] && !people.leads(i) && some(p) {
			s.aides[p] = append(s.aides[p], i)
			continue
		}
		at[i] = len(s.card)
		s.card = append(s.card, i)
		if p >= 0 {
			p = at[p]
		}
		s.in.Parent = append(s.in.Parent, p)
		s.in.take(in, i)
		s.in.Assistant[len(s.card)-1] = in.Assistant[i] && !people.leads(i)
	}
	for k, i := range s.card {
		assisted := len(s.aides[i]) > 0
		if assisted {
			s.in.Size[k] = s.head(i)
			s.in.head[k] = Rect{W: s.in.Size[k].W, H: s.in.Size[k].H}
			s.in.card[k] = Rect{(s.in.Size[k].W - in.Size[i].W) / 2, 0, in.Size[i].W, in.Size[i].H}
		}
		s.hasAssistants = append(s.hasAssistants, assisted)
	}
	s.in.Frame, s.in.Around, s.in.Layer = in.Frame, in.Around, in.Layer
	return s
}

// take appends a card of another forest, but for its manager.
func (in *Input) take(from Input, i int) {
	in.Size, in.head, in.card = append(in.Size, from.Size[i]), append(in.head, from.headOf(i)), append(in.card, from.cardOf(i))
	in.Stand = append(in.Stand, from.standOf(i))
	in.list = append(in.list, from.isList(i))
	in.Team = append(in.Team, i < len(from.Team) && from.Team[i])
	in.Assistant = append(in.Assistant, i < len(from.Assistant) && from.Assistant[i])
	if from.Key != nil {
		in.Key = append(in.Key, from.Key[i])
	}
	if from.Level != nil {
		in.Level = append(in.Level, from.Level[i])
	}
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
		leave(path, boxes[p])
	}
	if last := len(path) - 1; len(s.aides[i]) > 0 && path[last].Y == path[last-1].Y {
		arrive(path, boxes[i])
	}
	return path
}

// leave makes a line that left from below assistants, or from beside them,
// leave from the manager's card.
func leave(path []Point, card Rect) {
	if path[0].Y == path[1].Y {
		path[0].X = card.Right()
		return
	}
	path[0].Y = card.Bottom()
}

// arrive makes a line that came to the side of a card and its assistants come
// to that of the card.
func arrive(path []Point, card Rect) {
	end := &path[len(path)-1]
	end.X = card.X
	if len(path) > 2 {
		end.Y = card.Y + card.H/2
		path[len(path)-2].Y = end.Y
	}
}
