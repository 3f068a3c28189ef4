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
	check: func(f finder) {
		for i := range f.Tree.Tops() {
			if f.outranked(i) {
				senior := f.mostSenior(i)
				f.report(i, []int{senior}, func() string { return sentence("%s is at the top, but %s is more senior.", f.who(i), f.who(senior)) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		senior := f.mostSenior(i)
		f.add(f.putOnTop(senior, i))
		if e, ok := f.promotion(i, f.levels[senior]); ok {
			f.addSingle(e)
		}
		f.addSpare(f.reportToNobody(f.apart([]int{i})[1:]...), true)
	},
}

// outranked tells whether somebody in the tree of this top outranks it. The
// place where a ring was cut is no top.
func (f finder) outranked(top int) bool {
	return f.levels[top] > 0 && f.highest[top] > f.levels[top] && !f.Census.OnRing[top]
}

// mostSenior is the first of the highest level in somebody's team.
func (x *Index) mostSenior(i int) int {
	return i + slices.Index(x.levels[i:x.Tree.End[i]], x.highest[i])
}

// putOnTop lets i, with their team, take the place of the top, who then
// reports to them.
func (f *fixes) putOnTop(i, top int) chart.Edit {
	at := chart.End
	if !f.namesNobody(top) {
		at = f.Tree.People[top].Order
	}
	return chart.Sequence("Put "+f.name(i)+" on top", chart.Move(f.id(i), "", at), chart.Move(f.id(top), f.id(i), 0))
}
