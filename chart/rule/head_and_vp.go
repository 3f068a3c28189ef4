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
	Params:   []Param{{Name: "min", Default: 15, Text: "below how many people one of the two is enough"}},
	check: func(f finder) {
		heads, vps := f.holding(chart.Head), f.holding(chart.VP)
		if len(heads) == 0 || len(vps) == 0 {
			return
		}
		if n := f.Census.People; n < f.param("min") {
			f.report(vps[0], heads[:1], func() string {
				return sentence("%s and %s: among %d people one of the two is enough.", f.who(heads[0]), f.who(vps[0]), n)
			})
			return
		}
		for _, v := range f.unsettled(vps, heads) {
			if !f.belowVP(v) {
				f.report(v, heads[:1], func() string {
					return sentence("%s and %s stand apart: neither leads the other, and they have no CPO in common.", f.who(heads[0]), f.who(v))
				})
			}
		}
	},
	fixes: func(f *fixes, v int) {
		head := f.holding(chart.Head)[0]
		for _, i := range []int{v, head} {
			if f.Tree.People[i].Open {
				f.add(chart.Sequence("Remove "+f.name(i), chart.Remove(f.id(i))))
			}
		}
		below, above := v, head
		if f.levels[v] > f.levels[head] {
			below, above = head, v
		}
		if f.Census.People >= f.param("min") {
			f.add(chart.Sequence("Let "+f.name(below)+" report to "+f.name(above), chart.Move(f.id(below), f.id(above), chart.End)))
		}
	},
}

// holding lists who has a built-in role, in reading order, assistants left
// out.
func (x *Index) holding(role chart.RoleID) []int {
	var people []int
	for i, r := range x.roles {
		if r != nil && r.ID == role && !x.Tree.People[i].Assistant {
			people = append(people, i)
		}
	}
	return people
}

// unsettled are the VPs with no Head above, below or rightly beside them. Both
// are in reading order, so one walk finds who is above: teams lie within each
// other or apart.
func (f finder) unsettled(vps, heads []int) []int {
	beside := map[int]bool{}
	for _, h := range heads {
		for _, m := range f.managersOf(h) {
			beside[m] = true
		}
	}
	var left []int
	next, end := 0, 0 // the first Head behind v, and where the teams of those before end
	for _, v := range vps {
		for ; next < len(heads) && heads[next] < v; next++ {
			end = max(end, f.Tree.End[heads[next]])
		}
		below := next < len(heads) && f.Tree.Leads(v, heads[next])
		joined := slices.ContainsFunc(f.managersOf(v), func(m int) bool { return beside[m] && f.joins(m) })
		if v >= end && !below && !joined {
			left = append(left, v)
		}
	}
	return left
}

// managersOf is the manager of i, -1 for none, and above an SVP that one's, too:
// who leads the VPs takes none of them out of the CPO's team.
func (f finder) managersOf(i int) []int {
	managers := []int{f.Tree.Parent[i]}
	for m := managers[0]; f.holds(m, chart.SVP); {
		m = f.Tree.Parent[m]
		managers = append(managers, m)
	}
	return managers
}

// joins tells whether Head and VP may stand side by side under m: the CPO, an
// SVP, or where the document calls them peers, anybody or nobody.
func (f finder) joins(m int) bool {
	return f.Chart.Settings().HeadOrder == chart.HeadVPPeers || f.holds(m, chart.CPO) || f.holds(m, chart.SVP)
}

// belowVP tells whether a VP reports to another, which reports-up looks after.
func (f finder) belowVP(v int) bool { return f.holds(f.Tree.Parent[v], chart.VP) }

// holds tells whether i, who may be -1, has a role.
func (f finder) holds(i int, role chart.RoleID) bool {
	return i >= 0 && f.roles[i] != nil && f.roles[i].ID == role
}
