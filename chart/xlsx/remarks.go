package xlsx

import (
	"fmt"

	"cadre/chart/reading"
)

// remarks are what a sheet holds beside what people see in it.
type remarks struct {
	hidden     bool // the row that is being read is
	hiddenRows int
	faults     [2]remark // by fault
}

// remark counts the cells with a fault.
type remark struct{ count, row, column int }

// cell counts a row once that is hidden and has a cell.
func (r *remarks) cell() {
	if r.hidden {
		r.hiddenRows++
		r.hidden = false
	}
}

// fault counts a cell without a text of its own.
func (r *remarks) fault(kind fault, row, column int) {
	if f := &r.faults[kind]; f.count == 0 {
		*f = remark{1, row, column}
	} else {
		f.count++
	}
}

// notes say it.
func (r *remarks) notes(hiddenColumns int) []reading.Note {
	var notes []reading.Note
	add := func(row int, kind reading.Kind, text string) {
		notes = append(notes, reading.Note{Row: row, Kind: kind, Text: text})
	}
	if f := r.faults[isError]; f.count > 0 {
		add(f.row, reading.Damaged, cellsWith(f, "an error instead of a value, such as #N/A"))
	}
	if f := r.faults[isUnread]; f.count > 0 {
		add(f.row, reading.Damaged, cellsWith(f, "a formula without its result")+"; open the workbook in a spreadsheet program, save it and import it again")
	}
	if n := r.hiddenRows; n > 0 {
		add(0, reading.Guessed, plural(n, "row that the workbook hides was", "rows that the workbook hides were")+" read, too")
	}
	if hiddenColumns > 0 {
		add(0, reading.Guessed, plural(hiddenColumns, "column that the workbook hides was", "columns that the workbook hides were")+" read, too")
	}
	return notes
}

// cellsWith names the first of some cells and counts them.
func cellsWith(f remark, what string) string {
	first := cellName(f.column, f.row)
	if f.count == 1 {
		return fmt.Sprintf("the cell %s holds %s, and counts as empty", first, what)
	}
	return fmt.Sprintf("%d cells, the first of them %s, hold %s, and count as empty", f.count, first, what)
}
