package scene

import (
	"iter"

	"cadre/chart"
)

// selection is the part of a chart that a picture shows.
type selection struct {
	people []*chart.Person
	parent []int
	folded map[chart.ID]int // how many people below are left out, by who leads them
	page   map[chart.ID]int // where these are shown, by who leads them; may be nil
}

// some is the first of the people and a stretch of the others, who all report
// to the first.
func (s *selection) some(from, to int) selection {
	part := selection{people: []*chart.Person{s.people[0]}, parent: []int{-1}, folded: s.folded}
	for _, p := range s.people[from:to] {
		part.people, part.parent = append(part.people, p), append(part.parent, 0)
	}
	return part
}

// index is where each person stands.
func (s *selection) index() map[chart.ID]int {
	index := make(map[chart.ID]int, len(s.people))
	for i, p := range s.people {
		index[p.ID] = i
	}
	return index
}

// keys are what patterns know the cards by.
func (s *selection) keys() []string {
	keys := make([]string, len(s.people))
	for i, p := range s.people {
		keys[i] = string(p.ID)
	}
	return keys
}

// teams are the reports of each person, in order.
func (s *selection) teams() iter.Seq2[int, []int] {
	first, reports := make([]int, len(s.people)+2), make([]int, len(s.people))
	for _, p := range s.parent {
		if p >= 0 {
			first[p+2]++
		}
	}
	for i := range s.people {
		first[i+2] += first[i+1]
	}
	for i, p := range s.parent {
		if p >= 0 { // first[p+1] goes from where p's reports begin to where they end
			reports[first[p+1]] = i
			first[p+1]++
		}
	}
	return func(yield func(int, []int) bool) {
		for i := range s.people {
			if !yield(i, reports[first[i]:first[i+1]]) {
				return
			}
		}
	}
}

// pick takes the team of root, or everybody, down to a number of layers.
func pick(t *chart.Tree, root chart.ID, layers int) selection {
	from, to := 0, t.Len()
	base := 0
	if i := t.Index(root); i >= 0 {
		from, to, base = i, t.End[i], t.Depth[i]
	}
	s := selection{people: make([]*chart.Person, 0, to-from), parent: make([]int, 0, to-from), folded: map[chart.ID]int{}}
	at := make([]int, to-from) // where those who are shown stand in s
	for i := from; i < to; i++ {
		if layers > 0 && t.Depth[i]-base >= layers {
			continue
		}
		p, parent := t.People[i], -1
		if t.Parent[i] >= from {
			parent = at[t.Parent[i]-from]
		}
		if below := t.End[i] - i - 1; layers > 0 && t.Depth[i]-base == layers-1 && below > 0 {
			s.folded[p.ID] = below
		}
		at[i-from] = len(s.people)
		s.people = append(s.people, p)
		s.parent = append(s.parent, parent)
	}
	return s
}
