package table

import (
	"fmt"
	"hash/maphash"
	"slices"
	"strings"

	"cadre/chart/grid"
	"cadre/chart/heading"
	"cadre/chart/reading"
)

// lineColumns are the columns that tell who reports to whom in other ways than
// by naming the manager.
type lineColumns struct {
	relation int   // says of each line whether it is solid; -1: none does
	edges    bool  // a row is a line, and nothing but lines is told
	numbered []int // name a manager each, by their numbers
	path     pathColumn
	lead     int    // says by yes and no who leads a team; -1: none does
	teams    []team // of a list of teams
	tells    []bool // the columns of managers, further managers and sorts of line
}

// findLines looks for them, and takes them away from what else they were taken
// for.
func findLines(s grid.Grid, h *header) lineColumns {
	l := lineColumns{relation: -1, lead: -1, path: pathColumn{column: -1}}
	if h.own {
		return l
	}
	for _, f := range []field{heading.FurtherManagers, heading.ManagerLevels} {
		l.numbered = append(l.numbered, h.several[f]...)
	}
	if h.has(managerFields...) || len(l.numbered) > 0 {
		l.relation = relationColumn(s, h)
	}
	if l.relation >= 0 {
		h.claim(l.relation)
	}
	l.edges = isEdgeList(s, h)
	if !h.has(managerFields...) && len(l.numbered) == 0 {
		l.path, l.lead = findPath(s, h), leadFlag(s, h)
	}
	l.tells = h.tellingLines(l)
	return l
}

// claim takes a column away from what it was taken for.
func (h *header) claim(column int) {
	h.release(column)
	h.free = slices.DeleteFunc(h.free, func(at int) bool { return at == column })
}

// isEdgeList tells a table that says nothing but who reports to whom, a line a
// row: nobody stands in it without a manager.
func isEdgeList(s grid.Grid, h *header) bool {
	managers := h.columnsOf(managerFields...)
	if len(h.free) > 0 || len(managers) == 0 {
		return false
	}
	for f := range h.column {
		if f != idField && f != nameField && !slices.Contains(managerFields, f) {
			return false
		}
	}
	for r := range h.body(s) {
		if !slices.ContainsFunc(managers, func(i int) bool { return !isTop(r.At(i)) }) {
			return false
		}
	}
	return true
}

// rowKey is a row without what it says of lines: the same for the rows of
// somebody who has one for each manager.
func (h *header) rowKey(r *grid.Row) uint64 {
	var key maphash.Hash
	key.SetSeed(rowSeed)
	for i, cell := range r.Cells {
		if i >= len(h.lines.tells) || !h.lines.tells[i] {
			key.WriteString(strings.TrimSpace(cell))
			key.WriteByte(0)
		}
	}
	return key.Sum64()
}

var rowSeed = maphash.MakeSeed()

// tellingLines marks the columns of managers, further managers and sorts of
// line.
func (h *header) tellingLines(l lineColumns) []bool {
	tells := make([]bool, len(h.heading))
	for _, i := range slices.Concat(h.columnsOf(managerFields...), h.columnsOf(dottedField), l.numbered, []int{l.relation}) {
		if i >= 0 && i < len(tells) {
			tells[i] = true
		}
	}
	return tells
}

// readLines sorts the managers of a row into the manager and further ones.
func (r *personReader) readLines() {
	r.readRelations()
	if len(r.p.relations) == 1 && r.p.relations[0] == dottedLine {
		r.p.further, r.p.managers = r.p.managers, nil
	}
	r.readDown()
	if i := r.head.lines.lead; i >= 0 {
		r.p.leads, _ = parseBool(r.row.At(i))
	}
	for _, i := range r.head.lines.numbered {
		if m := readRef(r.row.At(i)); m.text != "" {
			r.p.numbered = append(r.p.numbered, mention{m, i})
		}
	}
}

// addLines gives somebody the managers of a further row of theirs: where there
// is one already, they are further managers.
func (p *draft) addLines(d *draft, log *noteLog) {
	p.further = append(p.further, d.further...)
	if len(p.managers) == 0 {
		p.managers = d.managers
	} else {
		p.further = append(p.further, d.managers...)
	}
	p.dotted = append(p.dotted, d.dotted...)
	log.value(reading.Note{Row: d.row, Kind: reading.Guessed, Text: "the row is a further line of somebody who has one; a second manager is a dotted line"})
}

// linkFurther gives somebody the dotted lines that other columns or rows tell.
func (l *linker) linkFurther(p *draft) {
	for _, m := range p.further {
		if isTop(m.text) {
			continue
		}
		found := l.directory.find(p, m.text)
		one, is := found.One()
		switch {
		case is && one != p.at && l.directory.drafts[one] != p.boss && !slices.Contains(p.DottedTo, l.directory.drafts[one].ID):
			l.sayGuess(p, guess{m, found})
			p.DottedTo = append(p.DottedTo, l.directory.drafts[one].ID)
		case is:
		case len(found.Places) > 1:
			l.sayAmbiguous(p, m, l.directory.people(found.Places))
		case l.head.lines.edges:
			p.DottedTo = append(p.DottedTo, l.newcomer(m.text).ID)
		default:
			l.log.add(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Unmatched,
				Text: fmt.Sprintf("no row has %q as ID, e-mail or name; kept as a free field", m.text)})
			l.keepAt(p, m.column, m.text)
		}
	}
	p.further = nil
}
