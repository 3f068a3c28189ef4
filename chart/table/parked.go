package table

import (
	"slices"

	"cadre/chart"
	"cadre/chart/reading"
)

// park puts into the tray who matches nothing: their row names no manager and
// does not say that there is none, nobody names them, and several and at least
// half have managers. Who stands as high as the top by their title is a second one.
func (l *linker) park(drafts []*draft) {
	if l.head.own || l.head.row == 0 || !l.head.has(managerFields...) || l.head.lines.edges {
		return // of an outline every line says where it stands
	}
	const few = 3
	tops, placed, named := l.places(drafts)
	if len(tops) == 0 || placed < few || 2*placed < len(drafts)-len(tops) {
		return
	}
	rank, highest := ranker(l.ladder), 0
	for _, p := range tops {
		highest = max(highest, rank(p))
	}
	for _, p := range drafts {
		if p.boss != nil || named[p.ID] || !l.isLoose(p) || p.Title+string(p.Role) != "" && rank(p) >= highest {
			continue
		}
		p.Manager = chart.Tray
		l.log.value(reading.Note{Row: p.row, Field: l.head.heading[l.managerColumn()], Kind: reading.Unmatched,
			Text: "the row names no manager, and nobody names the person: in the tray, and not on the chart"})
	}
}

// places tells who stands at the top with others below, how many have or name
// a manager, and whom others name.
func (l *linker) places(drafts []*draft) (tops []*draft, placed int, named map[chart.ID]bool) {
	named = map[chart.ID]bool{}
	for _, p := range drafts {
		if p.boss != nil || p.meant != "" || len(p.lost) > 0 {
			placed++
		}
		for _, id := range slices.Concat(p.DottedTo, []chart.ID{p.Mentor, p.meant}) {
			named[id] = true
		}
		if p.boss != nil {
			named[p.boss.ID] = true
		}
	}
	for _, p := range drafts {
		if p.boss == nil && p.meant == "" && named[p.ID] && !l.isGone(p) {
			tops = append(tops, p)
		}
	}
	return tops, placed, named
}

// isLoose tells somebody who names nobody at all, and does not say that they
// have no manager.
func (l *linker) isLoose(p *draft) bool {
	return p.meant == "" && len(p.lost)+len(p.managers)+len(p.numbered)+len(p.DottedTo) == 0 && p.Mentor == "" && !l.isGone(p) && !p.CoLead
}

// managerColumn is the first that names managers.
func (l *linker) managerColumn() int { return l.head.columnsOf(managerFields...)[0] }
