// Package document reads and writes Cadre's own document, and what is written
// like it: templates, which are documents, files of rules, ladders and themes.
//
// A document is JSON whose first member, "cadre", is the version, followed by
// the settings and by the people in reading order. A person takes one or a few
// short lines, so that a version control system shows a small change as a
// small difference.
//
// What lives here: the members of these files, a table for each kind of
// record. What must not: other formats, files and paths to them, and the
// values that a setting may have (see chart.Fields and scene.Choices).
//
// Invariants, enforced by tests:
//
//   - What Write writes comes back as an equal chart, and the same chart gives
//     the same bytes.
//   - Members that this version does not know are kept through load and save:
//     see chart.Person.Unknown by name, and chart.Settings.Unknown by path,
//     such as /about or /rules/span/waived. Files of rules, ladders and themes,
//     which nobody saves again, may have none.
//   - A file that is cut short, or breaks the format, is an error in one line
//     that names the file, the line and what to do.
//   - Where a document can be read, what was repaired in it is a note.
package document
