// Package plan says how an organisation changes with the start dates on its
// cards: who is there on a day, and who comes, at what cost, in which quarter.
//
// What lives here: dates as plain numbers, the organisation as of a day, and
// the hiring plan. What must not: a clock; whoever asks hands in the day.
//
// Invariants, enforced by tests: a missing or unreadable date leaves somebody
// in place rather than out, nobody who is there on a day loses the line to
// the people above who are there too, and the money of the quarters of a year
// adds up to what the year costs, but for rounding.
package plan
