package rule

import (
	"slices"

	"cadre/chart"
)

// vacantManager is one finding per open role that people report to.
var vacantManager = Rule{
	ID:       "vacant-manager",
	Title:    "Reports to an open role",
	Reason:   "Until the post is filled its team has nobody to decide, to listen or to stand up for it.",
	Source:   "Practice with interim executives: three to seven months, close to full time.",
	Severity: Warning,
	check: func(p *pass) {
		for i, person := range p.tree.People {
			if person.Open && p.reports[i] > 0 {
				team := p.reportsOf(i)
				p.report(i, team, func() string { return sentence("%s reporting to %s.", p.are(team), p.name(i)) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		return slices.Concat(p.stepUp(i), p.coverFromOutside(i), p.reportAbove(i))
	},
}

// are is "Bo is" or "Bo and Cy are".
func (p *pass) are(people []int) string {
	if len(people) == 1 {
		return p.name(people[0]) + " is"
	}
	return p.names(people) + " are"
}

// coverFromOutside fills the post for the time being with
// somebody whose name is still to be entered.
func (p *pass) coverFromOutside(i int) []chart.Edit {
	return []chart.Edit{chart.Set("Cover "+p.name(i)+" with an interim from outside", p.id(i), func(person *chart.Person) {
		person.Open, person.Employment = false, chart.Interim
	})}
}

// reportAbove gives the team to the nearest manager above who is there and
// can lead them.
func (p *pass) reportAbove(i int) []chart.Edit {
	filled := filtered(p.tree.Managers(i), func(m int) bool { return !p.tree.People[m].Open })
	return p.handTo(filled, p.reportsOf(i), " meanwhile")
}

// stepUp lets the most senior of the team take on the open
// role as an interim and leave their own post open behind them.
func (p *pass) stepUp(i int) []chart.Edit {
	r := p.deputy(i)
	if r < 0 || !p.mayBeTakenOver(i) {
		return nil
	}
	open, deputy := p.tree.People[i], p.tree.People[r]
	edits := []chart.Edit{
		chart.Set("", deputy.ID, func(d *chart.Person) { d.TakePost(open); d.Employment = chart.Interim }),
		chart.Set("", open.ID, func(o *chart.Person) { o.TakePost(deputy) }),
		chart.Swap(open.ID, deputy.ID),
	}
	for j := range p.tree.Reports(r) {
		edits = append(edits, chart.Move(p.id(j), deputy.ID, chart.End))
	}
	return []chart.Edit{chart.Sequence("Let "+p.name(r)+" cover "+p.name(i)+" as an interim", edits...)}
}

// deputy is the most senior of those who could cover for i: filled, no longer
// learning, and of a lower role; -1 for nobody.
func (p *pass) deputy(i int) int {
	best := -1
	for _, r := range p.reportsOf(i) {
		if p.mayCover(r, i) && (best < 0 || p.level[r] > p.level[best]) {
			best = r
		}
	}
	return best
}

// mayCover tells whether r could do i's job beside their own.
func (p *pass) mayCover(r, i int) bool {
	person := p.tree.People[r]
	if person.Open || person.Name == "" || p.entry[r] || !p.mayReport(r, i) {
		return false
	}
	for j := range p.tree.Reports(r) {
		if !p.mayReport(j, i) {
			return false
		}
	}
	return true
}

// mayBeTakenOver tells whether i's post is in order itself, so that whoever
// takes it on does not inherit a fault.
func (p *pass) mayBeTakenOver(i int) bool {
	m := p.manager(i)
	return !p.tree.People[i].Assistant && !p.entry[i] && !p.onRing[i] && !p.orphan(i) && !p.outranked(i) && p.keepsFirstCPO(i) &&
		(m < 0 || p.mayReport(i, m))
}
