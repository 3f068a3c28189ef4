// Package plan says how an organisation changes with the days on its cards:
// who comes and who leaves in which quarter, at what cost, and what that
// leaves undone.
//
// What lives here: quarters and the hiring plan. What must not: a clock, and
// who is there on a day (chart.AsOf and chart.Figures).
//
// Invariants, enforced by tests: the headcount of a quarter is that of the
// chart of its last day without who leaves on it, everybody with a start is
// hired once and everybody with an end leaves once, and the money of the
// quarters of a year adds up to what the year costs, but for rounding.
package plan
