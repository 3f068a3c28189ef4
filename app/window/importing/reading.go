package importing

import (
	"maps"
	"slices"
	"time"

	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/grid"
	"cadre/chart/reading"
	"cadre/chart/store"
	"cadre/chart/table"
	"cadre/chart/update"
)

// Source is where a table comes from, and where it is to go.
type Source struct {
	Name   string // of the file, for people
	Read   func(grid.Options) (*store.Table, error)
	Into   *chart.Chart // the chart that it is brought into; nil: none
	Day    time.Time    // by which people have left
	Recall func(headings []string) document.Mapping
}

// Reading is a table, how it was understood, and what somebody says of that.
type Reading struct {
	Source
	First      bool        // the first rows are read, and the others not yet
	Rows       []*grid.Row // the first
	Choice     grid.Choice // what there is to choose from in the file
	Remembered bool        // what is said of the table is from the last time
	Taken      *table.Taken
	Update     *update.Update // of the chart that it is brought into; nil: of none
	Err        error          // why there is no chart; nil: there is one

	Leavers bool // who has left is taken in, too
	NoDraft bool // managers are not guessed from teams and titles

	sheet, encoding string       // that somebody chose; empty: nobody did
	table           *store.Table // nil: it is to be read yet
	uses            map[string]table.Use
	means           map[string]string
	asked           []table.Unmatched
}

// Read understands a table as far as it goes, with what was said of it the last
// time.
func Read(s Source) (*Reading, error) { return start(&Reading{Source: s}) }

// firstRows is how many rows of a table are shown while the others are read.
const firstRows = 200

// ReadFirst is Read of the first rows.
func ReadFirst(s Source) (*Reading, error) { return start(&Reading{Source: s, First: true}) }

func start(r *Reading) (*Reading, error) {
	r.Take()
	if r.table == nil {
		return nil, r.Err
	}
	return r, nil
}

// open reads the rows. What was said was said of others.
func (r *Reading) open() error {
	o := grid.Options{Sheet: r.sheet, Encoding: r.encoding}
	var found grid.Choice
	o.Found = func(c grid.Choice) { found = c }
	if r.First {
		o.First = firstRows
	}
	rows, err := r.Read(o)
	if err != nil {
		return err
	}
	r.table, r.Choice, r.Rows = rows, found, topRows(rows.Grid)
	r.uses, r.means, r.asked, r.Remembered = map[string]table.Use{}, map[string]string{}, nil, false
	return nil
}

// understand makes a chart of the rows, by what was said.
func (r *Reading) understand() (*table.Taken, *update.Update, error) {
	o := table.Options{Uses: r.uses, Means: r.means, Day: r.Day, WithLeavers: r.Leavers, NoDraft: r.NoDraft}
	if r.Into != nil {
		return update.Take(r.Into, r.table.Take, o)
	}
	taken, err := r.table.Take(o)
	return taken, nil, err
}

// Take understands the table anew, by what was said.
func (r *Reading) Take() {
	another := r.table == nil
	if another {
		if r.Err = r.open(); r.Err != nil {
			return
		}
	}
	r.take()
	if another && r.Taken != nil {
		r.recall()
	}
}

func (r *Reading) take() {
	taken, u, err := r.understand()
	if r.Err = err; taken != nil {
		r.Taken = taken
	}
	if err != nil {
		return
	}
	r.Update = u
	for _, m := range taken.Unmatched {
		if !slices.ContainsFunc(r.asked, func(a table.Unmatched) bool { return a.Text == m.Text }) {
			r.asked = append(r.asked, m)
		}
	}
}

// Choose says which sheet of a workbook is meant, or which encoding a text has.
func (r *Reading) Choose(sheet, encoding string) {
	r.sheet, r.encoding, r.table = sheet, encoding, nil
}

// Adopt takes over what somebody has said of the first rows.
func (r *Reading) Adopt(first *Reading) {
	r.uses, r.means, r.Leavers, r.NoDraft, r.Remembered = first.uses, first.means, first.Leavers, first.NoDraft, first.Remembered
}

// Doubtful tells a table that somebody has to look at before it is taken: also
// where another sheet or another encoding may be meant.
func (r *Reading) Doubtful() bool {
	return r.Taken != nil && (r.Err != nil || r.Remembered || r.Taken.Doubtful() || slices.ContainsFunc(r.Taken.Report.Notes, func(n reading.Note) bool {
		return n.Encoding != "" || n.Sheets
	}))
}

// Use says what a column holds. Of most fields there is one column.
func (r *Reading) Use(heading string, use table.Use) {
	r.uses = maps.Clone(r.uses)
	for other, was := range r.uses {
		if was == use && !use.Several() {
			r.uses[other] = table.OwnColumn
		}
	}
	r.uses[heading] = use
}

// Means says whom a reference to a manager means: an ID, "" for nobody, or
// table.Newcomer.
func (r *Reading) Means(text, whom string) {
	r.means = maps.Clone(r.means)
	r.means[text] = whom
}
