package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/reading"
	"cadre/chart/store"
	"cadre/chart/table"
	"cadre/chart/update"
)

// understood is a table, and what was made of it.
type understood struct {
	*input
	taken  *table.Taken
	update *update.Update    // of the chart that the table is to be brought into; nil: of none, or the file is no table
	means  map[string]string // what was said of managers
}

// understand reads what import is given, to be brought into a chart; nil: into
// none.
func (p *program) understand(file string, f importFlags, base *chart.Chart) (*understood, error) {
	o, m, err := f.options()
	if err != nil {
		return nil, err
	}
	o.Day = p.today()
	in := &input{name: file, path: file}
	if file == stdio {
		in.name, in.path = "standard input", ""
	}
	rows, err := p.openTable(in, f.readFlags)
	switch {
	case errors.Is(err, store.ErrDocument) && f.mapFile+f.saveMap != "":
		return nil, fmt.Errorf("%s is no table, so its columns need no --map-file or --save-map; leave them out", file)
	case errors.Is(err, store.ErrDocument) && (in.path != "" || f.from != ""):
		f.columns = o.Columns
		in, err := p.read(file, f.readFlags)
		return &understood{input: in}, err
	case err != nil:
		return nil, err
	}
	in.format = rows.Format
	u := &understood{input: in, means: m.Managers}
	if base == nil {
		u.taken, err = rows.Take(o)
	} else {
		u.taken, u.update, err = update.Take(base, rows.Take, o)
	}
	if err != nil {
		return nil, err
	}
	in.chart, in.notes = u.taken.Chart, slices.Concat(u.taken.Report.Notes, absent(m, u.taken, f.mapFile), doubts(u.update))
	return u, nil
}

func (p *program) openTable(in *input, f readFlags) (*store.Table, error) {
	kind, err := forced(f.from)
	if err != nil {
		return nil, err
	}
	o := grid.Options{Name: in.name, Sheet: f.sheet, Encoding: f.encoding}
	if in.path == "" {
		return store.NewTable(p.stdin, kind, o)
	}
	return store.ReadTable(in.path, kind, o)
}

// options are what the flags say of how a table is to be understood, and what
// the file of --map-file has of that.
func (f importFlags) options() (o format.ImportOptions, m document.Mapping, err error) {
	if o.Columns, err = mapping(f.pairs); err != nil {
		return o, m, err
	}
	chosen, err := openLadder(f.ladder)
	if err != nil {
		return o, m, err
	}
	o.Ladder, o.WithLeavers, o.NoDraft = chosen.settings, f.leavers, f.noDraft
	if f.mapFile == "" {
		return o, m, nil
	}
	if m, err = store.OpenMapping(f.mapFile); err != nil {
		return o, m, err
	}
	o.Means, o.Uses = m.Managers, usesBeside(m.Columns, o.Columns)
	return o, m, nil
}

// usesBeside are what a file says of columns, but for what --map says of the
// same columns and fields.
func usesBeside(columns, mapped map[string]string) map[string]table.Use {
	uses := map[string]table.Use{}
	for heading, use := range columns {
		uses[heading] = table.Use(use)
	}
	for field, column := range mapped {
		taken, _ := table.UseNamed(field) // what is no field is told later
		for heading, use := range uses {
			if use == taken || strings.EqualFold(heading, column) {
				delete(uses, heading)
			}
		}
	}
	return uses
}

// absent notes the columns that a mapping speaks of and a table lacks.
func absent(m document.Mapping, taken *table.Taken, file string) (notes []reading.Note) {
	headings := taken.Headings()
	for heading := range m.Columns {
		if !slices.Contains(headings, heading) {
			notes = append(notes, reading.Note{Field: heading, Kind: reading.Unmatched, Text: "the table has no such column, of which " + file + " speaks"})
		}
	}
	slices.SortFunc(notes, func(a, b reading.Note) int { return strings.Compare(a.Field, b.Field) })
	return notes
}

// doubts notes who is called like somebody of the chart, and was taken for
// somebody else.
func doubts(u *update.Update) (notes []reading.Note) {
	if u == nil {
		return nil
	}
	for _, d := range u.Doubts {
		notes = append(notes, reading.Note{Kind: reading.Ambiguous,
			Text: fmt.Sprintf("%s is called like somebody of the chart, with %s: taken for somebody else; give both the same ID if they are one", d.Name, d.Text)})
	}
	return notes
}

// saveMapping writes what --save-map asks for.
func (f importFlags) saveMapping(in *understood) error {
	if f.saveMap == "" {
		return nil
	}
	m := document.Mapping{Columns: map[string]string{}, Managers: in.means}
	for _, c := range in.taken.Columns {
		m.Columns[c.Heading] = string(c.Use)
	}
	return store.SaveMapping(f.saveMap, m)
}
