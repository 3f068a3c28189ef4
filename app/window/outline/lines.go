package outline

import (
	"cadre/app/window/editor"
	"cadre/chart"
)

// lines are the lines of the list: the people shown, by their places in the
// tree, and a new line among them while one is typed.
type lines struct {
	tree *chart.Tree
	new  *newLine // nil: none
	at   int      // where the new line stands
}

// linesOf are the lines of what an editor shows. A new line whose place is gone
// is left out.
func linesOf(e *editor.Editor, n *newLine) lines {
	l := lines{tree: e.Chart().Tree()}
	if n != nil && n.stands(e.Chart()) {
		l.new, l.at = n, n.line(l.tree)
	}
	return l
}

// len is how many lines there are.
func (l lines) len() int {
	if l.new != nil {
		return l.tree.Len() + 1
	}
	return l.tree.Len()
}

// place is whose line i is, as a place in the tree; -1 of the new line.
func (l lines) place(i int) int {
	switch {
	case l.new == nil || i < l.at:
		return i
	case i == l.at:
		return -1
	}
	return i - 1
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
		return l.tree.Depth[p]
	}
	return l.new.depth(l.tree)
}

// of is somebody's line; -1 where they have none.
func (l lines) of(id chart.ID) int {
	i := l.tree.Index(id)
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
