package table

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/heading"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// header says what each column of a table holds.
type header struct {
	row      int                 // the header's; 0: there is none
	upper    int                 // of a header of two rows, the upper one; 0: there is none
	skipped  int                 // a row below it that says the same as the header; 0: there is none
	full     fullTime            // how shares count
	bare     bool                // there are no headings
	left     map[int]bool        // the rows below the header that are nobody's, see sift
	written  []string            // the headings as the row has them
	otherRow []string            // the cells of the other row of a header of two
	column   map[field]int       // where a field is
	several  map[field][]int     // where the fields of several columns are, in their order; see heading.Several
	heading  []string            // as written, unique, for every column
	readings [][]heading.Reading // what each heading may mean
	marked   []bool              // the headings that are a free field's as they stand
	free     []int               // the columns that hold free fields
	unnamed  map[int]bool        // the columns without a heading
	own      bool                // written by Write
	currency string
	dates    dateStyle
	unread   []bool                // columns of known fields some of whose cells became free fields
	extra    []string              // free fields that have no column
	added    map[string]bool       // what add has seen to
	kind     map[string]chart.Kind // of free fields that are no texts

	units     bool // the rows are units, and the people lead them
	lines     lineColumns
	why       map[int]string // what a column's use was guessed from
	unmatched []Unmatched
	draft     bool // managers are a guess from teams and titles
	leavers   int  // how many people were left out because they have left
}

// newHeader matches a row of headings with the fields.
func newHeader(r *grid.Row) *header {
	h := &header{row: r.Number, column: map[field]int{}, several: map[field][]int{}, why: map[int]string{}}
	for _, cell := range r.Cells {
		text, exact := unprotect(cell, isHeading, true)
		h.heading, h.marked, h.written = append(h.heading, text), append(h.marked, exact), append(h.written, strings.TrimSpace(cell))
		var readings []heading.Reading
		if !exact {
			readings = readHeading(text)
		}
		h.readings = append(h.readings, readings)
	}
	h.choose(nil)
	return h
}

// longestHeading is how much text a heading has at most.
const longestHeading = 120

// readHeading lists the fields that a heading may mean.
func readHeading(text string) []heading.Reading {
	if len(text) > longestHeading {
		return nil
	}
	return heading.Read(text)
}

// isHeading tells whether a heading would be taken for a known field's.
func isHeading(s string) bool { return len(readHeading(s)) > 0 }

// names tells whether the columns can name people: by names, or posts by an
// ID with a title or a manager. A heading such as "label" counts only beside
// another known one.
func (h *header) names() bool {
	if i, ok := h.column[nameField]; ok {
		return len(h.column) > 1 || len(h.several) > 0 || h.readings[i][0].Rank < surelyNames
	}
	return h.has(firstField, lastField) || len(h.several[heading.Levels]) > 1 || h.has(teamField) && h.has(heading.Leads, heading.Members) || h.has(heading.Path) && h.has(titleField, roleField) || h.aboveUnits() >= 0 ||
		h.has(idField, jobField) && (h.has(titleField, roleField) || h.has(managerFields...))
}

// surelyNames is the rank from which on a heading tells too little of itself.
const surelyNames = 4

// has tells whether there is a column for any of the fields.
func (h *header) has(fields ...field) bool {
	return slices.ContainsFunc(fields, func(f field) bool { _, ok := h.column[f]; return ok })
}

// mapped tells whether this row holds a heading that --map names.
func (h *header) mapped(columns map[string]string) bool {
	for _, named := range columns {
		if h.find(named) >= 0 {
			return true
		}
	}
	return false
}

// find is the column with a heading, or -1.
func (h *header) find(named string) int {
	key := headingKey(named)
	same := func(s string) bool { return s == named || key != "" && headingKey(s) == key }
	return slices.IndexFunc(h.heading, same)
}

// finish lets the cells decide what the headings leave open, applies --map,
// makes the rest free fields and says what was guessed.
func (h *header) finish(s grid.Grid, o Options, log *noteLog) (*header, error) {
	if h.own = h.isOwn(); !h.own {
		h.choose(h.look(s))
		h.unitHeads()
		h.refer(s)
	}
	asked, err := h.apply(o)
	if err != nil {
		return nil, err
	}
	h.own = h.isOwn()
	known := h.known()
	h.nameHeadings(known)
	for i := range h.heading {
		if f, ok := known[i]; !ok {
			h.free = append(h.free, i)
			if !h.unnamed[i] {
				h.sayFree(i, log)
			}
		} else if !asked[f] && headingKey(h.heading[i]) != headingKey(fieldHeading(f)) {
			h.sayTaken(i, f, log)
		} else {
			delete(h.why, i)
		}
	}
	h.applyUses(o.Uses)
	h.sayMissing(log)
	h.unread = make([]bool, len(h.heading))
	h.currency = h.headingCurrency()
	return h, nil
}

// sayTaken notes what a column was taken for, and why where its heading does
// not say it.
func (h *header) sayTaken(i int, f field, log *noteLog) {
	text := "read as " + fieldHeading(f)
	if h.why[i] != "" {
		text += ": " + h.why[i]
	} else {
		h.why[i] = headingSays + fieldHeading(f)
	}
	log.add(reading.Note{Row: h.row, Field: h.heading[i], Kind: reading.Guessed, Text: text})
}

