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
	check: func(f finder) {
		cpos := f.cpos()
		for _, i := range cpos {
			if first := f.firstOf(cpos, i); first >= 0 {
				f.report(i, []int{first}, func() string { return sentence("Beside %s there is another CPO: %s.", f.name(first), f.name(i)) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		f.stepDown(i)
		if f.Tree.People[i].Open && len(f.below(i)) == 0 {
			f.add(chart.Sequence("Remove "+f.name(i), chart.Remove(f.id(i))))
		}
	},
}

// firstBeside is the first CPO before i whom they may meet; -1 for nobody.
func (f *fixes) firstBeside(i int) int { return f.firstOf(f.cpos(), i) }

func (x *Index) firstOf(cpos []int, i int) int {
	for _, first := range cpos {
		switch {
		case first == i:
			return -1
		case x.meet(first, i):
			return first
		}
	}
	return -1
}

// cpos are the CPOs, the one nearest to the top first; those below a ring or a
// missing manager come last.
func (x *Index) cpos() []int {
	cpos := x.holding(chart.CPO)
	stray := func(i int) bool { return x.Tree.People[x.roots[i]].Manager != "" }
	slices.SortFunc(cpos, func(i, j int) int {
		return cmp.Or(compareBool(stray(i), stray(j)), cmp.Compare(x.Tree.Depth[i], x.Tree.Depth[j]), cmp.Compare(i, j))
	})
	return cpos
}

// stepDown makes a further CPO a VP or a Head.
func (f *fixes) stepDown(i int) {
	for _, id := range []chart.RoleID{chart.VP, chart.Head} {
		r, _ := f.Chart.Settings().Role(id)
		f.add(f.stepDownTo(i, r))
	}
}

// stepDownTo gives a further CPO a role below the first one. Where the place
// does not suit that role they report to the first, and so do those of their
// reports whom the role cannot lead.
func (f *fixes) stepDownTo(i int, r chart.Role) chart.Edit {
	first := f.firstBeside(i)
	name := "Make " + f.name(i) + " " + article(r.Title)
	edits := []chart.Edit{chart.SetRole("", f.id(i), r.ID)}
	if m := f.manager(i); !f.Census.OnRing[i] && (m < 0 || !fits(r.Level, f.levels[m])) {
		name += ", reporting to " + f.name(first)
		edits = append(edits, chart.Move(f.id(i), f.id(first), chart.End))
	}
	for _, j := range f.Reports(i) {
		if !fits(f.levels[j], r.Level) && f.mayReport(j, first) {
			edits = append(edits, chart.Move(f.id(j), f.id(first), chart.End))
		}
	}
	return chart.Sequence(name, edits...)
}
