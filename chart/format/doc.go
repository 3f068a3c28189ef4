// Package format reads and writes organisations: Cadre's own document,
// tables as spreadsheets and HR systems have them, and pictures.
//
// What lives here: one importer or exporter a format, and All, the one table
// of them, which dialogs, the command line and the round-trip tests range
// over. What must not: files and paths to them (see store), and anything that
// knows a window. Formats read from an io.Reader and write to an io.Writer.
//
// Invariants, enforced by tests:
//
//   - The same chart and options give the same bytes.
//   - What a format writes and can read comes back as an equal chart. A table
//     holds people and the order of free fields alone.
//   - Bad input gives a chart and notes wherever it can be read at all;
//     otherwise an error in one line, naming file, row or field, and what to
//     do. Nothing a file says is lost without a note.
//   - The structs of a file are not the model's: a document has a version.
package format
