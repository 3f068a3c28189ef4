// Package pdf writes scenes as the pages of a PDF document: each drawn by
// Graphviz, as SVG and PNG are, and kept as shapes and text that can be
// selected and searched.
//
// What lives here: the file format, fonts as it carries them, links,
// bookmarks and tags. What must not: what a page shows (scene), how Graphviz is asked
// (graphviz), how a text is shaped (typeset).
//
// The file is written without a library. Those that write PDF shape text
// themselves, and take fewer kinds of fonts than a system has; what is left
// when text arrives shaped is small. Nor are fonts cut down from the system's
// files: the outlines of the letters in use, which package typeset reads from
// any kind of font, are written as a new font in the Compact Font Format. So
// collections, variable fonts and both kinds of outlines take one way, no
// font file is read twice, and the letters are those of the PNG. What is lost
// is hints for screens of few pixels, which the PNG does not follow either.
//
// A letter of such a font is not a glyph but all that shows some characters
// together: an accent is part of its letter, a syllable of Hindi is one. What
// a reader finds and copies is then what was typed, with no more than a table
// of what each letter says.
//
// What a page says is tagged (tags.go): those who hear it are read the heading,
// then the cards as lists of those who report to somebody, in the order of the
// chart and not of the page; lines, shapes and initials are for the eye alone.
// Tags are many small objects, so they are packed in streams.
//
// Invariants, enforced by tests: no text is lost, the same scenes give the
// same bytes, a page shows the Drawing that SVG and PNG show, everything
// painted is tagged or marked as decoration, a file has a title.
package pdf
