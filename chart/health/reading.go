package health

import (
	"iter"

	"cadre/chart"
	"cadre/chart/rule"
)

// reading is one chart, looked over once for all figures. People are known by
// their index in the tree.
type reading struct {
	*rule.Index
}

// posts are those that a person fills or is to fill.
func (r reading) posts() iter.Seq2[int, *chart.Person] {
	return func(yield func(int, *chart.Person) bool) {
		for i, p := range r.Tree.People {
			if r.Census.IsPost(i) && !yield(i, p) {
				return
			}
		}
	}
}

func (r reading) ids(s chart.Standing) []chart.ID {
	var ids []chart.ID
	for _, p := range r.Census.In(s) {
		ids = append(ids, p.ID)
	}
	return ids
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
