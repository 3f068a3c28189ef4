package panel

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/scene"
)

// fact is one field of a person in the inspector.
type fact struct {
	label, hint string
	multiline   bool
	get         func(p *chart.Person) string
	set         func(p *chart.Person, text string) error // an error says what to type instead
}

// facts are the fields that are plain text, by their labels.
var facts = []fact{
	{label: "Name", hint: "Nobody yet", get: func(p *chart.Person) string { return p.Name },
		set: func(p *chart.Person, s string) error {
			p.Name = s
			p.Open = p.Open && s == ""
			return nil
		}},
	text("Own title", "As the role says", func(p *chart.Person) *string { return &p.Title }),
	text("Product area", "What they own", func(p *chart.Person) *string { return &p.Area }),
	text("Team", "", func(p *chart.Person) *string { return &p.Team }),
	{label: "Skills", hint: "Separated by commas",
		get: func(p *chart.Person) string { return strings.Join(p.Skills, ", ") },
		set: func(p *chart.Person, s string) error { p.Skills = list(s); return nil }},
	date("Start date", func(p *chart.Person) *string { return &p.Start }),
	date("End date", func(p *chart.Person) *string { return &p.Until }),
	text("Location", "", func(p *chart.Person) *string { return &p.Location }),
	text("E-mail", "", func(p *chart.Person) *string { return &p.Email }),
	amount("Yearly cost", func(p *chart.Person) *int64 { return &p.Cost }),
	amount("Team budget", func(p *chart.Person) *int64 { return &p.Budget }),
	{label: "Colour", hint: "#2F6FB5, or empty for the role's", get: func(p *chart.Person) string { return p.Colour },
		set: func(p *chart.Person, s string) error {
			if _, ok := scene.ParseColour(s); s != "" && !ok {
				return errors.New("write the colour as #rrggbb, such as #2F6FB5")
			}
			p.Colour = s
			return nil
		}},
	{label: "Notes", multiline: true, get: func(p *chart.Person) string { return p.Notes },
		set: func(p *chart.Person, s string) error { p.Notes = s; return nil }},
}

func text(label, hint string, field func(*chart.Person) *string) fact {
	return fact{label: label, hint: hint,
		get: func(p *chart.Person) string { return *field(p) },
		set: func(p *chart.Person, s string) error { *field(p) = s; return nil }}
}

// date is a day, written as in files.
func date(label string, field func(*chart.Person) *string) fact {
	return fact{label: label, hint: "2026-11-30",
		get: func(p *chart.Person) string { return *field(p) },
		set: func(p *chart.Person, s string) error {
			if _, err := time.Parse(time.DateOnly, s); s != "" && err != nil {
				return errors.New("write the date as year-month-day, such as 2026-11-30")
			}
			*field(p) = s
			return nil
		}}
}

// amount is a yearly sum in whole units.
func amount(label string, field func(*chart.Person) *int64) fact {
	return fact{label: label, hint: "A year",
		get: func(p *chart.Person) string {
			if *field(p) == 0 {
				return ""
			}
			return strconv.FormatInt(*field(p), 10)
		},
		set: func(p *chart.Person, s string) error {
			if s == "" {
				*field(p) = 0
				return nil
			}
			n, err := strconv.ParseInt(strings.NewReplacer(",", "", " ", "", "'", "").Replace(s), 10, 64)
			if err != nil || n < 0 {
				return errors.New("write a whole number, such as 120000")
			}
			*field(p) = n
			return nil
		}}
}

// list splits a text at commas.
func list(s string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' }) {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	return words
}
