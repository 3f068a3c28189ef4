package rule

import "cadre/chart/phrase"

// entryLeads finds reports of anybody on the entry track; assistants and
// the lines of a ring do not count.
var entryLeads = Rule{
	ID:       "entry-leads",
	Title:    "Entry-level person with reports",
	Reason:   "Who is still learning the craft needs the time and the guidance that leading others would take away.",
	Source:   "The built-in ladder: Associate and Junior Product Managers lead nobody.",
	Severity: Error,
	check: func(f finder) {
		for i, n := range f.Census.Spans {
			if n > 0 && f.IsEntry(i) {
				team := f.Reports(i)
				f.report(i, team, func() string {
					return sentence("%s has %s: %s.", f.who(i), phrase.Count(n, "report", "reports"), f.names(team))
				})
			}
		}
	},
	fixes: func(f *fixes, i int) {
		team := f.Reports(i)
		if e, ok := f.handTo(f.Tree.Managers(i), team, f.these(team)); ok {
			f.add(e)
		}
		if e, ok := f.promotion(i, f.highestOf(team)); ok {
			f.addSingle(e)
		}
		if len(team) == 1 {
			f.add(f.goAbove(team[0], i))
		}
		f.addSpare(f.reportToNobody(team...), true)
	},
}
