package rule

import (
	"slices"

	"cadre/chart"
)

// headAndVP is one finding in a small chart, at its first VP; in a larger one
// it is about every VP whose place beside the Head says nothing.
var headAndVP = Rule{
	ID:       "head-and-vp",
	Title:    "Head and VP of Product",
	Reason:   "One looks after strategy and the other after operations; in a small company that is one job, and in a larger one all must know who has the last word.",
	Source:   "When companies hire them: a Head from 10 to 50 people, a VP from 30 to 150.",
	Severity: Info,
	Params:   []Param{{"min", 15, "below how many people one of the two is enough"}},
	check: func(p *pass) {
		heads, vps := p.holding(chart.Head), p.holding(chart.VP)
		if len(heads) == 0 || len(vps) == 0 {
			return
		}
		if n := p.tree.Len(); n < p.param("min") {
			p.report(vps[0], heads[:1], func() string {
				return sentence("%s and %s: among %d people one of the two is enough.", p.who(heads[0]), p.who(vps[0]), n)
			})
			return
		}
		for _, v := range vps {
			if !p.settled(v, heads) && !p.belowVP(v) {
				p.report(v, heads[:1], func() string {
					return sentence("%s and %s stand apart: neither leads the other, and they have no CPO in common.", p.who(heads[0]), p.who(v))
				})
			}
		}
	},
	fixes: func(p *pass, v int) []chart.Edit {
		head := p.holding(chart.Head)[0]
		if p.tree.Len() < p.param("min") {
			return nil
		}
		below, above := v, head
		if p.level[v] > p.level[head] {
			below, above = head, v
		}
		if !p.mayMove(below, above) || below == head && p.hasPlace(head) || !p.keepsTeam(below) {
			return nil
		}
		return []chart.Edit{chart.Sequence("Let "+p.name(below)+" report to "+p.name(above), chart.Move(p.id(below), p.id(above), chart.End))}
	},
}

// holding lists who has a built-in role, in reading order, assistants left
// out.
func (p *pass) holding(role chart.RoleID) []int {
	var people []int
	for i, r := range p.role {
		if r != nil && r.ID == role && !p.tree.People[i].Assistant {
			people = append(people, i)
		}
	}
	return people
}

// settled tells whether it can be seen how a VP stands to one of the Heads.
func (p *pass) settled(v int, heads []int) bool {
	for _, h := range heads {
		if p.tree.Leads(v, h) || p.tree.Leads(h, v) || p.peersBelowCPO(v, h) {
			return true
		}
	}
	return false
}

// peersBelowCPO tells whether two report to the same CPO, or, where the
// document calls them peers, to anybody in common.
func (p *pass) peersBelowCPO(v, h int) bool {
	m := p.tree.Parent[v]
	if m != p.tree.Parent[h] {
		return false
	}
	return p.chart.Settings().HeadOrder == chart.HeadVPPeers || m >= 0 && p.role[m] != nil && p.role[m].ID == chart.CPO
}

// belowVP tells whether a VP reports to another, which reports-up looks after.
func (p *pass) belowVP(v int) bool {
	m := p.tree.Parent[v]
	return m >= 0 && p.role[m] != nil && p.role[m].ID == chart.VP
}

// hasPlace tells whether it can be seen how a Head stands to any VP.
func (p *pass) hasPlace(h int) bool {
	return slices.ContainsFunc(p.holding(chart.VP), func(v int) bool { return p.settled(v, []int{h}) })
}
