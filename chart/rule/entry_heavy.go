package rule

import "cadre/chart/phrase"

// entryHeavy is one finding about the whole chart, at its top.
var entryHeavy = Rule{
	ID:       "entry-heavy",
	Title:    "More learners than guides",
	Reason:   "Everybody who learns takes hours from somebody who can, and those hours run out.",
	Source:   "The practice of continuous learning: one product manager at least for everybody who is new to the craft.",
	Severity: Warning,
	check: func(f finder) {
		var learners, guides []int
		for i := range f.roles {
			switch {
			case f.IsEntry(i):
				learners = append(learners, i)
			case f.Practises(i):
				guides = append(guides, i)
			}
		}
		if n := len(learners); n > len(guides) {
			there := "no PM or Senior PM is there"
			if len(guides) > 0 {
				there = f.makers(guides, " is there", " are there")
			}
			f.report(f.top(), learners, func() string {
				return sentence("%s, and %s to guide them.", phrase.Count(n, "person is at entry level", "people are at entry level"), there)
			})
		}
	},
}
