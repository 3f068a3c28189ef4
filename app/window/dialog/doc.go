// Package dialog is what the window shows over or in place of the canvas: the
// welcome screen, questions, errors and reports, the choosing of files, and
// that something takes its time.
//
// What may live here: dialogs that ask and say the answer through a function.
// What may not: edits, decisions about charts, the editor, the canvas.
package dialog
