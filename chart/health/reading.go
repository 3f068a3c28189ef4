package health

import (
	"iter"

	"cadre/chart"
)

// reading is one chart, looked over once for all figures. People are known by
// their index in the tree.
type reading struct {
	chart  *chart.Chart
	tree   *chart.Tree
	census *chart.Census
	role   []*chart.Role // nil for those without one
}

func newReading(c *chart.Chart, census *chart.Census) *reading {
	t := c.Tree()
	r := &reading{c, t, census, make([]*chart.Role, t.Len())}
	known := map[chart.RoleID]*chart.Role{}
	for i, p := range t.People {
		role, seen := known[p.Role]
		if !seen {
			if of, ok := c.Role(p); ok {
				role = &of
			}
			known[p.Role] = role
		}
		r.role[i] = role
	}
	return r
}

// posts are those that a person fills or is to fill.
func (r *reading) posts() iter.Seq2[int, *chart.Person] {
	return func(yield func(int, *chart.Person) bool) {
		for i, p := range r.tree.People {
			if r.census.IsPost(i) && !yield(i, p) {
				return
			}
		}
	}
}

func (r *reading) ids(s chart.Standing) []chart.ID {
	var ids []chart.ID
	for _, p := range r.census.In(s) {
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
