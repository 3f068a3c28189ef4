package rule

import "cadre/chart"

// layers is one finding about the whole chart, at the top of its longest
// line. Teams below a ring have no top to count from.
var layers = Rule{
	ID:       "layers",
	Title:    "Many layers",
	Reason:   "Every layer makes the way longer from what customers say to those who decide.",
	Source:   "GitLab's handbook: 8 layers at most, in a company of thousands; 6 leave room for its other departments.",
	Severity: Info,
	Params:   []Param{{"max", 6, "how many layers a chart may have"}},
	check: func(p *pass) {
		deepest := p.deepest()
		if deepest < 0 {
			return
		}
		if n, most := p.census.Layer[deepest], p.param("max"); n > most {
			top := p.root[deepest]
			p.report(top, []int{deepest}, func() string {
				return sentence("There are %d layers from %s down to %s; %d is the most that stays quick.", n, p.name(top), p.name(deepest), most)
			})
		}
	},
	fixes: func(*pass, int) []chart.Edit { return nil },
}

// deepest is the first of those furthest from their top; -1 for nobody.
func (p *pass) deepest() int {
	best := -1
	for i, layer := range p.census.Layer {
		if (best < 0 || layer > p.census.Layer[best]) && p.census.IsLayer(i) && !p.onRing[p.root[i]] {
			best = i
		}
	}
	return best
}
