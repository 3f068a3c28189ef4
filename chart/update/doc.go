// Package update brings a chart up to date with a table that tells of the same
// organisation, such as next month's export of an HR system.
//
// What lives here: who in the table is who in the chart; what the table says
// that the chart does not, as changes to choose from; the edit that makes
// those chosen. What must not: how tables are read (see table), how changes
// are asked about or printed, and what separates any two charts (see compare).
//
// Invariants, enforced by tests:
//
//   - Only what the table has a column for changes. Order, looks and people
//     whom it does not name stay, unless somebody chooses otherwise.
//   - The chart itself, written as a table, changes nothing; nor does a table
//     that has been taken in before.
//   - The edit is one, and undone it leaves the chart as it was.
package update
