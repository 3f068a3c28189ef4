// Package scene turns a chart into pictures: cards, connectors, grounds of
// teams, heading, legend and footer with their final places, sizes and
// colours. The window, the SVG, the PNG and every other picture draw the same
// scene. Who does more than draw finds what each thing is: shapes and texts
// name their Part, and an Ink is a colour with the slot of the theme or the
// role that it comes from.
//
// What lives here: the look of a card, themes, pages, the breaking and
// shortening of text, Choices, the table of all that can be chosen about a
// look, Build, which asks package layout where the cards go, and Pages, which
// cuts a chart into pages that can be read: one for each team, or packed with
// whole teams; and which colour cards have for what somebody says, with what
// these colours stand for. What must not: files, windows,
// Graphviz, fonts. How wide a text is comes in as a Measurer.
//
// Invariants, enforced by tests: no text passes the border of its card, every
// text has a contrast of at least 4.5:1 to what lies behind it (WCAG 2.1,
// 1.4.3), the colours of values are apart for everybody, and amounts of money
// give none unasked, what lines share is drawn once, a team's ground holds its team and
// nobody else, everybody stands on one of the pages, and the same chart gives
// the same scene.
package scene
