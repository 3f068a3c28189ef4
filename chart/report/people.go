package report

import (
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/health"
	"cadre/chart/phrase"
)

// rowsShown is how many rows of a long table are written out.
const rowsShown = 15

func (r *builder) headcount() Section {
	s := Section{Title: "Headcount"}
	h := &r.health
	if text := r.besideHeadcount(); text != "" {
		s.paragraph(text)
	}
	s.table(r.rolesTable())
	if len(h.Closed) > 0 {
		s.paragraph(phrase.Count(len(h.Closed), "post that is closed for good is", "posts that are closed for good are") + " left out of all figures.")
	}
	if len(h.Employment) > 1 {
		s.paragraph("By employment: " + groupList(h.Employment) + ".")
	}
	if len(h.Locations) > 0 {
		s.table(r.locationsTable())
	}
	return s
}

// besideHeadcount is what is said beside the headcount: shares, agents, and who is not
// there on the day.
func (r *builder) besideHeadcount() string {
	of := r.health.Census
	var sentences []string
	if of.Shares {
		sentences = append(sentences, "The people work "+chart.ShareText(of.FTE)+" full-time posts.")
	}
	if of.Agents > 0 {
		sentences = append(sentences, "Beside them "+phrase.Count(of.Agents, "agent fills a post", "agents fill posts")+".")
	}
	if text := of.Elsewhen(); text != "" {
		sentences = append(sentences, "Beyond those counted here, "+text+".")
	}
	return strings.Join(sentences, " ")
}

func (r *builder) rolesTable() *Table {
	h := &r.health
	t := &Table{Columns: []Column{{"Role", Words}, {"People", Number}, {"Open", Number}, {"", Bars}}}
	others := h.Others[:min(len(h.Others), rowsShown)]
	most := 0.0
	for _, of := range append(append([]health.Role{}, h.Roles...), others...) {
		most = max(most, float64(len(of.People)+len(of.Open)))
	}
	for _, of := range append(append([]health.Role{}, h.Roles...), others...) {
		title := of.Title
		if title == "" {
			title = "No title given"
		}
		row := t.row(text(title), number(len(of.People)), number(len(of.Open)), bar(float64(len(of.People)+len(of.Open)), most))
		row.People = r.who(of.People, of.Open)
	}
	if rest := h.Others[len(others):]; len(rest) > 0 {
		people, open := 0, 0
		for _, of := range rest {
			people, open = people+len(of.People), open+len(of.Open)
		}
		t.row(text(fmt.Sprintf("%s more titles", phrase.Number(int64(len(rest))))), number(people), number(open), Cell{})
	}
	t.sum(text("All"), number(len(h.People)), number(len(h.Open)), Cell{})
	return t
}

func (r *builder) locationsTable() *Table {
	h := &r.health
	t := &Table{Columns: []Column{{"Location", Words}, {"People", Number}, {"", Bars}}}
	rest := len(h.People)
	for i, g := range h.Locations {
		rest -= len(g.People)
		if i < rowsShown {
			t.row(text(g.Name), number(len(g.People)), bar(float64(len(g.People)), float64(len(h.Locations[0].People)))).People = r.who(g.People)
		}
	}
	more(t, len(h.Locations)-rowsShown, "locations")
	if rest > 0 {
		t.row(text("Not given"), number(rest), Cell{})
	}
	return t
}

// groupList is groups in a sentence: "9 full-time and 1 interim".
func groupList(groups []health.Group) string {
	var words []string
	for _, g := range groups {
		words = append(words, phrase.Number(int64(len(g.People)))+" "+g.Name)
	}
	return phrase.List(words)
}

