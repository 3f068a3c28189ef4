// Package panel is the parts of the window around the canvas: the palette of
// roles, the inspector, the list of findings and the status line.
//
// What may live here: widgets that show the editor's state and hand edits to
// it. What may not: decisions about charts (chart, rule), commands, the
// canvas, dialogs. Panels listen to the editor themselves; what concerns
// others they say through their On functions.
//
// Nothing here takes longer for a larger chart than a walk over it: lists
// make only the rows that are in view.
package panel
