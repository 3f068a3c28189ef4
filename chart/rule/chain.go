package rule

import "cadre/chart"

// chain is silent about mentoring, an entry-level person under a product
// manager, about who leads one person as a rule, about a founder over the top of
// the ladder, about managers whose role is to lead nobody, whom entry-leads and
// span look after, and about the members of a ring, who lead another one there.
var chain = Rule{
	ID:       "chain",
	Title:    "One report only",
	Reason:   "A level with one person above one person adds a station to every decision, and seldom a second view.",
	Source:   "The usual advice against one-over-one lines; GitLab's handbook wants 4 reports at least, and at 37signals a lead may have one.",
	Severity: Info,
	check: func(f finder) {
		for i, n := range f.Census.Spans {
			if n != 1 || f.IsEntry(i) || f.Census.OnRing[i] {
				continue
			}
			if team := f.Reports(i); !f.oneIsEnough(i, team[0]) {
				f.report(i, team, func() string { return sentence("%s has one report only: %s.", f.who(i), f.name(team[0])) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		r := f.Reports(i)[0]
		if team := f.Reports(r); len(team) > 0 {
			f.add(chart.Sequence("Let the team of "+f.name(r)+" report to "+f.name(i), f.moves(team, f.id(i))...))
		}
		if m := f.manager(i); m >= 0 {
			f.add(chart.Sequence("Let "+f.name(r)+" report to "+f.name(m), f.moves([]int{r}, f.id(m))...))
		}
	},
}

// oneIsEnough tells whether i needs no second report beside r, or should not
// have that one.
func (f finder) oneIsEnough(i, r int) bool {
	switch {
	case f.leadsNobody(i):
		return true
	case f.leadsCompany(i):
		return f.levels[r] > 0
	case f.Practises(i) && f.IsEntry(r):
		return true
	}
	return f.roles[i] != nil && f.roles[i].Least == 1
}
