// Package report writes about a team what its chart tells: the findings of
// the rules, the figures of its health and its hiring plan, as Markdown, as
// one HTML file, or as a PDF.
//
// What lives here: the document, made once of a chart, one writer a format, and
// the dashboard, a page of bars for a deck. What must not: figures and findings
// themselves (health, plan and rule), a clock, and files.
//
// Invariants, enforced by tests: the same chart and options give the same
// bytes; all formats say the same; unless all amounts are asked for, those of a
// report cannot be added and subtracted so that the pay of fewer than three
// people comes out; whatever a chart holds is text in them and nothing else;
// the HTML asks for no other file and runs nothing.
package report
