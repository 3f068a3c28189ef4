package health

import (
	"iter"

	"cadre/chart"
)

// state is what a post is.
type state int

const (
	filled state = iota
	open
	closed
)

// reading is one chart, looked over once for all figures. People are known by
// their index in the tree.
type reading struct {
	chart   *chart.Chart
	tree    *chart.Tree
	state   []state
	role    []*chart.Role // nil for those without one
	reports []int         // how many report to somebody, see counts
}

func newReading(c *chart.Chart) *reading {
	t := c.Tree()
	r := &reading{c, t, make([]state, t.Len()), make([]*chart.Role, t.Len()), make([]int, t.Len())}
	known := map[chart.RoleID]*chart.Role{}
	for i, p := range t.People {
		role, seen := known[p.Role]
		if !seen {
			if of, ok := c.Role(p); ok {
				role = &of
			}
			known[p.Role] = role
		}
		r.role[i], r.state[i] = role, stateOf(p)
	}
	for i := range t.People {
		if r.counts(i) {
			r.reports[t.Parent[i]]++
		}
	}
	return r
}

func stateOf(p *chart.Person) state {
	switch {
	case p.Closed():
		return closed
	case p.Open:
		return open
	}
	return filled
}

// counts tells whether i is somebody's direct report: assistants are not, and
// a closed post neither reports nor leads.
func (r *reading) counts(i int) bool {
	m := r.tree.Parent[i]
	return m >= 0 && !r.tree.People[i].Assistant && r.state[i] != closed && r.state[m] != closed
}

// in are the posts of a state, in reading order.
func (r *reading) in(s state) iter.Seq2[int, *chart.Person] {
	return func(yield func(int, *chart.Person) bool) {
		for i, p := range r.tree.People {
			if r.state[i] == s && !yield(i, p) {
				return
			}
		}
	}
}

func (r *reading) ids(s state) []chart.ID {
	var ids []chart.ID
	for _, p := range r.in(s) {
		ids = append(ids, p.ID)
	}
	return ids
}

// track is the track of somebody's role; empty without one.
func (r *reading) track(i int) chart.Track {
	if r.role[i] == nil {
		return ""
	}
	return r.role[i].Track
}

// groups gathers people under names, in the order in which the names occur.
type groups struct {
	all   []Group
	names names
}

// add puts somebody into the group of this name, which is written as it is
// first met.
func (g *groups) add(name string, id chart.ID) {
	at, known := g.names.at(name)
	if !known {
		g.all = append(g.all, Group{Name: chart.Tidy(name)})
	}
	g.all[at].People = append(g.all[at].People, id)
}

// names numbers names in the order in which they occur.
type names struct {
	known map[string]int // as written, and as compared
	count int
}

// at is the number of a name, and whether it occurred before.
func (n *names) at(name string) (at int, known bool) {
	if at, known = n.known[name]; known {
		return at, true // most names are written the same way each time
	}
	if n.known == nil {
		n.known = map[string]int{}
	}
	key := chart.SameName(name)
	if at, known = n.known[key]; !known {
		at = n.count
		n.known[key] = at
		n.count++
	}
	n.known[name] = at
	return at, known
}