func (r *builder) spans() Section {
	s := Section{Title: "Spans and layers"}
	of := &r.health.Spans
	if len(of.Managers) == 0 {
		s.paragraph("Nobody reports to anybody here.")
		return s
	}
	s.paragraph(fmt.Sprintf("%s, half of them %s or fewer.",
		phrase.Count(len(of.Managers), "manager leads others", "managers lead others"), reports(of.Median)))
	s.table(r.sizesTable())
	if t := r.aboveTable(); len(t.Rows) > 0 {
		s.heading("More reports than go well")
		s.table(t)
	}
	s.heading("Layers")
	s.table(r.layersTable())
	return s
}

// reports speaks of a number of reports, which may be half of one.
func reports(n float64) string {
	if n == 1 {
		return "1 report"
	}
	return decimal(n) + " reports"
}

func (r *builder) sizesTable() *Table {
	t := &Table{Columns: []Column{{"Reports", Number}, {"Managers", Number}, {"", Bars}, {"Who", Words}}}
	most := 0
	for _, g := range r.health.Spans.Sizes {
		most = max(most, len(g.People))
	}
	for _, g := range r.health.Spans.Sizes {
		t.row(text(g.Name), number(len(g.People)), bar(float64(len(g.People)), float64(most)), text(r.names(g.People))).about(r.who(g.People))
	}
	return t
}

func (r *builder) aboveTable() *Table {
	t := &Table{Columns: []Column{{"Manager", Words}, {"Reports", Number}, {"At most", Number}, {"", Bars}}}
	is := set(r.health.Spans.Above)
	above := slices.DeleteFunc(slices.Clone(r.health.Spans.Managers), func(m health.Span) bool { return !is[m.Person] })
	most := 0
	for _, m := range above {
		most = max(most, len(m.Reports))
	}
	for _, m := range above[:min(len(above), rowsShown)] {
		b := &Bar{Share: float64(len(m.Reports)) / float64(most), Limit: float64(m.Most) / float64(most), Over: true}
		t.row(r.person(m.Person), number(len(m.Reports)), number(m.Most), Cell{Bar: b}).People = r.who(m.Reports)
	}
	more(t, len(above)-rowsShown, "managers")
	return t
}

func (r *builder) layersTable() *Table {
	t := &Table{Columns: []Column{{"Layer", Number}, {"Posts", Number}, {"", Bars}, {"Who", Words}}}
	most := 0
	for _, g := range r.health.Layers {
		most = max(most, len(g.People))
	}
	for i, g := range r.health.Layers {
		if i < 2*rowsShown {
			t.row(text(g.Name), number(len(g.People)), bar(float64(len(g.People)), float64(most)), text(r.names(g.People))).about(r.who(g.People))
		}
	}
	more(t, len(r.health.Layers)-2*rowsShown, "")
	return t
}

func (r *builder) ratio() Section {
	s := Section{Title: "Leaders and contributors"}
	h := &r.health
	leaders, rest := len(h.Leaders), len(h.Contributors)
	var parts []string
	parts = append(parts, fmt.Sprintf("%s and %s", phrase.Count(leaders, "leader", "leaders"), phrase.Count(rest, "contributor", "contributors")))
	if leaders > 0 && rest > 0 {
		parts[0] += fmt.Sprintf(": %s for each leader", decimal(float64(rest)/float64(leaders)))
	}
	m := &h.Mentoring
	if len(m.Entry) > 0 {
		parts = append(parts, fmt.Sprintf("%s to guide %s", phrase.Count(len(m.Guides), "product manager", "product managers"),
			phrase.Count(len(m.Entry), "entry-level person", "entry-level people")))
	}
	s.paragraph(strings.Join(parts, ". ") + ".")
	t := &Table{Columns: []Column{{"", Words}, {"People", Number}, {"", Bars}}}
	for _, row := range []health.Group{{Name: "Leaders", People: h.Leaders}, {Name: "Contributors", People: h.Contributors}, {Name: "of them at entry level", People: m.Entry}} {
		n := len(row.People)
		t.row(text(row.Name), number(n), bar(float64(n), float64(max(leaders, rest)))).People = r.who(row.People)
	}
	s.table(t)
	return s
}
