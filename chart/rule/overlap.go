package rule

import "slices"

// meet tells whether i and j may be there on one day.
func (x *Index) meet(i, j int) bool { return x.Tree.People[i].Meets(x.Tree.People[j]) }

// meeting are those of a group who are there together with another of it: the
// first two of them with each other, then the others.
func (x *Index) meeting(group []int) []int {
	if !slices.ContainsFunc(group, func(i int) bool { return x.Tree.People[i].Until != "" }) {
		return group
	}
	some := x.withCompany(group)
	for at, i := range some {
		before := slices.IndexFunc(some[:at], func(j int) bool { return x.meet(i, j) })
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
func (x *Index) withCompany(group []int) []int {
	byStart := slices.Clone(group)
	slices.SortStableFunc(byStart, func(i, j int) int {
		a, _ := x.Tree.People[i].Stay()
		b, _ := x.Tree.People[j].Stay()
		return a.Compare(b)
	})
	company, longest := map[int]bool{}, byStart[0]
	for _, i := range byStart[1:] {
		if x.meet(longest, i) {
			company[longest], company[i] = true, true
		}
		if x.staysLonger(i, longest) {
			longest = i
		}
	}
	return slices.DeleteFunc(slices.Clone(group), func(i int) bool { return !company[i] })
}

func (x *Index) staysLonger(i, j int) bool {
	_, a := x.Tree.People[i].Stay()
	_, b := x.Tree.People[j].Stay()
	return !b.IsZero() && (a.IsZero() || a.After(b))
}
