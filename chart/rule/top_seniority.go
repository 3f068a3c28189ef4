package rule

import (
	"slices"

	"cadre/chart"
)

// topSeniority is one finding per top, about the most senior person below.
// A top without a level is outranked by nobody.
var topSeniority = Rule{
	ID:       "top-seniority",
	Title:    "Somebody outranks the top",
	Reason:   "Whoever stands at the top answers for everybody below, so nobody below should hold a higher role.",
	Source:   "The order of the ladder; GitLab's handbook on levels.",
	Severity: Error,
	check: func(p *pass) {
		for i := range p.tree.Tops() {
			if p.outranked(i) {
				senior := p.mostSenior(i)
				p.report(i, []int{senior}, func() string { return sentence("%s is at the top, but %s is more senior.", p.who(i), p.who(senior)) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		senior := p.mostSenior(i)
		return slices.Concat(p.putOnTop(senior, i), p.promote(i, p.level[senior]))
	},
}

// mostSenior is the first of the highest level in somebody's team.
func (p *pass) mostSenior(i int) int {
	return i + slices.Index(p.level[i:p.tree.End[i]], p.highest[i])
}

// putOnTop lets i, with their team, take the place of the top, who then
// reports to them.
func (p *pass) putOnTop(i, top int) []chart.Edit {
	if p.entry[i] || !p.keepsFirstCPO(top) {
		return nil
	}
	at := chart.End
	if !p.orphan(top) {
		at = p.tree.People[top].Order
	}
	return []chart.Edit{chart.Sequence("Put "+p.name(i)+" on top",
		chart.Move(p.id(i), "", at), chart.Move(p.id(top), p.id(i), 0))}
}
