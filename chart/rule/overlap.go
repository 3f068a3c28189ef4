package rule

import "slices"

// meet tells whether i and j may be there on one day.
func (p *pass) meet(i, j int) bool { return p.tree.People[i].Meets(p.tree.People[j]) }

// meeting are those of a group who are there together with another of it: the
// first two of them with each other, then the others.
func (p *pass) meeting(group []int) []int {
	if !slices.ContainsFunc(group, func(i int) bool { return p.tree.People[i].Until != "" }) {
		return group
	}
	some := p.withCompany(group)
	for at, i := range some {
		before := slices.IndexFunc(some[:at], func(j int) bool { return p.meet(i, j) })
		if before >= 0 {
			pair := []int{some[before], i}
			rest := slices.DeleteFunc(some, func(j int) bool { return slices.Contains(pair, j) })
			return append(pair, rest...)
		}
	}
	return nil
}

// withCompany leaves out who is there before or after all others of a group.
// Sorted by the first day, somebody meets any of those before if they meet the
// one who stays longest.
func (p *pass) withCompany(group []int) []int {
	byStart := slices.Clone(group)
	slices.SortStableFunc(byStart, func(i, j int) int {
		a, _ := p.tree.People[i].Stay()
		b, _ := p.tree.People[j].Stay()
		return a.Compare(b)
	})
	company, longest := map[int]bool{}, byStart[0]
	for _, i := range byStart[1:] {
		if p.meet(longest, i) {
			company[longest], company[i] = true, true
		}
		if p.staysLonger(i, longest) {
			longest = i
		}
	}
	return slices.DeleteFunc(slices.Clone(group), func(i int) bool { return !company[i] })
}

func (p *pass) staysLonger(i, j int) bool {
	_, a := p.tree.People[i].Stay()
	_, b := p.tree.People[j].Stay()
	return !b.IsZero() && (a.IsZero() || a.After(b))
}
