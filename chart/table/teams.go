package table

import (
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/heading"
	"cadre/chart/line"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// team is a row of a list of teams.
type team struct{ leads, members []*draft }

// teamReader reads a list of teams with their leads and members in one cell
// each. Who is in several has one card.
type teamReader struct {
	head   *header
	log    *noteLog
	reader *personReader
	byName map[string]*draft
	drafts []*draft
}

// isTeamList tells such a table.
func (h *header) isTeamList() bool {
	return h.has(teamField) && h.has(heading.Leads, heading.Members) && !h.has(nameField, firstField, lastField)
}

// leadsField is the field of the leads: beside members a manager is the team's.
func (h *header) leadsField() field {
	if h.has(heading.Leads) {
		return heading.Leads
	}
	return reportsToField
}

// readTeams makes a draft of everybody who is named in a list of teams.
func readTeams(s grid.Grid, h *header, o Options, log *noteLog) []*draft {
	r := &teamReader{head: h, log: log, reader: newPersonReader(h, o, log), byName: map[string]*draft{}}
	for row := range h.body(s) {
		name, _ := unprotect(row.At(h.column[teamField]), nil, false)
		t := team{r.people(row, h.leadsField(), name), r.people(row, heading.Members, name)}
		if len(t.leads)+len(t.members) == 0 {
			log.add(reading.Note{Row: row.Number, Field: h.heading[h.column[teamField]], Kind: reading.Dropped,
				Text: fmt.Sprintf("nobody is in the team %s, so that it is not on the chart", phrase.Short(name))})
			continue
		}
		r.keepRest(row, slices.Concat(t.leads, t.members)[0])
		h.lines.teams = append(h.lines.teams, t)
	}
	return r.drafts
}

// people are those whom a cell names.
func (r *teamReader) people(row *grid.Row, f field, team string) []*draft {
	i, has := r.head.column[f]
	if !has {
		return nil
	}
	var people []*draft
	for _, named := range splitList(row.At(i), teamSeparators) {
		if isTop(named.text) || isVacancy(named.text) {
			continue
		}
		who := r.read(named.text)
		key := wordKey(who.Name)
		p := r.byName[key]
		if p == nil {
			who.Team = team
			p = &draft{row: row.Number, raw: row.Raw, Person: who}
			r.byName[key] = p
			r.drafts = append(r.drafts, p)
		}
		if p.Role == "" && who.Role != "" {
			p.Role, p.Title, p.Employment = who.Role, who.Title, who.Employment
		}
		people = append(people, p)
	}
	return people
}

// read reads what a cell says of one of its people: the name, and the e-mail
// address or the role beside it, as in "Ada Byron (VP Product)".
func (r *teamReader) read(text string) *chart.Person {
	if name, mail := cutMail(text); mail != "" {
		return &chart.Person{Name: name, Email: mail}
	}
	said := line.Read(text, r.reader.by)
	if m := r.reader.match(said.Title); said.Name != "" && m.known {
		return &chart.Person{Name: said.Name, Role: m.role, Title: r.reader.ownTitle(m.role, m.rest), Employment: m.employment}
	}
	return &chart.Person{Name: chart.Tidy(text)}
}

// teamSeparators part the people of a team.
const teamSeparators = ";,\n|&"

// cutMail parts "Ada Byron <ada@acme.test>".
func cutMail(text string) (name, mail string) {
	name, rest, found := strings.Cut(text, "<")
	if mail, _, _ = strings.Cut(rest, ">"); !found || !strings.Contains(mail, "@") {
		return text, ""
	}
	return chart.Tidy(name), strings.TrimSpace(mail)
}

// keepRest keeps the other cells of a team at its first person.
func (r *teamReader) keepRest(row *grid.Row, p *draft) {
	for _, i := range r.head.free {
		if text, _ := unprotect(row.At(i), nil, false); text != "" {
			if p.Extra == nil {
				p.Extra = map[string]string{}
			}
			p.Extra[r.head.heading[i]] = text
		}
	}
}

// linkTeams gives the members of teams the first lead as manager, and the other
// leads as dotted lines. Leads of one team beside each other are co-leads.
func (l *linker) linkTeams() bool {
	if !l.head.isTeamList() {
		return false
	}
	for _, t := range l.head.lines.teams {
		for _, lead := range t.leads {
			lead.CoLead = lead.CoLead || len(t.leads) > 1
		}
		for _, p := range t.members {
			for _, lead := range t.leads {
				l.addLead(p, lead)
			}
		}
	}
	for _, p := range l.directory.drafts {
		p.CoLead = p.CoLead && p.boss == nil
	}
	l.guessed(l.head.column[teamField], "the rows are teams: the members report to the first lead, with dotted lines to the others")
	return true
}

// addLead makes a lead the manager of somebody who has none, unless they lead
// the lead; else there is a dotted line.
func (l *linker) addLead(p, lead *draft) {
	switch {
	case p == lead || p.boss == lead:
	case p.boss == nil && !leadsUp(p, lead):
		p.boss = lead
	case !slices.Contains(p.DottedTo, lead.ID):
		p.DottedTo = append(p.DottedTo, lead.ID)
	}
}

// leadsUp tells whether p stands above q.
func leadsUp(p, q *draft) bool {
	for ; q != nil; q = q.boss {
		if q == p {
			return true
		}
	}
	return false
}
