package rule

import (
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// vacantManager is one finding per post without anybody in it that people
// report to: an open role, or one that somebody has left.
var vacantManager = Rule{
	ID:       "vacant-manager",
	Title:    "Reports to an open role",
	Reason:   "Until the post is filled its team has nobody to decide, to listen or to stand up for it.",
	Source:   "Practice with interim executives: three to seven months, close to full time.",
	Severity: Warning,
	check: func(p *pass) {
		for i := range p.tree.People {
			if !p.isVacant(i) {
				continue
			}
			if team := p.reportsOf(i); len(team) > 0 {
				p.report(i, team, func() string { return p.leaderless(i, team) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		return slices.Concat(p.stepUp(i), p.coverFromOutside(i), p.reportAbove(i))
	},
}

// here tells whether somebody fills a post on the day, and not only later.
func (p *pass) here(i int) bool { return p.staffed(i) && !p.tree.People[i].IsToCome(p.day) }

// isVacant tells a post that is open, or that somebody has left.
func (p *pass) isVacant(i int) bool {
	return p.census.Standing[i] == chart.Vacant || p.census.Standing[i] == chart.Departed
}

func (p *pass) leaderless(i int, team []int) string {
	if p.census.Standing[i] == chart.Vacant {
		return sentence("%s reporting to %s.", p.are(team), p.name(i))
	}
	_, last := p.tree.People[i].Stay()
	return sentence("%s %s to %s, whose last day was %s.", p.names(team), phrase.Noun(len(team), "reports", "report"), p.post(i), phrase.Day(last))
}

// post is how a sentence speaks of a post without anybody in it.
func (p *pass) post(i int) string {
	if p.census.Standing[i] == chart.Departed {
		return "the post of " + p.name(i)
	}
	return p.name(i)
}

// postLevel is the level of a post, of one that somebody has left too.
func (p *pass) postLevel(i int) int {
	if r, ok := p.chart.Role(p.tree.People[i]); ok && p.census.Standing[i] == chart.Departed && !p.tree.People[i].Assistant {
		return r.Level
	}
	return p.level[i]
}

// mayBeFilled tells whether somebody new in a post that was left breaks no
// rule that is silent while nobody is in it.
func (p *pass) mayBeFilled(i int) bool {
	r, ok := p.chart.Role(p.tree.People[i])
	if p.census.Standing[i] != chart.Departed || !ok || p.tree.People[i].Assistant {
		return true
	}
	if r.Track == chart.Entry || !p.mayBecome(i, r) || p.root[i] == i && r.Level > 0 && p.highest[i] > r.Level {
		return false
	}
	for j := range p.tree.Reports(i) {
		if !fits(p.level[j], r.Level) {
			return false
		}
	}
	return true
}

// vacate is the edit that empties a post that somebody has left; of an open
// one it changes nothing.
func (p *pass) vacate(i int) chart.Edit {
	return chart.Set("", p.id(i), func(person *chart.Person) {
		if p.census.Standing[i] == chart.Departed {
			*person = chart.Vacated(*person)
		}
	})
}

// are is "Bo is" or "Bo and Cy are".
func (p *pass) are(people []int) string {
	if len(people) == 1 {
		return p.name(people[0]) + " is"
	}
	return p.names(people) + " are"
}

// coverFromOutside fills the post for the time being with
// somebody whose name is still to be entered.
func (p *pass) coverFromOutside(i int) []chart.Edit {
	if !p.mayBeFilled(i) {
		return nil
	}
	return []chart.Edit{chart.Sequence("Cover "+p.post(i)+" with an interim from outside", p.vacate(i),
		chart.Set("", p.id(i), func(person *chart.Person) { person.Open, person.Employment, person.Until = false, chart.Interim, "" }))}
}

// reportAbove gives the team to the nearest manager above who is there and
// can lead them.
func (p *pass) reportAbove(i int) []chart.Edit {
	filled := filtered(p.tree.Managers(i), p.here)
	return p.handTo(filled, p.reportsOf(i), " meanwhile")
}

// stepUp lets the most senior of the team take on the open
// role as an interim and leave their own post open behind them.
func (p *pass) stepUp(i int) []chart.Edit {
	r := p.deputy(i)
	if r < 0 || !p.mayBeTakenOver(i) || !p.mayBeFilled(i) {
		return nil
	}
	open, deputy := p.tree.People[i], p.tree.People[r]
	edits := []chart.Edit{p.vacate(i),
		chart.Set("", deputy.ID, func(d *chart.Person) { d.TakePost(open); d.Employment = chart.Interim }),
		chart.Set("", open.ID, func(o *chart.Person) { o.TakePost(deputy) }),
		chart.Swap(open.ID, deputy.ID),
	}
	for j := range p.tree.Reports(r) {
		edits = append(edits, chart.Move(p.id(j), deputy.ID, chart.End))
	}
	return []chart.Edit{chart.Sequence("Let "+p.name(r)+" cover "+p.post(i)+" as an interim", edits...)}
}

// deputy is the most senior of those who could cover for i: filled, no longer
// learning, and of a lower role; -1 for nobody.
func (p *pass) deputy(i int) int {
	best := -1
	for _, r := range p.reportsOf(i) {
		if p.mayCover(r, i) && (best < 0 || p.level[r] > p.level[best]) {
			best = r
		}
	}
	return best
}

// mayCover tells whether r could do i's job beside their own.
func (p *pass) mayCover(r, i int) bool {
	person := p.tree.People[r]
	if !p.here(r) || person.Name == "" || p.entry[r] || !fits(p.level[r], p.postLevel(i)) {
		return false
	}
	for j := range p.tree.Reports(r) {
		if !fits(p.level[j], p.postLevel(i)) {
			return false
		}
	}
	return true
}

// mayBeTakenOver tells whether i's post is in order itself, so that whoever
// takes it on does not inherit a fault.
func (p *pass) mayBeTakenOver(i int) bool {
	m := p.manager(i)
	return !p.tree.People[i].Assistant && !p.entry[i] && !p.onRing[i] && !p.orphan(i) && !p.outranked(i) && p.keepsFirstCPO(i) &&
		(m < 0 || p.mayReport(i, m))
}
