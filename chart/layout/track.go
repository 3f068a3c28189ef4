package layout

import (
	"cmp"
	"slices"
)

// lane is how far from a card a line runs along it, in points.
const lane = 9

// track is a straight way that is free of cards, as long as it can be.
// Everything about it is as if it were level: an upright one is seen with x for
// y.
type track struct {
	y    float64
	span            // of x
	all  *obstacles // seen in the same way
	near *obstacles // those that have to do with the track; nil: not looked for yet
	seen int        // how many of the dotted lines' pieces have been looked at for that
}

// lanes are the level tracks along cards, texts and the grounds of teams.
func (o *obstacles) lanes() []*track {
	var all []*track
	for _, r := range slices.Concat(o.cards, o.names, o.grounds) {
		all = o.with(all, r.Y-o.room(r.Y, -1, r)/2, span{r.X, r.Right()})
		all = o.with(all, r.Bottom()+o.room(r.Bottom(), 1, r)/2, span{r.X, r.Right()})
	}
	return all
}

// corridors are a few tracks near two cards: for charts with so many that there
// is no time for lanes.
func (o *obstacles) corridors(a, b Rect) []*track {
	var all []*track
	for _, y := range corridors(o.cards, a, b) {
		for _, r := range []Rect{a, b} {
			all = o.with(all, y, span{r.Centre().X, r.Centre().X})
		}
	}
	return all
}

// beside are the level tracks on both sides of a line.
func (o *obstacles) beside(pieces []Rect) []*track {
	const apart = minSeparation + 1
	var all []*track
	for _, s := range pieces {
		if s.H == 0 {
			all = o.with(all, s.Y-apart, span{s.X, s.Right()})
			all = o.with(all, s.Y+apart, span{s.X, s.Right()})
		}
	}
	return all
}

// stubs are the level tracks that level ports open on, and a track without
// length at the beginning of each upright one's.
func (o *obstacles) stubs(ports []port) []*track {
	var all []*track
	for _, p := range ports {
		if p.upright {
			all = append(all, &track{y: p.at.Y, span: span{p.at.X, p.at.X}, all: o})
		} else {
			all = o.with(all, p.at.Y, span{p.at.X, p.at.X})
		}
	}
	return all
}

// with adds the track at y from a span, if that is free.
func (o *obstacles) with(all []*track, y float64, from span) []*track {
	y = max(o.area.Y, min(y, o.area.Bottom()))
	if s, free := o.free(y, from); free {
		all = append(all, &track{y: y, span: s, all: o})
	}
	return all
}

// free is how far at y no card is in the way of going on from a span both ways;
// false where the span itself is not free.
func (o *obstacles) free(y float64, from span) (span, bool) {
	const touch = 0.5 // of a card's edge
	s := span{o.area.X, o.area.Right()}
	for _, r := range o.cards {
		switch {
		case y <= r.Y-touch || y >= r.Bottom()+touch:
		case r.Right() <= from.from+hairline:
			s.from = max(s.from, r.Right())
		case r.X >= from.to-hairline:
			s.to = min(s.to, r.X)
		default:
			return s, false
		}
	}
	return s, s.from < s.to
}

// room is how far it is from y, above or below r, to the next card or line in
// that direction, as far as a lane needs.
func (o *obstacles) room(y, ahead float64, r Rect) float64 {
	room := 2.0 * lane
	for _, list := range [][]Rect{o.cards, o.grounds, o.solid} {
		for _, s := range list {
			gap := s.Y - y
			if ahead < 0 {
				gap = y - s.Bottom()
			}
			if gap > hairline && gap < room && common(s, r) > hairline {
				room = gap
			}
		}
	}
	return room
}

// sortedTracks sorts tracks and drops those that are the same as another.
func sortedTracks(all []*track) []*track {
	slices.SortFunc(all, byPlace)
	return slices.CompactFunc(all, func(s, t *track) bool { return byPlace(s, t) == 0 })
}

func byPlace(s, t *track) int {
	return cmp.Or(cmp.Compare(s.y, t.y), cmp.Compare(s.from, t.from), cmp.Compare(s.to, t.to))
}

// find is the first of sorted tracks at y that does not end before x.
func find(tracks []*track, y, x float64) int {
	i, _ := slices.BinarySearchFunc(tracks, y, func(t *track, y float64) int { return cmp.Compare(t.y, y) })
	for i < len(tracks)-1 && tracks[i].y == y && tracks[i].to < x {
		i++
	}
	return i
}

// next is the track that crosses t before or after one that does; -1 where
// there is none.
func (t *track) next(others []*track, from, ahead int) int {
	for k := from + ahead; k >= 0 && k < len(others); k += ahead {
		o := others[k]
		if !t.has(o.y) {
			break
		}
		if o.has(t.y) {
			return k
		}
	}
	return -1
}

// cost is that of a piece of the track.
func (t *track) cost(x, to float64) float64 {
	area := Rect{t.from, t.y, t.to - t.from, 0}.grown(minSeparation)
	if t.near == nil {
		near := t.all.within(area)
		t.near, t.seen = &near, len(t.all.dotted)
	}
	t.near.dotted = append(t.near.dotted, touching(t.all.dotted[t.seen:], area)...)
	t.seen = len(t.all.dotted)
	return t.near.cost(Rect{min(x, to), t.y, max(x, to) - min(x, to), 0})
}
