package rule

import (
	"cmp"
	"slices"

	"cadre/chart"
)

// oneCPO leaves the CPO nearest to the top alone and finds every other one who
// is there at the same time. Whether a post is open or they lead together on
// purpose does not matter.
var oneCPO = Rule{
	ID:       "one-cpo",
	Title:    "More than one CPO",
	Reason:   "The product vision needs one voice in the end, and two of them pull a company in two directions.",
	Source:   "The built-in ladder, which has the CPO alone at its top.",
	Severity: Error,
	check: func(p *pass) {
		for _, i := range p.cpos {
			if first := p.firstBeside(i); first >= 0 {
				p.report(i, []int{first}, func() string { return sentence("Beside %s there is another CPO: %s.", p.name(first), p.name(i)) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		fixes := p.stepDown(i)
		if p.tree.People[i].Open && len(p.below(i)) == 0 {
			fixes = append(fixes, chart.Sequence("Remove "+p.name(i), chart.Remove(p.id(i))))
		}
		return fixes
	},
}

// firstBeside is the first CPO before i whom they may meet; -1 for nobody.
func (p *pass) firstBeside(i int) int {
	for _, first := range p.cpos {
		switch {
		case first == i:
			return -1
		case p.meet(first, i):
			return first
		}
	}
	return -1
}

// sortCPOs puts the CPO nearest to the top first; those below a ring or a
// missing manager come last.
func (p *pass) sortCPOs() {
	stray := func(i int) bool { return p.tree.People[p.root[i]].Manager != "" }
	slices.SortFunc(p.cpos, func(i, j int) int {
		return cmp.Or(compareBool(stray(i), stray(j)), cmp.Compare(p.tree.Depth[i], p.tree.Depth[j]), cmp.Compare(i, j))
	})
}

// stepDown makes a further CPO a VP or a Head.
func (p *pass) stepDown(i int) []chart.Edit {
	var fixes []chart.Edit
	for _, id := range []chart.RoleID{chart.VP, chart.Head} {
		r, _ := p.chart.Settings().Role(id)
		fixes = append(fixes, p.stepDownTo(i, r))
	}
	return fixes
}

// stepDownTo gives a further CPO a role below the first one. Where the place
// does not suit that role they report to the first, and so do those of their
// reports whom the role cannot lead.
func (p *pass) stepDownTo(i int, r chart.Role) chart.Edit {
	first := p.firstBeside(i)
	name := "Make " + p.name(i) + " " + article(r.Title)
	edits := []chart.Edit{chart.SetRole("", p.id(i), r.ID)}
	if m := p.manager(i); !p.onRing[i] && (m < 0 || !fits(r.Level, p.level[m])) {
		name += ", reporting to " + p.name(first)
		edits = append(edits, chart.Move(p.id(i), p.id(first), chart.End))
	}
	for _, j := range p.reportsOf(i) {
		if !fits(p.level[j], r.Level) && p.mayReport(j, first) {
			edits = append(edits, chart.Move(p.id(j), p.id(first), chart.End))
		}
	}
	return chart.Sequence(name, edits...)
}
