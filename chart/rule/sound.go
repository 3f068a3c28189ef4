package rule

import (
	"slices"

	"cadre/chart"
)

// This file answers whether a change would break one of the rules whose
// findings are errors. Every fix asks here first, so no fix needs to be tried
// out on the whole chart.

// mayReport tells whether i, on the levels alone, may report to m.
func (p *pass) mayReport(i, m int) bool { return fits(p.level[i], p.level[m]) }

// fits tells whether one level may report to another; 0 stands for none.
func fits(level, manager int) bool { return level == 0 || manager == 0 || level < manager }

// mayMove tells whether i and their team may go under m.
func (p *pass) mayMove(i, m int) bool {
	return i != m && !p.tree.Leads(i, m) && !p.onRing[i] && p.mayReport(i, m) && p.leader(m) &&
		p.keepsFirstCPO(i) && (p.root[i] == p.root[m] || !p.wouldOutrank(p.highest[i], m))
}

// mayTakePlace tells whether i may have the place of their manager m, with m
// below them.
func (p *pass) mayTakePlace(i, m int) bool {
	if p.onRing[m] || p.orphan(m) || p.entry[i] || !p.mayReport(m, i) || !p.keepsFirstCPO(m) {
		return false
	}
	if above := p.manager(m); above >= 0 {
		return p.mayReport(i, above)
	}
	return p.highest[m] <= p.level[i]
}

// leader tells whether more people may report to i.
func (p *pass) leader(i int) bool {
	return p.census.IsPost(i) && !p.entry[i] && !p.tree.People[i].Assistant
}

// wouldOutrank tells whether somebody of that level would be the first to
// outrank the top of i's tree.
func (p *pass) wouldOutrank(level, i int) bool {
	top := p.root[i]
	return p.level[top] > 0 && level > p.level[top] && !p.outranked(top)
}

// outranked tells whether somebody in the tree of this top outranks it. The
// place where a ring was cut is no top.
func (p *pass) outranked(top int) bool {
	return p.level[top] > 0 && p.highest[top] > p.level[top] && !p.onRing[top]
}

// keepsFirstCPO tells whether a move of i's team leaves it as it is who of
// several CPOs counts as the first.
func (p *pass) keepsFirstCPO(i int) bool {
	return !p.manyCPOs || !p.hasCPO[i]
}

// ladderOf is the product roles of a document, lowest first.
func ladderOf(s *chart.Settings) []chart.Role {
	return slices.DeleteFunc(s.AllRoles(), func(r chart.Role) bool {
		return r.Level == 0 || r.Track != chart.Entry && r.Track != chart.Contributor && r.Track != chart.Lead && r.Track != chart.Executive
	})
}

// rung is the lowest product role above a level that may lead people and
// that i can take on.
func (p *pass) rung(i, above int) (chart.Role, bool) {
	for _, r := range p.ladder {
		if r.Level > above && r.Track != chart.Entry && r.Span > 0 && p.mayBecome(i, r) {
			return r, true
		}
	}
	return chart.Role{}, false
}

// mayBecome tells whether i may rise to a role in their place.
func (p *pass) mayBecome(i int, r chart.Role) bool {
	if r.ID == chart.CPO && len(p.cpos) > 0 {
		return false
	}
	if m := p.manager(i); m >= 0 && !fits(r.Level, p.level[m]) {
		return false
	}
	return p.root[i] == i || !p.wouldOutrank(r.Level, i)
}

// apart are the edits that let each of these people stand at the top, and
// with them whoever in their teams would outrank them there. It gives who
// stands at the top then as well; nobody where that cannot be done yet.
func (p *pass) apart(people ...int) (edits []chart.Edit, tops []int) {
	type step struct{ person, top int }
	var stack []step
	chosen := map[int]bool{}
	for _, i := range people {
		if !p.keepsFirstCPO(p.root[i]) {
			return nil, nil
		}
		chosen[i] = true
		stack = append(stack, step{i, p.level[i]})
	}
	tops = slices.Clone(people)
	for len(stack) > 0 {
		s := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for _, j := range p.below(s.person) {
			switch top := s.top; {
			case chosen[j]:
			case top > 0 && p.level[j] > top:
				tops = append(tops, j)
				stack = append(stack, step{j, p.level[j]})
			default:
				stack = append(stack, step{j, top})
			}
		}
	}
	for _, i := range tops {
		edits = append(edits, chart.Move(p.id(i), "", chart.End))
	}
	return edits, tops
}

// below are all direct reports of i, with the one where a ring was cut.
func (p *pass) below(i int) []int {
	team := slices.Collect(p.tree.Reports(i))
	if top := p.root[i]; p.tree.People[top].Manager == p.id(i) {
		team = append(team, top)
	}
	return team
}

// orphan tells whether the manager of i is not in the chart.
func (p *pass) orphan(i int) bool {
	m := p.tree.People[i].Manager
	return m != "" && !p.chart.Has(m)
}

// The questions below are about rules whose findings are warnings or hints: a
// fix that offered one of those in exchange for another would lead in a
// circle.

// hasRoom tells whether so many more may report to i before another rule
// speaks up.
func (p *pass) hasRoom(i, more int) bool {
	n := p.reports[i] + more
	part := p.executive(i) && p.tree.People[i].Employment == chart.Fractional
	return n <= p.under(&span).limit(i) && (!part || n <= p.under(&fractionalTeam).param("max"))
}

// keepsTeam tells whether somebody's manager, if an executive, still leads
// others once i is gone.
func (p *pass) keepsTeam(i int) bool {
	m := p.manager(i)
	return m < 0 || !p.executive(m) || p.reports[m] > 1
}

// leavesUnguided tells whether somebody at entry level would have nobody to
// learn from under m.
func (p *pass) leavesUnguided(team []int, m int) bool {
	if r := p.role[m]; r != nil && (r.Track == chart.Lead || r.Track == chart.Contributor) {
		return false
	}
	return slices.ContainsFunc(team, func(i int) bool { return p.entry[i] && !p.mentored(i) })
}

// isFarAbove tells whether m is too many levels above any of a team.
func (p *pass) isFarAbove(m int, team ...int) bool {
	most := p.under(&skipsLevels).param("max")
	return slices.ContainsFunc(team, func(i int) bool { return p.level[i] > 0 && p.level[m] > 0 && p.levelsApart(i, m) > most })
}
