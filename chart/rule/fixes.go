package rule

import (
	"iter"
	"slices"

	"cadre/chart"
)

// fixes gathers the edits that may cure a finding, in the order in which they
// are to be offered. They may turn out to help nobody: each is tried before
// anybody sees it.
type fixes struct {
	*Index
	rule    *Rule
	finding Finding
	list    []fix
}

// fix is an edit that may cure a finding.
type fix struct {
	chart.Edit
	single bool // for one finding at a time, never for all of a kind
	spare  bool // only where none before it is of use
}

// add offers edits.
func (f *fixes) add(edits ...chart.Edit) {
	for _, e := range edits {
		f.list = append(f.list, fix{Edit: e})
	}
}

// addSingle offers edits that somebody has to choose: nobody is promoted, sent
// to the top or left without a manager by the dozen.
func (f *fixes) addSingle(edits ...chart.Edit) {
	for _, e := range edits {
		f.list = append(f.list, fix{Edit: e, single: true})
	}
}

// addSpare offers an edit where none before it is of use.
func (f *fixes) addSpare(e chart.Edit, single bool) {
	f.list = append(f.list, fix{e, single, true})
}

// param is a number of the rule.
func (f *fixes) param(name string) int { return f.rule.param(f.Chart.Settings(), name) }

// reportTo is the edit that puts i under m, last.
func (f *fixes) reportTo(i, m int) chart.Edit {
	return chart.Sequence("Report to "+f.name(m), chart.Move(f.id(i), f.id(m), chart.End))
}

// promotion is the edit that gives i the lowest role above a level in which
// people lead others.
func (f *fixes) promotion(i, above int) (e chart.Edit, ok bool) {
	for _, r := range f.ladder() {
		if r.Level > above && r.Track != chart.Entry && r.Span > 0 {
			return f.promote(i, r), true
		}
	}
	return e, false
}

func (f *fixes) promote(i int, r chart.Role) chart.Edit {
	return chart.SetRole("Make "+f.name(i)+" "+article(r.Title), f.id(i), r.ID)
}

// goAbove puts i, with their team, in the place of their manager m, who then
// reports to i.
func (f *fixes) goAbove(i, m int) chart.Edit {
	manager := f.Tree.People[m]
	return chart.Sequence("Put "+f.name(i)+" above "+f.name(m),
		chart.Move(f.id(i), manager.Manager, manager.Order), chart.Move(manager.ID, f.id(i), 0))
}

// reportToNobody lets people stand at the top, and with them whoever in their
// teams would outrank them there.
func (f *fixes) reportToNobody(people ...int) chart.Edit {
	tops := f.apart(people)
	return chart.Sequence("Let "+f.names(tops)+" report to nobody", f.moves(tops, "")...)
}

// apart is some people, who are to stand at the top, with all in their teams
// who would outrank the one above them there.
func (f *fixes) apart(people []int) []int {
	tops := slices.Clone(people)
	topOf := map[int]int{}
	for _, i := range people {
		topOf[i] = i
	}
	for team := slices.Clone(people); len(team) > 0; team = team[1:] {
		top := topOf[team[0]]
		for _, j := range f.below(team[0]) {
			if _, met := topOf[j]; met {
				continue
			}
			if topOf[j] = top; f.levels[top] > 0 && f.levels[j] > f.levels[top] {
				topOf[j] = j
				tops = append(tops, j)
			}
			team = append(team, j)
		}
	}
	return tops
}

// handTo is the edit that gives all of a team to the first of some managers
// whom their levels let them report to.
func (f *fixes) handTo(managers iter.Seq[int], team []int, whom string) (e chart.Edit, ok bool) {
	for m := range managers {
		if f.mayLead(m, team) {
			return chart.Sequence("Hand "+whom+" to "+f.name(m), f.moves(team, f.id(m))...), true
		}
	}
	return e, false
}

// mayLead tells whether all of a team may report to m.
func (f *fixes) mayLead(m int, team []int) bool {
	return f.Census.IsPost(m) && !f.IsEntry(m) && !f.assists(m) && !slices.ContainsFunc(team, func(r int) bool {
		return !f.mayReport(r, m) || f.Tree.Leads(r, m) || f.leadsNobody(m) && !f.IsEntry(r)
	})
}

// moves puts people under a manager, "" for the top, each after the last.
func (f *fixes) moves(team []int, manager chart.ID) []chart.Edit {
	var edits []chart.Edit
	for _, r := range team {
		edits = append(edits, chart.Move(f.id(r), manager, chart.End))
	}
	return edits
}

// openPost is the edit that puts a new open post over some of a manager's
// reports. That they report to an open role is meant so, as a waiver says.
func (f *fixes) openPost(post chart.Person, manager chart.ID, team []int) chart.Edit {
	why := "The post is new."
	if m := f.Tree.Index(manager); m >= 0 && f.here(m) {
		why = "The post is new: " + f.name(m) + " leads the team until it is filled."
	}
	return chart.Edit{Do: func(tx *chart.Tx) error {
		post := post
		post.ID, post.Open = tx.NewID(), true
		edits := []chart.Edit{chart.Insert(post, manager, f.ids(team)...)}
		if slices.ContainsFunc(team, f.staffed) {
			edits = append(edits, chart.Waive(chart.Waiver{Rule: "vacant-manager", Person: post.ID, Reason: why}))
		}
		return chart.Sequence("", edits...).Do(tx)
	}}
}

// filtered is those of a sequence of whom is is true.
func filtered(people iter.Seq[int], is func(int) bool) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range people {
			if is(i) && !yield(i) {
				return
			}
		}
	}
}
