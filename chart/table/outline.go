package table

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/heading"
	"cadre/chart/line"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/title"
)

// speller makes rows of the lines of an outline: what each says of a post, cell
// by cell. Lines that name a team and no person give it to those below.
type speller struct {
	outline grid.Outline
	by      *title.Reader
	lines   []line.Line
	at      map[string]int // a line, by its ID
	below   []int          // how many lines stand directly below each
	unit    []bool         // names a team
	left    []bool         // is left out
}

// spelled is a table whose rows are made of lines, where g is an outline.
func spelled(g grid.Grid, o Options, log *noteLog) (grid.Grid, error) {
	outline, is := g.(grid.Outline)
	if !is {
		return g, nil
	}
	s := newSpeller(outline, title.By(o.Ladder))
	if !s.people() {
		return nil, fmt.Errorf("%s: the lines read like text and not like a list of people; write each as “Name, Title”, indented below their manager", o.Name)
	}
	s.leaveHeadings(log)
	s.leaveLetter(log)
	s.findUnits(log)
	return s.rows(log), nil
}

// people tells lines some of which say a title, or that are as short as names
// and begin as names do.
func (s *speller) people() bool {
	short, told := 0, 0
	for _, l := range s.lines {
		first, _ := utf8.DecodeRuneInString(l.Name)
		if l.Title != "" || l.Open || l.Email != "" {
			told++
		}
		if len(strings.Fields(l.Name)) <= 5 && !unicode.IsLower(first) && !strings.HasSuffix(l.Name, ".") {
			short++
		}
	}
	return 3*told >= len(s.lines) || 3*short >= 2*len(s.lines)
}

func newSpeller(o grid.Outline, by *title.Reader) *speller {
	s := &speller{outline: o, by: by, at: map[string]int{}, below: make([]int, len(o)), unit: make([]bool, len(o)), left: make([]bool, len(o))}
	for i, l := range o {
		s.lines = append(s.lines, line.Read(l.Text, by))
		s.at[l.ID] = i
	}
	for _, l := range o {
		if i, has := s.at[l.Above]; has {
			s.below[i]++
		}
	}
	return s
}

// findUnits tells the lines that name no person: headings and lines that end
// in a colon, where they say no title and others stand below them.
func (s *speller) findUnits(log *noteLog) {
	if !slices.ContainsFunc(s.outline, func(l grid.Line) bool { return !l.Plain }) {
		return // all are headings, so these are the people
	}
	for i, l := range s.outline {
		heads := strings.HasSuffix(l.Text, ":")
		if s.left[i] || s.lines[i].Told() && !(heads && !s.titled(i)) || !l.Plain && !heads {
			continue
		}
		if s.unit[i] = s.below[i] > 0; !s.unit[i] {
			s.leave(i, "a line beside the list was left out", log)
		} else if s.headsAll(i) {
			s.leave(i, "the title of the list was left out", log)
		} else {
			log.value(reading.Note{Row: l.Number, Kind: reading.Guessed, Text: "a line without a title, with others below it, was read as a team"})
		}
	}
}

// leaveHeadings leaves out a first line of nothing but headings, as in a table
// whose rows are indented.
func (s *speller) leaveHeadings(log *noteLog) {
	if len(s.outline) == 0 || s.below[0] > 0 {
		return
	}
	parts := strings.FieldsFunc(s.outline[0].Text, func(r rune) bool { return strings.ContainsRune(",;\t|", r) })
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
		if rs := readHeading(parts[i]); len(rs) == 0 || rs[0].Surety > heading.Joined {
			return
		}
	}
	if len(parts) > 1 && newHeader(grid.NewRow(0, parts...)).names() { // or “Open role, Team Lead” would be one
		s.leave(0, "the headings above the list were left out", log)
	}
}

// leave takes a line out of the people.
func (s *speller) leave(i int, why string, log *noteLog) {
	s.left[i], s.unit[i] = true, true
	log.add(reading.Note{Row: s.outline[i].Number, Kind: reading.Dropped, Text: why + ": " + phrase.Short(s.outline[i].Text)})
}

// headsAll tells the first line where no other but those without anything
// below stands beside it.
func (s *speller) headsAll(i int) bool {
	for k, l := range s.outline {
		if k != i && l.Above == "" && (s.below[k] > 0 || !l.Plain) {
			return false
		}
	}
	return s.outline[i].Above == ""
}

// above is the person whom a line stands below, or -1, and the team that it is
// in: the nearest that any line above it names.
func (s *speller) above(i int) (manager int, team string) {
	const deepest = 1000 // a diagram may be one chain of a million
	manager = -1
	for range deepest {
		up, has := s.at[s.outline[i].Above]
		switch {
		case !has || team != "" && manager >= 0:
			return manager, team
		case !s.unit[up] && manager < 0:
			manager = up
		case s.unit[up] && !s.left[up] && team == "":
			team = strings.TrimRight(s.lines[up].Name, ": ")
		}
		i = up
	}
	return manager, team
}

