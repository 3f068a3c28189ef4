// Package look is how the window looks: the theme with its colours, fonts
// and distances, and small drawings such as a chart in miniature.
//
// What may live here: appearance. What may not: the editor, commands, what
// happens on a click. Colours of the chart itself belong to chart/scene.
package look
