// Package widgets is the small widgets of the window: fields, buttons and
// lists that close their dialog on Esc, and lists to choose from.
//
// What may live here: widgets that show what they are given and tell of a
// choice through a function. What may not: the editor, edits, whole dialogs,
// and windows.
package widgets
