package format

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cadre/chart"
)

// draft is a person as far as one row tells.
type draft struct {
	chart.Person
	row      int
	place    int
	managers []mention // the columns that name the manager, the surest first
	dotted   []ref
	mentor   ref
	job      string // the ID of the job they fill or leave open
	raw      string // the row's text
	repeats  bool   // the ID is another row's
	made     bool   // the ID is ours, so no reference means it
}

// mention is a reference and the column it stands in.
type mention struct {
	ref
	column int
}

// personReader turns the cells of a row into a draft.
type personReader struct {
	head *header
	log  *noteLog
	row  *record
	p    *draft

	titles map[string]matchedTitle
}

// cell is what a field's column says in this row.
func (r *personReader) cell(f field, special func(string) bool) (text string, exact bool) {
	i, ok := r.head.column[f]
	if !ok {
		return "", false
	}
	return unprotect(r.row.at(i), special, r.head.own)
}

func (r *personReader) text(f field) string {
	text, _ := r.cell(f, nil)
	return text
}

// read makes the draft of one row; nil where the row holds nobody.
func (r *personReader) read(row *record) *draft {
	r.row, r.p = row, &draft{row: row.row, raw: row.raw}
	for _, d := range row.damages {
		r.log.add(Note{Row: row.row, Kind: Damaged, Text: d})
	}
	r.readID()
	r.readStatus()
	r.readName()
	r.readTitle()
	r.readReferences()
	r.readTexts()
	r.readNumbers()
	r.readFree()
	if what := r.nobody(); what != "" {
		r.log.add(Note{Row: row.row, Kind: Dropped, Text: what + ": " + shorten(strings.Join(row.cells, " "))})
		return nil
	}
	return r.p
}

// nobody says why a row is no person's, or "".
func (r *personReader) nobody() string {
	p := r.p
	reports := slices.ContainsFunc(p.managers, func(m mention) bool { return m.exact || !isNobody(m.text) })
	id := string(p.ID)
	switch {
	case r.head.own || p.Open || p.Title != "" || p.Role != "" || p.Email != "" || reports:
		return ""
	case p.Name == "" && id == "":
		return "a row without name, ID or title was left out"
	case isTotal(p.Name) && isNumber(id), isTotal(id) && isNumber(p.Name):
		return "a row with a sum was left out"
	}
	return ""
}

func isTotal(s string) bool {
	return slices.Contains([]string{"total", "totals", "grandtotal", "subtotal", "sum", "headcount"}, wordKey(s))
}

// isNumber tells text without anything but a number.
func isNumber(s string) bool { return strings.Trim(s, "0123456789., ") == "" }

func (r *personReader) readID() {
	id, exact := r.cell(idField, isNobody)
	if exact || !isNobody(id) {
		r.p.ID = chart.ID(id)
	}
	r.p.job = r.text(jobField)
	switch {
	case r.p.job == "":
	case r.p.ID == "":
		r.p.ID = chart.ID(r.p.job)
	default:
		r.keep(jobField)
	}
}

func (r *personReader) readStatus() {
	if text, exact := r.cell(vacantField, nil); text != "" {
		if open, ok := parseOpen(text, true); ok && !exact {
			r.p.Open = open
		} else {
			r.keepUnread(vacantField, text)
		}
	}
	if text, _ := r.cell(statusField, nil); text != "" {
		open, ok := parseOpen(text, false)
		r.p.Open = r.p.Open || open && ok
		if _, employment := parseEmployment(text); !ok && !employment {
			r.keepUnread(statusField, text)
		}
	}
}

// managerFields are the columns that name a manager, the surest first.
var managerFields = []field{managerIDField, managerEmailField, reportsToField, managerJobField}

func (r *personReader) readReferences() {
	for _, f := range managerFields {
		if i, ok := r.head.column[f]; ok {
			if m := readRef(r.row.at(i)); m.text != "" {
				r.p.managers = append(r.p.managers, mention{m, i})
			}
		}
	}
	if i, ok := r.head.column[dottedField]; ok {
		r.p.dotted = splitList(r.row.at(i), listSeparators)
	}
	if i, ok := r.head.column[mentorField]; ok {
		r.p.mentor = readRef(r.row.at(i))
	}
}

func (r *personReader) readTexts() {
	p := r.p
	p.Team, p.Area, p.Location = r.text(teamField), r.text(areaField), r.text(locationField)
	p.Email, p.Notes = r.text(emailField), r.text(notesField)
	if i, ok := r.head.column[skillsField]; ok {
		for _, s := range splitList(r.row.at(i), listSeparators) {
			p.Skills = append(p.Skills, s.text)
		}
	}
	p.Assistant, p.CoLead = r.yes(assistantField), r.yes(coLeadField)
	r.readEmployment()
	r.cutEmployment()
	r.readColour()
	r.p.Start, r.p.Until = r.date(startField), r.date(untilField)
}

// readEmployment reads the column, or a status that tells it. In a table of
// another program neither "full-time" nor "part-time" means that an interim is
// none.
func (r *personReader) readEmployment() {
	text, exact := r.cell(employmentField, always)
	if exact {
		r.p.Employment = chart.Employment(text)
		return
	}
	e, ok := parseEmployment(text)
	if text != "" && !ok {
		r.keepUnread(employmentField, text)
	}
	if text == "" {
		e, ok = parseEmployment(r.text(statusField))
	}
	hours := e == chart.FullTime || e == chart.PartTime && r.p.Employment != chart.FullTime
	if ok && (!hours || r.head.own) {
		r.p.Employment = e
	}
}

