// Package window is Cadre's window: it puts the canvas, the panels around it,
// the menus and the keys together, and does for the commands what needs a
// window.
//
// What may live here: the putting together, and the window's own business:
// files to open and save, what is asked before something is lost, light and
// dark. What may not: decisions about charts. Below it, one package each:
// editor is the state, command the table of commands, board the canvas,
// panel what stands around it, outline the chart as a list, dialog what comes up over it, export the dialog
// of that name, tool the windows beside it, preview the true picture of a
// chart, widgets the small parts of all of these, look the theme, setting what
// is chosen for all documents, clip the clipboard's pictures. What other goroutines find comes back by uithread.
//
// Only run.go imports Fyne's driver, so everything else builds and is tested
// without a C compiler.
package window
