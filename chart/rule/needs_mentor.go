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
	check: func(f finder) {
		for i := range f.roles {
			if f.IsEntry(i) && !f.namesNobody(i) && !f.Census.OnRing[i] && !f.guided(i) && !f.underUnknown(i) {
				f.report(i, nil, func() string { return sentence("%s has no mentor, and no product manager to report to.", f.who(i)) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		guide := f.nearest(f.filled()[chart.Lead], i)
		if guide < 0 {
			guide = f.nearest(f.filled()[chart.Contributor], i)
		}
		if guide < 0 {
			return
		}
		mentor := f.id(guide)
		f.add(f.reportTo(i, guide), chart.Set("Let "+f.name(guide)+" mentor "+f.name(i), f.id(i),
			func(person *chart.Person) { person.Mentor = mentor }))
	},
}

// guided tells whether i has a mentor, or a product manager to report to.
func (x *Index) guided(i int) bool { return x.Mentored(i) || x.UnderGuide(i) }

// UnderGuide tells whether i reports to a product manager.
func (x *Index) UnderGuide(i int) bool {
	m := x.Tree.Parent[i]
	return m >= 0 && x.Practises(m)
}

// Mentored tells whether i has a mentor in the chart: a person who has learned
// the craft. Of two who mentor each other neither guides the other.
func (x *Index) Mentored(i int) bool {
	m := x.Tree.Index(x.Tree.People[i].Mentor)
	return m >= 0 && m != i && x.staffed(m) && !x.IsEntry(m) && x.Tree.People[m].Mentor != x.id(i)
}

// underUnknown tells whether nothing is known of the manager of i but the name.
func (f finder) underUnknown(i int) bool {
	m := f.Tree.Parent[i]
	return m >= 0 && f.Census.Standing[m] == chart.NamedOnly
}

// nearest is the first of some people, given in reading order, in the
// smallest team around i that has one outside the team of i; -1 for nobody.
func (f *fixes) nearest(people []int, i int) int {
	for m := range f.Tree.Managers(i) {
		from, _ := slices.BinarySearch(people, m)
		for _, j := range people[from:] {
			if j >= f.Tree.End[m] {
				break
			}
			if !f.Tree.Leads(i, j) {
				return j
			}
		}
	}
	for _, j := range people {
		if !f.Tree.Leads(i, j) {
			return j
		}
	}
	return -1
}
