package rule

// layers is one finding about the whole chart, at the top of its longest
// line. Teams below a ring have no top to count from.
var layers = Rule{
	ID:       "layers",
	Title:    "Many layers",
	Reason:   "Every layer makes the way longer from what customers say to those who decide.",
	Source:   "GitLab's handbook: 8 layers at most, in a company of thousands; 6 leave room for its other departments.",
	Severity: Info,
	Params:   []Param{{Name: "max", Default: 6, Text: "how many layers a chart may have"}},
	check: func(f finder) {
		deepest := f.deepest()
		if deepest < 0 {
			return
		}
		if n, most := f.Census.Layer[deepest], f.param("max"); n > most {
			top := f.roots[deepest]
			f.report(top, []int{deepest}, func() string {
				return sentence("There are %d layers from %s down to %s; %d is the most that stays quick.", n, f.name(top), f.name(deepest), most)
			})
		}
	},
}

// deepest is the first of those furthest from their top; -1 for nobody.
func (f finder) deepest() int {
	best := -1
	for i, layer := range f.Census.Layer {
		if (best < 0 || layer > f.Census.Layer[best]) && f.Census.IsLayer(i) && !f.Census.OnRing[f.roots[i]] {
			best = i
		}
	}
	return best
}
