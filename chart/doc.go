// Package chart is the model of an organisation: people and posts, who
// reports to whom, and the edits that turn one chart into the next.
//
// What lives here: Chart, Person, Settings, the role ladder, walks over the
// hierarchy, transactions, diffs and history; the chart of a day, excerpts of
// a chart for others, and the census, which says who counts as what. What must
// not: anything that knows a window, a file, a clock, a random number, a
// position on paper or a rule. Those are the packages above, whose order
// layering_test.go has.
//
// Invariants, enforced by tests:
//
//   - A Chart never changes. An Edit makes the next one, and its Diff, with
//     the sides swapped, makes the former one again. No edit writes its own
//     undo.
//   - A broken chart (rings, missing managers, several tops) can be made,
//     walked, shown and saved. Every walk goes through Tree, which cuts a
//     ring at one member and always ends.
//   - Among the people who name the same manager, Order runs 0, 1, 2 …
//   - The same people in the same order always give the same tree.
//   - While colours tell a field, a value of it keeps its colour over all edits.
//   - A day that is missing or cannot be read leaves somebody in place. In the
//     chart of a day nobody loses the line to those above who are there, and
//     the figures of a day are those of the chart of that day.
//
// The chart has three views. As it is written everybody is on it. The figures
// (Figures) count who is there on a day, the last one included. The chart of a
// day (AsOf) is what they count, drawn. Package time is the calendar here:
// whoever asks hands in the day.
package chart
