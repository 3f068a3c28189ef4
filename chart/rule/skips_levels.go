package rule

// skipsLevels compares the rungs of a person and their manager, where both
// have one. To whoever leads the company anybody may report.
var skipsLevels = Rule{
	ID:       "skips-levels",
	Title:    "Manager many levels above",
	Reason:   "The further apart two jobs are, the less the one above sees of the work and the less the one below dares to ask.",
	Source:   "GitLab's handbook lets a line skip a level; three rungs are our own limit for what still works day to day.",
	Severity: Info,
	Params:   []Param{{Name: "max", Default: 3, Text: "how many levels of the seven roles a manager may stand above a report"}},
	check: func(f finder) {
		most := f.param("max")
		for i, level := range f.levels {
			m := f.manager(i)
			if m < 0 || level == 0 || f.levels[m] == 0 || f.leadsCompany(m) {
				continue
			}
			if apart := f.levelsApart(i, m); apart > most {
				f.report(i, []int{m}, func() string { return sentence("%s reports to %s, %d levels above.", f.who(i), f.whom(m), apart) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		m := f.manager(i)
		for level := f.levels[i] + 1; level < f.levels[m]; level++ {
			if lead := f.nearest(f.atLevel()[level], i); lead >= 0 && f.Tree.Leads(m, lead) {
				f.addSpare(f.reportTo(i, lead), false)
			}
		}
	},
}

// levelsApart counts the levels up to a manager. Rungs that the document put
// between are none: who takes one has not moved anybody further apart.
func (f finder) levelsApart(i, m int) int {
	n := f.levels[m] - f.levels[i]
	for _, own := range f.ownRungs {
		if f.levels[i] < own && own <= f.levels[m] {
			n--
		}
	}
	return n
}
