// Package panel is the parts of the window around the canvas: the palette of
// roles, the inspector, the list of problems and the status line.
//
// What may live here: widgets that show the editor's state and hand edits to
// it. What may not: decisions about charts (chart, rule), commands, dialogs,
// the canvas. Panels listen to the editor themselves; what concerns others
// they say through their On functions.
package panel
