package rule

import (
	"slices"

	"cadre/chart"
)

// layers is one finding about the whole chart, at the top of its longest
// line.
var layers = Rule{
	ID:       "layers",
	Title:    "Many layers",
	Reason:   "Every layer makes the way longer from what customers say to those who decide.",
	Source:   "GitLab's handbook: 8 layers at most, in a company of thousands; 6 leave room for its other departments.",
	Severity: Info,
	Params:   []Param{{"max", 6, "how many layers a chart may have"}},
	check: func(p *pass) {
		n := p.tree.Layers()
		if most := p.param("max"); n > most {
			deepest := slices.Index(p.tree.Depth, n-1)
			top := p.root[deepest]
			p.report(top, []int{deepest}, func() string {
				return sentence("There are %d layers from %s down to %s; %d is the most that stays quick.", n, p.name(top), p.name(deepest), most)
			})
		}
	},
	fixes: func(*pass, int) []chart.Edit { return nil },
}
