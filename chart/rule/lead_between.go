package rule

import (
	"fmt"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// This file puts leads between a manager and a part of too many reports: over
// those of one team, else of one product area, else over the most junior.

// leadKind is a kind of lead that could stand under a manager.
type leadKind struct {
	post  chart.Person
	title string
	level int
	span  int
}

// part is reports who get a lead.
type part struct {
	post chart.Person // what their cards say in common: a team, or an area
	team []int
}

// leadsBetween are the edits that put new leads under i, who has this level,
// until no more than limit report to i. Each way to part the reports is there
// once, with the lowest kind of lead.
func (f *fixes) leadsBetween(i, level, limit int) []chart.Edit {
	team := f.Reports(i)
	var edits []chart.Edit
	for _, split := range []func([]int, leadKind, int) []part{f.byTeam, f.byArea, f.juniors} {
		for _, kind := range f.leadKinds(team, level) {
			if parts := split(team, kind, limit); parts != nil {
				edits = append(edits, f.putOver(i, kind, parts))
				break
			}
		}
	}
	return edits
}

// leadKinds are the kinds of lead that fit under a level, lowest first. Among
// people without roles, under a founder too, it is a team lead without one.
func (f *fixes) leadKinds(team []int, level int) []leadKind {
	if (level == 0 || level > f.highestRung()) && f.highestOf(team) == 0 {
		return []leadKind{{chart.Person{Title: "Team Lead"}, "Team Lead", 0, f.limitOf(nil)}}
	}
	var kinds []leadKind
	for _, r := range f.ladder() {
		if span := f.limitOf(&r); r.Track != chart.Entry && r.ID != chart.CPO && fits(r.Level, level) && span > 1 {
			kinds = append(kinds, leadKind{chart.Person{Role: r.ID}, r.Title, r.Level, span})
		}
	}
	return kinds
}

func (f *fixes) byTeam(team []int, kind leadKind, limit int) []part {
	return f.parts(team, kind, limit, func(p *chart.Person) chart.Person { return chart.Person{Team: chart.Tidy(p.Team)} })
}

func (f *fixes) byArea(team []int, kind leadKind, limit int) []part {
	return f.parts(team, kind, limit, func(p *chart.Person) chart.Person { return chart.Person{Area: chart.Tidy(p.Area)} })
}

// parts are those of a team that have something in common and may have such a
// lead, the largest first, as many as leave no more than limit.
func (f *fixes) parts(team []int, kind leadKind, limit int, common func(*chart.Person) chart.Person) []part {
	var parts []part
	at := map[string]int{}
	for _, r := range f.led(team, kind) {
		post := common(f.Tree.People[r])
		key := chart.SameName(post.Team + post.Area)
		if _, met := at[key]; !met {
			at[key] = len(parts)
			parts = append(parts, part{post: post})
		}
		parts[at[key]].team = append(parts[at[key]].team, r)
	}
	parts = slices.DeleteFunc(parts, func(p part) bool { return p.name() == "" || len(p.team) < 2 || len(p.team) > kind.span })
	slices.SortStableFunc(parts, func(p, q part) int { return len(q.team) - len(p.team) })
	left := len(team)
	for k, p := range parts {
		if left -= len(p.team) - 1; left <= limit {
			return parts[:k+1]
		}
	}
	return nil
}

// led are those of a team who may report to a kind of lead.
func (f *fixes) led(team []int, kind leadKind) []int {
	return slices.DeleteFunc(slices.Clone(team), func(r int) bool { return !fits(f.levels[r], kind.level) })
}

// juniors are the most junior of a team, in as many even parts as are needed.
func (f *fixes) juniors(team []int, kind leadKind, limit int) []part {
	leads := (len(team) - limit + kind.span - 2) / (kind.span - 1)
	some := f.led(team, kind)
	surplus := len(team) - limit + leads
	if surplus > len(some) {
		return nil
	}
	slices.Reverse(some) // among equals the last
	slices.SortStableFunc(some, func(i, j int) int { return f.levels[i] - f.levels[j] })
	some = some[:surplus]
	slices.Sort(some)
	parts := make([]part, leads)
	for k := range parts {
		parts[k].team = some[k*surplus/leads : (k+1)*surplus/leads]
	}
	return parts
}

// putOver is the edit that opens a post over each part.
func (f *fixes) putOver(i int, kind leadKind, parts []part) chart.Edit {
	var edits []chart.Edit
	var all []int
	var names []string
	for _, p := range parts {
		post := kind.post
		post.Team, post.Area = p.post.Team, p.post.Area
		edits = append(edits, f.openPost(post, f.id(i), p.team))
		all = append(all, p.team...)
		names = append(names, p.name())
	}
	leads, whom := article("new "+kind.title), f.names(all)
	if len(parts) > 1 {
		leads = fmt.Sprintf("%d new leads (%s)", len(parts), kind.title)
	}
	if names[0] != "" {
		whom = phrase.List(names) + " (" + whom + ")"
	}
	return chart.Sequence("Put "+leads+" over "+whom, edits...)
}

func (p part) name() string { return p.post.Team + p.post.Area }

// promotions are the edits that give i a role in which nobody has too many
// reports, where need be with new leads besides.
func (f *fixes) promotions(i int) []chart.Edit {
	var widest chart.Role
	most, above := f.Limit(i), f.levels[i]
	if f.leadsNobody(i) {
		above-- // to lead others on one's own rung is a rise, too
	}
	for _, r := range f.ladder() {
		switch limit := f.limitOf(&r); {
		case f.levels[i] == 0 || r.Level <= above || r.Track == chart.Entry || r.Track == chart.Contributor:
		case limit >= f.Census.Spans[i]:
			return []chart.Edit{f.promote(i, r)}
		case limit > most:
			widest, most = r, limit
		}
	}
	if widest.ID == "" {
		return nil
	}
	var edits []chart.Edit
	for _, leads := range f.leadsBetween(i, widest.Level, most) {
		rise := f.promote(i, widest)
		edits = append(edits, chart.Sequence(rise.Name+", and "+phrase.Lower(leads.Name), rise, leads))
	}
	return edits
}
