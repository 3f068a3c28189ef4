package importing

import (
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/table"
)

// chart is what comes out; nil: nothing does.
func (r *Reading) chart() *chart.Chart {
	if r.Err != nil || r.Taken == nil {
		return nil
	}
	return r.Taken.Chart
}

// becomes is the chart as it comes out: of what is brought into another, that
// one with what usually changes.
func (r *Reading) becomes() *chart.Chart {
	c := r.chart()
	if c == nil || r.Update == nil || r.Into.Len() == 0 {
		return c
	}
	next, _, err := r.Update.Edit("", r.Update.Usual).On(r.Into)
	if err != nil {
		return c
	}
	return next
}

// sum says how many people there are, and how many of them have a manager.
func (r *Reading) sum() string {
	c := r.chart()
	switch {
	case r.First:
		return "The first rows; all are being read …"
	case c == nil:
		return ""
	}
	led := 0
	for _, p := range c.Tree().People {
		if c.Has(p.Manager) {
			led++
		}
	}
	return phrase.Number(int64(led)) + " of " + phrase.Number(int64(c.Len())) + " have a manager"
}

// meant says in words whom a reference is to mean; empty: nobody has said.
func (r *Reading) meant(text string) string {
	whom, said := r.means[text]
	switch {
	case !said:
		return ""
	case whom == table.Newcomer:
		return "Somebody new, called so"
	case whom == "":
		return "Nobody: they stand at the top"
	}
	if c := r.chart(); c != nil && c.Has(chart.ID(whom)) {
		return c.Person(chart.ID(whom)).Label()
	}
	return whom
}
