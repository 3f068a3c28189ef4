package chart

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

// Edit is a named change to a chart. The name is a verb phrase, as shown
// after "Undo". Do works through the transaction alone, so the same edit on
// the same chart always gives the same chart.
type Edit struct {
	Name string
	Do   func(*Tx) error
}

// On makes the chart after e, and what it changed. On an error the chart is
// the former one and the diff empty.
func (e Edit) On(c *Chart) (*Chart, Diff, error) {
	tx := &Tx{base: c, settings: c.settings, changed: map[ID]*Person{}, teams: map[ID]map[ID]bool{}, next: map[ID]int{}}
	if err := e.Do(tx); err != nil {
		return c, Diff{}, err
	}
	d := tx.diff()
	return c.Apply(d), d, nil
}

// Tx is the chart while an edit is at work.
type Tx struct {
	base     *Chart
	settings *Settings
	changed  map[ID]*Person     // nil where removed; see set
	teams    map[ID]map[ID]bool // the changed people by the manager they name now
	next     map[ID]int         // the Order behind a manager's last report, where placeLast has asked
	made     int                // the number in the last ID that NewID gave
	exact    bool               // what a diff says, and no more
}

// set makes somebody as they are to be; nil: gone.
func (tx *Tx) set(id ID, p *Person) {
	if was := tx.changed[id]; was != nil {
		delete(tx.teams[was.Manager], id)
	}
	if tx.changed[id] = p; p == nil {
		return
	}
	if tx.teams[p.Manager] == nil {
		tx.teams[p.Manager] = map[ID]bool{}
	}
	tx.teams[p.Manager][id] = true
	if next, asked := tx.next[p.Manager]; asked {
		tx.next[p.Manager] = max(next, p.Order+1)
	}
}

// Person finds somebody as they are now; nil where there is no such ID.
// Not to be changed: copy, change, Put.
func (tx *Tx) Person(id ID) *Person {
	if p, ok := tx.changed[id]; ok {
		return p
	}
	return tx.base.people[id]
}

// Settings is what the document says about itself now; not to be changed.
func (tx *Tx) Settings() *Settings { return tx.settings }

// SetSettings replaces what the document says about itself.
func (tx *Tx) SetSettings(s Settings) { tx.settings = s.own() }

// Put adds a person, or replaces the one with that ID. Order places them
// among their siblings: use Last for the end.
func (tx *Tx) Put(p Person) error {
	if p.ID == "" {
		return fmt.Errorf("%s has no ID", p.Label())
	}
	tx.set(p.ID, p.own())
	return nil
}

// Make is the edit that makes what a diff says, whatever the chart was: where
// it is another one, only what the diff names is changed.
func Make(name string, d Diff) Edit {
	return Edit{name, func(tx *Tx) error {
		tx.exact = true
		for _, c := range d.People {
			tx.set(c.ID(), c.After)
		}
		if d.Settings != nil {
			tx.SetSettings(*d.Settings.After)
		}
		return nil
	}}
}

// Delete takes people out, and with them every mention as mentor or further
// manager, and the waivers of findings about them. Their reports keep naming them; see Remove for the edit that
// looks after those.
func (tx *Tx) Delete(ids ...ID) {
	gone := make(map[ID]bool, len(ids))
	for _, id := range ids {
		gone[id] = true
		tx.set(id, nil)
	}
	for p := range tx.all() {
		if gone[p.Mentor] || slices.ContainsFunc(p.DottedTo, func(id ID) bool { return gone[id] }) {
			tx.forget(*p.own(), gone)
		}
	}
	if tx.settings.waived(gone) {
		s := *tx.settings.own()
		s.Waivers = slices.DeleteFunc(s.Waivers, func(w Waiver) bool { return gone[w.Person] })
		tx.SetSettings(s)
	}
}

func (tx *Tx) forget(p Person, gone map[ID]bool) {
	if gone[p.Mentor] {
		p.Mentor = ""
	}
	p.DottedTo = slices.DeleteFunc(p.DottedTo, func(id ID) bool { return gone[id] })
	tx.set(p.ID, p.own())
}

// NewID is an ID that is not taken, another one at each call.
func (tx *Tx) NewID() ID {
	if tx.made == 0 {
		tx.made = max(highestNumber(tx.base.people), highestNumber(tx.changed))
	}
	for {
		tx.made++
		if id := numbered(tx.made); tx.Person(id) == nil {
			return id
		}
	}
}

