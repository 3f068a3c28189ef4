package chart

import "cadre/chart/phrase"

// Kind is what a field holds.
type Kind string

// The kinds of fields.
const (
	KindText       Kind = "text"
	KindLongText   Kind = "long text"  // several lines
	KindDay        Kind = "day"        // 2006-01-02
	KindMoney      Kind = "money"      // a year, in whole units of the document's currency
	KindNumber     Kind = "number"     // of a built-in field a whole one
	KindShare      Kind = "share"      // of a whole, in ten-thousandths
	KindChoice     Kind = "choice"     // one of the field's Choices
	KindRole       Kind = "role"       // a RoleID
	KindFlag       Kind = "flag"       // yes, or nothing
	KindColour     Kind = "colour"     // #rrggbb
	KindPerson     Kind = "person"     // an ID
	KindPeople     Kind = "people"     // IDs
	KindList       Kind = "list"       // texts
	KindPicture    Kind = "picture"    // the bytes of a PNG or JPEG
	KindLink       Kind = "link"       // a web address
	KindDictionary Kind = "dictionary" // texts by name
)

// Refers tells a kind that names people.
func (k Kind) Refers() bool { return k == KindPerson || k == KindPeople }

// ColumnKinds are the kinds that a document's own columns can have, in the
// order menus show them.
var ColumnKinds = []Kind{KindText, KindNumber, KindDay, KindMoney, KindLink}

// Value is what a field says of one person. Its kind tells which part counts;
// the zero value says nothing.
type Value struct {
	Text   string // texts, days, choices, colours, persons, pictures, links
	Number int64  // money, numbers, shares
	Flag   bool
	List   []string          // people and lists
	Map    map[string]string // dictionaries
}

// Empty tells whether v says nothing.
func (v Value) Empty() bool {
	return v.Text == "" && v.Number == 0 && !v.Flag && len(v.List) == 0 && len(v.Map) == 0
}

// access is how a field is read off a person and written to one.
type access struct {
	get func(*Person) Value
	set func(*Person, Value)

	whole bool // the value is a whole number, Value.Number
}

func text[T ~string](at func(*Person) *T) access {
	return access{
		get: func(p *Person) Value { return Value{Text: string(*at(p))} },
		set: func(p *Person, v Value) { *at(p) = T(v.Text) },
	}
}

func number[T int | int64](at func(*Person) *T) access {
	return access{
		get:   func(p *Person) Value { return Value{Number: int64(*at(p))} },
		set:   func(p *Person, v Value) { *at(p) = T(v.Number) },
		whole: true,
	}
}

func flag(at func(*Person) *bool) access {
	return access{
		get: func(p *Person) Value { return Value{Flag: *at(p)} },
		set: func(p *Person, v Value) { *at(p) = v.Flag },
	}
}

func list[T ~string](at func(*Person) *[]T) access {
	return access{
		get: func(p *Person) Value { return Value{List: converted[string](*at(p))} },
		set: func(p *Person, v Value) { *at(p) = converted[T](v.List) },
	}
}

// converted is a copy of a list with another type of text; nil for empty.
func converted[T, S ~string](texts []S) []T {
	if len(texts) == 0 {
		return nil
	}
	all := make([]T, len(texts))
	for i, s := range texts {
		all[i] = T(s)
	}
	return all
}

func dictionary(at func(*Person) *map[string]string) access {
	return access{
		get: func(p *Person) Value { return Value{Map: ownMap(*at(p))} },
		set: func(p *Person, v Value) { *at(p) = ownMap(v.Map) },
	}
}

// choicesOf are the values of a field in the order menus show them; the words
// of files begin with a capital in menus.
func choicesOf[T interface {
	~string
	String() string
}](values []T) []Choice {
	var all []Choice
	for _, v := range values {
		all = append(all, Choice{string(v), v.String(), phrase.Capital(v.String())})
	}
	return all
}
