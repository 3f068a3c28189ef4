package report

import (
	"fmt"

	"cadre/chart"
	"cadre/chart/health"
	"cadre/chart/phrase"
	"cadre/chart/plan"
)

// quartersShown is how many quarters of a plan are written out.
const quartersShown = 12

// hiring is the plan of the whole chart, by quarter, from the day on that is
// told.
func (r *builder) hiring() Section {
	s := Section{Title: "Hiring plan", Plan: true}
	quarters := plan.Plan(r.whole)
	undated := plan.Undated(r.whole)
	if len(quarters) == 0 {
		s.paragraph("No first or last days are filled in, so there is no plan to show.")
	}
	past, ahead := r.pastAndAhead(quarters)
	if len(quarters) > 0 && len(ahead) == 0 {
		last := quarters[len(quarters)-1]
		s.paragraph(fmt.Sprintf("Nobody is to start or to leave from now on; the last who did was in %s.", last.Name))
	} else {
		s.table(r.quartersTable(past, ahead))
		r.leftBehind(&s, ahead)
	}
	if late := r.late(); len(late) > 0 {
		s.paragraph(fmt.Sprintf("%s past the start date: %s.", phrase.Count(len(late), "open role is", "open roles are"), r.newcomers(late)))
	}
	if len(undated) > 0 {
		s.paragraph(fmt.Sprintf("%s no start date and %s left out: %s.", phrase.Count(len(undated), "open role has", "open roles have"),
			phrase.Noun(len(undated), "is", "are"), r.newcomers(undated)))
	}
	return s
}

// leftBehind says what is left behind by those who leave.
func (r *builder) leftBehind(s *Section, quarters []plan.Quarter) {
	var areas, alone []string
	for _, q := range quarters {
		for _, area := range q.Unowned {
			areas = append(areas, area+" ("+q.Name+")")
		}
		for _, id := range q.Alone {
			alone = append(alone, r.newcomers([]chart.ID{id})+" ("+q.Name+")")
		}
	}
	if len(areas) > 0 {
		s.paragraph(phrase.Count(len(areas), "area loses its owner", "areas lose their owners") + ": " + few(areas) + ".")
	}
	if len(alone) > 0 {
		s.paragraph(phrase.Count(len(alone), "entry-level person loses the mentor", "entry-level people lose the mentor") + ": " + few(alone) + ".")
	}
}

// pastAndAhead parts the quarters that are over from those to show.
func (r *builder) pastAndAhead(quarters []plan.Quarter) (past, ahead []plan.Quarter) {
	from := max(0, len(quarters)-quartersShown)
	if d := r.options.Day(); !d.IsZero() {
		for from = 0; from < len(quarters) && !quarters[from].End.After(d); {
			from++
		}
	}
	return quarters[:from], quarters[from:]
}

func (r *builder) quartersTable(past, ahead []plan.Quarter) *Table {
	t := &Table{Columns: []Column{{"Quarter", Words}, {"Starts", Words}, {"Leaves", Words}, {"Headcount", Number}, {"", Bars}, {"Cost a year", Number}, {"Spent", Number}}}
	most := 0
	for _, q := range ahead {
		most = max(most, q.Headcount)
	}
	if n := len(past); n > 0 {
		hires, leavers := 0, 0
		for _, q := range past {
			hires, leavers = hires+len(q.Hires), leavers+len(q.Leavers)
		}
		last := past[n-1]
		t.row(text("Before"), text(phrase.Count(hires, "start", "starts")), text(phrase.Count(leavers, "leaver", "leavers")), number(last.Headcount),
			bar(float64(last.Headcount), float64(most)), r.amount(last.Cost), Cell{})
	}
	for i, q := range ahead {
		if i < 2*quartersShown {
			t.row(text(q.Name), text(r.movers(q.Hires)), text(r.movers(q.Leavers)), number(q.Headcount), bar(float64(q.Headcount), float64(most)),
				r.amount(q.Cost), r.amount(q.Spent)).about(r.who(q.Hires, q.Leavers))
		}
	}
	more(t, len(ahead)-2*quartersShown, "quarters")
	return r.withoutPay(t)
}

// withoutPay takes the amounts out of a table of quarters, where not all are
// told: from one quarter to the next they tell what a newcomer is paid.
func (r *builder) withoutPay(t *Table) *Table {
	const amounts = 2
	if r.options.Money {
		return t
	}
	keep := len(t.Columns) - amounts
	t.Columns = t.Columns[:keep]
	for i := range t.Rows {
		t.Rows[i].Cells = t.Rows[i].Cells[:min(keep, len(t.Rows[i].Cells))]
	}
	return t
}

// movers lists who starts or leaves in a quarter; open roles by what they are.
func (r *builder) movers(ids []chart.ID) string {
	if len(ids) == 0 {
		return "–"
	}
	return r.newcomers(ids)
}

// late are the open roles that were to be filled by now.
func (r *builder) late() []chart.ID {
	today, _ := chart.ParseDay(r.options.Date)
	var ids []chart.ID
	for _, p := range r.whole.Tree().People {
		if first, _ := p.Stay(); p.Open && !p.Closed() && !first.IsZero() && first.Before(today) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// newcomers lists people of the whole chart, who may not be there yet.
func (r *builder) newcomers(ids []chart.ID) string {
	return listed(ids, func(id chart.ID) string {
		p := r.whole.Person(id)
		if title := chart.Tidy(r.whole.Title(p)); p.Open && p.Name == "" && title != "" {
			return title + " (open)"
		}
		return phrase.Capital(health.Name(r.whole, id))
	})
}
