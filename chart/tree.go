package chart

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// Tree is a chart's hierarchy in reading order: every manager before their
// reports, siblings in order, so a team is one unbroken run of indices.
//
// Somebody whose manager is missing stands as a top. A ring is cut at its
// member with the smallest ID, who then stands as a top too. So Parent is -1
// for more people than report to nobody; Person.Manager tells which.
// The slices are shared and not to be changed.
type Tree struct {
	People []*Person
	Parent []int // index of the manager, -1 for a top
	Depth  []int // 0 for a top
	End    []int // the team of i, with i, is the indices i to End[i]-1
	index  map[ID]int
	named  map[ID][]*Person // by the manager they name, in order
	parked []*Person        // see Chart.Parked
}

// Len is the number of people.
func (t *Tree) Len() int { return len(t.People) }

// Index finds somebody's place; -1 where there is no such ID.
func (t *Tree) Index(id ID) int {
	if i, ok := t.index[id]; ok {
		return i
	}
	return -1
}

// Tops are the indices of those who stand at the top.
func (t *Tree) Tops() iter.Seq[int] { return t.siblings(0, len(t.People)) }

// Reports are the indices of the direct reports of i.
func (t *Tree) Reports(i int) iter.Seq[int] { return t.siblings(i+1, t.End[i]) }

// Span is the number of direct reports of i.
func (t *Tree) Span(i int) int {
	n := 0
	for range t.Reports(i) {
		n++
	}
	return n
}

// Managers are the indices from the manager of i up to the top.
func (t *Tree) Managers(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i = t.Parent[i]; i >= 0 && yield(i); i = t.Parent[i] {
		}
	}
}

// Leads tells whether b is in the team of a, or is a.
func (t *Tree) Leads(a, b int) bool { return a <= b && b < t.End[a] }

// Layers is the number of layers between top and bottom, both counted.
func (t *Tree) Layers() int {
	if len(t.Depth) == 0 {
		return 0
	}
	return slices.Max(t.Depth) + 1
}

func (t *Tree) siblings(from, to int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j := from; j < to && yield(j); j = t.End[j] {
		}
	}
}

// newTree orders people in linear time but for the sorting of siblings.
func newTree(people map[ID]*Person) *Tree { return grow(people, byManager(people)) }

// byManager lists people by the manager they name, in order.
func byManager(people map[ID]*Person) map[ID][]*Person {
	named := map[ID][]*Person{}
	for _, p := range people {
		named[p.Manager] = append(named[p.Manager], p)
	}
	for _, team := range named {
		slices.SortFunc(team, inOrder)
	}
	return named
}

// grow makes the tree of people who are sorted by manager.
func grow(people map[ID]*Person, named map[ID][]*Person) *Tree {
	b := newTreeBuilder(people, named)
	b.park()
	for _, top := range b.tops() {
		b.walk(top)
	}
	for _, p := range b.unvisited() {
		if _, seen := b.tree.index[p.ID]; !seen {
			b.walk(b.ringStart(p))
		}
	}
	return b.tree
}

type treeBuilder struct {
	people map[ID]*Person
	tree   *Tree
	parked map[ID]bool
}

// park lists who is in the tray, and keeps them out of the tree.
func (b *treeBuilder) park() {
	if len(b.tree.named[Tray]) == 0 {
		return
	}
	tray := newTreeBuilder(b.people, b.tree.named)
	for _, p := range b.tree.named[Tray] {
		tray.walk(p)
	}
	b.tree.parked, b.parked = tray.tree.People, make(map[ID]bool, tray.tree.Len())
	for _, p := range b.tree.parked {
		b.parked[p.ID] = true
	}
}

func newTreeBuilder(people map[ID]*Person, named map[ID][]*Person) *treeBuilder {
	n := len(people)
	return &treeBuilder{people: people, tree: &Tree{
		People: make([]*Person, 0, n), Parent: make([]int, 0, n), Depth: make([]int, 0, n),
		End: make([]int, n), index: make(map[ID]int, n), named: named,
	}}
}

func inOrder(p, q *Person) int {
	return cmp.Or(cmp.Compare(p.Order, q.Order), strings.Compare(string(p.ID), string(q.ID)))
}

// tops are those who report to nobody, then those whose manager is missing.
func (b *treeBuilder) tops() []*Person {
	var missing []ID
	for m := range b.tree.named {
		if m != "" && m != Tray && b.people[m] == nil {
			missing = append(missing, m)
		}
	}
	slices.Sort(missing)
	tops := slices.Clone(b.tree.named[""])
	for _, m := range missing {
		tops = append(tops, b.tree.named[m]...)
	}
	return tops
}

// unvisited are the members of rings and their teams, by ID.
func (b *treeBuilder) unvisited() []*Person {
	if len(b.tree.People)+len(b.parked) == len(b.people) {
		return nil
	}
	var rest []*Person
	for id, p := range b.people {
		if _, seen := b.tree.index[id]; !seen && !b.parked[id] {
			rest = append(rest, p)
		}
	}
	slices.SortFunc(rest, func(p, q *Person) int { return strings.Compare(string(p.ID), string(q.ID)) })
	return rest
}

// ringStart goes up from p until it is in a ring, then finds the member with
// the smallest ID.
func (b *treeBuilder) ringStart(p *Person) *Person {
	seen := map[ID]bool{}
	for !seen[p.ID] {
		seen[p.ID] = true
		p = b.people[p.Manager]
	}
	first := p
	for q := b.people[p.Manager]; q != p; q = b.people[q.Manager] {
		if q.ID < first.ID {
			first = q
		}
	}
	return first
}

// walk lists top and its team, depth first, without recursion: a chart from
// a file may be a chain of any length.
func (b *treeBuilder) walk(top *Person) {
	type step struct {
		person *Person
		parent int
	}
	t := b.tree
	for stack := []step{{top, -1}}; len(stack) > 0; {
		s := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		i := len(t.People)
		if _, seen := t.index[s.person.ID]; seen {
			continue // the ring closes here
		}
		t.add(s.person, s.parent)
		team := t.named[s.person.ID]
		for k := len(team) - 1; k >= 0; k-- {
			stack = append(stack, step{team[k], i})
		}
	}
	t.close(b.tree.index[top.ID])
}

func (t *Tree) add(p *Person, parent int) {
	depth := 0
	if parent >= 0 {
		depth = t.Depth[parent] + 1
	}
	t.index[p.ID] = len(t.People)
	t.People = append(t.People, p)
	t.Parent = append(t.Parent, parent)
	t.Depth = append(t.Depth, depth)
}

// close sets End for everybody from index first on.
func (t *Tree) close(first int) {
	for i := len(t.People) - 1; i >= first; i-- {
		t.End[i] = max(t.End[i], i+1)
		if p := t.Parent[i]; p >= first {
			t.End[p] = max(t.End[p], t.End[i])
		}
	}
}
