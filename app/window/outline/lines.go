package outline

import (
	"slices"

	"cadre/app/window/editor"
	"cadre/chart"
)

// lines are the lines of the list: the people shown, by their places in the
// tree, and a new line among them while one is typed.
type lines struct {
	tree  *chart.Tree
	shown []int    // their places; nil: everybody is shown
	base  int      // how far in the first stands in the tree
	new   *newLine // nil: none
	at    int      // where the new line stands
}

// linesOf are the lines of what an editor shows. A new line whose place is gone
// is left out.
func linesOf(e *editor.Editor, n *newLine) lines {
	l := lines{tree: e.Chart().Tree()}
	if part := e.Part(); !part.Whole() {
		l.shown = slices.AppendSeq([]int{}, part.In(l.tree))
	}
	if len(l.shown) > 0 {
		l.base = l.tree.Depth[l.shown[0]]
	}
	if n != nil && n.stands(e.Chart()) {
		l.new, l.at = n, l.before(n.line(l.tree))
	}
	return l
}

// people is how many have a line.
func (l lines) people() int {
	if l.shown == nil {
		return l.tree.Len()
	}
	return len(l.shown)
}

// before is how many with a line stand before a place in the tree.
func (l lines) before(place int) int {
	if l.shown == nil {
		return place
	}
	n, _ := slices.BinarySearch(l.shown, place)
	return n
}

// len is how many lines there are.
func (l lines) len() int {
	if l.new != nil {
		return l.people() + 1
	}
	return l.people()
}

// place is whose line i is, as a place in the tree; -1 of the new line.
func (l lines) place(i int) int {
	switch {
	case l.new != nil && i == l.at:
		return -1
	case l.new != nil && i > l.at:
		i--
	}
	if l.shown == nil {
		return i
	}
	return l.shown[i]
}

// person is whose line i is; nil of the new line, and where there is none.
func (l lines) person(i int) *chart.Person {
	if i < 0 || i >= l.len() {
		return nil
	}
	if p := l.place(i); p >= 0 {
		return l.tree.People[p]
	}
	return nil
}

// depth is how far in line i stands.
func (l lines) depth(i int) int {
	if p := l.place(i); p >= 0 {
		return l.tree.Depth[p] - l.base
	}
	return l.new.depth(l.tree) - l.base
}

// of is somebody's line; -1 where they have none.
func (l lines) of(id chart.ID) int {
	place := l.tree.Index(id)
	i := l.before(place)
	if place < 0 || l.shown != nil && (i == len(l.shown) || l.shown[i] != place) {
		return -1
	}
	if l.new != nil && i >= l.at {
		i++
	}
	return i
}

// between are those from one line to another, whichever comes first; the last
// is the one at the second.
func (l lines) between(from, to int) []chart.ID {
	step := 1
	if to < from {
		step = -1
	}
	var ids []chart.ID
	for i := from; ; i += step {
		if p := l.person(i); p != nil {
			ids = append(ids, p.ID)
		}
		if i == to {
			return ids
		}
	}
}
