package format

// Tabular tells whether a file in the format is a table, whose columns have to
// be understood, and what usually parts its cells.
func (f Format) Tabular() (delimiter byte, ok bool) {
	t, ok := f.Import.(rows)
	return t.delimiter, ok
}
