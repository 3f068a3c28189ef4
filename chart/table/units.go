package table

import (
	"cmp"
	"fmt"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/title"
)

// unit is a team with who may lead it.
type unit struct {
	name    string
	above   *unit
	members []*draft
	lead    *draft
}

// linkUnits makes a draft of managers from teams and titles: the highest of a
// unit leads it, and who leads the unit above, or stands highest of all, leads
// those. It does not where most units have nobody who is plainly the highest.
func (l *linker) linkUnits() bool {
	if l.noDraft {
		return false
	}
	units := l.units()
	rank := ranker(l.ladder)
	led, several := 0, 0
	for _, u := range units {
		if len(u.members) > 1 {
			several++
		}
		if u.lead = highest(u.members, rank, l.isPath()); u.lead != nil && len(u.members) > 1 {
			led++
		}
	}
	top := highest(leadless(units), rank, false)
	if top == nil && !l.isPath() || 2*led < several || len(units) < 2 {
		return false
	}
	count := 0
	for _, u := range units {
		for _, p := range u.members {
			if p.boss = u.leadOf(p); p.boss == nil && p != top {
				p.boss = top
			}
			if p.boss != nil {
				count++
			}
		}
	}
	if count == 0 {
		return false
	}
	l.head.draft = true
	l.sayUnits(units, count)
	return true
}

// isPath tells whether the units nest.
func (l *linker) isPath() bool { return l.wayColumn() >= 0 }

// units are the units that rows name, in the order of the rows, with those
// above them.
func (l *linker) units() []*unit {
	var units []*unit
	byWay := map[string]*unit{}
	var make func(steps []string) *unit
	make = func(steps []string) *unit {
		if len(steps) == 0 {
			return nil
		}
		key := wayKey(steps)
		u := byWay[key]
		if u == nil {
			u = &unit{name: steps[len(steps)-1], above: make(steps[:len(steps)-1])}
			byWay[key] = u
			units = append(units, u)
		}
		return u
	}
	for _, p := range l.directory.drafts {
		steps := p.down
		if len(steps) == 0 && !l.isPath() {
			steps = []string{p.Team}
		}
		if u := make(steps); u != nil && !l.isGone(p) {
			u.members = append(u.members, p)
		}
	}
	return units
}

// leadless are those whom no unit gives a manager.
func leadless(units []*unit) []*draft {
	var people []*draft
	for _, u := range units {
		for _, p := range u.members {
			if u.leadOf(p) == nil {
				people = append(people, p)
			}
		}
	}
	return people
}

// leadOf is who leads somebody of the unit: its lead, or for the lead the next
// one above.
func (u *unit) leadOf(p *draft) *draft {
	for v := u; v != nil; v = v.above {
		if v.lead != nil && v.lead != p {
			return v.lead
		}
	}
	return nil
}

// highest is the one who plainly stands highest among some, if by their title
// they lead people; the only one of a unit that others are below leads it, too.
func highest(people []*draft, rank func(*draft) int, alone bool) *draft {
	var best *draft
	tied := false
	for _, p := range people {
		switch {
		case best == nil || rank(p) > rank(best):
			best, tied = p, false
		case rank(p) == rank(best):
			tied = true
		}
	}
	if best == nil || tied || rank(best) < title.Leading && !(alone && len(people) == 1) {
		return nil
	}
	return best
}

// ranker compares people by whether a column says that they lead, then by
// their titles.
func ranker(ladder *chart.Settings) func(*draft) int {
	const flagged = 1000
	known := map[string]int{}
	return func(p *draft) int {
		text := p.Title
		if text == "" {
			role, _ := ladder.AnyRole(p.Role)
			text = role.Title
		}
		rank, seen := known[text]
		if !seen {
			rank = title.Seniority(text)
			known[text] = rank
		}
		switch {
		case p.Assistant:
			return 0
		case p.leads:
			return rank + flagged
		}
		return rank
	}
}

// sayUnits says that the managers are a draft, and where nobody could be told
// to lead.
func (l *linker) sayUnits(units []*unit, count int) {
	by := "teams"
	column := l.wayColumn()
	if column < 0 {
		column = l.head.column[teamField]
	} else {
		by = "units"
	}
	text := fmt.Sprintf("no column says who reports to whom: the %s are a draft from %s and titles, of which the highest leads",
		phrase.Count(count, "manager", "managers"), by)
	l.log.add(reading.Note{Row: l.head.row, Field: l.head.heading[column], Kind: reading.Guessed, Text: text, Missing: fieldHeading(reportsToField)})
	for _, u := range units {
		if u.lead == nil && len(u.members) > 1 {
			l.log.add(reading.Note{Row: u.members[0].row, Field: l.head.heading[column], Kind: reading.Ambiguous,
				Text: fmt.Sprintf("nobody of %s stands plainly highest; they report to who leads above", cmp.Or(phrase.Short(u.name), "no team"))})
		}
	}
}
