package chart

import (
	"errors"
	"fmt"
	"slices"
)

// End, as an index, puts somebody after all their siblings.
const End = -1

// Add puts a new person under a manager, "" for a top, at index among the
// reports there. Without an ID they get a new one.
func Add(p Person, manager ID, index int) Edit {
	return Edit{"Add " + quoted(p.Label()), func(tx *Tx) error {
		if p.ID == "" {
			p.ID = tx.NewID()
		}
		if tx.Person(p.ID) != nil {
			return fmt.Errorf("the ID %q is taken", p.ID)
		}
		if err := tx.mustHaveManager(manager); err != nil {
			return err
		}
		p.Manager, p.Order = manager, Last
		if err := tx.Put(p); err != nil {
			return err
		}
		tx.place(p.ID, manager, index)
		return nil
	}}
}

// Set changes fields of one person. The place in the hierarchy is changed by
// Move alone: ID, Manager and Order keep their values.
func Set(name string, id ID, change func(*Person)) Edit {
	return Edit{name, func(tx *Tx) error {
		if err := tx.mustHave(id); err != nil {
			return err
		}
		before := tx.Person(id)
		p := *before.own()
		change(&p)
		p.ID, p.Manager, p.Order = before.ID, before.Manager, before.Order
		return tx.Put(p)
	}}
}

// Rename gives somebody a name. A post with a name is no longer open.
func Rename(id ID, name string) Edit {
	return Set("Rename to "+quoted(name), id, func(p *Person) {
		p.Name = name
		p.Open = p.Open && name == ""
	})
}

// SetRole puts somebody on another rung of the ladder, with its title.
func SetRole(name string, id ID, role RoleID) Edit {
	return Set(name, id, func(p *Person) { p.Role, p.Title = role, "" })
}

// Configure changes what the document says about itself.
func Configure(name string, change func(*Settings)) Edit {
	return Edit{name, func(tx *Tx) error {
		s := *tx.settings.own()
		change(&s)
		tx.SetSettings(s)
		return nil
	}}
}

// Move puts somebody, with their whole team, under another manager, "" for
// the top, at index among the reports there, counted without them.
func Move(id, manager ID, index int) Edit {
	return Edit{"Move", func(tx *Tx) error {
		if err := errors.Join(tx.mustHave(id), tx.mustHaveManager(manager)); err != nil {
			return err
		}
		if tx.leads(id, manager) {
			return fmt.Errorf("%s cannot report to %s, who is in their own team",
				tx.Person(id).Label(), tx.Person(manager).Label())
		}
		tx.place(id, manager, index)
		return nil
	}}
}

// Insert puts a new person between a manager and some of the reports there,
// in the place of the first of them.
func Insert(p Person, manager ID, reports ...ID) Edit {
	return Edit{"Insert " + quoted(p.Label()), func(tx *Tx) error {
		if err := errors.Join(tx.mustHaveManager(manager), tx.mustHave(reports...)); err != nil {
			return err
		}
		at := End
		for i, r := range tx.Reports(manager) {
			if slices.Contains(reports, r) {
				at = i
				break
			}
		}
		if p.ID == "" {
			p.ID = tx.NewID()
		}
		if err := Add(p, manager, at).Do(tx); err != nil {
			return err
		}
		for _, r := range reports {
			if err := Move(r, p.ID, End).Do(tx); err != nil {
				return err
			}
		}
		return nil
	}}
}

// Swap lets two people trade places: each gets the other's manager, place
// and reports.
func Swap(a, b ID) Edit {
	other := func(id ID) ID {
		switch id {
		case a:
			return b
		case b:
			return a
		}
		return id
	}
	return Edit{"Swap", func(tx *Tx) error {
		if err := tx.mustHave(a, b); err != nil {
			return err
		}
		p, q := *tx.Person(a), *tx.Person(b)
		teams := slices.Concat(tx.Reports(a), tx.Reports(b))
		for _, id := range teams {
			r := *tx.Person(id)
			r.Manager = other(r.Manager)
			tx.set(id, r.own())
		}
		p.Manager, p.Order, q.Manager, q.Order = other(q.Manager), q.Order, other(p.Manager), p.Order
		tx.set(a, p.own())
		tx.set(b, q.own())
		return nil
	}}
}

// Remove takes one person out; their reports go to their manager, in their
// place.
func Remove(id ID) Edit {
	return Edit{"Remove", func(tx *Tx) error {
		if err := tx.mustHave(id); err != nil {
			return err
		}
		heir, at := tx.heir(id)
		reports := slices.DeleteFunc(tx.Reports(id), func(r ID) bool { return r == id })
		tx.Delete(id)
		for i, r := range reports {
			tx.place(r, heir, at+i)
		}
		return nil
	}}
}

// RemoveTeam takes somebody out with everybody below them.
func RemoveTeam(id ID) Edit {
	return Edit{"Remove team", func(tx *Tx) error {
		if err := tx.mustHave(id); err != nil {
			return err
		}
		tx.Delete(tx.Team(id)...)
		return nil
	}}
}

// Duplicate puts the posts of somebody's whole team a second time, right
// after it and open: one person cannot fill two posts. Within the copy,
// mentors and further managers are the copies.
func Duplicate(id ID) Edit {
	return Edit{"Duplicate team", func(tx *Tx) error {
		if err := tx.mustHave(id); err != nil {
			return err
		}
		manager := tx.Person(id).Manager
		at := slices.Index(tx.Reports(manager), id)
		tx.place(tx.duplicate(id), manager, at+1)
		return nil
	}}
}

// duplicate is Duplicate without a place among the siblings. It tells the copy
// of somebody by its ID.
func (tx *Tx) duplicate(id ID) ID {
	team := tx.Team(id)
	copies := make(map[ID]ID, len(team))
	for _, t := range team {
		copies[t] = tx.NewID()
	}
	for _, t := range team {
		p := tx.Person(t).own()
		p.Vacate()
		p.ID = copies[t]
		p.Mentor = copied(copies, p.Mentor)
		for i, d := range p.DottedTo {
			p.DottedTo[i] = copied(copies, d)
		}
		if t != id {
			p.Manager = copied(copies, p.Manager)
		}
		tx.set(p.ID, p)
	}
	return copies[id]
}

func copied(copies map[ID]ID, id ID) ID {
	if c, ok := copies[id]; ok {
		return c
	}
	return id
}

// Sequence is several edits as one.
func Sequence(name string, edits ...Edit) Edit {
	return Edit{name, func(tx *Tx) error {
		for _, e := range edits {
			if err := e.Do(tx); err != nil {
				return err
			}
		}
		return nil
	}}
}

// mustHave fails on the first ID that is not in the chart.
func (tx *Tx) mustHave(ids ...ID) error {
	for _, id := range ids {
		if tx.Person(id) == nil {
			return fmt.Errorf("nobody has the ID %q", id)
		}
	}
	return nil
}

// mustHaveManager is mustHave, but "" is nobody and passes, and so does the tray.
func (tx *Tx) mustHaveManager(id ID) error {
	if id == "" || id == Tray {
		return nil
	}
	return tx.mustHave(id)
}

func quoted(s string) string { return "“" + s + "”" }
