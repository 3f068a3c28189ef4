// Package dialog is what the window shows over or in place of the canvas: the
// welcome screen, the export dialog with its live preview, the command
// palette, questions, errors and reports, and the choosing of files.
//
// What may live here: dialogs that ask and say the answer through a function.
// What may not: edits, decisions about charts, the canvas.
package dialog
