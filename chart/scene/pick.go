package scene

import (
	"iter"
	"slices"

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

// pick takes those who are in a part of a chart.
func pick(t *chart.Tree, part chart.Part) selection {
	s := selection{people: make([]*chart.Person, 0, t.Len()), parent: make([]int, 0, t.Len()), folded: map[chart.ID]int{}}
	at := make([]int, t.Len()) // where those who are shown stand in s, counted from 1
	last := -1
	for i := range part.In(t) {
		s.foldUpTo(t, last, i)
		parent := -1
		if m := t.Parent[i]; m >= 0 {
			parent = at[m] - 1
		}
		s.people, s.parent = append(s.people, t.People[i]), append(s.parent, parent)
		at[i], last = len(s.people), i
	}
	if last >= 0 {
		s.foldUpTo(t, last, t.End[last])
	}
	return s
}

// foldUpTo counts who is left out between one who is shown and the next: the
// team of the former.
func (s *selection) foldUpTo(t *chart.Tree, shown, next int) {
	if shown >= 0 && next > shown+1 {
		s.folded[t.People[shown].ID] = t.End[shown] - shown - 1
	}
}

// Card is the number of somebody's card in the picture of a chart, whose cards
// stand in the order of its tree; -1 where they have none.
func (s *Scene) Card(t *chart.Tree, id chart.ID) int {
	i := t.Index(id)
	if i < 0 {
		return -1
	}
	if i < len(s.Cards) && s.Cards[i].Person == id {
		return i // nobody before is left out
	}
	at, found := slices.BinarySearchFunc(s.Cards, i, func(c Card, i int) int { return t.Index(c.Person) - i })
	if !found {
		return -1
	}
	return at
}