// rows writes the lines below the headings of what they say.
func (s *speller) rows(log *noteLog) grid.Grid {
	heads := []field{idField, nameField, titleField, areaField, employmentField, statusField, "email", "link", "team", dottedField, managerIDField, notesField}
	var table [][]string
	var numbers []int
	for i, l := range s.outline {
		if s.unit[i] {
			continue
		}
		if s.lines[i].Guess != "" {
			log.value(reading.Note{Row: l.Number, Kind: reading.Guessed, Text: s.lines[i].Guess + " was read as the product area"})
		}
		if l.Below != "" {
			log.value(reading.Note{Row: l.Number, Kind: reading.Kept, Text: "the text below a person was kept as notes"})
		}
		table, numbers = append(table, s.cells(i)), append(numbers, l.Number)
	}
	return compact(heads, table, numbers)
}

// cells are what a line says, in the order of rows.
func (s *speller) cells(i int) []string {
	l, of := s.lines[i], s.outline[i]
	manager, team := s.above(i)
	if team == "" {
		team = of.Group
	}
	c := []string{of.ID, l.Name, l.Title, l.Area, "", "", l.Email, l.Link, team, strings.Join(slices.Concat(l.Dotted, of.Beside), "; "), "", of.Below}
	if l.Employment != chart.FullTime {
		c[4] = string(l.Employment)
	}
	if l.Open {
		c[5] = "Open"
	}
	if manager >= 0 {
		c[10] = s.outline[manager].ID
	}
	return c
}

// compact is a table without the columns that say nothing of anybody; IDs say
// nothing where nobody reports to anybody.
func compact(heads []field, table [][]string, numbers []int) grid.List {
	used := make([]bool, len(heads))
	for _, cells := range table {
		for k, cell := range cells {
			used[k] = used[k] || cell != ""
		}
	}
	used[0] = used[slices.Index(heads, managerIDField)] || used[slices.Index(heads, dottedField)]
	pick := func(cells []string) []string {
		var picked []string
		for k, cell := range cells {
			if used[k] || heads[k] == nameField {
				picked = append(picked, cell)
			}
		}
		return picked
	}
	var headings []string
	for _, f := range heads {
		headings = append(headings, fieldHeading(f))
	}
	list := grid.List{grid.NewRow(0, pick(headings)...)}
	for i, cells := range table {
		list = append(list, grid.NewRow(numbers[i], pick(cells)...))
	}
	return list
}

// peopleLines takes a table without headings for a list of people, one a line:
// where the first line and most others say a known title, and no third column
// stands in each.
func peopleLines(g grid.Grid, o Options, log *noteLog) grid.Grid {
	if len(o.Columns) > 0 {
		return nil
	}
	by := title.By(o.Ladder)
	lines, told := grid.Lines(g), 0
	knows := func(text string) bool {
		l := line.Read(text, by)
		return l.Title != "" && by.Read(l.Title).Known() != ""
	}
	first := lines[:min(len(lines), 200)]
	for _, l := range first {
		if knows(l.Text) {
			told++
		}
	}
	if len(first) == 0 || !knows(first[0].Text) || 3*told < 2*len(first) || cellsOfEach(g) > 2 {
		return nil
	}
	log.add(reading.Note{Kind: reading.Guessed, Text: eachLine})
	list, _ := spelled(lines, o, log)
	return list
}

// listedBelow takes a text without headings for a list of people, one a line,
// where they go below somebody: then hardly anything else is meant.
func listedBelow(g grid.Grid, o Options, log *noteLog) grid.Grid {
	const most = 3 // the name, the title and what stands beside it
	if !o.Led || len(o.Columns)+len(o.Uses) > 0 || cellsOfEach(g) > most {
		return nil
	}
	for r := range g.Rows() {
		if strings.Contains(r.Raw, "\t") || newHeader(r).names() {
			return nil
		}
		break
	}
	lines := grid.Lines(g)
	list, err := spelled(lines, o, log)
	if len(lines) == 0 || err != nil {
		return nil
	}
	log.add(reading.Note{Kind: reading.Guessed, Text: eachLine})
	return list
}

// eachLine is the note about a text that became a list of people.
const eachLine = "the text has no headings; each line was read as a person"

// cellsOfEach is how many cells the first rows have where it is the same
// number; a single row has no columns.
func cellsOfEach(g grid.Grid) int {
	n, rows := 0, 0
	for r := range g.Rows() {
		switch {
		case r.Blank():
		case n == 0:
			n = len(r.Cells)
		case len(r.Cells) != n:
			return 0
		}
		if rows++; r.Number > headerDepth {
			break
		}
	}
	if rows == 1 {
		return 0
	}
	return n
}
