package chart

import (
	"fmt"
	"slices"
)

// RemoveDotted takes away the dotted line from somebody to one of their further
// managers.
func RemoveDotted(id, manager ID) Edit {
	return Edit{"Remove a dotted line", func(tx *Tx) error {
		if err := tx.mustHave(id); err != nil {
			return err
		}
		p := tx.Person(id).own()
		p.DottedTo = slices.DeleteFunc(p.DottedTo, func(d ID) bool { return d == manager })
		return tx.Put(*p)
	}}
}

// DotLine makes the line from somebody to their manager a dotted one. They
// report to the manager above, and stand at the top where there is none.
func DotLine(id ID) Edit {
	return Edit{"Make the line dotted", func(tx *Tx) error {
		if err := tx.mustHave(id); err != nil {
			return err
		}
		p := tx.Person(id)
		manager := tx.Person(p.Manager)
		if manager == nil {
			return fmt.Errorf("%s reports to nobody", p.Label())
		}
		above := manager.Manager
		if above != "" && (tx.Person(above) == nil || tx.leads(id, above)) {
			above = ""
		}
		return Sequence("", RemoveDotted(id, above), Move(id, above, End), AddDotted(id, manager.ID)).Do(tx)
	}}
}

// LeadByDotted makes a dotted line the reporting line, and the reporting line a
// dotted one.
func LeadByDotted(id, manager ID) Edit {
	return Edit{"Make a dotted line the reporting line", func(tx *Tx) error {
		if err := tx.mustHave(id, manager); err != nil {
			return err
		}
		former := tx.Person(id).Manager
		if err := Sequence("", RemoveDotted(id, manager), Move(id, manager, End)).Do(tx); err != nil || tx.Person(former) == nil {
			return err
		}
		return AddDotted(id, former).Do(tx)
	}}
}
