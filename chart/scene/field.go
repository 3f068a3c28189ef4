package scene

import (
	"slices"
	"strconv"
	"strings"

	"cadre/chart"
)

// DefaultFields are the lines under a name where none are chosen.
var DefaultFields = []string{"title"}

// fieldTexts are the fields that a card can show under the name.
var fieldTexts = map[string]func(c *chart.Chart, p *chart.Person) string{
	"title":    func(c *chart.Chart, p *chart.Person) string { return c.Title(p) },
	"team":     func(_ *chart.Chart, p *chart.Person) string { return p.Team },
	"area":     func(_ *chart.Chart, p *chart.Person) string { return p.Area },
	"location": func(_ *chart.Chart, p *chart.Person) string { return p.Location },
	"email":    func(_ *chart.Chart, p *chart.Person) string { return p.Email },
	"start":    func(_ *chart.Chart, p *chart.Person) string { return p.Start },
	"notes":    func(_ *chart.Chart, p *chart.Person) string { return p.Notes },
	"skills":   func(_ *chart.Chart, p *chart.Person) string { return strings.Join(p.Skills, ", ") },
	"cost":     func(c *chart.Chart, p *chart.Person) string { return amount(c, p.Cost) },
	"budget":   func(c *chart.Chart, p *chart.Person) string { return amount(c, p.Budget) },
	"mentor": func(c *chart.Chart, p *chart.Person) string {
		if m := c.Person(p.Mentor); m != nil {
			return "Mentor: " + m.Label()
		}
		return ""
	},
}

// FieldNames lists the fields that a card can show, besides a document's own
// free fields.
func FieldNames() []string {
	var names []string
	for n := range fieldTexts {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

func (cs *cards) field(p *chart.Person, name string) string {
	if text, ok := fieldTexts[strings.ToLower(name)]; ok {
		return text(cs.chart, p)
	}
	return p.Extra[name]
}

// amount is a yearly sum as people write it, such as $120,000.
func amount(c *chart.Chart, n int64) string {
	if n == 0 {
		return ""
	}
	s := strconv.FormatInt(n, 10)
	first := 0
	if s[0] == '-' {
		first = 1
	}
	for i := len(s) - 3; i > first; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return c.Settings().Currency + s
}
