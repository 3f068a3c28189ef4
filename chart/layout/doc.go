// Package layout decides where cards go: from a forest of cards with sizes to
// their places and the lines between them.
//
// What lives here: arrangements, each a pure function from Input and Gaps to
// Result, in the table All, and the routes of dotted lines. Tree, LeftRight,
// Compact and Levels are tidy trees; Fit chooses for each team how to stand so
// that the whole fills the page. Assistants stand aside in all of them. What
// must not: people, roles, colours, text. It imports nothing but the
// mathematics and the sorting of the standard library.
//
// Fit keeps one idiom: the reports of a manager, and those of all managers of a
// layer, are joined in one way. FitParts keeps it for teams that are arranged
// by themselves. Patterns remember what it chose, for a forest that changes: all
// but the teams that changed, and what these push, stay where they are.
//
// Invariants, enforced by tests on random forests: no two cards overlap or
// stand closer than the gaps, no reporting line runs through a card or touches
// one of another manager, every line is orthogonal and has what it shares with
// those of siblings exactly in common, siblings keep their order, equal teams
// look alike, the same input gives the same result, and time grows with the
// number of cards, however deep or wide the forest is. testdata has drawings of
// what the arrangements make of small teams.
package layout
