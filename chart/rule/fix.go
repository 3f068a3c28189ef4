package rule

import (
	"iter"
	"slices"

	"cadre/chart"
)

// This file holds the fixes that several rules offer. Each is a list of one
// edit, or of none where the change would break another rule.

// reportTo is the edit that puts i under m, last.
func (p *pass) reportTo(i, m int) chart.Edit {
	return chart.Sequence("Report to "+p.name(m), chart.Move(p.id(i), p.id(m), chart.End))
}

// promote makes i the lowest role above a level.
func (p *pass) promote(i, above int) []chart.Edit {
	r, ok := p.rung(i, above)
	if !ok {
		return nil
	}
	return []chart.Edit{chart.SetRole("Make "+p.name(i)+" "+article(r.Title), p.id(i), r.ID)}
}

// goAbove puts i, with their team, in the place of their manager m, who then
// reports to i.
func (p *pass) goAbove(i, m int) []chart.Edit {
	if !p.mayTakePlace(i, m) {
		return nil
	}
	manager := p.tree.People[m]
	return []chart.Edit{chart.Sequence("Put "+p.name(i)+" above "+p.name(m),
		chart.Move(p.id(i), manager.Manager, manager.Order), chart.Move(manager.ID, p.id(i), 0))}
}

// standAlone lets people report to nobody: the last resort.
func (p *pass) standAlone(people ...int) []chart.Edit {
	edits, tops := p.apart(people...)
	if edits == nil {
		return nil
	}
	return []chart.Edit{chart.Sequence("Let "+p.names(tops)+" report to nobody", edits...)}
}

// handTo gives all of a team to the first of some managers who can lead
// them; when ends the name.
func (p *pass) handTo(managers iter.Seq[int], team []int, when string) []chart.Edit {
	return p.hand(p.these(team), managers, team, when)
}

// handSome is handTo for a part of a team, which is named.
func (p *pass) handSome(managers iter.Seq[int], some []int) []chart.Edit {
	return p.hand(p.names(some), managers, some, "")
}

func (p *pass) hand(whom string, managers iter.Seq[int], team []int, when string) []chart.Edit {
	for m := range managers {
		if p.mayLead(m, team) {
			return []chart.Edit{chart.Sequence("Hand "+whom+" to "+p.name(m)+when, p.moves(team, m)...)}
		}
	}
	return nil
}

// mayLead tells whether all of these may move under m.
func (p *pass) mayLead(m int, team []int) bool {
	return !slices.ContainsFunc(team, func(r int) bool { return !p.mayMove(r, m) })
}

func (p *pass) moves(team []int, m int) []chart.Edit {
	var edits []chart.Edit
	for _, r := range team {
		edits = append(edits, chart.Move(p.id(r), p.id(m), chart.End))
	}
	return edits
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
