package chart

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ColourName names one of the colours that cards have for what somebody says;
// how it looks is the theme's.
type ColourName string

// ColourNames are the colours, Grey last: it is for rules alone.
var ColourNames = []ColourName{"blue", "orange", "teal", "purple", "brown", "red", "green", "pink", Grey}

// Grey is the colour of what is not to stand out.
const Grey ColourName = "grey"

// valueColours are those that the values of a field share.
var valueColours = ColourNames[:len(ColourNames)-1]

// What the colours of cards can tell, besides what fields say: the role, as
// they do where nobody has chosen, and the gravest of the findings.
const (
	RoleColours FieldID = "role"
	Findings    FieldID = "findings"
)

// ColourRule gives a colour to those of whom a field says something. Which
// tests there are says scene.ColourTests.
type ColourRule struct {
	Field  FieldID // or Findings
	Test   string  // such as contains; empty: is
	Value  string
	Colour ColourName
}

// SetColourBy makes the cards' colours tell a field.
func SetColourBy(id FieldID, label string) Edit {
	if id == RoleColours {
		id = ""
	}
	return Configure("Colour by "+label, func(s *Settings) { s.ColourBy = id })
}

// ChangeColouring changes the rules about colours.
func ChangeColouring(name string, change func([]ColourRule) []ColourRule) Edit {
	return Configure(name, func(s *Settings) { s.Colouring = change(s.Colouring) })
}

// Groups tells a field whose values groups of people share: one that colours
// can tell.
func (f *Field) Groups() bool {
	if !f.Bulk || f.Arranges || f.ID == "until" {
		return false
	}
	return f.Figures() || slices.Contains([]Kind{KindText, KindRole, KindChoice, KindFlag, KindPerson}, f.Kind)
}

// Figures tells a field whose values are more or less, not this or that.
func (f *Field) Figures() bool {
	return slices.Contains([]Kind{KindMoney, KindNumber, KindShare, KindDay}, f.Kind)
}

// ColourFields are the fields that colours can tell: the role, the built-in
// ones in the order of forms, then the document's own.
func (c *Chart) ColourFields() []*Field {
	all := slices.DeleteFunc(FieldsByLine(), func(f *Field) bool { return !f.Groups() || f.ID == RoleColours })
	for _, column := range c.Columns() {
		if f := column.Field(); f.Groups() {
			all = append(all, f)
		}
	}
	return slices.Insert(all, 0, FieldByID(RoleColours))
}

// Likeness is the same of people of whom a field says the same; empty where it
// says nothing.
func (f *Field) Likeness(s *Settings, p *Person) string {
	switch {
	case f.ID == "title":
		return SameName(s.TitleOf(p))
	case f.Kind == KindFlag && !f.Of(p).Flag:
		return ""
	case f.Kind == KindChoice:
		if v := f.Of(p).Text; v != "" {
			return v
		}
		return f.Choices[0].Word
	}
	return SameName(f.Text(p))
}

// Figure is a value of a field of figures as a number: an amount, a share, of a
// day the year.
func (f *Field) Figure(p *Person) (n float64, ok bool) {
	text := f.Text(p)
	if f.Kind == KindDay {
		day, ok := ParseDay(text)
		return float64(day.Year()), ok
	}
	return ReadFigure(text)
}

// ReadFigure reads a number as people write it.
func ReadFigure(s string) (n float64, ok bool) {
	n, err := strconv.ParseFloat(grouping.Replace(strings.TrimSpace(s)), 64)
	return n, err == nil && !math.IsNaN(n) && !math.IsInf(n, 0)
}

// OpenMonths is for how many whole months a role has been open on a day; ok is
// false where it is not open, or nobody knows since when.
func (p *Person) OpenMonths(day time.Time) (months int, ok bool) {
	since, ok := ParseDay(p.Opened)
	if !ok || !p.Open || day.IsZero() {
		return 0, false
	}
	months = max(0, MonthsBetween(since, day))
	if months > 0 && MonthsLater(since, months).After(day) {
		months--
	}
	return months, true
}
