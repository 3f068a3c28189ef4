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
		if n := p.census.People; n < p.param("min") {
			p.report(vps[0], heads[:1], func() string {
				return sentence("%s and %s: among %d people one of the two is enough.", p.who(heads[0]), p.who(vps[0]), n)
			})
			return
		}
		for _, v := range p.unsettled(vps, heads) {
			if !p.belowVP(v) {
				p.report(v, heads[:1], func() string {
					return sentence("%s and %s stand apart: neither leads the other, and they have no CPO in common.", p.who(heads[0]), p.who(v))
				})
			}
		}
	},
	fixes: func(p *pass, v int) []chart.Edit {
		heads := p.holding(chart.Head)
		head := heads[0]
		if p.census.People < p.param("min") {
			return slices.Concat(p.dropLast(p.holding(chart.VP)), p.dropLast(heads))
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

// unsettled are the VPs with no Head above, below or rightly beside them. Both
// are in reading order, so one walk finds who is above: teams lie within each
// other or apart.
func (p *pass) unsettled(vps, heads []int) []int {
	beside := p.managersOf(heads)
	var left []int
	next, end := 0, 0 // the first Head behind v, and where the teams of those before end
	for _, v := range vps {
		for ; next < len(heads) && heads[next] < v; next++ {
			end = max(end, p.tree.End[heads[next]])
		}
		below := next < len(heads) && p.tree.Leads(v, heads[next])
		if m := p.tree.Parent[v]; v >= end && !below && !(beside[m] && p.joins(m)) {
			left = append(left, v)
		}
	}
	return left
}

// managersOf are the managers of some people, -1 where there is none.
func (p *pass) managersOf(people []int) map[int]bool {
	managers := map[int]bool{}
	for _, i := range people {
		managers[p.tree.Parent[i]] = true
	}
	return managers
}

// joins tells whether Head and VP may stand side by side under m: the CPO, or
// where the document calls them peers, anybody or nobody.
func (p *pass) joins(m int) bool {
	return p.chart.Settings().HeadOrder == chart.HeadVPPeers || m >= 0 && p.role[m] != nil && p.role[m].ID == chart.CPO
}

// belowVP tells whether a VP reports to another, which reports-up looks after.
func (p *pass) belowVP(v int) bool {
	m := p.tree.Parent[v]
	return m >= 0 && p.role[m] != nil && p.role[m].ID == chart.VP
}

// hasPlace tells whether it can be seen how a Head stands to any VP.
func (p *pass) hasPlace(h int) bool {
	vps := p.holding(chart.VP)
	return len(p.unsettled(vps, []int{h})) < len(vps)
}

// dropLast removes the only post of a kind where it is open, and its reports
// have a place with the manager.
func (p *pass) dropLast(posts []int) []chart.Edit {
	i := posts[0]
	if len(posts) > 1 || !p.tree.People[i].Open || p.onRing[i] || !p.keepsFirstCPO(i) || !p.keepsTeam(i) {
		return nil
	}
	if team := p.below(i); len(team) > 0 {
		m := p.manager(i)
		if m < 0 || !p.mayLead(m, team) || !p.hasRoom(m, len(team)-1) || p.leavesUnguided(team, m) || p.isFarAbove(m, team...) {
			return nil
		}
	}
	return []chart.Edit{chart.Sequence("Remove "+p.name(i), chart.Remove(p.id(i)))}
}
