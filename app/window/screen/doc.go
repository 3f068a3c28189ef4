// Package screen is where windows stand: how large the screens are, and which
// places on them are good for a window.
//
// What may live here: rectangles, and what the system tells of screens and
// windows beyond Fyne. What must not: what the windows show, and what is kept
// of them.
//
// Fyne asks for places but tells none, so Of asks GLFW, which Fyne's desktop
// driver is built on. On Wayland no program learns or chooses where its windows
// stand; sizes are told there too.
package screen
