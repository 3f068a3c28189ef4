// Package slides writes scenes as a PowerPoint deck (PPTX, ECMA-376 part 1,
// transitional) that people go on working on: a card is one shape with its
// text, a reporting line is a connector that hangs on two cards, colours and
// fonts are those of the deck's theme, so that a slide takes on the look of
// the deck it is pasted into.
//
// What lives here: the parts of the file, how a scene becomes shapes, and which
// colour of a deck's theme stands for a slot or a role of a scene. What must
// not: the look of a picture (package scene), files, clocks, fonts.
//
// Invariants, enforced by tests: every part is well-formed and has a content
// type, every relationship leads to a part, every shape of a slide has an ID
// of its own, every connector hangs on the cards it connects, a card holds its
// whole text, and the same deck gives the same bytes.
package slides
