// Package distance decides what a scene says when it is seen from afar, as a
// map does: near, the whole cards; farther, name and role in letters that can
// be read; farther still, short names or initials on the role's colour; far,
// the teams with their names and how many they are.
//
// What lives here: which level of detail a zoom has, the texts of each card
// with their places, and the names of teams. What must not: painting, Fyne,
// where cards stand (package layout) and how they look near (package scene).
//
// Invariants, enforced by tests: all cards of a picture have one level, and so
// have the rows of its lists; no text is smaller than Least, passes the border
// of its card or has a contrast below 4.5:1; no two names of teams overlap.
//
// Lengths are pixels of the zoomed scene, whose corner is that of the scene.
package distance
