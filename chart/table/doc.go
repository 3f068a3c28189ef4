// Package table reads and writes organisations as rows of cells, as
// spreadsheets and HR systems have them. A table holds people and the order of
// free fields; it does not hold the other settings of a document, nor members
// of newer versions.
//
// What lives here: finding the columns of the fields (what headings mean is
// in package heading, what the cells say decides the rest), telling rows that
// are nobody's,
// reading days, amounts, names and titles as people write them, and writing
// all of it so that a spreadsheet runs none of it. What must not: other formats,
// files and paths to them (what a table names, such as a photo, is opened by
// Options.Open), and rules about what an organisation should be.
//
// Who reports to whom is found in one place (link): references to managers are
// looked up in package lookup, columns that hardly name anybody give way to
// those that do, and where none names a manager the table's shape tells (layers,
// outline numbers, paths, lists of teams, at last titles), see shapes. Every
// guess is a note.
//
// Invariants, enforced by tests:
//
//   - What Write writes comes back as an equal chart, without photos.
//   - What is guessed from cells is a note that says what it rests on.
//   - A row becomes a card, or a note says why not. A cell that is not
//     understood becomes a free field, with a note.
//   - A day that can be read in two ways, such as 03/04/2020, is not guessed.
//   - No cell that is written begins as a spreadsheet's formulas do.
//   - A table has a largest size, beyond which it is an error.
package table
