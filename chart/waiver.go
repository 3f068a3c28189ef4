package chart

import (
	"errors"
	"slices"
	"strings"
)

// Waiver is a finding that the document's owner accepts, and why.
type Waiver struct {
	Rule   string
	Person ID     // empty: the finding is about nobody in particular
	About  string // tells apart several findings of a rule about one person; mostly empty
	Reason string
}

// same tells whether two waivers are of one finding.
func (w Waiver) same(v Waiver) bool {
	return w.Rule == v.Rule && w.Person == v.Person && w.About == v.About
}

// Waive accepts a finding, with a reason.
func Waive(w Waiver) Edit {
	return Edit{"Accept the finding", func(tx *Tx) error {
		if w.Reason = strings.TrimSpace(w.Reason); w.Reason == "" {
			return errors.New("a finding is accepted for a reason; say why it may stay")
		}
		s := *tx.settings.own()
		s.Waivers = append(slices.DeleteFunc(s.Waivers, w.same), w)
		tx.SetSettings(s)
		return nil
	}}
}

// Unwaive makes an accepted finding count again.
func Unwaive(w Waiver) Edit {
	return Configure("Count the finding again", func(s *Settings) {
		s.Waivers = slices.DeleteFunc(s.Waivers, w.same)
	})
}

// waived tells whether there is a waiver about one of these people.
func (s *Settings) waived(people map[ID]bool) bool {
	return slices.ContainsFunc(s.Waivers, func(w Waiver) bool { return people[w.Person] })
}
