package compare

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/scene"
)

// part is one thing that a record says, as the documents' member of that name.
type part[R any] struct {
	name string
	of   func(*R) any // what it says; never changed
	copy func(to, from *R)
}

// parts is how a record is taken apart: the members that are known, then those
// of newer versions that either record has.
type parts[R any] struct {
	known   []part[R]
	unknown func(*R) *map[string]string // a newer version's members, as raw JSON
	member  func(key string) string     // the member that a key of unknown belongs to
}

// differing names the parts in which two records differ.
func differing[R any](t parts[R], a, b *R) []string {
	var names []string
	for _, name := range t.names(a, b) {
		if !t.same(name, a, b) {
			names = append(names, name)
		}
	}
	return names
}

// names are the parts that a record can have, and those that one of these has
// besides.
func (t parts[R]) names(records ...*R) []string {
	var names []string
	for _, p := range t.known {
		names = append(names, p.name)
	}
	others := map[string]bool{}
	for _, r := range records {
		for key := range *t.unknown(r) {
			if name := t.member(key); !slices.Contains(names, name) {
				others[name] = true
			}
		}
	}
	return append(names, slices.Sorted(maps.Keys(others))...)
}

// find is a known part.
func (t parts[R]) find(name string) (part[R], bool) {
	i := slices.IndexFunc(t.known, func(p part[R]) bool { return p.name == name })
	if i < 0 {
		return part[R]{}, false
	}
	return t.known[i], true
}

// same tells whether two records say the same in one part.
func (t parts[R]) same(name string, a, b *R) bool {
	p, known := t.find(name)
	return (!known || reflect.DeepEqual(p.of(a), p.of(b))) && maps.EqualFunc(t.unknownOf(name, a), t.unknownOf(name, b), sameJSON)
}

// sameJSON compares without the blanks: changes are written in one line.
func sameJSON(a, b string) bool {
	var x, y bytes.Buffer
	return a == b || json.Compact(&x, []byte(a)) == nil && json.Compact(&y, []byte(b)) == nil && x.String() == y.String()
}

// unknownOf is what a newer version says within a part.
func (t parts[R]) unknownOf(name string, r *R) map[string]string {
	found := map[string]string{}
	for key, raw := range *t.unknown(r) {
		if t.member(key) == name {
			found[key] = raw
		}
	}
	return found
}

// put makes a record say in one part what another one does. What the records
// share stays as it is.
func (t parts[R]) put(name string, to, from *R) {
	if p, known := t.find(name); known {
		p.copy(to, from)
	}
	fresh := map[string]string{}
	for key, raw := range *t.unknown(to) {
		if t.member(key) != name {
			fresh[key] = raw
		}
	}
	maps.Copy(fresh, t.unknownOf(name, from))
	*t.unknown(to) = fresh
}

// at is a part that is one field of a Go struct.
func at[R, V any](name string, field func(*R) *V) part[R] {
	return part[R]{name,
		func(r *R) any {
			v := reflect.ValueOf(field(r)).Elem()
			if k := v.Kind(); (k == reflect.Slice || k == reflect.Map) && v.Len() == 0 {
				return nil // as an empty one that is not nil
			}
			return v.Interface()
		},
		func(to, from *R) { *field(to) = *field(from) },
	}
}

// personParts are the fields, and the place among siblings.
var personParts = parts[chart.Person]{
	known: func() []part[chart.Person] {
		var all []part[chart.Person]
		for _, f := range chart.FieldsByLine() {
			if f.ID != "id" && f.Line != chart.NoLine {
				all = append(all, fieldPart(f))
			}
		}
		return append(all, at(Order, func(p *chart.Person) *int { return &p.Order }))
	}(),
	unknown: func(p *chart.Person) *map[string]string { return &p.Unknown },
	member:  func(key string) string { return unknownPrefix + key },
}

// unknownPrefix stands before a newer version's member of a person, which may
// be called as we call a part.
const unknownPrefix = "unknown/"

// Unknown is a newer version's member of a person that a part is, if it is one.
func Unknown(part string) (member string, ok bool) { return strings.CutPrefix(part, unknownPrefix) }

// UnknownPart is the part that is a newer version's member of a person.
func UnknownPart(member string) string { return unknownPrefix + member }

func fieldPart(f *chart.Field) part[chart.Person] {
	return part[chart.Person]{string(f.ID),
		func(p *chart.Person) any { return f.Of(p) },
		func(to, from *chart.Person) { f.Put(to, f.Of(from)) },
	}
}

type settings = chart.Settings

// settingsParts are the members of a document but its people.
var settingsParts = parts[settings]{
	known: append(lookParts(),
		at("currency", func(s *settings) *string { return &s.Currency }),
		at("headOrder", func(s *settings) *chart.HeadOrder { return &s.HeadOrder }),
		at("areas", func(s *settings) *[]string { return &s.Areas }),
		at("fields", func(s *settings) *[]chart.Column { return &s.Columns }),
		at("roles", func(s *settings) *[]chart.Role { return &s.Roles }),
		at("titles", func(s *settings) *map[string]chart.RoleID { return &s.Titles }),
		at("rules", func(s *settings) *map[string]chart.RuleSetting { return &s.Rules }),
		at("waivers", func(s *settings) *[]chart.Waiver { return &s.Waivers }),
		at("colouring", func(s *settings) *[]chart.ColourRule { return &s.Colouring }),
		at("colours", func(s *settings) *chart.Colours { return &s.Colours })),
	unknown: func(s *settings) *map[string]string { return &s.Unknown },
	member: func(key string) string { // see chart/document: a path such as /rules/span/note
		name, _, _ := strings.Cut(strings.TrimPrefix(key, "/"), "/")
		return strings.NewReplacer("~1", "/", "~0", "~").Replace(name)
	},
}

func lookParts() []part[settings] {
	var all []part[settings]
	for _, o := range scene.Choices {
		switch {
		case o.Text != nil:
			all = append(all, at(o.ID, func(s *settings) *string { return o.Text(&s.Look) }))
		case o.Tick != nil:
			all = append(all, at(o.ID, func(s *settings) *bool { return o.Tick(&s.Look) }))
		default:
			all = append(all, at(o.ID, func(s *settings) *[]chart.FieldID { return o.List(&s.Look) }))
		}
	}
	return all
}
