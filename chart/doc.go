// Package chart is the model of an organisation: people and posts, who
// reports to whom, and the edits that turn one chart into the next.
//
// What lives here: Chart, Person, Settings, the role ladder, walks over the
// hierarchy, transactions, diffs and history. What must not: anything that
// knows a window, a file, a clock, a random number, a position on paper or a
// rule. Those are the packages above:
//
//	chart < title < layout, rule, guide < scene < graphviz < format < store < cli, window < app
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
package chart
