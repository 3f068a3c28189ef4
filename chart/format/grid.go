package format

import (
	"io"

	"cadre/chart/grid"
	"cadre/chart/reading"
)

// Grid reads a table as rows of cells, whatever kind of file it is.
func Grid(r io.Reader, o grid.Options) (grid.Grid, []reading.Note, error) { return grid.Read(r, o) }
