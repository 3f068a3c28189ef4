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

// hiring is the plan of the whole chart, by quarter, from the day of the
// report on.
func (r *writer) hiring() Section {
	s := Section{Title: "Hiring plan", Plan: true}
	quarters := plan.Plan(r.whole)
	undated := plan.Undated(r.whole)
	if len(quarters) == 0 {
		s.paragraph("No start dates are filled in, so there is no plan to show.")
	}
	past, ahead := r.part(quarters)
	if len(quarters) > 0 && len(ahead) == 0 {
		last := quarters[len(quarters)-1]
		s.paragraph(fmt.Sprintf("Nobody is to start from now on; the last start was in %s.", last.Name))
	} else {
		s.table(r.quartersTable(past, ahead))
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

// day is the day of the report, or the one that it is about.
func (r *writer) day() (plan.Day, bool) {
	if d, ok := plan.ParseDay(r.options.AsOf); ok {
		return d, true
	}
	return plan.ParseDay(r.options.Date)
}

// part parts the quarters that are over from those to show.
func (r *writer) part(quarters []plan.Quarter) (past, ahead []plan.Quarter) {
	from := max(0, len(quarters)-quartersShown)
	if d, ok := r.day(); ok {
		for from = 0; from < len(quarters) && quarters[from].End <= d; {
			from++
		}
	}
	return quarters[:from], quarters[from:]
}

func (r *writer) quartersTable(past, ahead []plan.Quarter) *Table {
	t := &Table{Columns: []Column{{"Quarter", Words}, {"Starts", Words}, {"Headcount", Number}, {"", Bars}, {"Cost a year", Number}, {"Spent", Number}}}
	most := 0
	for _, q := range ahead {
		most = max(most, q.Headcount)
	}
	if n := len(past); n > 0 {
		hires := 0
		for _, q := range past {
			hires += len(q.Hires)
		}
		last := past[n-1]
		t.row(text("Before"), text(phrase.Count(hires, "start", "starts")), number(last.Headcount),
			bar(float64(last.Headcount), float64(most)), r.amount(last.Cost), Cell{})
	}
	for i, q := range ahead {
		if i < 2*quartersShown {
			t.row(text(q.Name), text(r.starts(q)), number(q.Headcount), bar(float64(q.Headcount), float64(most)),
				r.amount(q.Cost), r.amount(q.Spent)).of(r.who(q.Hires))
		}
	}
	more(t, len(ahead)-2*quartersShown, "quarters")
	return t
}

// starts lists who starts in a quarter; open roles by what they are.
func (r *writer) starts(q plan.Quarter) string {
	if len(q.Hires) == 0 {
		return "–"
	}
	return r.newcomers(q.Hires)
}

// late are the open roles that were to be filled by now.
func (r *writer) late() []chart.ID {
	today, ok := plan.ParseDay(r.options.Date)
	var ids []chart.ID
	for _, p := range r.whole.Tree().People {
		if d, dated := plan.ParseDay(p.Start); ok && dated && p.Open && !p.Closed() && d < today {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// newcomers lists people of the whole chart, who may not be there yet.
func (r *writer) newcomers(ids []chart.ID) string {
	return listed(ids, func(id chart.ID) string {
		p := r.whole.Person(id)
		if title := chart.Tidy(r.whole.Title(p)); p.Open && p.Name == "" && title != "" {
			return title + " (open)"
		}
		return phrase.Capital(health.Name(r.whole, id))
	})
}
