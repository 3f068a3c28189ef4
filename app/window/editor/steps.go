package editor

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/compare"
)

// Steps are the names of the edits since the document was opened, oldest
// first: those that are done, and those that were taken back.
func (e *Editor) Steps() (done, undone []string) {
	before, after := e.history.Steps()
	for _, s := range before {
		done = append(done, stepName(s))
	}
	for _, s := range slices.Backward(after) {
		undone = append(undone, stepName(s))
	}
	return done, undone
}

// stepName is the edit's name, and whom it was about where that does not say
// so.
func stepName(s chart.Step) string {
	whom := compare.Of(s.Diff).Whom()
	if whom == "" || strings.Contains(s.Name, whom) {
		return s.Name
	}
	return s.Name + ": " + whom
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
