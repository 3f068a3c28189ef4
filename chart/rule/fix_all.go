package rule

import (
	"fmt"
	"slices"
	"time"

	"cadre/chart"
)

// FixAll is one edit that cures findings of a rule by the best fix of each that
// brings nothing in exchange: no error or warning is more than before, of the
// rule itself less is left, and nothing that such a fix would cure. cured says
// how many findings that are. Waived findings stay. The day is that of Check.
func FixAll(c *chart.Chart, id string, day time.Time) (edit chart.Edit, cured int) {
	r, ok := ByID(id)
	if !ok {
		return chart.Edit{}, 0
	}
	b := newBacklog(c, id, day)
	before := len(b.open)
	for choice := 0; ; choice++ {
		attempts := b.attempts(choice)
		if len(attempts) == 0 {
			break
		}
		if b.try(attempts) {
			choice = -1 // what is left may have other fixes now
		}
	}
	cured = before - len(b.open)
	return chart.Sequence(fmt.Sprintf("Fix %d of “%s”", cured, r.Title), b.done...), cured
}

// backlog is a chart with what one rule still finds in it.
type backlog struct {
	chart  *chart.Chart
	rule   string
	day    time.Time
	open   []Finding
	counts Counts
	done   []chart.Edit // that led to it
}

func newBacklog(c *chart.Chart, id string, day time.Time) *backlog {
	found := check(c, day, Info)
	open := slices.DeleteFunc(slices.Clone(found), func(f Finding) bool { return f.Rule != id || f.Waived != "" })
	return &backlog{chart: c, rule: id, day: day, open: open, counts: Count(found)}
}

// attempt is a fix of a finding.
type attempt struct {
	finding Finding
	edit    chart.Edit
}

// attempts are the fixes of all open findings that stand at a place in their
// lists, the best at 0; none where no list is that long.
func (b *backlog) attempts(place int) []attempt {
	var all []attempt
	for _, f := range b.open {
		list := slices.DeleteFunc(f.candidates(), func(c fix) bool { return c.single })
		if place < len(list) {
			all = append(all, attempt{f, list[place].Edit})
		}
	}
	return all
}

// try makes all of these edits where each cures its finding and nothing gets
// worse, else those of them that do so in smaller lots.
func (b *backlog) try(lot []attempt) bool {
	if b.make(lot) {
		return true
	}
	if len(lot) == 1 {
		return false
	}
	first, second := lot[:len(lot)/2], lot[len(lot)/2:]
	helped := b.try(first)
	return b.try(second) || helped
}

func (b *backlog) make(lot []attempt) bool {
	edits := make([]chart.Edit, len(lot))
	for i, a := range lot {
		edits[i] = a.edit
	}
	c, _, err := chart.Sequence("", edits...).On(b.chart)
	if err != nil {
		return false
	}
	next := newBacklog(c, b.rule, b.day)
	if len(next.open) >= len(b.open) || next.counts.Warning > b.counts.Warning || next.counts.compare(b.counts, lot[0].finding.Severity) >= 0 || next.hasAny(lot) {
		return false
	}
	next.done = append(b.done, edits...)
	*b = *next
	return true
}

// hasAny tells whether any of the findings is still open.
func (b *backlog) hasAny(lot []attempt) bool {
	type place struct {
		person chart.ID
		about  string
	}
	open := map[place]bool{}
	for _, f := range b.open {
		open[place{f.Person, f.About}] = true
	}
	return slices.ContainsFunc(lot, func(a attempt) bool { return open[place{a.finding.Person, a.finding.About}] })
}
