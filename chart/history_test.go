package chart_test

import (
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// TestHistoryIsRestored: a history made again of its steps goes back and forth
// through the same charts.
func TestHistoryIsRestored(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		base := charttest.Company(5)
		h := chart.NewHistory(base)
		var states []*chart.Chart
		for i := range rapid.IntRange(0, 6).Draw(t, "edits") {
			if _, err := h.Do(chart.Rename("p1", string(rune('a'+i)))); err != nil {
				t.Fatal(err)
			}
			if rapid.Bool().Draw(t, "saved") {
				h.MarkSaved()
			}
			if rapid.Bool().Draw(t, "written over") {
				h.MarkUnsaved()
			}
		}
		for range rapid.IntRange(0, 6).Draw(t, "undone") {
			h.Undo()
		}
		done, undone := h.Steps()
		again := chart.RestoreHistory(base, done, undone, h.Saved())
		if !again.Now().Equal(h.Now()) || again.Dirty() != h.Dirty() || again.UndoName() != h.UndoName() || again.RedoName() != h.RedoName() {
			t.Fatalf("it is at %s, dirty: %t; want %s, %t", again.Now().Person("p1").Name, again.Dirty(), h.Now().Person("p1").Name, h.Dirty())
		}
		all := len(done) + len(undone)
		for n := 0; n <= all; n++ {
			again.Jump(n)
			states = append(states, again.Now())
		}
		n := rapid.IntRange(-1, all+1).Draw(t, "jump to")
		before := again.Now()
		diff := again.Jump(n)
		at := min(max(n, 0), all)
		if done, undone := again.Steps(); len(done) != at || len(undone) != all-at || !again.Now().Equal(states[at]) || !before.Apply(diff).Equal(again.Now()) {
			t.Fatalf("jumping to %d of %d leads to %d, with %d to come", n, all, len(done), len(undone))
		}
	})
}

// TestAFileThatIsWrittenOver leaves nothing that is as in the file, wherever
// the history goes, until it is saved again.
func TestAFileThatIsWrittenOver(t *testing.T) {
	h := chart.NewHistory(charttest.Company(3))
	if _, err := h.Do(chart.Rename("p1", "Ada")); err != nil {
		t.Fatal(err)
	}
	h.MarkUnsaved()
	for n := range 2 {
		if h.Jump(n); !h.Dirty() || h.Saved() != -1 {
			t.Errorf("after %d edits it counts as saved", n)
		}
	}
	if h.MarkSaved(); h.Dirty() {
		t.Error("it cannot be saved any more")
	}
}
