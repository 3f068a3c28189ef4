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

// TestPointingOut brings one person out, several, or nobody.
func TestPointingOut(t *testing.T) {
	for _, tt := range []struct {
		ids      []chart.ID
		selected chart.ID
		told     int
	}{{nil, "dee", 0}, {[]chart.ID{"eve"}, "eve", 1}, {[]chart.ID{"cy", "eve"}, "cy", 1}} {
		e := seen(t, company, 260, 160)
		e.ZoomTo(1)
		e.Show("dee")
		told := 0
		e.Listen(func(what editor.Change) {
			if what.Has(editor.PreviewChanged) {
				told++
			}
		})
		e.PointOut(tt.ids)
		box, _ := e.CardBox(tt.selected)
		if e.Selected() != tt.selected || !slices.Equal(e.Previewed(), tt.ids) || told != tt.told || !e.View().Visible().Contains(box.Centre()) {
			t.Errorf("%q: %q is selected, %q brought out, told %d times", tt.ids, e.Selected(), e.Previewed(), told)
		}
		if err := e.Do(chart.Rename("bo", "Bob")); err != nil || len(e.Previewed()) > 0 {
			t.Errorf("%q: after an edit %q are brought out: %v", tt.ids, e.Previewed(), err)
		}
	}
}
