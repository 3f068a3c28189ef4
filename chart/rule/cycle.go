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
	check: func(f finder) {
		for i := range f.Tree.Tops() {
			if f.Census.OnRing[i] {
				members := f.ring(i)
				f.report(i, members[1:], func() string { return f.ringMessage(members) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		members := f.ring(i)
		broken := f.brokenLines(members)
		f.addSingle(f.reportToNobody(broken...))
		if f.mainTop >= 0 {
			f.addSingle(f.ringUnder(broken, f.mainTop))
		}
		f.addSpare(f.reportToNobody(members...), true)
	},
}

// ring lists the members of the ring that the tree cuts at i, from i on,
// each before their manager.
func (x *Index) ring(i int) []int {
	members := []int{i}
	for j := x.Tree.Index(x.Tree.People[i].Manager); j != i; j = x.Tree.Parent[j] {
		members = append(members, j)
	}
	return members
}

func (f finder) ringMessage(members []int) string {
	if len(members) == 1 {
		return sentence("%s is entered as their own manager.", f.who(members[0]))
	}
	return sentence("%s report to each other in a ring.", f.names(members))
}

// brokenLines are the members of a ring whose line no rule would allow; where
// every line is fine, the most senior member. Without these lines the rest
// is a proper hierarchy.
func (f *fixes) brokenLines(members []int) []int {
	var broken []int
	for k, i := range members {
		manager := members[(k+1)%len(members)]
		if !f.mayReport(i, manager) || f.IsEntry(manager) && !f.Tree.People[i].Assistant {
			broken = append(broken, i)
		}
	}
	if broken == nil {
		broken = []int{slices.MaxFunc(members, func(i, j int) int { return f.levels[i] - f.levels[j] })}
	}
	return broken
}

// ringUnder lets members of a ring report to a top elsewhere. They leave the
// ring first: while it is closed nobody in it can go anywhere.
func (f *fixes) ringUnder(members []int, top int) chart.Edit {
	return chart.Sequence("Let "+f.names(members)+" report to "+f.name(top),
		slices.Concat(f.moves(members, ""), f.moves(members, f.id(top)))...)
}
