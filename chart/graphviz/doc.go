// Package graphviz draws scenes with Graphviz: scene → DOT with everything in
// its place → Graphviz, in a child process of the own program → a Drawing of
// shapes, to which the texts are added → SVG or PNG.
//
// What lives here: DOT, the child process and its protocol, the reading of
// Graphviz's answer, SVG and PNG. What must not: where cards go (layout), how
// they look (scene), which pictures users may ask for (format).
//
// Graphviz runs in a child process because it is C compiled to WebAssembly:
// it cannot be cancelled, a fault in it spoils the process for good, and its
// memory is not given back. The child is killed when a caller gives up, and
// replaced after a fault and after a number of pictures. It answers in SVG:
// of Graphviz's formats that list drawing operations it is the cheapest to
// make there, about two thirds of the time of xdot. Graphviz's own PNG is not
// used: it fills open paths and knows no fallback fonts.
//
// DOT as a file has the texts and every card, and Graphviz puts them where the
// scene says. The child is given no texts, and of the cards' shapes each that
// differs once (stamp.go): the rest it would only repeat, at nearly the whole
// cost of a chart.
//
// Invariants, enforced by tests: what a chart says comes out as typed, the
// same scene gives the same bytes, SVG and PNG show the same Drawing, DOT
// gives that Drawing too, and after a fault of the child the next picture
// works.
package graphviz