// headingSays is why a column is what it is where its heading leaves no choice.
const headingSays = "the heading is one of those for "

// sayMissing notes that names have no column.
func (h *header) sayMissing(log *noteLog) {
	if !h.has(nameField, firstField, lastField) && len(h.levels()) == 0 && !h.isTeamList() && !h.has(heading.Path) {
		log.add(reading.Note{Row: h.row, Kind: reading.Unmatched, Text: "no column holds names, so the posts are shown without", Missing: fieldHeading(nameField)})
	}
}

// apply gives fields the columns that --map names.
func (h *header) apply(o Options) (asked map[field]bool, err error) {
	asked = map[field]bool{}
	for _, name := range slices.Sorted(maps.Keys(o.Columns)) {
		f, ok := fieldNamed(name)
		if !ok {
			return nil, fmt.Errorf("%s: --map %s=%s: there is no field %q; the fields are: %s",
				o.Name, name, o.Columns[name], name, fieldNames())
		}
		i := h.find(o.Columns[name])
		if i < 0 {
			return nil, fmt.Errorf("%s: --map %s=%s: row %d has no column %q; its columns are: %s",
				o.Name, name, o.Columns[name], h.row, o.Columns[name], h.headings())
		}
		maps.DeleteFunc(h.column, func(g field, at int) bool { return at == i && !asked[g] })
		h.column[f], asked[f] = i, true
	}
	return asked, nil
}

func fieldNames() string {
	var names []string
	for _, f := range fieldTable {
		names = append(names, f.heading)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// isOwn tells a table that Write wrote, even if columns were added since.
func (h *header) isOwn() bool {
	for _, f := range []field{idField, nameField, reportsToField, areaField, employmentField, statusField} {
		if i, ok := h.column[f]; !ok || h.heading[i] != fieldHeading(f) {
			return false
		}
	}
	return true
}

// nameHeadings makes every heading unique and gives one to columns without.
// The free fields of a table that Write wrote keep theirs.
func (h *header) nameHeadings(known map[int]field) {
	taken := map[string]bool{}
	for i, heading := range h.heading {
		h.marked[i] = (h.marked[i] || h.own && known[i] == "" && heading != "") && !taken[heading]
		taken[heading] = taken[heading] || h.marked[i]
	}
	h.unnamed = map[int]bool{}
	same := map[string]int{}
	for i, heading := range h.heading {
		if h.marked[i] {
			continue
		}
		if heading == "" {
			h.unnamed[i] = true
			heading = fmt.Sprintf("Column %d", i+1)
		}
		unique := heading
		for taken[unique] {
			same[heading]++
			unique = fmt.Sprintf("%s (%d)", heading, same[heading]+1)
		}
		h.heading[i], taken[unique] = unique, true
	}
}

// sayFree notes a column that became a free field.
func (h *header) sayFree(i int, log *noteLog) {
	if h.own {
		return
	}
	kind, text := reading.Kept, "kept as a free field"
	for _, r := range h.readings[i] {
		if at, has := h.column[r.Field]; has && r.Surety != heading.Partly {
			kind, text = reading.Ambiguous, fmt.Sprintf("could be %s too, which was read from %q; kept as a free field", fieldHeading(r.Field), h.heading[at])
			break
		}
	}
	log.add(reading.Note{Row: h.row, Field: h.heading[i], Kind: kind, Text: text})
}

// headingCurrency is the currency that the heading of the cost names.
func (h *header) headingCurrency() string {
	if i, ok := h.column[costField]; ok {
		if _, unit, found := strings.Cut(h.heading[i], "("); found {
			currency, _ := cutCurrency(strings.TrimSuffix(strings.TrimSpace(unit), ")"))
			return currency
		}
	}
	return ""
}

// noNames is the error for a table whose columns mean nothing to us.
func (h *header) noNames(file string) error {
	wanted := []string{"name", "full name", "display name", "employee name", "first name", "last name", "ID", "employee ID"}
	return &reading.MissingError{Field: fieldHeading(nameField), Text: fmt.Sprintf("%s: row %d: no column with names (looked for: %s; found: %s)",
		file, h.row, strings.Join(wanted, ", "), h.headings())}
}

// headings lists the first headings for a message.
func (h *header) headings() string {
	var found []string
	for i, heading := range h.heading {
		if i == 12 {
			found = append(found, "…")
			break
		}
		found = append(found, phrase.Short(heading))
	}
	return strings.Join(found, ", ")
}

// columns are the document's own columns: the free fields in the order of the
// table, then those that cells without a column of their own gave.
func (h *header) columns() []chart.Column {
	var columns []chart.Column
	add := func(name string) { columns = append(columns, chart.Column{Name: name, Kind: h.kind[name]}) }
	for _, i := range h.free {
		add(h.heading[i])
	}
	for i, unread := range h.unread {
		if unread {
			add(h.heading[i])
		}
	}
	for _, name := range h.extra {
		add(name)
	}
	return columns
}
