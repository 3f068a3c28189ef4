package rule

import "cadre/chart"

// reportsUp compares everybody with their direct manager. Levels may be
// skipped, but never stay or fall on the way up.
var reportsUp = Rule{
	ID:       "reports-up",
	Title:    "Reports to a lower or equal level",
	Reason:   "A manager can only guide, judge and open doors for somebody whose job is smaller than their own.",
	Source:   "GitLab's handbook: nobody reports to their own level; skipping a level is fine.",
	Severity: Error,
	check: func(f finder) {
		for i := range f.Tree.People {
			if m := f.manager(i); m >= 0 && !f.mayReport(i, m) {
				f.report(i, []int{m}, func() string { return sentence("%s reports to %s.", f.who(i), f.whom(m)) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		m := f.manager(i)
		f.reportHigher(i)
		f.add(f.changePlaces(i, m))
		if e, ok := f.promotion(m, f.levels[i]); ok {
			f.addSingle(e)
		}
		if f.roles[i].ID == chart.CPO && f.firstBeside(i) >= 0 {
			f.stepDown(i)
		}
		f.addSpare(f.reportToNobody(i), true)
	},
}

// changePlaces is the edit that gives i and their manager m each other's place
// and reports; where those of i cannot report to m, i goes above m with them.
func (f *fixes) changePlaces(i, m int) chart.Edit {
	for _, r := range f.Reports(i) {
		if f.IsEntry(m) || !f.mayReport(r, m) {
			return f.goAbove(i, m)
		}
	}
	return chart.Sequence("Swap "+f.name(i)+" and "+f.name(m), chart.Swap(f.id(i), f.id(m)))
}

// reportHigher finds i the nearest manager above who is senior enough: by
// level, else somebody above without one, else the main top.
func (f *fixes) reportHigher(i int) {
	found := -1
	for m := range f.Tree.Managers(i) {
		if !f.mayLead(m, []int{i}) || f.levels[m] == 0 && found >= 0 {
			continue
		}
		if found = m; f.levels[m] > 0 {
			break
		}
	}
	if found >= 0 {
		f.add(f.reportTo(i, found))
	} else if f.mainTop >= 0 {
		f.addSingle(f.reportTo(i, f.mainTop))
	}
}
