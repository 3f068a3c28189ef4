package chart

import (
	"maps"
	"reflect"
	"slices"
)

// HeadOrder says how Head of Product and VP of Product stand to each other.
type HeadOrder string

// The orders found in companies; the zero value is the ladder's own.
const (
	HeadAboveVP HeadOrder = ""
	VPAboveHead HeadOrder = "vp-above-head"
	HeadVPPeers HeadOrder = "peers"
)

// Settings is what a document says about itself.
type Settings struct {
	Look             // of the pictures for others
	Currency  string // as written before an amount, such as "$"; may be empty
	HeadOrder HeadOrder
	Roles     []Role            // besides the ladder: those it takes of Rungs and Others, and its own
	Titles    map[string]RoleID // what titles mean here, whatever they mean elsewhere; "": no role
	Rules     map[string]RuleSetting
	Waivers   []Waiver          // findings that may stay
	Areas     []string          // the product areas that somebody is to own
	Columns   []Column          // the document's own fields, in their order
	Colouring []ColourRule      // who has which colour, whatever the look's field says; the first that holds counts
	Colours   Colours           // which colour the values of fields have
	Unknown   map[string]string // a newer version's fields of the file, as raw JSON
}

// RuleSetting is what a document changes about one rule.
type RuleSetting struct {
	Severity string         `json:"severity,omitempty"` // error, warning, info, off; empty: the default
	Params   map[string]int `json:"params,omitempty"`
}

// Role finds a role of the document or the ladder. Its level is the one that
// holds in this document.
func (s *Settings) Role(id RoleID) (Role, bool) {
	r, ok := find(s.Roles, id)
	if !ok {
		r, ok = find(Ladder(), id)
	}
	r.Level = s.level(r)
	return r, ok
}

// level is the rung a role stands on in this document, where the document's
// own rungs push up whatever is above them.
func (s *Settings) level(r Role) int {
	if q, shared := s.sharesRung(r); shared {
		r = q
	}
	base := s.builtIn(r)
	level := base
	if level == 0 && !r.Above {
		return 0
	}
	for _, own := range s.Roles {
		if _, shared := s.sharesRung(own); shared || !own.Above {
			continue
		}
		switch below := s.builtIn(own); {
		case below < base:
			level++
		case below == base && r.Above:
			level++
			if own.ID == r.ID {
				r.Above = false // later ones stand above it
			}
		}
	}
	return level
}

// sharesRung finds the role beside which r stands. One that stands beside a
// third has no rung to share.
func (s *Settings) sharesRung(r Role) (beside Role, ok bool) {
	if r.Beside == "" || r.Beside == r.ID {
		return Role{}, false
	}
	if beside, ok = find(s.Roles, r.Beside); !ok {
		beside, ok = find(Ladder(), r.Beside)
	}
	return beside, ok && beside.Beside == ""
}

// builtIn is a role's rung, or the one right below it, counted without the
// document's own. The SVP stays right above the VP.
func (s *Settings) builtIn(r Role) int {
	switch {
	case s.HeadOrder == VPAboveHead && r.ID == Head:
		return r.Level - 1
	case s.HeadOrder != HeadAboveVP && (r.ID == VP || r.ID == SVP):
		return r.Level + 1
	}
	return r.Level
}

// AllRoles lists the ladder and the document's own roles, lowest level first.
func (s *Settings) AllRoles() []Role {
	var all []Role
	for _, r := range slices.Concat(Ladder(), s.Roles) {
		r, _ = s.Role(r.ID)
		all = append(all, r)
	}
	slices.SortStableFunc(all, func(a, b Role) int { return a.Level - b.Level })
	return all
}

// HighestFirst sorts roles as a list shows them: from the top, those outside
// the ladder last, each level as it was.
func HighestFirst(roles []Role) []Role {
	return slices.SortedStableFunc(slices.Values(roles), func(a, b Role) int { return b.Level - a.Level })
}

// TitleOf is the person's own title, or their role's.
func (s *Settings) TitleOf(p *Person) string {
	if p.Title != "" {
		return p.Title
	}
	r, _ := s.Role(p.Role)
	return r.Title
}

// Equal tells whether s and t say the same.
func (s *Settings) Equal(t *Settings) bool {
	return reflect.DeepEqual(s.own(), t.own())
}

// own is a copy that shares nothing with s and has nil for empty.
func (s *Settings) own() *Settings {
	t := *s
	t.Roles = ownSlice(s.Roles)
	for i := range t.Roles {
		t.Roles[i].Duties = ownSlice(t.Roles[i].Duties)
		t.Roles[i].Skills = ownSlice(t.Roles[i].Skills)
	}
	t.Titles = ownMap(s.Titles)
	t.Rules = ownMap(s.Rules)
	for id, r := range t.Rules {
		r.Params = maps.Clone(r.Params)
		t.Rules[id] = r
	}
	t.CardFields = ownSlice(s.CardFields)
	t.Waivers = ownSlice(s.Waivers)
	t.Areas = ownSlice(s.Areas)
	t.Columns = ownSlice(s.Columns)
	t.Colouring = ownSlice(s.Colouring)
	t.Colours = s.Colours.own()
	t.Unknown = ownMap(s.Unknown)
	return &t
}
