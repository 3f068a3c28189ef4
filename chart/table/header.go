package table

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// header says what each column of a table holds.
type header struct {
	row      int           // the header's; 0: there is none
	column   map[field]int // where a field is
	heading  []string      // as written, unique, for every column
	marked   []bool        // the headings that are a free field's as they stand
	free     []int         // the columns that hold free fields
	unnamed  map[int]bool  // the columns without a heading
	own      bool          // written by Write
	currency string
	dates    dateStyle
	unread   []bool                // columns of known fields some of whose cells became free fields
	extra    []string              // free fields that have no column
	added    map[string]bool       // what add has seen to
	kind     map[string]chart.Kind // of free fields that are no texts

	why       map[int]string // what a column's use was guessed from
	unmatched []Unmatched
}

// headerDepth is how many rows above the people may hold something else.
const headerDepth = 20

// findHeader takes the first row that names a column of people.
func findHeader(s grid.Grid, o Options, log *noteLog) (*header, error) {
	var first *grid.Row
	seen := 0
	for r := range s.Rows() {
		if seen++; seen > headerDepth {
			break
		}
		if r.Blank() || grid.IsComment(r) {
			continue
		}
		if first == nil {
			first = r.Clone()
		}
		if h := newHeader(r); h.names() || h.mapped(o.Columns) {
			return h.finish(o, log)
		}
	}
	if first == nil {
		return nil, fmt.Errorf("%s: the file holds no table", o.Name)
	}
	if h := twoColumns(s, first, log); h != nil && len(o.Columns) == 0 {
		return h, nil
	}
	h := newHeader(first)
	if len(o.Columns) > 0 || o.Uses != nil {
		return h.finish(o, log)
	}
	return nil, h.noNames(o.Name)
}

// newHeader matches a row of headings with the fields.
func newHeader(r *grid.Row) *header {
	h := &header{row: r.Number, column: map[field]int{}, why: map[int]string{}}
	byKey := map[string]int{}
	for i, cell := range r.Cells {
		text, exact := unprotect(cell, isHeading, true)
		h.heading, h.marked = append(h.heading, text), append(h.marked, exact)
		if _, taken := byKey[headingKey(text)]; !taken && !exact {
			byKey[headingKey(text)] = i
		}
	}
	used := map[int]bool{}
	for _, f := range fieldTable {
		for _, alias := range f.aliases {
			if i, ok := byKey[alias]; ok && !used[i] {
				h.column[f.field], used[i] = i, true
				break
			}
		}
	}
	return h
}

// isHeading tells whether a heading would be taken for a known field's.
func isHeading(s string) bool {
	key := headingKey(s)
	return slices.ContainsFunc(fieldTable, func(f columnField) bool {
		return slices.Contains(f.aliases, key)
	})
}

// names tells whether the columns can name people: by names, or posts by an
// ID with a title or a manager. A heading such as "label" counts only beside
// another known one.
func (h *header) names() bool {
	if i, ok := h.column[nameField]; ok {
		return len(h.column) > 1 || strings.Contains(headingKey(h.heading[i]), "name")
	}
	return h.has(firstField, lastField) ||
		h.has(idField, jobField) && (h.has(titleField, roleField) || h.has(managerFields...))
}

// has tells whether there is a column for any of the fields.
func (h *header) has(fields ...field) bool {
	return slices.ContainsFunc(fields, func(f field) bool { _, ok := h.column[f]; return ok })
}

// mapped tells whether this row holds a heading that --map names.
func (h *header) mapped(columns map[string]string) bool {
	for _, heading := range columns {
		if h.find(heading) >= 0 {
			return true
		}
	}
	return false
}

// find is the column with a heading, or -1.
func (h *header) find(heading string) int {
	same := func(s string) bool { return headingKey(s) == headingKey(heading) }
	return slices.IndexFunc(h.heading, same)
}

// finish applies --map, makes the rest free fields and says what was guessed.
func (h *header) finish(o Options, log *noteLog) (*header, error) {
	asked, err := h.apply(o)
	if err != nil {
		return nil, err
	}
	h.own = h.isOwn()
	known := map[int]field{}
	for f, i := range h.column {
		known[i] = f
	}
	h.nameHeadings(known)
	for i := range h.heading {
		if f, ok := known[i]; !ok {
			h.free = append(h.free, i)
			if !h.unnamed[i] {
				h.sayFree(i, log)
			}
		} else if !asked[f] && headingKey(h.heading[i]) != headingKey(fieldHeading(f)) {
			h.why[i] = "the heading is one of those for " + fieldHeading(f)
			log.add(reading.Note{Row: h.row, Field: h.heading[i], Kind: reading.Guessed, Text: "read as " + fieldHeading(f)})
		}
	}
	h.applyUses(o.Uses)
	h.sayMissing(log)
	h.unread = make([]bool, len(h.heading))
	h.currency = h.headingCurrency()
	return h, nil
}

// sayMissing notes that names or managers have no column.
func (h *header) sayMissing(log *noteLog) {
	if !h.has(nameField, firstField, lastField) {
		log.add(reading.Note{Row: h.row, Kind: reading.Unmatched, Text: "no column holds names, so the posts are shown without; use --map name=COLUMN"})
	}
	if !h.has(managerFields...) {
		log.add(reading.Note{Row: h.row, Kind: reading.Unmatched, Text: "no column says who reports to whom, so everybody stands at the top; use --map \"reports to\"=COLUMN"})
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
	key := headingKey(h.heading[i])
	for _, f := range fieldTable {
		if at, has := h.column[f.field]; has && slices.Contains(f.aliases, key) {
			kind, text = reading.Ambiguous, fmt.Sprintf("could be %s too, which was read from %q; kept as a free field", f.heading, h.heading[at])
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
	return fmt.Errorf("%s: row %d: no column with names (looked for: %s; found: %s); use --map name=COLUMN",
		file, h.row, strings.Join(wanted, ", "), h.headings())
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
