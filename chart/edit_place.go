package chart

import (
	"errors"
	"fmt"
	"slices"
)

// MoveAll puts several people, each with their team, side by side under another
// manager, "" for the top, at index among the reports there, counted without
// those who are moved.
func MoveAll(ids []ID, manager ID, index int) Edit {
	return Edit{"Move", func(tx *Tx) error {
		for _, id := range ids {
			if err := Move(id, manager, End).Do(tx); err != nil {
				return err
			}
		}
		tx.placeAll(ids, manager, index)
		return nil
	}}
}

// MoveAlone puts somebody under another manager as Move does, but without their
// team, which goes to their former manager, in their place.
func MoveAlone(id, manager ID, index int) Edit {
	return Edit{"Move alone", func(tx *Tx) error {
		if err := errors.Join(tx.mustHave(id), tx.mustHaveManager(manager)); err != nil {
			return err
		}
		if id == manager {
			return fmt.Errorf("%s cannot report to themselves", tx.Person(id).Label())
		}
		heir, at := tx.heir(id)
		team := slices.DeleteFunc(tx.Reports(id), func(r ID) bool { return r == id })
		tx.place(id, manager, index)
		if heir == manager && slices.Index(tx.Reports(manager), id) <= at {
			at++
		}
		tx.placeAll(team, heir, at)
		return nil
	}}
}

// heir is to whom somebody's reports go without them, and at which place among
// the reports there: their manager, and their own.
func (tx *Tx) heir(id ID) (manager ID, at int) {
	p := tx.Person(id)
	manager, at = p.Manager, slices.Index(tx.Reports(p.Manager), id)
	if slices.Contains(tx.Team(id), manager) { // a ring
		manager = ""
	}
	return manager, at
}

// placeAll puts people side by side among a manager's reports.
func (tx *Tx) placeAll(ids []ID, manager ID, index int) {
	for i, id := range ids {
		if index != End {
			tx.place(id, manager, index+i)
		} else {
			tx.place(id, manager, End)
		}
	}
}

// CopyTo puts the posts of several people's teams a second time, open, side by
// side under a manager, "" for the top, at index among the reports there. The
// first copy has the chart's NewID.
func CopyTo(ids []ID, manager ID, index int) Edit {
	return Edit{"Copy", func(tx *Tx) error {
		if err := errors.Join(tx.mustHave(ids...), tx.mustHaveManager(manager)); err != nil {
			return err
		}
		copies := make([]ID, len(ids))
		for i, id := range ids {
			copies[i] = tx.duplicate(id)
		}
		for _, c := range copies {
			tx.placeLast(c, manager)
		}
		tx.placeAll(copies, manager, index)
		return nil
	}}
}

// AddDotted draws a dotted line from somebody to one more manager.
func AddDotted(id, manager ID) Edit {
	return Edit{"Add a dotted line", func(tx *Tx) error {
		if err := tx.mustHave(id, manager); err != nil {
			return err
		}
		p, m := tx.Person(id).own(), tx.Person(manager)
		switch {
		case id == manager:
			return fmt.Errorf("%s cannot report to themselves", p.Label())
		case p.Manager == manager:
			return fmt.Errorf("%s reports to %s already", p.Label(), m.Label())
		case slices.Contains(p.DottedTo, manager):
			return fmt.Errorf("%s has a dotted line to %s already", p.Label(), m.Label())
		}
		p.DottedTo = append(p.DottedTo, manager)
		return tx.Put(*p)
	}}
}
