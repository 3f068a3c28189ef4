// Package compare says what separates two charts, in a form that can be
// written down, told in words, and applied to another chart.
//
// What lives here: who came, left, and changed in what, by ID; the change of
// the settings, member by member; applying them, and the conflicts where the
// chart is not the one they were made for. What must not: how changes look in
// a file (package document), and what the figures of a chart are.
//
// Invariants, enforced by tests: what separates a from b, applied to a, gives
// b without a conflict. Applied to another chart it changes nothing that
// somebody else has changed: a stale value is a conflict, and is told.
package compare
