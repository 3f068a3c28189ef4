package editor

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"cadre/chart"
)

// Found is what a search has found. It never changes.
type Found struct {
	Query string
	IDs   []chart.ID // in reading order

	hits map[chart.ID]bool
	of   *chart.Chart
}

// Has tells whether somebody is found.
func (f *Found) Has(id chart.ID) bool { return f != nil && f.hits[id] }

// sought are the fields in which people are found, beside the document's own.
var sought = []chart.FieldID{"name", "title", "role", "team", "area", "location"}

// Find looks for people; empty text ends that. What is found stays until then,
// and follows the chart.
func (e *Editor) Find(query string) {
	if query = strings.TrimSpace(query); query != "" {
		e.find = lookFor(e.Chart(), query)
	} else if e.find == nil {
		return
	} else {
		e.find = nil
	}
	e.tell(FindChanged)
}

// Found is what has been found in the chart as it stands; nil while nothing is
// looked for.
func (e *Editor) Found() *Found {
	if e.find != nil && e.find.of != e.Chart() {
		e.find = lookFor(e.Chart(), e.find.Query)
	}
	return e.find
}

// GoToFound selects the next of those who are found, or for -1 the one before,
// around in a ring, and brings them where they can be read.
func (e *Editor) GoToFound(by int) {
	f := e.Found()
	if f == nil || len(f.IDs) == 0 {
		return
	}
	at := f.At(e.selection.lead)
	if at < 0 {
		at = f.after(e.Chart().Tree(), e.selection.lead)
		by = min(by, 0)
	}
	n := len(f.IDs)
	e.Approach(f.IDs[((at+by)%n+n)%n])
}

// At is the place of somebody among those who are found; -1 where they are not.
func (f *Found) At(id chart.ID) int { return slices.Index(f.IDs, id) }

// after is the first who is found after somebody in reading order.
func (f *Found) after(t *chart.Tree, id chart.ID) int {
	i := t.Index(id)
	return max(0, slices.IndexFunc(f.IDs, func(id chart.ID) bool { return t.Index(id) > i }))
}

// lookFor finds those of whom the chart says every word of the query, or where
// there is nobody, those whose name or title has its letters in that order.
func lookFor(c *chart.Chart, query string) *Found {
	f := &Found{Query: query, hits: map[chart.ID]bool{}, of: c}
	words, fields := strings.Fields(chart.Fold(query)), soughtIn(c)
	people := c.Tree().People
	for _, p := range people {
		if said := sayings(c, p, fields); !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(said, w) }) {
			f.hits[p.ID] = true
		}
	}
	if len(f.hits) == 0 {
		f.hits = roughly(c, chart.Fold(query))
	}
	for _, p := range people {
		if f.hits[p.ID] {
			f.IDs = append(f.IDs, p.ID)
		}
	}
	return f
}

// soughtIn are the fields of a chart in which people are found.
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

// sayings is what a chart says of somebody in these fields, as it is compared.
func sayings(c *chart.Chart, p *chart.Person, fields []*chart.Field) string {
	role, _ := c.Role(p)
	said := []string{role.Short, c.Headline(p)}
	for _, f := range fields {
		said = append(said, f.Show(c, p))
	}
	return chart.Fold(strings.Join(said, "\n"))
}

// roughly finds names and titles that have letters in an order; of them those
// that have them as close together as the best one, or nearly so.
func roughly(c *chart.Chart, letters string) map[chart.ID]bool {
	const near = 0.5 // of the best one's score
	people := c.Tree().People
	var texts []string
	for _, p := range people {
		texts = append(texts, chart.Fold(c.Headline(p)), chart.Fold(c.Title(p)))
	}
	hits := map[chart.ID]bool{}
	matches := fuzzy.Find(letters, texts)
	for _, m := range matches { // the best first
		if best := matches[0].Score; float64(m.Score) >= float64(best)-near*max(float64(best), -float64(best)) {
			hits[people[m.Index/2].ID] = true
		}
	}
	return hits
}