// Reports are the direct reports of somebody, in order; of "", the tops.
func (tx *Tx) Reports(manager ID) []ID {
	team := slices.SortedFunc(tx.team(manager), inOrder)
	ids := make([]ID, len(team))
	for i, p := range team {
		ids[i] = p.ID
	}
	return ids
}

// team are the direct reports of somebody in no order.
func (tx *Tx) team(manager ID) iter.Seq[*Person] {
	return func(yield func(*Person) bool) {
		for _, p := range tx.base.named(manager) {
			if _, touched := tx.changed[p.ID]; !touched && !yield(p) {
				return
			}
		}
		for id := range tx.teams[manager] {
			if !yield(tx.changed[id]) {
				return
			}
		}
	}
}

// leads tells whether b is in the team of a, or is a.
func (tx *Tx) leads(a, b ID) bool {
	met := map[ID]bool{}
	for p := tx.Person(b); p != nil && !met[p.ID]; p = tx.Person(p.Manager) {
		if p.ID == a {
			return true
		}
		met[p.ID] = true
	}
	return false
}

// Team is somebody and everybody below them, managers first.
func (tx *Tx) Team(id ID) []ID {
	team := []ID{id}
	seen := map[ID]bool{id: true}
	for i := 0; i < len(team); i++ {
		for _, r := range tx.Reports(team[i]) {
			if !seen[r] {
				seen[r] = true
				team = append(team, r)
			}
		}
	}
	return team
}

func (tx *Tx) all() func(func(*Person) bool) {
	return func(yield func(*Person) bool) {
		for id, p := range tx.base.people {
			if _, touched := tx.changed[id]; !touched && !yield(p) {
				return
			}
		}
		for _, p := range tx.changed {
			if p != nil && !yield(p) {
				return
			}
		}
	}
}

// place puts somebody among a manager's reports at index, counted without
// them; an index out of range means the end.
func (tx *Tx) place(id, manager ID, index int) {
	if index == End {
		tx.placeLast(id, manager)
		return
	}
	siblings := slices.DeleteFunc(tx.Reports(manager), func(s ID) bool { return s == id })
	if index < 0 || index > len(siblings) {
		index = len(siblings)
	}
	for i, s := range slices.Insert(siblings, index, id) {
		p := tx.Person(s)
		if p.Order != i || p.Manager != manager {
			q := p.own()
			q.Order, q.Manager = i, manager
			tx.set(s, q)
		}
	}
}

// placeLast puts somebody behind a manager's other reports, whose numbers it
// leaves alone: thousands may move at once.
func (tx *Tx) placeLast(id, manager ID) {
	if _, asked := tx.next[manager]; !asked {
		tx.next[manager] = 0
		for p := range tx.team(manager) {
			tx.next[manager] = max(tx.next[manager], p.Order+1)
		}
	}
	q := tx.Person(id).own()
	q.Order, q.Manager = tx.next[manager], manager
	tx.set(id, q)
}

// number makes Order run 0, 1, 2 … wherever people came or went.
func (tx *Tx) number() {
	touched := map[ID]bool{}
	for id, p := range tx.changed {
		if p != nil {
			touched[p.Manager] = true
		}
		if q := tx.base.people[id]; q != nil {
			touched[q.Manager] = true
		}
	}
	for manager := range touched {
		for i, id := range tx.Reports(manager) {
			if p := tx.Person(id); p.Order != i {
				q := p.own()
				q.Order = i
				tx.set(id, q)
			}
		}
	}
}

func (tx *Tx) diff() Diff {
	tx.number()
	tx.settings = tx.settings.with(rolesOf(maps.Values(tx.changed)))
	tx.keepColours()
	var d Diff
	for id, p := range tx.changed {
		q := tx.base.people[id]
		if p == q || p != nil && q != nil && p.Equal(q) {
			continue
		}
		d.People = append(d.People, Change{q, p})
	}
	d.sort()
	if tx.settings != tx.base.settings && !tx.settings.Equal(tx.base.settings) {
		d.Settings = &SettingsChange{tx.base.settings, tx.settings}
	}
	return d
}
