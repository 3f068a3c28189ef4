// Package xlsx reads and writes Excel workbooks.
//
// What lives here: opening a workbook and choosing the sheet of people;
// streaming its cells into a grid, as people see them rather than as Excel
// stores them (days as 2024-01-02, "00123" with its zeros); and writing a
// chart's table with typed cells. What must not: what the cells of an
// organisation mean (see table), and files or paths to them.
//
// Invariants, enforced by tests:
//
//   - What Write writes comes back as an equal chart, and no text of it can
//     run as a formula.
//   - The same chart gives the same bytes, with no author and no time.
//   - No part is unpacked before its size is known to be bearable, and no
//     call loads a whole sheet as objects: 100,000 rows of 14 columns stay
//     below 300 MB.
//   - Whatever the bytes are, there are rows and notes, or an error in one
//     line that names the file and says what to do.
package xlsx
