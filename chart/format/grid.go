package format

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/reading"
	"cadre/chart/table"
	"cadre/chart/xlsx"
)

// Grid reads a table as rows of cells, whatever kind of file it is: the bytes
// tell a workbook, whatever the file is called.
func Grid(r io.Reader, o grid.Options) (grid.Grid, []reading.Note, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	head, err := in.Peek(xlsx.Mark)
	if err != nil && !errors.Is(err, io.EOF) || !xlsx.MayBe(head) {
		return textGrid(in, o)
	}
	data, err := io.ReadAll(io.LimitReader(in, xlsx.MaxFile+1))
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", o.Name, err)
	}
	if xlsx.Is(data) {
		return xlsx.Read(bytes.NewReader(data), o)
	}
	return textGrid(io.MultiReader(bytes.NewReader(data), in), o)
}

// textGrid reads a table that is no workbook.
func textGrid(r io.Reader, o grid.Options) (grid.Grid, []reading.Note, error) {
	if o.Sheet != "" {
		return nil, nil, noSheets(o.Name, o.Sheet)
	}
	return grid.Read(r, o)
}

// noSheets tells that a file has nothing to choose from.
func noSheets(name, sheet string) error {
	return fmt.Errorf("%s: there is no sheet %q, as the file is no workbook; leave out --sheet", name, sheet)
}

// Import reads a table.
func (t rows) Import(r io.Reader, o ImportOptions) (*chart.Chart, reading.Report, error) {
	g, notes, err := Grid(r, grid.Options{Name: fileName(o), Sheet: o.Sheet, Delimiter: t.delimiter, Encoding: o.Encoding})
	if err != nil {
		return nil, reading.Report{}, err
	}
	taken, err := table.Take(g, notes, o)
	if err != nil {
		return nil, reading.Report{}, err
	}
	return taken.Chart, taken.Report, nil
}

// fileName is what messages call a file.
func fileName(o ImportOptions) string { return cmp.Or(o.Name, "input") }
