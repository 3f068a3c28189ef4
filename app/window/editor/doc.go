// Package editor is the state behind the window: the chart with its history,
// the selection, what part of the picture is shown, the file, and what the
// rules find.
//
// What may live here: state and the decisions about it. What may not: Fyne,
// widgets, dialogs, goroutines; the disk comes in as a Store. Everything
// here is used from one goroutine.
//
// Invariants, enforced by tests:
//
//   - Do is the only way to change the chart; Undo and Redo walk its history.
//   - Everybody selected is in the chart, in reading order, and one of them
//     leads.
//   - Findings and Scene belong to the chart as it stands. Where the rules are
//     asked beside the editor's work, an answer about another chart is dropped,
//     and whoever wants to know before it is there has it at once.
//   - Listeners are called after the change is complete, and never while
//     nothing changed.
package editor
