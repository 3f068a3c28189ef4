// Package grid reads files of many kinds as rows of cells.
//
// What lives here: Grid and Row; telling what kind of file bytes are, and what
// encoding their text has; one file for each kind, which says how it becomes
// rows. What has no columns gets some: an outline, or JSON whose objects hold
// one another, becomes rows with an ID and the ID above. What must not: what
// the cells of an organisation mean (see table), and files or paths to them.
//
// Invariants, enforced by tests:
//
//   - Rows are numbered as the user's program numbers them.
//   - Whatever the bytes are, there are rows and notes, or an error in one line
//     that says what to do, in memory that the size of the file bounds.
package grid
