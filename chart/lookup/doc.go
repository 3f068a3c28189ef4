// Package lookup finds the people whom a text means: a manager as a table
// names one, somebody who is missing from a chart.
//
// What lives here: what a person is known by, the ways to write that, from the
// surest to the boldest guess, and who comes near to a text that is nobody's.
// What must not: cells, rows and notes (package table), what to do about a
// missing manager (package rule).
//
// The ways are one table (ways.go). A text is tried by one after the other;
// the first by which it is anybody's counts, and one by which it is several
// people's is an answer too: nobody is chosen then, but that the team or the
// level of who asks tells namesakes apart, which the answer says.
//
// Invariants, enforced by tests:
//
//   - The order of the entries makes no difference.
//   - Who is found by a way is found whatever people are added who fit by
//     weaker ways alone.
//   - No guess is made between several people.
package lookup
