// Package reading is what the rooms that read files share: notes about what
// could not be taken over as it stood, how to tell a file of another kind, and
// how to take in a photo.
//
// What lives here: what readers of more than one format need. What must not:
// a format itself, files and paths to them, and anything that knows a chart.
//
// Invariants, enforced by tests:
//
//   - No text of letters alone is a file of another kind.
//   - A photo is a small upright square, whatever it was made from, or an
//     error.
package reading
