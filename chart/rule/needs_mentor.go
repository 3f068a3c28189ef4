package rule

import (
	"slices"

	"cadre/chart"
)

// needsMentor looks for guidance: a mentor in the chart, or a manager of the
// contributor or lead track. Where the manager is missing from the chart, or
// in a ring, it cannot know and is silent.
var needsMentor = Rule{
	ID:       "needs-mentor",
	Title:    "Entry-level person without guidance",
	Reason:   "The craft is learned beside somebody who practises it; an executive seldom has the hours for that.",
	Source:   "The practice of continuous learning: every entry-level person has a mentor or a seasoned manager.",
	Severity: Warning,
	check: func(p *pass) {
		for i, entry := range p.entry {
			if entry && !p.orphan(i) && !p.onRing[i] && !p.guided(i) && !p.underUnknown(i) {
				p.report(i, nil, func() string { return sentence("%s has no mentor, and no product manager to report to.", p.who(i)) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		guide := p.nearest(p.leads, i)
		if guide < 0 {
			guide = p.nearest(p.makers, i)
		}
		if guide < 0 {
			return nil
		}
		var fixes []chart.Edit
		if p.mayMove(i, guide) {
			fixes = append(fixes, p.reportTo(i, guide))
		}
		mentor := p.id(guide)
		return append(fixes, chart.Set("Let "+p.name(guide)+" mentor "+p.name(i), p.id(i),
			func(person *chart.Person) { person.Mentor = mentor }))
	},
}

// guided tells whether i has a mentor, or a manager of the contributor or
// lead track.
func (p *pass) guided(i int) bool {
	m := p.tree.Parent[i]
	return p.mentored(i) || m >= 0 && p.role[m] != nil && (p.role[m].Track == chart.Lead || p.role[m].Track == chart.Contributor)
}

// underUnknown tells whether nothing is known of the manager of i but the name.
func (p *pass) underUnknown(i int) bool {
	m := p.tree.Parent[i]
	return m >= 0 && p.census.Standing[m] == chart.NamedOnly
}

// mentored tells whether i has a mentor in the chart who has not left.
func (p *pass) mentored(i int) bool {
	m := p.tree.Index(p.tree.People[i].Mentor)
	return m >= 0 && m != i && p.census.IsPost(m)
}

// nearest is the first of some people, given in reading order, in the
// smallest team around i that has one outside the team of i; -1 for nobody.
func (p *pass) nearest(people []int, i int) int {
	for m := range p.tree.Managers(i) {
		from, _ := slices.BinarySearch(people, m)
		for _, j := range people[from:] {
			if j >= p.tree.End[m] {
				break
			}
			if !p.tree.Leads(i, j) {
				return j
			}
		}
	}
	for _, j := range people {
		if !p.tree.Leads(i, j) {
			return j
		}
	}
	return -1
}
