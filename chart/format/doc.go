// Package format is the table of formats: every way to write an organisation
// to a file, or to read one.
//
// What lives here: All, which dialogs, the command line and the round-trip
// tests range over, with an importer or an exporter for each; the pages of an
// export and how pictures, slides and reports are made of them; outlines. What
// must not: how documents and tables are read and written (see document and
// table), how a picture looks or is drawn (see scene, graphviz, pdf, slides,
// webpage and drawio), files and paths to them (see store), and anything that
// knows a window. Formats read from an io.Reader and write to an io.Writer.
//
// Invariants, enforced by tests:
//
//   - The same chart and options give the same bytes.
//   - A picture, a deck and an outline hold nothing of a chart but what they
//     show, in no description, property or address either; findings, amounts
//     and names only as the options ask. A table and a document hold
//     everything, or what a picture shows.
//   - Every field of a person comes back through every format that can be read
//     and written, but for what tables cannot hold.
//   - Bad input gives a chart and notes wherever it can be read at all;
//     otherwise an error in one line, naming file, row or field, and what to
//     do.
//   - An empty chart gives no picture, but an error.
package format
