package cli

import (
	"fmt"
	"os"
	"strings"

	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/reading"
	"cadre/chart/store"
)

// stdio, as a file name, is standard input or output.
const stdio = "-"

// input is a file that a command reads.
type input struct {
	name   string // as messages call it
	path   string // empty: standard input
	format format.Format
	chart  *chart.Chart
	notes  []reading.Note
}

// readFlags are what flags say of how FILE is to be read.
type readFlags struct {
	from    string            // the format's ID where the name does not say
	sheet   string            // of a workbook; empty: the one that looks most like people
	columns map[string]string // see table.Options
	ladder  string            // see openLadder
}

// read takes in FILE.
func (p *program) read(file string, f readFlags) (*input, error) {
	in := &input{name: file, path: file}
	ladder, err := openLadder(f.ladder)
	if err != nil {
		return nil, err
	}
	if file == stdio {
		in.name, in.path = "standard input", ""
	}
	if in.format, err = inputFormat(file, f.from); err != nil {
		return nil, err
	}
	o := format.ImportOptions{Name: in.name, Sheet: f.sheet, Columns: f.columns, Ladder: ladder.settings}
	var report reading.Report
	if in.path == "" {
		in.chart, report, err = in.format.Import.Import(p.stdin, o)
	} else {
		in.chart, report, err = store.Import(file, in.format, o)
	}
	in.notes = report.Notes
	if err == nil && in.format.ID == format.DocumentID {
		err = ladder.apply(in)
	}
	return in, err
}

func readable(f format.Format) bool { return f.Import != nil }

func inputFormat(file, from string) (format.Format, error) {
	if from != "" {
		if f, ok := format.ByID(from); ok && readable(f) {
			return f, nil
		}
		return format.Format{}, fmt.Errorf("--from %s: Cadre reads %s", from, formatIDs(readable))
	}
	if file == stdio {
		return format.Format{}, fmt.Errorf("standard input: say what it is with --from FORMAT, one of %s", formatIDs(readable))
	}
	if f, ok := format.ByExtension(file); ok && readable(f) {
		return f, nil
	}
	if _, err := os.Stat(file); err != nil {
		return format.Format{}, fmt.Errorf("%s: there is no such file", file)
	}
	return format.Format{}, fmt.Errorf("%s: Cadre reads %s; rename the file, or say what it is with --from FORMAT",
		file, store.Extensions(readable))
}

func formatIDs(of func(format.Format) bool) string {
	var ids []string
	for _, f := range format.All {
		if of(f) {
			ids = append(ids, f.ID)
		}
	}
	return strings.Join(ids, ", ")
}
