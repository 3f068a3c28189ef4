package table

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/heading"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/title"
)

// draft is a person as far as one row tells.
type draft struct {
	*chart.Person // becomes the chart's, so that a large table is not in memory twice
	row           int
	place         int
	managers      []mention // the columns that name the manager, the surest first
	dotted        []ref
	mentor        ref
	job           string // the ID of the job they fill or leave open
	position      string // the ID of the post
	login         string
	path          string // the distinguished name
	raw           string // the row's text
	repeats       bool   // the ID is another row's
	made          bool   // the ID is ours, so no reference means it

	at    int       // the place among the drafts
	boss  *draft    // who the manager is
	meant chart.ID  // the manager's ID where no row is known to have it
	guess *guess    // how the manager was guessed
	lost  []lostRef // what names a manager and was not found
	left  string    // why they are taken to have left; empty: they have not

	numbered  []mention  // managers in numbered columns
	further   []mention  // further managers, told otherwise than by a column of such
	relations []relation // what the lines are of the managers in one cell
	rowKey    uint64     // see header.rowKey
	down      []string   // the way down to them, from the top
	leads     bool       // a column says that they lead people
}

// personReader turns the cells of a row into a draft.
type personReader struct {
	head *header
	log  *noteLog
	open func(name string) (io.ReadCloser, error) // a file beside the table; may be nil
	row  *grid.Row
	p    *draft

	pay map[field]payUnit // what headings say of amounts
	day time.Time         // of the import; zero: not known

	above []string // the layers of the row above

	by     *title.Reader
	roles  []chart.Role // that a cell may name
	titles map[string]matchedTitle

	employment func(string) employmentWord // parseEmployment, remembered
	inactive   func(string) bool           // saysInactive, remembered
	cut        func(titleHeld) string      // title.CutEmployment, remembered
}

func newPersonReader(head *header, o Options, log *noteLog) *personReader {
	return &personReader{head: head, log: log, open: o.Open, by: title.By(o.Ladder), roles: allRoles(o.Ladder), day: o.Day,
		inactive: remembered(saysInactive),
		cut:      remembered(func(t titleHeld) string { return title.CutEmployment(t.title, t.as) }),
		employment: remembered(func(s string) employmentWord {
			means, known := parseEmployment(s)
			return employmentWord{means, known}
		})}
}

// cell is what a field's column says in this row.
func (r *personReader) cell(f field, special func(string) bool) (text string, exact bool) {
	i, ok := r.head.column[f]
	if !ok {
		return "", false
	}
	return unprotect(r.row.At(i), special, r.head.own)
}

func (r *personReader) text(f field) string {
	text, _ := r.cell(f, nil)
	return text
}

// read makes the draft of one row; nil where the row holds nobody.
func (r *personReader) read(row *grid.Row) *draft {
	r.row, r.p = row, &draft{Person: new(chart.Person), row: row.Number, raw: row.Raw, rowKey: r.head.rowKey(row)}
	for _, d := range row.Damages {
		r.log.add(reading.Note{Row: row.Number, Kind: reading.Damaged, Text: d})
	}
	r.readID()
	r.readStatus()
	r.readName()
	r.readTitle()
	r.readReferences()
	r.readFields()
	r.readEmployment()
	r.cutEmployment()
	r.readUnitHead()
	r.readDeparture()
	r.readPlace()
	r.readFree()
	r.shorten()
	if what := r.nobody(); what != "" {
		r.log.add(reading.Note{Row: row.Number, Kind: reading.Dropped, Text: what + ": " + phrase.Short(strings.Join(row.Cells, " "))})
		return nil
	}
	return r.p
}

// nobody says why a row is no person's, or "".
func (r *personReader) nobody() string {
	p := r.p
	reports := slices.ContainsFunc(p.managers, func(m mention) bool { return m.exact || !isNobody(m.text) })
	switch {
	case r.head.own || p.Open || p.Title != "" || p.Role != "" || p.Email != "" || reports:
		return ""
	case p.Name == "" && p.ID == "":
		return "a row without name, ID or title was left out"
	}
	return ""
}

// isNumber tells text without anything but a number.
func isNumber(s string) bool { return strings.Trim(s, "0123456789., ") == "" }

func (r *personReader) readID() {
	id, exact := r.cell(idField, isNobody)
	if exact || !isNobody(id) {
		r.p.ID = chart.ID(id)
	}
	r.readCodes()
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
		switch {
		case ok || r.employment(text).known || r.isFlag(statusField, heading.Active):
		case saysLeft(text) || saysInactive(text) || saysPresent(text):
			r.keep(statusField)
		default:
			r.keepUnread(statusField, text)
		}
	}
}

