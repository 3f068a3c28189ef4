package rule

import (
	"slices"

	"cadre/chart"
)

// chain is silent about mentoring, an entry-level person under a product
// manager, about entry-level managers, whom entry-leads looks after, and about
// the members of a ring, who lead another one there.
var chain = Rule{
	ID:       "chain",
	Title:    "One report only",
	Reason:   "A level with one person above one person adds a station to every decision, and seldom a second view.",
	Source:   "The usual advice against one-over-one lines; GitLab's handbook wants 4 reports at least.",
	Severity: Info,
	check: func(p *pass) {
		for i, n := range p.reports {
			if n != 1 || p.entry[i] || p.onRing[i] {
				continue
			}
			if team := p.reportsOf(i); !p.mentors(i, team[0]) {
				p.report(i, team, func() string { return sentence("%s has one report only: %s.", p.who(i), p.name(team[0])) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		r := p.reportsOf(i)[0]
		return slices.Concat(p.takeOver(i, r), p.joinAbove(i, r))
	},
}

// mentors tells whether i guides r while r learns.
func (p *pass) mentors(i, r int) bool {
	role := p.role[i]
	return p.entry[r] && role != nil && (role.Track == chart.Contributor || role.Track == chart.Lead)
}

// takeOver merges two levels downwards: i leads the team of r.
func (p *pass) takeOver(i, r int) []chart.Edit {
	team := p.reportsOf(r)
	if len(team) == 0 || p.executive(r) || !p.hasRoom(i, len(team)) || !p.mayLead(i, team) || p.leavesUnguided(team, i) || p.isFarAbove(i, team...) {
		return nil
	}
	return []chart.Edit{chart.Sequence("Let the team of "+p.name(r)+" report to "+p.name(i), p.moves(team, i)...)}
}

// joinAbove merges two levels upwards: r reports to the manager of i.
func (p *pass) joinAbove(i, r int) []chart.Edit {
	m := p.manager(i)
	if m < 0 || p.executive(i) || !p.hasRoom(m, 1) || !p.mayMove(r, m) || p.leavesUnguided([]int{r}, m) || p.isFarAbove(m, r) {
		return nil
	}
	return []chart.Edit{chart.Sequence("Let "+p.name(r)+" report to "+p.name(m), p.moves([]int{r}, m)...)}
}
