package chart

import (
	"maps"
	"slices"
	"strings"
)

// Diff is what separates two charts, record by record. The zero value
// changes nothing.
type Diff struct {
	People   []Change // by ID
	Settings *SettingsChange
}

// Change is one person before and after; nil where they are not in the chart.
type Change struct{ Before, After *Person }

// SettingsChange is the settings before and after.
type SettingsChange struct{ Before, After *Settings }

// ID is whom the change is about.
func (c Change) ID() ID {
	if c.Before != nil {
		return c.Before.ID
	}
	return c.After.ID
}

// Empty tells whether d changes nothing.
func (d Diff) Empty() bool { return len(d.People) == 0 && d.Settings == nil }

// Inverse undoes d.
func (d Diff) Inverse() Diff {
	inv := Diff{People: make([]Change, len(d.People))}
	for i, c := range d.People {
		inv.People[i] = Change{c.After, c.Before}
	}
	if d.Settings != nil {
		inv.Settings = &SettingsChange{d.Settings.After, d.Settings.Before}
	}
	return inv
}

// Apply makes the chart after d. The chart must be the one before d.
func (c *Chart) Apply(d Diff) *Chart {
	if d.Empty() {
		return c
	}
	people, settings := c.people, c.settings
	if len(d.People) > 0 {
		people = maps.Clone(c.people)
		if people == nil {
			people = make(map[ID]*Person)
		}
		for _, ch := range d.People {
			if ch.After == nil {
				delete(people, ch.ID())
			} else {
				people[ch.After.ID] = ch.After
			}
		}
	}
	if d.Settings != nil {
		settings = d.Settings.After
	}
	next := assemble(settings, people)
	switch before := c.tree.made.Load(); {
	case len(d.People) == 0:
		next.tree = c.tree
	case before != nil:
		next.tree.make = func() *Tree { return before.after(d, people) }
	}
	return next
}

// Compare finds what separates a from b.
func Compare(a, b *Chart) Diff {
	var d Diff
	for id, p := range a.people {
		if q := b.people[id]; q == nil || p != q && !p.Equal(q) {
			d.People = append(d.People, Change{p, q})
		}
	}
	for id, q := range b.people {
		if a.people[id] == nil {
			d.People = append(d.People, Change{nil, q})
		}
	}
	d.sort()
	if !a.settings.Equal(b.settings) {
		d.Settings = &SettingsChange{a.settings, b.settings}
	}
	return d
}

func (d *Diff) sort() {
	slices.SortFunc(d.People, func(a, b Change) int {
		return strings.Compare(string(a.ID()), string(b.ID()))
	})
}
