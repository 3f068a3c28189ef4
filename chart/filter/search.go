package filter

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"cadre/chart"
	"cadre/chart/personname"
	"cadre/chart/title"
)

// sought are the fields in which words are looked for, beside the document's
// own.
var sought = []chart.FieldID{"name", "title", "role", "team", "area", "location"}

// soughtIn are those of a chart.
func soughtIn(c *chart.Chart) []*chart.Field {
	var fields []*chart.Field
	for i := range chart.Fields {
		if slices.Contains(sought, chart.Fields[i].ID) {
			fields = append(fields, &chart.Fields[i])
		}
	}
	for _, column := range c.Columns() {
		fields = append(fields, column.Field())
	}
	return fields
}

// said is what a chart says of somebody, as words are compared.
type said struct {
	text     string
	initials string
}

// forget forgets what may be otherwise in a chart: what people are said to be
// depends on the roles of the document, and on themselves, who never change.
func (m *Finder) forget(c *chart.Chart) {
	const former = 4 // times as many as there are
	if m.settings != c.Settings() || len(m.said) > former*c.Len() {
		m.settings, m.said = c.Settings(), map[*chart.Person]said{}
	}
}

// sayings tells what a chart says of people.
func (m *Finder) sayings(c *chart.Chart) func(*chart.Person) said {
	fields := soughtIn(c)
	return func(p *chart.Person) said {
		s, known := m.said[p]
		if !known {
			s = spoken(c, p, fields)
			m.said[p] = s
		}
		return s
	}
}

func spoken(c *chart.Chart, p *chart.Person, fields []*chart.Field) said {
	role, _ := c.Role(p)
	texts := []string{role.Short, c.Headline(p)}
	for _, f := range fields {
		texts = append(texts, f.Show(c, p))
	}
	return said{chart.Fold(strings.Join(texts, "\n")), chart.Fold(personname.Initials(p.Name))}
}

// words are what somebody types, as it is compared, without the points and
// commas around it.
type words []string

func newWords(typed []string) words {
	var all words
	for _, t := range typed {
		if w := strings.Trim(folded(t), ".,;"); w != "" {
			all = append(all, w)
		}
	}
	return all
}

// in tells whether everything is said of somebody, or is their initials.
func (w words) in(s said) bool {
	return !slices.ContainsFunc(w, func(word string) bool { return !strings.Contains(s.text, word) && word != s.initials })
}

// nearlyIn is in with a slip of the finger in each of the words.
func (w words) nearlyIn(s said) bool {
	said := strings.FieldsFunc(s.text, func(r rune) bool { return strings.ContainsRune(" \n,;.-–/()", r) })
	return !slices.ContainsFunc(w, func(word string) bool {
		return !strings.Contains(s.text, word) && word != s.initials && !slices.ContainsFunc(said, func(v string) bool { return slipped(word, v) })
	})
}

// slipped tells whether a word is another, or the beginning of it, but for one
// slip.
func slipped(typed, word string) bool {
	const least = 4
	n := utf8.RuneCountInString(typed)
	if n < least || utf8.RuneCountInString(word) < least {
		return false
	}
	for _, length := range []int{n - 1, n, n + 1} {
		if begins := prefix(word, length); title.OneSlip(typed, begins) {
			return true
		}
	}
	return false
}

// prefix is the first letters of a word, or all of it.
func prefix(word string, letters int) string {
	for i := range word {
		if letters == 0 {
			return word[:i]
		}
		letters--
	}
	return word
}

// search finds those of whom the chart says every word in any order; where there
// is nobody, those of whom it nearly does; and where there is nobody again, those
// whose name or title has all the letters in that order.
func (m *Finder) search(c *chart.Chart, people []*chart.Person, typed []string) []*chart.Person {
	w, of := newWords(typed), m.sayings(c)
	for _, has := range []func(said) bool{w.in, w.nearlyIn} {
		var hits []*chart.Person
		for _, p := range people {
			if has(of(p)) {
				hits = append(hits, p)
			}
		}
		if len(hits) > 0 {
			return hits
		}
	}
	return scattered(c, people, strings.Join(w, " "))
}

// scattered finds names and titles that have letters in an order; of them those
// that have them as close together as the best one, or nearly so.
func scattered(c *chart.Chart, people []*chart.Person, letters string) []*chart.Person {
	const near = 0.5 // of the best one's score
	var texts []string
	for _, p := range people {
		texts = append(texts, chart.Fold(c.Headline(p)), chart.Fold(c.Title(p)))
	}
	hit := make([]bool, len(people))
	matches := fuzzy.Find(letters, texts)
	for _, m := range matches { // the best first
		if best := matches[0].Score; float64(m.Score) >= float64(best)-near*max(float64(best), -float64(best)) {
			hit[m.Index/2] = true
		}
	}
	var hits []*chart.Person
	for i, p := range people {
		if hit[i] {
			hits = append(hits, p)
		}
	}
	return hits
}
