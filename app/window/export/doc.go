// Package export is the dialog that asks how to export a chart, with a live
// picture of the result.
//
// What may live here: the choices about a file, what is told of it before it is
// made, and the record by which it is made again. What may not: writing files,
// which the window does, and how a picture looks, which is chart/scene's.
package export
