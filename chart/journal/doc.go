// Package journal is how a document came about, written down so that it can
// be cut off anywhere: a chart to begin with, the edits that were made, and
// what was taken back, made again and saved.
//
// What lives here: that history as a value, its text, and reading the text. What
// must not: files, clocks, who writes when (package store).
//
// The text is a head line, the chart to begin with as a document, and a line
// for each event. Head and lines begin with a checksum of the rest, so that
// what was written last and not to its end is found out and left away.
//
// Invariants, enforced by tests: what is written comes back with the same
// chart and the same steps to undo and redo; a text cut off within its events
// is the history up to one of them; a text in which anything was changed is
// that, or is refused.
package journal
