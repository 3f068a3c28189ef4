package rule

import (
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// vacantManager is one finding per post without anybody in it that people
// report to: an open role, or one that somebody has left. Nobody waits at a
// post whose reports are all open.
var vacantManager = Rule{
	ID:       "vacant-manager",
	Title:    "Reports to an open role",
	Reason:   "Until the post is filled its team has nobody to decide, to listen or to stand up for it.",
	Source:   "Practice with interim executives: three to seven months, close to full time.",
	Severity: Warning,
	check: func(f finder) {
		for i := range f.Tree.People {
			if !f.isVacant(i) {
				continue
			}
			if waiting := slices.DeleteFunc(f.Reports(i), f.isVacant); len(waiting) > 0 {
				f.report(i, waiting, func() string { return f.leaderless(i, waiting) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		if r := f.deputy(i); r >= 0 {
			f.add(f.stepUp(r, i))
		}
		f.add(f.coverFromOutside(i))
		team := f.Reports(i)
		if e, ok := f.handTo(filtered(f.Tree.Managers(i), f.here), team, f.these(team)); ok {
			e.Name += " meanwhile"
			f.add(e)
		}
	},
}

// isVacant tells a post that is open, or that somebody has left.
func (f finder) isVacant(i int) bool {
	return f.Census.Standing[i] == chart.Vacant || f.Census.Standing[i] == chart.Departed
}

func (f finder) leaderless(i int, team []int) string {
	if f.Census.Standing[i] == chart.Vacant {
		return sentence("%s %s reporting to %s.", f.names(team), phrase.Noun(len(team), "is", "are"), f.name(i))
	}
	_, last := f.Tree.People[i].Stay()
	return sentence("%s %s to %s, whose last day was %s.", f.names(team), phrase.Noun(len(team), "reports", "report"), f.post(i), phrase.Day(last))
}

// post is how a sentence speaks of a post without anybody in it.
func (x *Index) post(i int) string {
	if x.Census.Standing[i] == chart.Departed {
		return "the post of " + x.name(i)
	}
	return x.name(i)
}

// vacate is the edit that empties a post that somebody has left; of an open
// one it changes nothing.
func (f *fixes) vacate(i int) chart.Edit {
	return chart.Set("", f.id(i), func(person *chart.Person) {
		if f.Census.Standing[i] == chart.Departed {
			*person = chart.Vacated(*person)
		}
	})
}

// coverFromOutside fills the post for the time being with somebody whose name
// is still to be entered.
func (f *fixes) coverFromOutside(i int) chart.Edit {
	return chart.Sequence("Cover "+f.post(i)+" with an interim from outside", f.vacate(i),
		chart.Set("", f.id(i), func(person *chart.Person) { person.Open, person.Employment, person.Until = false, chart.Interim, "" }))
}

// stepUp lets one of the team take on the open role as an interim, with their
// team, and leave their own post open behind them. Whom they have guided as the
// manager they guide as a mentor.
func (f *fixes) stepUp(r, i int) chart.Edit {
	open, deputy := f.Tree.People[i], f.Tree.People[r]
	edits := []chart.Edit{f.vacate(i),
		chart.Set("", deputy.ID, func(d *chart.Person) { d.TakePost(open); d.Employment = chart.Interim }),
		chart.Set("", open.ID, func(o *chart.Person) { o.TakePost(deputy) }),
		chart.Swap(open.ID, deputy.ID),
	}
	for j := range f.Tree.Reports(r) {
		edits = append(edits, chart.Move(f.id(j), deputy.ID, chart.End))
		if f.IsEntry(j) && f.Practises(r) && !f.Mentored(j) {
			edits = append(edits, chart.Set("", f.id(j), func(person *chart.Person) { person.Mentor = deputy.ID }))
		}
	}
	return chart.Sequence("Let "+f.name(r)+" cover "+f.post(i)+" as an interim", edits...)
}

// deputy is the most senior of those who could cover for i: somebody who is
// there and no longer learning; -1 for nobody. Nobody becomes a founder or CEO
// by filling in.
func (f *fixes) deputy(i int) int {
	best := -1
	if r, _ := f.Chart.Role(f.Tree.People[i]); r.Track == chart.Company {
		return best
	}
	for _, r := range f.Reports(i) {
		if f.here(r) && f.Tree.People[r].Name != "" && !f.IsEntry(r) && (best < 0 || f.levels[r] > f.levels[best]) {
			best = r
		}
	}
	return best
}
