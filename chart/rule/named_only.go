package rule

import (
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// namedOnly is one finding for the whole chart, at the first manager of whom
// no more is known than the name.
var namedOnly = Rule{
	ID:       "named-only",
	Title:    "Managers who are named only",
	Reason:   "They lead people and are in no figure: neither the headcount nor a span knows them until somebody fills in who they are.",
	Source:   "Practice with tables of one department, which name managers of another.",
	Severity: Info,
	check: func(f finder) {
		var named []int
		for i, s := range f.Census.Standing {
			if s == chart.NamedOnly {
				named = append(named, i)
			}
		}
		if n := len(named); n > 0 {
			f.report(named[0], slices.Clone(named[1:]), func() string {
				return sentence("Of %s no more is known than the name: %s.", phrase.Count(n, "manager", "managers"), f.names(named))
			})
		}
	},
}
