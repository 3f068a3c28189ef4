// Package webpage writes a scene as one web page that asks for no other file:
// the picture, to be moved, searched and folded, with the details of each card
// and a tree of them for keyboards and screen readers.
//
// What lives here: the page, its style and its scripts, and what these know of
// a chart. What must not: how a picture looks or is drawn, which comes in as an
// SVG element, and anything about people that the scene does not have.
//
// The scripts are plain JavaScript without a library, one file a concern, put
// together into one: chart.js has the cards, places.js and panels.js where
// everything stands, view.js what part is seen; tree.js, search.js and
// details.js are what people do with them, and start.js binds them to the page.
//
// Invariants, enforced by tests: the same scene gives the same bytes, nothing is
// said that the scene does not say, whatever a chart holds is text and nothing
// else, the page may load nothing and runs nothing but its own script, and
// without that script the picture is there.
package webpage
