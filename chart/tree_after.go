package chart

import (
	"maps"
	"slices"
)

// after is the tree after a diff that led to people: what the diff leaves as
// it was is taken over. It is newTree(people) in less time.
func (t *Tree) after(d Diff, people map[ID]*Person) *Tree {
	if d.keepsPlaces() {
		return t.with(d)
	}
	return grow(people, t.regrouped(d, people))
}

// keepsPlaces tells whether everybody stands where they stood.
func (d Diff) keepsPlaces() bool {
	return !slices.ContainsFunc(d.People, func(c Change) bool {
		return c.Before == nil || c.After == nil || c.Before.Manager != c.After.Manager || c.Before.Order != c.After.Order
	})
}

// with is t with other people in the same places.
func (t *Tree) with(d Diff) *Tree {
	u := *t
	u.People, u.named, u.parked = slices.Clone(t.People), maps.Clone(t.named), slices.Clone(t.parked)
	now, touched := map[ID]*Person{}, map[ID]bool{}
	for _, c := range d.People {
		now[c.ID()], touched[c.After.Manager] = c.After, true
		if i, on := t.index[c.ID()]; on {
			u.People[i] = c.After
		}
	}
	for manager := range touched {
		u.named[manager] = slices.Clone(t.named[manager])
		replace(u.named[manager], now)
	}
	replace(u.parked, now)
	return &u
}

// replace puts people as they are now in the place of how they were.
func replace(list []*Person, now map[ID]*Person) {
	for i, p := range list {
		if q := now[p.ID]; q != nil {
			list[i] = q
		}
	}
}

// regrouped is everybody by the manager they name; only the managers in the
// diff are looked at.
func (t *Tree) regrouped(d Diff, people map[ID]*Person) map[ID][]*Person {
	touched, newcomers := map[ID]bool{}, map[ID][]*Person{}
	for _, c := range d.People {
		if c.Before != nil {
			touched[c.Before.Manager] = true
		}
		if c.After != nil {
			touched[c.After.Manager] = true
			if c.Before == nil || c.Before.Manager != c.After.Manager {
				newcomers[c.After.Manager] = append(newcomers[c.After.Manager], c.After)
			}
		}
	}
	named := maps.Clone(t.named)
	for manager := range touched {
		team := newcomers[manager]
		for _, p := range t.named[manager] {
			if q := people[p.ID]; q != nil && q.Manager == manager {
				team = append(team, q)
			}
		}
		slices.SortFunc(team, inOrder)
		if named[manager] = team; len(team) == 0 {
			delete(named, manager)
		}
	}
	return named
}
