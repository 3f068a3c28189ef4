// Package drawio writes scenes as a draw.io file (mxGraph's XML, as it is) that
// people go on working on: a card is one shape with its text, a reporting line
// hangs on two cards and follows them.
//
// What lives here: the file and how a scene becomes its cells. What must not:
// the look of a picture (package scene), and anything about people that a scene
// does not show.
//
// Lengths in these files are hundredths of an inch, as draw.io's own pages are,
// so that a page prints at its size.
//
// Invariants, enforced by tests: every cell of a page has an ID of its own and a
// parent that there is, every line begins and ends at a card, a label is text
// and nothing else, and the same pages give the same bytes.
package drawio
