package compare

import (
	"slices"

	"cadre/chart"
)

// Changes is what leads from one chart to another. The zero value changes
// nothing.
type Changes struct {
	Came, Left []*chart.Person // by ID; not to be changed
	Changed    []PersonChange  // by ID
	Settings   SettingsChange
}

// PersonChange is somebody who is in both charts.
type PersonChange = Change[chart.Person]

// SettingsChange is what the documents say about themselves.
type SettingsChange = Change[chart.Settings]

// Change is a record before and after. Only what Parts names counts: the rest
// of Was and Now may be missing.
type Change[R any] struct {
	Was, Now *R
	Parts    []string // what differs, as documents call it; see Order and Unknown
}

// Order is the part of a person that is their place among their manager's
// reports. No field of theirs is called so.
const Order = "order"

// Between is what leads from a to b.
func Between(a, b *chart.Chart) Changes { return Of(chart.Compare(a, b)) }

// Of is a diff, part by part.
func Of(d chart.Diff) Changes {
	var c Changes
	for _, ch := range d.People {
		switch {
		case ch.Before == nil:
			c.Came = append(c.Came, ch.After)
		case ch.After == nil:
			c.Left = append(c.Left, ch.Before)
		default:
			if parts := differing(personParts, ch.Before, ch.After); len(parts) > 0 {
				c.Changed = append(c.Changed, PersonChange{ch.Before, ch.After, parts})
			}
		}
	}
	if d.Settings != nil {
		c.Settings = SettingsChange{d.Settings.Before, d.Settings.After, differing(settingsParts, d.Settings.Before, d.Settings.After)}
	}
	return c
}

// Empty tells whether c changes nothing.
func (c Changes) Empty() bool {
	return len(c.Came)+len(c.Left)+len(c.Changed)+len(c.Settings.Parts) == 0
}

// Inverse undoes c.
func (c Changes) Inverse() Changes {
	inv := Changes{Came: c.Left, Left: c.Came, Settings: c.Settings.inverse()}
	for _, ch := range c.Changed {
		inv.Changed = append(inv.Changed, ch.inverse())
	}
	return inv
}

func (c Change[R]) inverse() Change[R] { return Change[R]{c.Now, c.Was, c.Parts} }

// Has tells whether a part is among those that differ.
func (c Change[R]) Has(part string) bool { return slices.Contains(c.Parts, part) }
