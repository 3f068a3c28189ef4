package chart

import (
	"maps"
	"reflect"
	"slices"
)

// ID names a person or post within one chart. It never changes.
type ID string

// Employment says how somebody is employed who fills a post.
type Employment string

// The forms of employment; the zero value is full-time.
const (
	FullTime   Employment = ""
	PartTime   Employment = "part-time"
	Interim    Employment = "interim"
	Acting     Employment = "acting"
	Fractional Employment = "fractional"
	Contractor Employment = "contractor"
	FixedTerm  Employment = "fixed-term"
	Intern     Employment = "intern"
)

// Employments lists the forms in the order menus show them.
var Employments = []Employment{FullTime, PartTime, Interim, Acting, Fractional, Contractor, FixedTerm, Intern}

// String is the form's name in sentences and tables.
func (e Employment) String() string {
	if e == FullTime {
		return "full-time"
	}
	return string(e)
}

// Filler is what fills a post, or is to fill it while it is open.
type Filler string

// What can fill a post; the zero value is a person.
const (
	Human Filler = ""
	Agent Filler = "agent" // software that does the work of a post
	Named Filler = "named" // a person of whom no more is known than that others name them as manager
)

// Last, as a Person's Order, puts them after all their siblings.
const Last = int(^uint(0) >> 1)

// Person is one post and whoever fills it. Every field but ID may be empty.
// Fields says of each of them what it is and whose.
// Slices and maps are shared between charts: whoever changes a Person copies
// them first, as Tx.Put does.
type Person struct {
	ID      ID
	Name    string
	Role    RoleID // empty: no role of the ladder or the document
	Title   string // their own title; empty: the role's
	Manager ID     // empty: reports to nobody
	Order   int    // place among the manager's reports, from 0
	CoLead  bool   // one of several tops on purpose
	Stand   Stand  // of their direct reports in pictures

	Team       string
	Area       string // the product area they own
	Grade      string // of pay or rank, in the company's own words
	Employment Employment
	Open       bool   // nobody fills the post yet
	Opened     string // since when the post is open, written like Start
	FilledBy   Filler
	FTE        int64 // the share of a full-time post in ten-thousandths; 0: not given, which counts as a whole one
	Assistant  bool
	DottedTo   []ID // further managers
	Mentor     ID
	Skills     []string

	Location string
	Email    string
	Phone    string
	Link     string // a web address; never fetched
	Notes    string
	Start    string // 2006-01-02
	Until    string // the last day, written like Start; empty: no end is known
	Cost     int64  // a year, in the document's currency
	Budget   int64  // of the team they lead, a year
	Colour   string // #rrggbb in place of the role's
	Photo    string // the bytes of a small square PNG or JPEG

	Extra   map[string]string // free fields by their heading
	Unknown map[string]string // a newer version's fields of the file, as raw JSON
}

// Label is the name, or what to say where there is none.
func (p *Person) Label() string {
	switch {
	case p.Name != "":
		return p.Name
	case p.Open:
		return "Open role"
	}
	return "Name not given"
}

// Equal tells whether p and q say the same.
func (p *Person) Equal(q *Person) bool {
	return reflect.DeepEqual(p.own(), q.own())
}

// own is a copy that shares nothing with p and has nil for empty.
func (p *Person) own() *Person {
	q := *p
	q.DottedTo = ownSlice(p.DottedTo)
	q.Skills = ownSlice(p.Skills)
	q.Extra = ownMap(p.Extra)
	q.Unknown = ownMap(p.Unknown)
	return &q
}

// dropEmpty puts nil for empty.
func (p *Person) dropEmpty() {
	if len(p.DottedTo) == 0 {
		p.DottedTo = nil
	}
	if len(p.Skills) == 0 {
		p.Skills = nil
	}
	if len(p.Extra) == 0 {
		p.Extra = nil
	}
	if len(p.Unknown) == 0 {
		p.Unknown = nil
	}
}

func ownSlice[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return slices.Clone(s)
}

func ownMap[V any](m map[string]V) map[string]V {
	if len(m) == 0 {
		return nil
	}
	return maps.Clone(m)
}
