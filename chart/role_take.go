package chart

import (
	"fmt"
	"iter"
	"maps"
	"slices"

	"cadre/chart/phrase"
)

// TakeRoles gives the document roles of Rungs and Others. Those it has already
// stay as they are.
func TakeRoles(ids ...RoleID) Edit {
	var titles []string
	for _, id := range ids {
		r, _ := Known(id)
		titles = append(titles, quoted(r.Title))
	}
	return takeRoles("Take "+phrase.List(titles), ids)
}

// RestoreRole gives a role of Rungs or Others that the document has changed
// its own form and place again.
func RestoreRole(id RoleID) Edit {
	r, _ := Known(id)
	return Edit{"Restore " + quoted(r.Title), func(tx *Tx) error {
		s := tx.settings.own()
		s.Roles = slices.DeleteFunc(s.Roles, func(q Role) bool { return q.ID == id })
		if len(s.Roles) == len(tx.settings.Roles) || r.ID == "" {
			return fmt.Errorf("the document has no role %q to restore", id)
		}
		tx.settings = s.with([]RoleID{id})
		return nil
	}}
}

// FullLadder gives the document all of Rungs.
func FullLadder() Edit {
	var ids []RoleID
	for _, r := range Rungs() {
		ids = append(ids, r.ID)
	}
	return takeRoles("Take the full ladder", ids)
}

func takeRoles(name string, ids []RoleID) Edit {
	return Edit{name, func(tx *Tx) error {
		for _, id := range ids {
			if _, known := Known(id); !known {
				return fmt.Errorf("there is no role %q to take", id)
			}
		}
		tx.settings = tx.settings.with(ids)
		return nil
	}}
}

// with is s with those of these roles that are of Rungs or Others, whatever
// the order of ids; s itself where it has them all.
func (s *Settings) with(ids []RoleID) *Settings {
	next := s
	for _, id := range ids {
		r, known := Known(id)
		if _, has := next.Role(id); has || !known {
			continue
		}
		if next == s {
			next = s.own()
		}
		next.Roles = slices.Insert(next.Roles, next.placeFor(id), r)
	}
	return next
}

// AnyRole finds a role of the document, or one that it could take.
func (s *Settings) AnyRole(id RoleID) (Role, bool) {
	if r, has := s.Role(id); has {
		return r, true
	}
	return Known(id)
}

// MoreRoles lists those of Rungs and Others that the document could take, as
// AllRoles would if it did.
func (s *Settings) MoreRoles() []Role {
	var ids []RoleID
	for _, r := range slices.Concat(Rungs(), Others()) {
		ids = append(ids, r.ID)
	}
	return slices.DeleteFunc(s.with(ids).AllRoles(), func(r Role) bool {
		_, has := s.Role(r.ID)
		return has
	})
}

// HasFullLadder tells whether the document has all of Rungs.
func (s *Settings) HasFullLadder() bool {
	return !slices.ContainsFunc(Rungs(), func(r Role) bool {
		_, has := s.Role(r.ID)
		return !has
	})
}

// placeFor is where a role belongs among those the document has: one of Rungs
// or Others before the first that stands after it there, any other at the end.
func (s *Settings) placeFor(id RoleID) int {
	order := slices.Concat(Rungs(), Others())
	at := func(id RoleID) int { return slices.IndexFunc(order, func(r Role) bool { return r.ID == id }) }
	if at(id) < 0 {
		return len(s.Roles)
	}
	if i := slices.IndexFunc(s.Roles, func(r Role) bool { return at(r.ID) > at(id) }); i >= 0 {
		return i
	}
	return len(s.Roles)
}

// rolesOf are the roles that people have, in any order.
func rolesOf(people iter.Seq[*Person]) []RoleID {
	ids := map[RoleID]bool{}
	for p := range people {
		if p != nil && p.Role != "" {
			ids[p.Role] = true
		}
	}
	return slices.Collect(maps.Keys(ids))
}
