package chart

import (
	"maps"
	"slices"
)

// Column is a field that a document has of its own. What it says of somebody
// stands in Person.Extra as a text of its kind.
type Column struct {
	Name   string
	Kind   Kind // empty: a text
	Public bool // may be shown without asking; other columns are private
}

// Field is the column as one of the fields.
func (c Column) Field() *Field {
	kind := c.Kind
	if kind == "" {
		kind = KindText
	}
	return &Field{ID: FieldID(c.Name), Label: c.Name, Kind: kind, Whose: Holder, Section: SectionDetails, Private: !c.Public, Longest: 2000, Bulk: true, Own: true,
		access: access{
			get: func(p *Person) Value { return Value{Text: p.Extra[c.Name]} },
			set: func(p *Person, v Value) { p.putExtra(c.Name, v.Text) },
		}}
}

// Tidy is the column with nothing said twice: a column of texts has no kind.
func (c Column) Tidy() Column {
	if c.Kind == KindText {
		c.Kind = ""
	}
	return c
}

// DefineColumn adds a column to the document, or replaces the one of its name.
func DefineColumn(c Column) Edit {
	return Configure("Change the column “"+c.Name+"”", func(s *Settings) {
		i := slices.IndexFunc(s.Columns, func(other Column) bool { return other.Name == c.Name })
		if i < 0 {
			s.Columns = append(s.Columns, c.Tidy())
			return
		}
		s.Columns[i] = c.Tidy()
	})
}

// putExtra sets a text of the person's own map, which is shared with nobody.
func (p *Person) putExtra(name, text string) {
	switch {
	case text == "":
		delete(p.Extra, name)
	case p.Extra == nil:
		p.Extra = map[string]string{name: text}
	default:
		p.Extra[name] = text
	}
}

// Columns are the document's own columns in their order, then others that
// people have something in, by name.
func (c *Chart) Columns() []Column {
	all := slices.Clone(c.settings.Columns)
	others := map[string]bool{}
	for _, p := range c.people {
		for name := range p.Extra {
			others[name] = true
		}
	}
	for _, listed := range all {
		delete(others, listed.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(others)) {
		all = append(all, Column{Name: name})
	}
	return all
}
