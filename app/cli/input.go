package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

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
	from     string            // the format's ID where neither bytes nor name say it
	encoding string            // of a text; empty: told by evidence
	sheet    string            // of a workbook; empty: the one that looks most like people
	columns  map[string]string // see table.Options
	ladder   string            // see openLadder
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
	if in.format, err = forced(f.from); err != nil {
		return nil, err
	}
	o := format.ImportOptions{Name: in.name, Columns: f.columns, Ladder: ladder.settings, Encoding: f.encoding, Sheet: f.sheet}
	var report reading.Report
	if in.path == "" {
		in.chart, report, err = p.readStdin(in, o)
	} else {
		in.format, in.chart, report, err = store.Import(file, in.format, o)
	}
	in.notes = report.Notes
	if err == nil && in.format.ID == format.DocumentID {
		err = ladder.apply(in)
	}
	return in, err
}

// readStdin reads standard input as what it begins like, where nothing else is
// said.
func (p *program) readStdin(in *input, o format.ImportOptions) (*chart.Chart, reading.Report, error) {
	source := p.stdin
	if in.format.ID == "" {
		in.format, source, _ = format.Tell(source, "")
	}
	return in.format.Import.Import(source, o)
}

func readable(f format.Format) bool { return f.Import != nil }

// forced is the format that --from names; the zero value where it names none.
func forced(from string) (format.Format, error) {
	if f, ok := format.ByID(from); from == "" || ok && readable(f) {
		return f, nil
	}
	return format.Format{}, fmt.Errorf("--from %s: Cadre reads %s", from, formatIDs(readable))
}

// bindSource puts the flags on a command that say what FILE is.
func (f *readFlags) bindSource(c *cobra.Command, file string) {
	c.Flags().StringVar(&f.from, "from", "", "the `FORMAT` of "+file+": "+formatIDs(readable))
	c.Flags().StringVar(&f.encoding, "encoding", "", "the `ENCODING` of "+file+" where it is told wrongly, such as windows-1252 or shift_jis")
	sheetFlag(c, &f.sheet)
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
