package layout

import (
	"math"
	"slices"
)

// Stand is how a manager's reports are to stand, whatever the arrangement. A
// word that is none of these leaves it to the arrangement.
type Stand string

// The ways to stand.
const (
	InRow     Stand = "row"     // side by side
	InColumn  Stand = "column"  // below each other, from a spine in the middle below the manager
	InColumns Stand = "columns" // in two such columns
	FromSpine Stand = "spine"   // below each other, from a spine at the manager's left
	Beside    Stand = "beside"  // below each other, to the right of the manager
)

// variant is the pattern of a stand for so many reports. Where assistants
// stand below the manager there is no room for a spine at the left.
func (s Stand) variant(reports int, assisted bool) (v variant, ok bool) {
	switch {
	case s == InRow:
		return variant{pattern: row, count: 1}, true
	case s == InColumn, s == FromSpine && assisted:
		return variant{pattern: columns, count: 1}, true
	case s == InColumns:
		return variant{pattern: columns, count: min(2, reports)}, true
	case s == FromSpine:
		return variant{pattern: spine, count: 1}, true
	case s == Beside:
		return variant{pattern: beside, count: 1}, true
	}
	return variant{}, false
}

// standOf is how the team of i is to stand.
func (in Input) standOf(i int) Stand {
	if i >= len(in.Stand) {
		return ""
	}
	return in.Stand[i]
}

// withStands arranges a forest in which some teams are to stand in another way
// than the arrangement's own one. Each of these is put in place first, the
// innermost before the one around it; to the rest it is a single card.
func withStands(in Input, g Gaps, hasAssistants []bool, arrange arranger, own Stand) Result {
	f := newFitter(in, g, hasAssistants)
	s := &standing{fitter: f, arrange: arrange, own: own, within: make([]int, len(in.Parent)), head: make([]Rect, len(in.Parent)), result: newResult(len(in.Parent))}
	if !s.any() {
		return arrange(in, g, hasAssistants)
	}
	for i, size := range in.Size {
		s.head[i] = Rect{W: size.W, H: size.H}
		f.front[i] = []shape{{Size: size, axis: size.W / 2, penalty: 1}}
	}
	for i := range slices.Backward(in.Parent) {
		if s.stands(i) {
			s.stand(i)
		}
	}
	all := s.gather(f.kids(len(in.Parent)))
	s.put(all, -1, Point{})
	s.settle()
	return s.result.normalised()
}

// standing puts the teams in place that stand in ways of their own. Until the
// end everything has its place within the team it is part of.
type standing struct {
	*fitter
	arrange arranger
	own     Stand  // of the arrangement
	within  []int  // the manager of the team in which each card has its place; -1: none
	head    []Rect // where in the card of a whole team the manager's own card is
	lines   lines
	result  Result
}

// stands tells whether the reports of i are to stand in another way than an
// arrangement's own one.
func (in Input) stands(i int, own Stand) bool {
	stand := in.standOf(i)
	_, known := stand.variant(1, false)
	return known && stand != own
}

// stands tells whether i leads a team that stands in a way of its own.
func (s *standing) stands(i int) bool { return s.in.stands(i, s.own) && s.leads(i) }

func (s *standing) any() bool {
	for i := range s.in.Stand {
		if s.stands(i) {
			return true
		}
	}
	return false
}

// stand puts the team of i in place, those of the reports being so.
func (s *standing) stand(i int) {
	kids := s.kids(i)
	teams := make([]subforest, len(kids))
	v, _ := s.in.standOf(i).variant(len(kids), s.assisted(i))
	for k, kid := range kids {
		teams[k] = s.gather([]int{kid})
		if v.pattern != row {
			s.lean(&teams[k])
		}
		s.front[kid] = []shape{teams[k].shape()}
	}
	v.limit = math.Inf(1)
	s.collectReports(i)
	whole := s.compose(i, v)
	size := s.in.Size[i]
	s.head[i] = Rect{whole.axis - size.W/2, 0, size.W, size.H}
	s.front[i] = []shape{whole}
	for k, p := range s.team.placements {
		s.put(teams[k], i, p.Point)
		s.result.Link[p.card] = s.link(&s.lines, s.head[i], p, Point{}, false)
	}
}
