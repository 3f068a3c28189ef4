package editor

import (
	"slices"

	"cadre/chart"
)

// Steps are the names of the edits since the document was opened, oldest
// first: those that are done, and those that were taken back.
func (e *Editor) Steps() (done, undone []string) {
	before, after := e.history.Steps()
	for _, s := range before {
		done = append(done, s.Name)
	}
	for _, s := range slices.Backward(after) {
		undone = append(undone, s.Name)
	}
	return done, undone
}

// SavedStep is after how many edits the document was as its file is; -1 where
// no way leads there, as where somebody else has changed the file.
func (e *Editor) SavedStep() int {
	if e.file.event != Untouched {
		return -1
	}
	return e.history.Saved()
}

// Jump goes to the state after so many of all edits.
func (e *Editor) Jump(n int) {
	e.travel(func() (chart.Diff, bool) {
		before, _ := e.history.Steps()
		return e.history.Jump(n), n != len(before)
	})
}
