package rule

import (
	"slices"

	"cadre/chart"
)

// reportsUp compares everybody with their direct manager. Levels may be
// skipped, but never stay or fall on the way up.
var reportsUp = Rule{
	ID:       "reports-up",
	Title:    "Reports to a lower or equal level",
	Reason:   "A manager can only guide, judge and open doors for somebody whose job is smaller than their own.",
	Source:   "GitLab's handbook: nobody reports to their own level; skipping a level is fine.",
	Severity: Error,
	check: func(p *pass) {
		for i := range p.tree.People {
			if m := p.manager(i); m >= 0 && !p.mayReport(i, m) {
				p.report(i, []int{m}, func() string { return sentence("%s reports to %s.", p.who(i), p.whom(m)) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		m := p.manager(i)
		change := p.tradePlaces(i, m)
		if change == nil {
			change = p.goAbove(i, m)
		}
		fixes := slices.Concat(p.reportHigher(i), change, p.promote(m, p.level[i]))
		switch {
		case len(fixes) > 0:
			return fixes
		case slices.Contains(p.cpos, i) && p.firstBeside(i) >= 0:
			return p.stepDown(i)
		}
		return p.standAlone(i)
	},
}

// reportHigher finds i the nearest manager above who is senior enough: by
// level, else somebody above without one, else the main top.
func (p *pass) reportHigher(i int) []chart.Edit {
	found := -1
	for m := range p.tree.Managers(i) {
		if !p.mayMove(i, m) || p.level[m] == 0 && found >= 0 {
			continue
		}
		if found = m; p.level[m] > 0 {
			break
		}
	}
	if found < 0 && p.mainTop >= 0 && p.mayMove(i, p.mainTop) {
		found = p.mainTop
	}
	if found < 0 {
		return nil
	}
	return []chart.Edit{p.reportTo(i, found)}
}

// tradePlaces gives i and their manager m each other's place and reports.
func (p *pass) tradePlaces(i, m int) []chart.Edit {
	team := p.reportsOf(i)
	if !p.mayTakePlace(i, m) || p.entry[m] && len(team) > 0 {
		return nil
	}
	if slices.ContainsFunc(team, func(r int) bool { return !p.mayReport(r, m) }) {
		return nil
	}
	return []chart.Edit{chart.Sequence("Swap "+p.name(i)+" and "+p.name(m), chart.Swap(p.id(i), p.id(m)))}
}
