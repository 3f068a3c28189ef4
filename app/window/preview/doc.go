// Package preview shows the true picture of a chart, as it is exported, while
// the choices that it depends on still change.
//
// What may live here: drawing beside the window's own thread, and giving up
// what is no longer wanted. What may not: choices, and what is said of the
// picture.
package preview
