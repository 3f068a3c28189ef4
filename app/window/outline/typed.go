package outline

import (
	"cmp"
	"strings"

	"cadre/chart"
	"cadre/chart/line"
	"cadre/chart/title"
)

// fill writes into somebody what a line of text says: the name, and as far as
// the line has them the title with the role it means, the product area, the
// employment, and whether nobody has the job yet.
func fill(p *chart.Person, text string, s *chart.Settings) {
	by := title.By(s)
	l := line.Read(text, by)
	p.Name = chart.Tidy(l.Name)
	p.Open = l.Open || p.Open && p.Name == ""
	if l.Title != "" {
		read := by.Read(l.Title)
		p.Role, p.Title = read.Known(), chart.Tidy(l.Title)
		l.Area, l.Open = cmp.Or(l.Area, read.Area), l.Open || read.Open
		if l.Employment == chart.FullTime {
			l.Employment = read.Employment
		}
		if r, ok := s.AnyRole(p.Role); ok && (plainTitle(r, p.Title) || plainTitle(r, title.CutEmployment(p.Title, l.Employment))) {
			p.Title = ""
		}
		p.Open, p.Employment = l.Open || p.Name == "", l.Employment
	}
	p.Area, p.Email = cmp.Or(l.Area, p.Area), cmp.Or(l.Email, p.Email)
	if l.Employment != chart.FullTime {
		p.Employment = l.Employment
	}
}

// plainTitle tells a title that says the role and no more.
func plainTitle(r chart.Role, text string) bool {
	same := func(s string) bool { return chart.SameName(s) == chart.SameName(text) }
	return same(r.Title) || same(r.Short)
}

// take is the edit that makes of somebody what a line of text says, and what
// that is beside the name.
func take(c *chart.Chart, id chart.ID, text string) (edit chart.Edit, about string) {
	next := *c.Person(id)
	if text == "" {
		return chart.Rename(id, ""), ""
	}
	fill(&next, text, c.Settings())
	if renamed := *c.Person(id); next.Role == renamed.Role && next.Title == renamed.Title && next.Area == renamed.Area && next.Employment == renamed.Employment && next.Email == renamed.Email {
		return chart.Rename(id, next.Name), ""
	}
	return chart.Set("Change to “"+text+"”", id, func(p *chart.Person) { fill(p, text, c.Settings()) }), said(c, next)
}

// said is what a line says beside the name, to be read while it is typed.
func said(c *chart.Chart, p chart.Person) string {
	about := []string{c.Title(&p)}
	if p.Area != "" {
		about = append(about, p.Area)
	}
	if p.Employment != chart.FullTime {
		about = append(about, p.Employment.String())
	}
	if p.Open {
		about = append(about, "open role")
	}
	return strings.Join(about, " · ")
}
