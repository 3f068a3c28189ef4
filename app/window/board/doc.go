// Package board is the canvas of the window: one widget that draws the scene
// and takes the pointer.
//
// What may live here: drawing the scene, gestures, and the entry that
// renames on the card. What may not: where cards go or how they look (that
// is the scene's), business (that is the editor's and the commands').
//
// Invariants, enforced by tests:
//
//   - A gesture changes nothing before it is released, makes one edit then,
//     and none when it is cancelled.
//   - What a drop would do is worked out by the very edit it makes; a drop
//     that cannot be says why, and what the rules say of it before is what they
//     find after.
//   - What is below the pointer is looked up in the layout as it was when the
//     gesture began, whatever a preview shows. Nothing moves by itself while the
//     pointer moves.
//   - Only what is in view is on the canvas, however large the chart: whole
//     cards as canvas objects, everything farther away as one picture, whose
//     words package distance chooses.
//   - The minimap and the scroll bars lie over the cards: what is below them is
//     neither hovered nor pressed, and nobody is brought into view below the map.
//     They are for the pointer alone, and no stop of the keys.
//
// The gesture (gesture.go and its states) knows points, not Fyne: it is fed with
// pixels of the view and tested without a window.
package board
