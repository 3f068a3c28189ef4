package editor_test

import (
	"slices"
	"testing"

	"cadre/app/window/editor"
	"cadre/chart"
)

// TestPreviewChangesNothing previews a move: those it would change are told,
// and the chart stays.
func TestPreviewChangesNothing(t *testing.T) {
	e := open(t, company)
	before := e.Chart()
	told := 0
	e.Listen(func(what editor.Change) {
		if what == editor.PreviewChanged {
			told++
		}
	})
	move := chart.Move("cy", "ada", chart.Last)
	e.Preview(&move)
	if !slices.Contains(e.Previewed(), "cy") || e.Chart() != before || told != 1 {
		t.Errorf("previewed are %v, told %d times, changed: %v", e.Previewed(), told, e.Chart() != before)
	}
	e.Preview(nil)
	if len(e.Previewed()) > 0 || told != 2 {
		t.Errorf("after the preview there are %v, told %d times", e.Previewed(), told)
	}
	e.Preview(&move)
	if err := e.Do(move); err != nil || len(e.Previewed()) > 0 {
		t.Errorf("after the edit %v are previewed: %v", e.Previewed(), err)
	}
}
