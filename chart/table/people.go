package table

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// readPeople turns the rows of a table into people, siblings in their order.
func readPeople(s grid.Grid, head *header, o Options, log *noteLog) ([]*chart.Person, error) {
	file := o.Name
	switch rows := head.survey(s, log); {
	case rows == 0:
		return nil, fmt.Errorf("%s: there is no row below the headings in row %d", file, head.row)
	case rows > maxRows:
		return nil, fmt.Errorf("%s: a table may have at most %d rows, this one has %d; split it", file, maxRows, rows)
	}
	noteAbove(s, head, log)
	head.lines = findLines(s, head)
	drafts := readRows(s, head, o, log)
	if len(drafts) == 0 {
		return nil, &reading.MissingError{Field: fieldHeading(nameField), Text: fmt.Sprintf("%s: no row below the headings in row %d has a name, an ID or a title", file, head.row)}
	}
	if d := drafts[0]; len(drafts) == 1 && !head.own && d.Name == "" && !d.Open && d.Extra[closedField] == "" {
		return nil, &reading.MissingError{Field: fieldHeading(nameField), Text: fmt.Sprintf("%s: row %d is the only one below the headings, and it has no name", file, d.row)}
	}
	giveIDs(drafts)
	drafts = link(drafts, head, o, log)
	slices.SortStableFunc(drafts, func(a, b *draft) int { return cmp.Compare(a.place, b.place) })
	people := make([]*chart.Person, len(drafts))
	for i, d := range drafts {
		people[i] = d.Person
	}
	return people, nil
}

// noteAbove notes what stands above the headings.
func noteAbove(s grid.Grid, head *header, log *noteLog) {
	for r := range s.Rows() {
		if r.Number >= head.row {
			return
		}
		if !r.Blank() && !grid.IsComment(r) && r.Number != head.upper {
			log.add(reading.Note{Row: r.Number, Kind: reading.Dropped, Text: "a line above the headings was left out: " + phrase.Short(r.Raw)})
		}
	}
}

// readRows reads the people of the rows, of which one may hold a whole team.
func readRows(s grid.Grid, head *header, o Options, log *noteLog) []*draft {
	if head.isTeamList() {
		return readTeams(s, head, o, log)
	}
	return readDrafts(s, head, o, log)
}

// readDrafts reads every row, and sorts out those that claim the same ID.
func readDrafts(s grid.Grid, head *header, o Options, log *noteLog) []*draft {
	var drafts []*draft
	reader := newPersonReader(head, o, log)
	owners := idOwners{head: head, first: map[chart.ID]*draft{}, repeats: map[string]*draft{}, named: map[string]*draft{}}
	nameless := tally{}
	for row := range head.body(s) {
		if len(row.Cells) == 1 && grid.IsComment(row) {
			log.add(reading.Note{Row: row.Number, Kind: reading.Dropped, Text: "a comment was left out: " + phrase.Short(row.Raw)})
			continue
		}
		d := reader.read(row)
		if d == nil || !owners.accept(d, reader.heading(idField), log) {
			continue
		}
		if d.Name == "" && !d.Open && d.Extra[closedField] == "" && !head.own {
			if nameless.count++; nameless.count == 1 {
				nameless.row = d.row
			}
		}
		drafts = append(drafts, d)
	}
	if nameless.count > 0 {
		log.add(reading.Note{Row: nameless.row, Field: reader.heading(nameField), Kind: reading.Guessed,
			Text: fmt.Sprintf("rows that give no name and do not say that the post is open: %d; they are shown without a name", nameless.count)})
	}
	return drafts
}

// idOwners knows the first row with each ID, and the rows that repeat one.
type idOwners struct {
	head    *header
	first   map[chart.ID]*draft
	repeats map[string]*draft // by the row's text
	named   map[string]*draft // of a list of lines without IDs, by name
}

// acceptLine refuses a row of a list of lines whose person has one; it tells of
// a further line.
func (o *idOwners) acceptLine(d *draft, log *noteLog) bool {
	first := o.named[wordKey(d.Name)]
	switch {
	case first == nil:
		o.named[wordKey(d.Name)] = d
		return true
	case first.raw == d.raw:
		log.add(reading.Note{Row: d.row, Kind: reading.Dropped, Text: fmt.Sprintf("the same as row %d, and left out", first.row)})
	default:
		first.addLines(d, log)
	}
	return false
}

// accept marks a row whose ID another has already; it refuses one that says
// exactly the same, or nothing but who else is a manager.
func (o *idOwners) accept(d *draft, heading string, log *noteLog) bool {
	other := o.first[d.ID]
	switch {
	case d.ID == "" && o.head.lines.edges:
		return o.acceptLine(d, log)
	case d.ID == "":
		return true
	case other == nil:
		o.first[d.ID] = d
		return true
	}
	same := o.repeats[d.raw]
	if other.raw == d.raw {
		same = other
	}
	if same != nil {
		log.add(reading.Note{Row: d.row, Field: heading, Kind: reading.Dropped, Text: fmt.Sprintf("the same as row %d, and left out", same.row)})
		return false
	}
	if other.position != "" && d.position != "" && other.position != d.position {
		log.value(reading.Note{Row: d.row, Field: heading, Kind: reading.Guessed, Text: "somebody has a second post; it is a card of its own"})
		d.repeats = true
		return true
	}
	if other.rowKey == d.rowKey && !o.head.own && o.head.has(managerFields...) {
		other.addLines(d, log)
		return false
	}
	log.add(reading.Note{Row: d.row, Field: heading, Kind: reading.Damaged,
		Text: fmt.Sprintf("row %d has the ID %q too; this row, %s, got a new one, and who names that ID as manager reports to row %d",
			other.row, d.ID, d.Label(), other.row)})
	d.repeats, o.repeats[d.raw] = true, d
	return true
}

// giveIDs gives one to everybody who has none or shares one.
func giveIDs(drafts []*draft) {
	taken := make(map[chart.ID]bool, len(drafts))
	for _, d := range drafts {
		taken[d.ID] = true
		for _, m := range d.managers {
			taken[chart.ID(m.text)] = true // nobody may become a missing manager by chance
		}
	}
	last := map[chart.ID]int{} // the highest number given so far, by what it follows
	for _, d := range drafts {
		stem := d.ID + "-"
		if d.ID == "" {
			stem, d.made = "p", true
		} else if d.repeats && last[stem] == 0 {
			last[stem] = 1 // the first bearer has the ID without a number
		}
		for d.repeats || d.made {
			last[stem]++
			if d.ID = stem + chart.ID(strconv.Itoa(last[stem])); !taken[d.ID] {
				break
			}
		}
	}
}
