package rule

import "cadre/chart"

// noArea asks only those who fill a post of the contributor or lead track.
var noArea = Rule{
	ID:       "no-area",
	Title:    "Product manager without a product area",
	Reason:   "Whoever knows what is theirs can decide, and everybody else knows whom to ask.",
	Source:   "The practice of clear roles: each product manager has an area, reviewed as needs change.",
	Severity: Info,
	check: func(p *pass) {
		for i, role := range p.role {
			if role != nil && p.level[i] > 0 && p.staffed(i) && p.isMaker(role) && !p.ownsArea(i) {
				p.report(i, nil, func() string { return sentence("%s has no product area.", p.who(i)) })
			}
		}
	},
	fixes: func(*pass, int) []chart.Edit { return nil },
}

// isMaker tells a product manager who does the work of an area.
func (p *pass) isMaker(r *chart.Role) bool {
	return r.Track == chart.Contributor || r.Track == chart.Lead
}

// staffed tells a post with a person in it.
func (p *pass) staffed(i int) bool { return p.census.Standing[i] == chart.Staffed }
