// Package importing is the dialogs of an import: how a table is to be
// understood, with the chart as it comes out, and what a table changes in a
// chart that is there already.
//
// What may live here: what is asked about a table and the answers so far, and
// the widgets for both. What may not: what cells mean, which is chart/table's,
// who is who, which is chart/update's, files, and the editor.
package importing
