package report

import (
	"fmt"

	"cadre/chart"
	"cadre/chart/health"
	"cadre/chart/phrase"
)

func (r *builder) mentoring() Section {
	s := Section{Title: "Mentoring"}
	m := &r.health.Mentoring
	if len(m.Entry) == 0 {
		s.paragraph("Nobody here is at entry level.")
		return s
	}
	s.paragraph(fmt.Sprintf("%d of %s somebody to learn from: a mentor, or a product manager to report to.", m.Covered(),
		phrase.Count(len(m.Entry), "entry-level person has", "entry-level people have")))
	alone, mentored := set(m.Alone), set(m.Mentored)
	t := &Table{Columns: []Column{{"Entry-level person", Words}, {"Learns from", Words}}}
	shown := append(append([]chart.ID{}, m.Alone...), m.Entry...)
	for i, id := range shown[:min(len(shown), 2*rowsShown+len(m.Alone))] {
		switch p := r.chart.Person(id); {
		case len(t.Rows) >= 2*rowsShown:
		case i < len(m.Alone):
			t.row(r.person(id), Cell{Text: "nobody yet", Alert: true})
		case mentored[id]:
			t.row(r.person(id), text(r.name(p.Mentor)+", mentor"))
		case !alone[id]:
			t.row(r.person(id), text(r.name(p.Manager)+", manager"))
		}
	}
	more(t, len(m.Entry)-len(t.Rows), "people")
	s.table(t)
	return s
}

func set(ids []chart.ID) map[chart.ID]bool {
	all := make(map[chart.ID]bool, len(ids))
	for _, id := range ids {
		all[id] = true
	}
	return all
}

func (r *builder) areas() Section {
	s := Section{Title: "Product areas"}
	all := r.health.Areas
	if len(all) == 0 {
		s.paragraph("No product areas are filled in.")
		return s
	}
	shared, unowned, executive := 0, 0, 0
	for i := range all {
		switch a := &all[i]; {
		case a.Unowned():
			unowned++
		case a.Shared():
			shared++
		}
		if all[i].Executive {
			executive++
		}
	}
	s.paragraph(fmt.Sprintf("%s: %d with one owner, %d shared, %d without an owner. Executives alone own %d.",
		phrase.Count(len(all), "area", "areas"), len(all)-shared-unowned, shared, unowned, executive))
	t := &Table{Columns: []Column{{"Area", Words}, {"Owner", Words}, {"", Words}}}
	for i := range all[:min(len(all), 4*rowsShown)] {
		t.row(text(all[i].Name), r.owners(&all[i]), text(areaRemark(&all[i]))).about(r.who(all[i].Owners))
	}
	more(t, len(all)-4*rowsShown, "areas")
	s.table(t)
	return s
}

func (r *builder) owners(a *health.Area) Cell {
	if a.Unowned() {
		return Cell{Text: "nobody yet", Alert: true}
	}
	return text(r.names(a.Owners))
}

func areaRemark(a *health.Area) string {
	switch {
	case a.Unowned() && len(a.Open) > 0:
		return "open role"
	case a.Executive:
		return "executive"
	case a.Shared():
		return "shared"
	}
	return ""
}

// skills is the matrix of leaders and essential skills.
func (r *builder) skills() Section {
	s := Section{Title: "Skills of the leaders"}
	k := &r.health.Skills
	switch {
	case len(k.Known)+len(k.Unknown) == 0:
		s.paragraph("There are no leaders yet.")
		return s
	case len(k.Known) == 0:
		s.paragraph("No leader's skills are filled in, so nothing can be said of gaps. The eight that a product organisation needs among its leaders are " + essentialNames(k.Essential) + ".")
		return s
	}
	if gaps := k.Gaps(); len(gaps) > 0 {
		s.paragraph("No leader is known for " + essentialNames(gaps) + ".")
	} else {
		s.paragraph("The leaders have all eight essential skills between them.")
	}
	s.table(r.matrix())
	if n := len(k.Unknown); n > 0 {
		s.paragraph(fmt.Sprintf("The skills of %s are not filled in: %s.", phrase.Count(n, "leader", "leaders"), r.names(k.Unknown)))
	}
	if len(k.Others) > 0 {
		s.paragraph("Further skills: " + otherSkills(k.Others) + ".")
	}
	return s
}

func essentialNames(of []health.Skill) string {
	var words []string
	for _, e := range of {
		words = append(words, phrase.Lower(e.Name))
	}
	return phrase.List(words)
}

func otherSkills(of []health.Group) string {
	var words []string
	for _, g := range of[:min(len(of), rowsShown)] {
		word := g.Name
		if n := len(g.People); n > 1 {
			word += fmt.Sprintf(" (%d)", n)
		}
		words = append(words, word)
	}
	if rest := len(of) - len(words); rest > 0 {
		words = append(words, fmt.Sprintf("%d more", rest))
	}
	return phrase.List(words)
}

// matrix has a row for each leader, and a column for each essential skill.
func (r *builder) matrix() *Table {
	k := &r.health.Skills
	t := &Table{Columns: []Column{{Title: "Leader"}}}
	var has []map[chart.ID]bool
	sums := []Cell{text("All leaders")}
	for _, e := range k.Essential {
		t.Columns = append(t.Columns, Column{e.Short, Mark})
		has = append(has, set(e.Leaders))
		sums = append(sums, Cell{Text: fmt.Sprint(len(e.Leaders)), Alert: len(e.Leaders) == 0})
	}
	for _, id := range k.Known[:min(len(k.Known), 2*rowsShown)] {
		cells := []Cell{text(r.name(id))}
		for i := range k.Essential {
			cells = append(cells, text(map[bool]string{true: "●", false: "·"}[has[i][id]]))
		}
		t.row(cells...)
	}
	more(t, len(k.Known)-2*rowsShown, "leaders")
	t.sum(sums...)
	return t
}

func (r *builder) practices() Section {
	s := Section{Title: "Seven practices"}
	var items []Item
	for _, p := range r.health.Practices {
		items = append(items, Item{Name: p.Name, Text: p.Text, People: r.who(p.People)})
	}
	s.items(items)
	return s
}
