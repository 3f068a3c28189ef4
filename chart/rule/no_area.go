package rule

// noArea asks only those who fill a post of the contributor or lead track, and
// only in a document that speaks of areas.
var noArea = Rule{
	ID:       "no-area",
	Title:    "Product manager without a product area",
	Reason:   "Whoever knows what is theirs can decide, and everybody else knows whom to ask.",
	Source:   "The practice of clear roles: each product manager has an area, reviewed as needs change.",
	Severity: Info,
	check: func(f finder) {
		if !f.namesAreas() {
			return
		}
		for i, level := range f.levels {
			if level > 0 && f.staffed(i) && f.Practises(i) && !f.ownsArea(i) {
				f.report(i, nil, func() string { return sentence("%s has no product area.", f.who(i)) })
			}
		}
	},
}
