package scene

import (
	"math"
	"slices"
	"strings"
)

// Cards on a page are at most so wide, in steps.
const (
	widestCard = 260
	widthStep  = 8
)

// widths is how wide cards are in a picture.
type widths struct {
	most  float64 // where nothing asks for more
	whole bool    // wider where a name would be broken
	own   grouping
}

// grouping says which cards are equally wide.
type grouping uint8

const (
	allAlike    grouping = iota
	layersAlike          // those of a layer
	teamsAlike           // the reports of one manager
)

// all makes the cards of a picture. Those that are to be alike are as wide as
// the widest of them needs to be: names are not broken, nothing else is that
// is not at the width w.most, and nothing is cut that the widest card has room
// for.
func (cs *cards) all(shown selection, w widths) []Card {
	all := make([]Card, len(shown.people))
	cs.setWidth(w.most)
	if w.own == allAlike {
		for i, p := range shown.people {
			all[i] = cs.made(p, cs.listed[i])
		}
		return all
	}
	cs.moreLines = 1
	need, group := map[int]float64{}, shown.groups(w.own)
	made := make([]float64, len(all))
	for i, p := range shown.people {
		all[i], made[i] = cs.made(p, cs.listed[i]), cs.width
		need[group[i]] = max(need[group[i]], cs.needs)
		if w.whole {
			need[group[i]] = max(need[group[i]], cs.needsName)
		}
	}
	for g, n := range need {
		need[g] = cs.stepped(n)
	}
	for growing := true; growing; {
		growing = cs.fitWidths(shown, all, made, need, group)
	}
	return all
}

// stepped is a width that a card may have.
func (cs *cards) stepped(w float64) float64 {
	w -= cs.beside()
	return min(widestCard, max(cs.d.narrowest, math.Ceil(w/widthStep)*widthStep))
}

// fitWidths makes cards again that do not have the width of their group, and
// makes groups wider in which a text is cut.
func (cs *cards) fitWidths(shown selection, all []Card, made []float64, need map[int]float64, group []int) (growing bool) {
	const step = 3 * widthStep
	cut := map[int]bool{}
	for i, p := range shown.people {
		w := need[group[i]]
		if cs.setWidth(w); cs.width != made[i] {
			all[i], made[i] = cs.made(p, cs.listed[i]), cs.width
		}
		if w < widestCard && all[i].isCut() {
			cut[group[i]] = true
		}
	}
	for g := range cut {
		need[g] = cs.stepped(need[g] + cs.beside() + step)
	}
	return len(cut) > 0
}

// setWidth makes the next cards so wide, and wider where they have a circle.
func (cs *cards) setWidth(w float64) { cs.width = w + cs.beside() }

// beside is the room that a circle takes beside the texts.
func (cs *cards) beside() float64 { return cs.left() - cs.d.padLeft }

// groups gives each card the number of its group.
func (s *selection) groups(by grouping) []int {
	group := make([]int, len(s.people))
	for i, p := range s.parent {
		switch {
		case by == teamsAlike:
			group[i] = p
		case by == layersAlike && p >= 0:
			group[i] = group[p] + 1
		}
	}
	return group
}

func (c *Card) isCut() bool {
	return slices.ContainsFunc(c.Texts, func(t Text) bool { return strings.HasSuffix(t.S, ellipsis) })
}
