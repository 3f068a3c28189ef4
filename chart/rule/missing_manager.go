package rule

import (
	"cadre/chart"
)

// missingManager is one finding per person who names a manager that is not
// in the chart.
var missingManager = Rule{
	ID:       "missing-manager",
	Title:    "Manager not in the chart",
	Reason:   "A reporting line that ends nowhere leaves a person without anybody to turn to.",
	Source:   "GitLab's handbook: everybody has exactly one manager.",
	Severity: Error,
	check: func(p *pass) {
		for i := range p.tree.Tops() {
			if m := p.tree.People[i].Manager; m != "" && !p.chart.Has(m) {
				p.report(i, nil, func() string { return sentence("%s reports to “%s”, who is not in this chart.", p.who(i), m) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		var fixes []chart.Edit
		if p.mainTop >= 0 && p.mayMove(i, p.mainTop) {
			fixes = append(fixes, p.reportTo(i, p.mainTop))
		}
		if p.keepsFirstCPO(i) {
			alone := chart.Move(p.id(i), "", chart.End)
			fixes = append(fixes, chart.Sequence("Let "+p.name(i)+" report to nobody", alone))
		}
		return fixes
	},
}
