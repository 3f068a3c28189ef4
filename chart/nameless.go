package chart

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Nameless is the chart of the posts alone: of who fills them it keeps no
// more than whether somebody does. IDs, which may be names, are running
// numbers; ids has the new one of each. Names that stand in texts about posts,
// such as “Assistant to Ada Okafor”, give way to roles.
func Nameless(c *Chart) (posts *Chart, ids map[ID]ID) {
	roles := c.namesToRoles()
	posts, ids = renumbered(c)
	s := posts.Settings().own()
	s.Titles, s.Columns, s.Unknown = nil, nil, nil
	for i := range s.Areas {
		s.Areas[i] = roles(s.Areas[i])
	}
	for i := range s.Waivers {
		s.Waivers[i].Reason = ""
	}
	s.Colouring = slices.DeleteFunc(s.Colouring, func(r ColourRule) bool {
		f, ok := c.FieldNamed(string(r.Field))
		return ok && f.Whose == Holder && !f.Filling
	})
	for i := range s.Colouring {
		s.Colouring[i].Value = roles(s.Colouring[i].Value)
	}
	return rewritten(s, posts.Tree().People, func(p *Person) {
		closed := p.Closed()
		for i := range Fields {
			switch f := &Fields[i]; {
			case f.Kind == KindDictionary, f.Whose == Holder && !f.Filling:
				f.Clear(p)
			case f.Kind == KindText && f.Compare == CompareChange:
				f.Put(p, Value{Text: roles(f.Of(p).Text)})
			}
		}
		if closed {
			p.Extra = map[string]string{ClosedField: "yes"}
		}
		if !p.Open && s.TitleOf(p) == "" {
			p.Title = "No title given"
		}
	}), ids
}

// namesToRoles replaces the names of a chart in a text, where they are whole
// words, by the roles of those who have them.
func (c *Chart) namesToRoles() func(string) string {
	people := slices.Clone(c.Tree().People)
	slices.SortStableFunc(people, func(p, q *Person) int { return len(q.Name) - len(p.Name) }) // Ada Okafor before Ada
	var pairs []string
	for _, p := range people {
		if name := strings.TrimSpace(p.Name); name != "" {
			role, _ := c.Role(p)
			pairs = append(pairs, bounded(name), bounded(cmp.Or(role.Title, "somebody")))
		}
	}
	names := strings.NewReplacer(pairs...)
	return func(s string) string { return strings.ReplaceAll(names.Replace(bounded(s)), boundary, "") }
}

// boundary stands between words and what parts them; no text has it.
const boundary = "\x00"

// bounded marks where words begin and end.
func bounded(s string) string {
	var b strings.Builder
	word := false
	for _, r := range strings.ReplaceAll(s, boundary, "") {
		if is := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r); is != word {
			b.WriteString(boundary)
			word = is
		}
		b.WriteRune(r)
	}
	if word {
		b.WriteString(boundary)
	}
	return b.String()
}
