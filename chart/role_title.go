package chart

import (
	"fmt"
	"maps"
	"slices"
)

// FreeTitles are the titles of people without a role, each with how often it
// occurs, the most frequent first. Titles that are to mean no role are left
// out.
func (c *Chart) FreeTitles() []FreeTitle {
	var titles []FreeTitle
	at := map[string]int{}
	means := c.settings.Meanings()
	for _, p := range c.Tree().People {
		key := Fold(p.Title)
		role, decided := means[titleKey(p.Title)]
		if _, known := c.Role(p); known || key == "" || decided && role == "" {
			continue
		}
		i, seen := at[key]
		if !seen {
			i = len(titles)
			at[key] = i
			titles = append(titles, FreeTitle{Title: p.Title})
		}
		titles[i].People++
	}
	slices.SortStableFunc(titles, func(a, b FreeTitle) int { return b.People - a.People })
	return titles
}

// FreeTitle is a title that stands for no role.
type FreeTitle struct {
	Title  string
	People int // who have it
}

// titleKey is what titles are compared by.
func titleKey(title string) string { return Fold(Tidy(title)) }

// Meanings are the roles that titles mean in this document whatever they mean
// elsewhere, by the titles in Fold's form without surplus blanks: those of
// Titles, and of the document's roles. The role is empty where a title is to
// mean none.
func (s *Settings) Meanings() map[string]RoleID {
	means := map[string]RoleID{}
	for _, r := range s.Roles {
		means[titleKey(r.Title)] = r.ID
	}
	for title, id := range s.Titles {
		_, has := s.Role(id)
		if _, known := Known(id); has || known || id == "" {
			means[titleKey(title)] = id
		}
	}
	delete(means, "")
	return means
}

// MapTitle gives a role to everybody without one who has a title, and keeps in
// the document that the title means it. Their title stays where it says more
// than the role's. Without a role, the title is to mean none from now on.
func MapTitle(title string, id RoleID) Edit {
	return Edit{"Give " + quoted(title) + " a role", func(tx *Tx) error {
		r, ok := tx.settings.with([]RoleID{id}).Role(id)
		if !ok && id != "" {
			return fmt.Errorf("there is no role %q", id)
		}
		tx.settings = tx.settings.meaning(title, id, r.Title).with([]RoleID{id})
		if id == "" {
			return nil
		}
		key := Fold(title)
		return GiveRoles(func(has string) RoleID {
			if Fold(has) == key {
				return id
			}
			return ""
		}).Do(tx)
	}}
}

// meaning is s with what a title means, unless the role is called so.
func (s *Settings) meaning(title string, id RoleID, roleTitle string) *Settings {
	next := s.own()
	key := titleKey(title)
	maps.DeleteFunc(next.Titles, func(other string, _ RoleID) bool { return titleKey(other) == key })
	if key == "" || key == titleKey(roleTitle) {
		return next
	}
	if next.Titles == nil {
		next.Titles = map[string]RoleID{}
	}
	next.Titles[Tidy(title)] = id
	return next
}

// GiveRoles gives everybody without a role the one that of finds in their
// title; "": none. Their title stays where it says more than the role's.
func GiveRoles(of func(title string) RoleID) Edit {
	return Edit{"Give titles a role", func(tx *Tx) error {
		roles := map[ID]RoleID{}
		without := func(p *Person) bool {
			if _, known := tx.settings.Role(p.Role); !known && p.Title != "" {
				roles[p.ID] = of(p.Title)
				tx.settings = tx.settings.with([]RoleID{roles[p.ID]})
			}
			return roles[p.ID] != ""
		}
		tx.eachPerson(without, func(p *Person) {
			p.Role = roles[p.ID]
			r, _ := tx.settings.Role(p.Role)
			if Fold(r.Title) == Fold(p.Title) {
				p.Title = ""
			}
		})
		return nil
	}}
}

// SetLadder makes the document's ladder that of another: the order of Head and
// VP, the roles and what titles mean, with the roles that they mean. Roles that
// people have stay.
func SetLadder(of *Settings) Edit {
	return Edit{"Change the ladder", func(tx *Tx) error {
		next, from := tx.settings.own(), of.own()
		next.HeadOrder, next.Roles, next.Titles = from.HeadOrder, from.Roles, from.Titles
		used := rolesOf(tx.all())
		for _, r := range tx.settings.Roles {
			if _, has := next.Role(r.ID); !has && slices.Contains(used, r.ID) {
				next.Roles = slices.Insert(next.Roles, next.placeFor(r.ID), r)
			}
		}
		tx.settings = next.with(slices.Collect(maps.Values(next.Titles)))
		return nil
	}}
}
