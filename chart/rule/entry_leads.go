package rule

import (
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// entryLeads finds reports of anybody on the entry track; assistants and
// the lines of a ring do not count.
var entryLeads = Rule{
	ID:       "entry-leads",
	Title:    "Entry-level person with reports",
	Reason:   "Who is still learning the craft needs the time and the guidance that leading others would take away.",
	Source:   "The built-in ladder: Associate and Junior Product Managers lead nobody.",
	Severity: Error,
	check: func(p *pass) {
		for i, n := range p.reports {
			if n > 0 && p.entry[i] {
				team := p.reportsOf(i)
				p.report(i, team, func() string {
					return sentence("%s has %s: %s.", p.who(i), phrase.Count(n, "report", "reports"), p.names(team))
				})
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		team := p.reportsOf(i)
		fixes := slices.Concat(p.handTo(p.tree.Managers(i), team, ""), p.promote(i, p.highestOf(team)))
		if len(team) == 1 {
			fixes = append(fixes, p.goAbove(team[0], i)...)
		}
		if len(fixes) == 0 {
			return p.standAlone(team...)
		}
		return fixes
	},
}
