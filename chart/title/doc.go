// Package title reads job titles as companies write them: the role of the
// ladder that one means, and the employment that it says.
//
// What lives here: the words of titles and the patterns they form. What must
// not: charts, cards and tables; a title is a text, wherever it stands.
//
// Invariants, enforced by tests: no title is forced into a role (of 555 real
// ones none gets a wrong one), and a text of any length is read in time that
// grows with it.
package title