// cutEmployment leaves out of the title what is recorded as the employment,
// so that nobody stays an "Interim CPO" by title after the interim ends. A
// title that is no role is kept as it is written.
func (r *personReader) cutEmployment() {
	if r.p.Role != "" && !r.head.own {
		r.p.Title = ownTitle(r.p.Role, chart.CutEmployment(r.p.Title, r.p.Employment))
	}
}

func (r *personReader) readColour() {
	text, exact := r.cell(colourField, always)
	colour, ok := parseColour(text)
	switch {
	case exact:
		r.p.Colour = text
	case ok:
		r.p.Colour = colour
	case text != "":
		r.keepUnread(colourField, text)
	}
}

func (r *personReader) yes(f field) bool {
	text := r.text(f)
	yes, ok := parseBool(text)
	if !ok && text != "" {
		r.keepUnread(f, text)
	}
	return yes
}

// date reads a day; what is none is kept as a free field.
func (r *personReader) date(f field) string {
	text, exact := r.cell(f, always)
	if text == "" || exact {
		return text
	}
	date, ok, ambiguous := parseDate(text, r.head.dates)
	switch {
	case ok:
		return date
	case ambiguous:
		r.keep(f)
		r.log.value(Note{Row: r.row.row, Field: r.heading(f), Kind: Ambiguous,
			Text: "nothing in the column tells the day from the month; kept as a free field"})
	default:
		r.keepUnread(f, text)
	}
	return ""
}

func (r *personReader) readNumbers() {
	r.p.Cost = r.money(costField)
	r.p.Budget = r.money(budgetField)
	if text := r.text(placeField); text != "" {
		place, err := strconv.Atoi(text)
		if err != nil {
			r.keepUnread(placeField, text)
		}
		r.p.place = place
	}
}

func (r *personReader) money(f field) int64 {
	text := r.text(f)
	if text == "" || isNobody(text) {
		return 0
	}
	amount, currency, ok := parseMoney(text)
	if !ok {
		r.keepAmount(f, text)
		return 0
	}
	if r.head.currency == "" {
		r.head.currency = currency
	} else if currency != "" && !sameCurrency(currency, r.head.currency) {
		r.log.value(Note{Row: r.row.row, Field: r.heading(f), Kind: Changed,
			Text: fmt.Sprintf("the amount is in %s, others are in %s; the number was taken as it stands", currency, r.head.currency)})
	}
	return amount
}

// readFree takes over the free fields, and cells beyond the last heading.
func (r *personReader) readFree() {
	for _, i := range r.head.free {
		if text, _ := unprotect(r.row.at(i), nil, r.head.own); text != "" {
			r.setFree(r.head.heading[i], text)
		}
	}
	for i := len(r.head.heading); i < len(r.row.cells); i++ {
		if text := strings.TrimSpace(r.row.cells[i]); text != "" {
			name := r.head.beyond(i)
			r.setFree(name, text)
			r.log.add(Note{Row: r.row.row, Field: name, Kind: Damaged,
				Text: fmt.Sprintf("the row has %d cells, the header %d; %q was kept as a free field", len(r.row.cells), len(r.head.heading), shorten(text))})
		}
	}
	if n := len(r.row.cells); n < len(r.head.heading) {
		r.log.value(Note{Row: r.row.row, Kind: Damaged, Text: fmt.Sprintf("the row has only %d of %d cells", n, len(r.head.heading))})
	}
}

// beyond names the column of a cell that has no heading.
func (h *header) beyond(i int) string {
	name := fmt.Sprintf("Column %d", i+1)
	h.add(name)
	return name
}

// add makes name one of the free fields.
func (h *header) add(name string) {
	if i := slices.Index(h.heading, name); i >= 0 {
		h.unread[i] = h.unread[i] || !slices.Contains(h.free, i)
	} else if !slices.Contains(h.extra, name) {
		h.extra = append(h.extra, name)
	}
}

func (r *personReader) setFree(name, text string) {
	if r.p.Extra == nil {
		r.p.Extra = map[string]string{}
	}
	r.p.Extra[name] = text
}

func (r *personReader) heading(f field) string {
	if i, ok := r.head.column[f]; ok {
		return r.head.heading[i]
	}
	return string(f)
}

// keep takes a cell of a known column over as a free field.
func (r *personReader) keep(f field) { r.keepColumn(r.head.column[f]) }

func (r *personReader) keepColumn(i int) {
	if text, _ := unprotect(r.row.at(i), nil, r.head.own); text != "" {
		r.head.unread[i] = true
		r.setFree(r.head.heading[i], text)
	}
}

// keepUnread is keep with a note that the cell was not understood.
func (r *personReader) keepUnread(f field, text string) {
	r.keep(f)
	r.log.value(Note{Row: r.row.row, Field: r.heading(f), Kind: Kept,
		Text: fmt.Sprintf("%q was not understood; kept as a free field", shorten(text))})
}
