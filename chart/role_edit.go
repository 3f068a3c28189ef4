package chart

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Tracks lists the tracks in the order menus show them.
var Tracks = []Track{Entry, Contributor, Lead, Executive, Company, Outside}

// DefineRole adds a role to the document, or replaces its role of that ID.
// The ladder stays as it is.
func DefineRole(r Role) Edit {
	return Edit{"Define " + quoted(r.Title), func(tx *Tx) error {
		if err := checkRole(r); err != nil {
			return err
		}
		s := *tx.settings.own()
		if i := slices.IndexFunc(s.Roles, func(q Role) bool { return q.ID == r.ID }); i >= 0 {
			s.Roles[i] = r
		} else {
			s.Roles = append(s.Roles, r)
		}
		tx.SetSettings(s)
		return nil
	}}
}

var colour = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

func checkRole(r Role) error {
	builtIn := func(q Role) bool { return q.ID == r.ID }
	top := Ladder()[len(Ladder())-1].Level
	switch {
	case r.ID == "":
		return errors.New("a role needs an ID")
	case slices.ContainsFunc(Ladder(), builtIn):
		return fmt.Errorf("%q is a role of the ladder, which stays as it is; take another name", r.ID)
	case strings.TrimSpace(r.Title) == "":
		return errors.New("a role needs a title")
	case r.Level < 0 || r.Level > top:
		return fmt.Errorf("the level must be between 0, outside the ladder, and %d", top)
	case !slices.Contains(Tracks, r.Track):
		return fmt.Errorf("there is no track %q; there are entry, contributor, lead, executive, company and outside", r.Track)
	case r.Span < 0 || r.Least < 0:
		return errors.New("a role may have 0 reports or more")
	case r.Colour != "" && !colour.MatchString(r.Colour):
		return fmt.Errorf("a colour is written like #2A6B43, not %q", r.Colour)
	}
	return nil
}

// NewRoleID makes an ID out of a title that no role has yet.
func (s *Settings) NewRoleID(title string) RoleID {
	words := strings.FieldsFunc(Fold(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	base := strings.Join(words, "-")
	if base == "" {
		base = "role"
	}
	id := RoleID(base)
	for n := 2; ; n++ {
		_, taken := s.Role(id)
		if _, known := Known(id); !taken && !known {
			return id
		}
		id = RoleID(fmt.Sprintf("%s-%d", base, n))
	}
}

// RemoveRole takes a role out of the document. Whoever had it keeps its
// title, and has no role.
func RemoveRole(id RoleID) Edit {
	return Edit{"Remove the role", func(tx *Tx) error {
		r, ok := tx.settings.Role(id)
		s := *tx.settings.own()
		s.Roles = slices.DeleteFunc(s.Roles, func(q Role) bool { return q.ID == id })
		maps.DeleteFunc(s.Titles, func(_ string, means RoleID) bool { return means == id })
		if !ok || len(s.Roles) == len(tx.settings.Roles) {
			return fmt.Errorf("the document has no role %q of its own", id)
		}
		tx.eachPerson(func(p *Person) bool { return p.Role == id }, func(p *Person) {
			p.Role = ""
			if p.Title == "" {
				p.Title = r.Title
			}
		})
		tx.SetSettings(s)
		return nil
	}}
}

// ShiftRole puts a role of the document one step higher or lower: from beside
// a built-in role to between it and the next, past its neighbours there, to
// beside the next.
func ShiftRole(id RoleID, up bool) Edit {
	return Edit{"Move the role", func(tx *Tx) error {
		s := *tx.settings.own()
		i := slices.IndexFunc(s.Roles, func(q Role) bool { return q.ID == id })
		if i < 0 {
			return fmt.Errorf("the document has no role %q of its own", id)
		}
		if !s.shift(i, up) {
			return errors.New("the role stands at the end already")
		}
		tx.SetSettings(s)
		return nil
	}}
}

func (s *Settings) shift(i int, up bool) bool {
	r := s.Roles[i]
	if q, shared := s.sharesRung(r); shared {
		s.leaveRung(i, q, up)
		return true
	}
	if r.Above {
		if j := s.rungBeside(i, up); j >= 0 {
			s.Roles[i], s.Roles[j] = s.Roles[j], s.Roles[i]
			return true
		}
	}
	top := Ladder()[len(Ladder())-1].Level
	switch {
	case up && !r.Above:
		r.Above = true
	case up && r.Level < top:
		r.Above, r.Level = false, r.Level+1
	case !up && r.Above:
		r.Above = false
	case !up && r.Level > 0:
		r.Above, r.Level = true, r.Level-1
	default:
		return false
	}
	s.Roles = slices.Delete(s.Roles, i, i+1)
	if up {
		s.Roles = slices.Insert(s.Roles, 0, r) // the lowest of those between the same two
	} else {
		s.Roles = append(s.Roles, r)
	}
	return true
}

// leaveRung puts the i-th role right above or below the one beside which it
// stands.
func (s *Settings) leaveRung(i int, q Role, up bool) {
	r := s.Roles[i]
	r.Beside, r.Level, r.Above = "", q.Level, true
	if !q.Above && !up {
		r.Level--
	}
	s.Roles = slices.Delete(s.Roles, i, i+1)
	at := slices.IndexFunc(s.Roles, func(o Role) bool { return o.ID == q.ID })
	switch {
	case up:
		at++ // of one of the seven: the lowest above it
	case at < 0:
		at = len(s.Roles)
	}
	s.Roles = slices.Insert(s.Roles, at, r)
}

// rungBeside is the role right above or below the i-th between the same two
// levels; -1 where it is the outermost.
func (s *Settings) rungBeside(i int, up bool) int {
	step := 1
	if !up {
		step = -1
	}
	for j := i + step; j >= 0 && j < len(s.Roles); j += step {
		q := s.Roles[j]
		if _, shared := s.sharesRung(q); !shared && q.Above && q.Level == s.Roles[i].Level {
			return j
		}
	}
	return -1
}

// eachPerson changes everybody of whom is is true.
func (tx *Tx) eachPerson(is func(*Person) bool, change func(*Person)) {
	var chosen []*Person
	for p := range tx.all() {
		if is(p) {
			chosen = append(chosen, p)
		}
	}
	for _, p := range chosen {
		q := p.own()
		change(q)
		tx.set(p.ID, q)
	}
}
