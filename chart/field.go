package chart

import (
	"cmp"
	"slices"
	"strings"
)

// FieldID names a field in documents and on the command line: of a built-in
// field its word, of a document's own column its heading.
type FieldID string

// Owner says whose a field is.
type Owner int

// A field is the post's, and stays when somebody else fills it, or that of
// whoever fills the post now.
const (
	Post Owner = iota
	Holder
)

// Comparison is what a difference in a field means.
type Comparison int

// A difference is a change, tells somebody else, is a move in the hierarchy,
// or means nothing.
const (
	CompareChange Comparison = iota
	CompareIdentity
	CompareMove
	CompareIgnore
)

// Merging says what a field of one card says where two cards of one person
// become one.
type Merging int

// What is empty is filled in from the other card; or both texts are joined; or
// the card that stays keeps its own.
const (
	MergeFill Merging = iota
	MergeJoin
	MergeKeep
)

// Section is the part of a form that a field stands in.
type Section int

// The parts of forms, in their order.
const (
	SectionPerson Section = iota
	SectionWork
	SectionDetails // contact, cost and notes
	SectionNone    // in no form
)

// NoLine is the Line of a field that documents have no member for.
const NoLine = -1

// Field is one thing that a chart keeps of a post, or of whoever fills it.
type Field struct {
	ID       FieldID
	Label    string // in forms and sentences
	Heading  string // in tables; empty: Label
	Hint     string // in an empty entry; empty: that of the kind
	Kind     Kind
	Choices  []Choice // of KindChoice; the first is the zero value
	Whose    Owner
	Section  Section
	Line     int  // documents write fields of the same number on one line
	Rare     bool // tables have a column only where somebody's is filled in
	Private  bool // not for pictures that do not ask for it
	OnCards  bool // every picture shows it, whatever lines its cards have
	Arranges bool // says where cards stand, not what they say
	Filling  bool // says whether somebody fills the post, and not who
	Longest  int  // characters, of each text; 0: there is no limit of its own
	Bulk     bool // may be changed for many people at once
	Merge    Merging
	Compare  Comparison
	Own      bool // a document's own column, which keeps any text
	access
}

// Choice is one of the values of a field: how it is kept, the word that files
// have for it, and what menus say.
type Choice struct{ Value, Word, Label string }

// Of is what the field says of somebody.
func (f *Field) Of(p *Person) Value { return f.get(p) }

// Put makes it say v.
func (f *Field) Put(p *Person, v Value) { f.set(p, v) }

// Clear makes it say nothing.
func (f *Field) Clear(p *Person) { f.set(p, Value{}) }

// TableHeading is the heading of the field's column in tables.
func (f *Field) TableHeading() string {
	if f.Heading != "" {
		return f.Heading
	}
	return f.Label
}

// FieldByID finds a built-in field; it panics where there is none.
func FieldByID(id FieldID) *Field {
	i := slices.IndexFunc(Fields, func(f Field) bool { return f.ID == id })
	if i < 0 {
		panic("there is no field " + string(id))
	}
	return &Fields[i]
}

// FieldsByLine are the built-in fields in the order of documents and forms.
func FieldsByLine() []*Field {
	var all []*Field
	for i := range Fields {
		all = append(all, &Fields[i])
	}
	slices.SortStableFunc(all, func(a, b *Field) int { return a.Line - b.Line })
	return all
}

// Headline is what stands where the name does: the name, or what is known of
// the post.
func (c *Chart) Headline(p *Person) string {
	if title := c.Title(p); p.Name == "" && !p.Open && title != "" {
		return title
	}
	return p.Label()
}

// CardFields are the fields of this chart that cards can show below the name:
// the built-in ones in the order of forms, then the document's own.
func (c *Chart) CardFields() []*Field {
	all := slices.DeleteFunc(FieldsByLine(), func(f *Field) bool {
		return f.ID == "name" || f.ID == "parked" || f.Line == NoLine || f.Arranges || f.Kind == KindPicture || f.Kind == KindDictionary
	})
	for _, column := range c.Columns() {
		all = append(all, column.Field())
	}
	return all
}

// FieldNamed finds a field of this chart by its ID, label or heading, in any
// case: a built-in one, or one of the document's own.
func (c *Chart) FieldNamed(name string) (f *Field, ok bool) {
	if f, ok = BuiltIn(name); ok {
		return f, true
	}
	for _, same := range []func(string) bool{
		func(s string) bool { return s == name },
		func(s string) bool { return SameName(s) == SameName(name) },
	} {
		for _, column := range c.Columns() {
			if same(column.Name) {
				return column.Field(), true
			}
		}
	}
	return nil, false
}

// BuiltIn finds one of Fields by its ID, label or heading, in any case.
func BuiltIn(name string) (f *Field, ok bool) {
	for i := range Fields {
		f := &Fields[i]
		for _, s := range []string{string(f.ID), f.Label, f.Heading} {
			if s != "" && strings.EqualFold(s, strings.TrimSpace(name)) {
				return f, true
			}
		}
	}
	return nil, false
}

// Vacate empties a post: whatever belongs to the person who fills it goes.
func (p *Person) Vacate() {
	for i := range Fields {
		if f := &Fields[i]; f.Whose == Holder {
			f.Clear(p)
		}
	}
	p.Open = true
}

// TakePost gives p what belongs to the post of q, but for its place and lines.
func (p *Person) TakePost(q *Person) {
	for i := range Fields {
		if f := &Fields[i]; f.Whose == Post && f.Compare == CompareChange && !f.Kind.Refers() {
			f.Put(p, f.Of(q))
		}
	}
}

// FillIn adds what q says beyond p, where both are cards of one person. What
// has no empty value (a flag, a choice) and the lines to others stay.
func (p *Person) FillIn(q *Person) {
	for i := range Fields {
		if f := &Fields[i]; f.Compare == CompareChange && f.Merge != MergeKeep {
			f.Put(p, f.joined(f.Of(p), f.Of(q)))
		}
	}
}

// joined is v with what w says beyond it.
func (f *Field) joined(v, w Value) Value {
	switch {
	case f.Kind == KindFlag || f.Kind == KindChoice || f.Kind.Refers():
	case f.Kind == KindList:
		for _, s := range w.List {
			if !slices.Contains(v.List, s) {
				v.List = append(v.List, s)
			}
		}
	case f.Kind == KindDictionary:
		for name, text := range w.Map {
			if v.Map == nil {
				v.Map = map[string]string{}
			}
			v.Map[name] = cmp.Or(v.Map[name], text)
		}
	case f.Merge == MergeJoin && v.Text != "" && w.Text != "":
		if SameName(v.Text) != SameName(w.Text) {
			v.Text += ", " + w.Text
		}
	case v.Empty():
		return w
	}
	return v
}