// fieldReaders read what a column of a kind says. Names, titles, employment
// and references are read apart.
var fieldReaders = map[chart.Kind]func(r *personReader, f *chart.Field) chart.Value{
	chart.KindText:     (*personReader).readText,
	chart.KindLongText: (*personReader).readText,
	chart.KindList:     (*personReader).readList,
	chart.KindFlag:     func(r *personReader, f *chart.Field) chart.Value { return chart.Value{Flag: r.yes(f.ID)} },
	chart.KindDay:      func(r *personReader, f *chart.Field) chart.Value { return chart.Value{Text: r.date(f.ID)} },
	chart.KindMoney:    func(r *personReader, f *chart.Field) chart.Value { return chart.Value{Number: r.money(f.ID)} },
	chart.KindShare:    (*personReader).readShare,
	chart.KindColour:   (*personReader).readMarked,
	chart.KindLink:     (*personReader).readMarked,
	chart.KindChoice:   (*personReader).readMarked,
	chart.KindPicture:  (*personReader).readPhoto,
}

// readApart are the fields that have readers of their own.
var readApart = []field{idField, nameField, titleField, employmentField, statusField}

// readFields reads every other field that has a column.
func (r *personReader) readFields() {
	for i := range chart.Fields {
		f := &chart.Fields[i]
		read := fieldReaders[f.Kind]
		if r.text(f.ID) != "" && read != nil && !slices.Contains(readApart, f.ID) {
			f.Put(r.p.Person, read(r, f))
		}
	}
}

func (r *personReader) readText(f *chart.Field) chart.Value { return chart.Value{Text: r.text(f.ID)} }

func (r *personReader) readList(f *chart.Field) chart.Value {
	var v chart.Value
	for _, part := range splitList(r.row.At(r.head.column[f.ID]), listSeparators) {
		v.List = append(v.List, part.text)
	}
	return v
}

// readMarked reads a text that must be one of its kind; one that is marked is
// taken as it stands.
func (r *personReader) readMarked(f *chart.Field) chart.Value {
	text, exact := r.cell(f.ID, always)
	if exact || text == "" {
		return chart.Value{Text: text}
	}
	value, ok := parseText(f, text)
	if !ok {
		r.keepUnread(f.ID, text)
	}
	return chart.Value{Text: value}
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
	e := r.employment(text)
	if text != "" && !e.known {
		r.keepUnread(employmentField, text)
	}
	if text == "" {
		e = r.employment(r.text(statusField))
	}
	hours := e.means == chart.FullTime || e.means == chart.PartTime && r.p.Employment != chart.FullTime
	if e.known && (!hours || r.head.own) {
		r.p.Employment = e.means
	}
}

// cutEmployment leaves out of the title what is recorded as the employment,
// so that nobody stays an "Interim CPO" by title after the interim ends. A
// title that is no role is kept as it is written.
func (r *personReader) cutEmployment() {
	if r.p.Role != "" && !r.head.own {
		r.p.Title = r.ownTitle(r.p.Role, r.cut(titleHeld{r.p.Title, r.p.Employment}))
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
		r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(f), Kind: reading.Ambiguous,
			Text: "nothing in the column tells the day from the month; kept as a free field"})
	default:
		if date, ok = r.month(f, text); ok {
			return date
		}
		r.keepUnread(f, text)
	}
	return ""
}

// readPlace reads where among their siblings somebody stands.
func (r *personReader) readPlace() {
	text := r.text(placeField)
	if text == "" {
		return
	}
	place, err := strconv.Atoi(text)
	if err != nil {
		r.keepUnread(placeField, text)
	}
	r.p.place = place
}

func (r *personReader) money(f field) int64 {
	text := r.text(f)
	if text == "" || isNobody(text) {
		return 0
	}
	unit := r.payUnit(f)
	amount, currency, of, ok := parsePay(text, unit)
	if !ok {
		r.keepUnread(f, text)
		return 0
	}
	r.sayPeriod(f, of, unit)
	if r.head.currency == "" {
		r.head.currency = currency
	} else if currency != "" && !sameCurrency(currency, r.head.currency) {
		r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(f), Kind: reading.Changed,
			Text: fmt.Sprintf("the amount is in %s, others are in %s; the number was taken as it stands", currency, r.head.currency)})
	}
	return amount
}
