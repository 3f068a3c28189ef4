package rule

import (
	"slices"

	"cadre/chart"
)

// cycle is one finding per ring, about the member at whom the tree cuts it.
var cycle = Rule{
	ID:       "cycle",
	Title:    "Reporting in a ring",
	Reason:   "Where everybody in a group is somebody else's manager, nobody can settle a question for all of them.",
	Source:   "Every organisation chart; GitLab's handbook gives each person exactly one manager.",
	Severity: Error,
	check: func(p *pass) {
		for i := range p.tree.Tops() {
			if p.onRing[i] {
				members := p.ring(i)
				p.report(i, members[1:], func() string { return p.ringMessage(members) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		members := p.ring(i)
		broken := p.brokenLines(members)
		edits, tops := p.apart(broken...)
		if edits == nil {
			return nil
		}
		fixes := []chart.Edit{chart.Sequence("Let "+p.names(tops)+" report to nobody", edits...)}
		if top := p.mainTop; top >= 0 && p.root[top] != p.root[i] {
			fixes = append(fixes, p.ringUnder(broken, top)...)
		}
		return fixes
	},
}

func (p *pass) ringMessage(members []int) string {
	if len(members) == 1 {
		return sentence("%s is entered as their own manager.", p.who(members[0]))
	}
	return sentence("%s report to each other in a ring.", p.names(members))
}

// brokenLines are the members of a ring whose line no rule would allow; where
// every line is fine, the most senior member. Without these lines the rest
// is a proper hierarchy.
func (p *pass) brokenLines(members []int) []int {
	var broken []int
	for k, i := range members {
		manager := members[(k+1)%len(members)]
		if !p.mayReport(i, manager) || p.entry[manager] && !p.tree.People[i].Assistant {
			broken = append(broken, i)
		}
	}
	if broken == nil {
		broken = []int{slices.MaxFunc(members, func(i, j int) int { return p.level[i] - p.level[j] })}
	}
	return broken
}

// ringUnder lets members of a ring report to a top elsewhere.
func (p *pass) ringUnder(members []int, top int) []chart.Edit {
	var edits []chart.Edit
	for _, i := range members {
		if !p.mayReport(i, top) || !p.leader(top) || p.wouldOutrank(p.highest[p.root[i]], top) {
			return nil
		}
		edits = append(edits, chart.Move(p.id(i), "", chart.End))
	}
	for _, i := range members {
		edits = append(edits, chart.Move(p.id(i), p.id(top), chart.End))
	}
	return []chart.Edit{chart.Sequence("Let "+p.names(members)+" report to "+p.name(top), edits...)}
}
