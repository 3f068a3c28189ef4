// Package outline is the chart as an indented list, one line a person, in which
// teams are typed as in a text.
//
// What may live here: the list, how it is typed, selected and dragged in, and
// what a screen reader is told of it. What may not: how charts are edited (that
// is chart's), commands, and what the canvas shows; both show what the editor
// has.
//
// Invariants, enforced by tests:
//
//   - The lines are the people whom the canvas shows, in reading order, and
//     those selected are the editor's.
//   - A new line is in the chart once something was typed into it, and then it is
//     one edit; left empty it never was.
//   - Only the lines in view are made, however long the list.
package outline
