// Package typeset measures and shapes text in the pictures' font, Inter from
// the assets, and in the system's fonts for what Inter lacks: Chinese, Arabic,
// emoji and the rest.
//
// What lives here: fonts, widths, glyphs and their outlines. What must not:
// where a text stands, how it is broken or shortened (package scene), and
// painting (package graphviz). It is the one package that reads fonts from
// the disk.
//
// Invariants, enforced by tests: no Line is wider than Width says, at any
// size; a Line shows the letters that were typed, in the order that a viewer
// of SVG gives a left-to-right text; without system fonts all of it works.
package typeset
