package window

import (
	"fmt"
	"strings"
	"testing"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/charttest"
)

// TestArrangingAnewIsOffered lets one team grow until the chart would be
// larger if it were arranged anew, and does that.
func TestArrangingAnewIsOffered(t *testing.T) {
	u := newUser(t, "")
	u.editor.NewFrom(charttest.Company(60))
	u.begin()
	u.press("Ctrl+0")
	if u.anew.button.Visible() {
		t.Fatal("arranging anew is offered for a chart that was just opened")
	}
	for i := range 25 {
		id := chart.ID(fmt.Sprint("new", i))
		if err := u.editor.Add(chart.Add(chart.Person{ID: id, Name: "New", Role: chart.PM}, "p2", chart.End), id); err != nil {
			t.Fatal(err)
		}
	}
	uithreadtest.Until(t, u.anew.button.Visible)
	gain, corner := u.editor.Gain(), u.anew.corner.Size()
	if text := u.anew.button.Text; !strings.HasPrefix(text, "Arrange anew: text ") || !strings.HasSuffix(text, fmt.Sprintf(" %.0f %% larger (Ctrl+0)", 100*gain)) || gain <= 0.15 {
		t.Errorf("the button says %q; the gain is %v", text, gain)
	}
	if at, s := u.anew.button.Position(), u.anew.button.Size(); at.X < 0 || at.X > corner.Width/4 || at.Y < corner.Height/2 {
		t.Errorf("the button is at %v, %v large, of %v", at, s, corner)
	}
	u.editor.Fit()
	before := u.editor.View().Zoom
	u.editor.Undo()
	if err := u.editor.Do(chart.Rename("p9", "Nia")); err != nil {
		t.Fatal(err)
	}
	if u.anew.button.Visible() || !u.editor.Fits() {
		t.Errorf("the button is shown: %t; all is shown at %v: %t", u.anew.button.Visible(), before, u.editor.Fits())
	}
}

// TestAnotherCanvasIsAnotherShape makes the window narrow: once it rests the
// chart is arranged for that.
func TestAnotherCanvasIsAnotherShape(t *testing.T) {
	u := newUser(t, "")
	u.editor.NewFrom(charttest.Company(60))
	u.begin()
	size := u.window.Canvas().Size()
	before := u.editor.Scene()
	size.Width = 700
	u.window.Resize(size)
	if u.editor.Scene() != before {
		t.Error("the chart is arranged anew while the window is resized")
	}
	uithreadtest.Until(t, func() bool { return u.editor.Scene() != before })
	if now := u.editor.Scene(); now.Width/now.Height >= before.Width/before.Height || !u.editor.Fits() {
		t.Errorf("a chart of %.0f by %.0f became one of %.0f by %.0f; all is in view: %t", before.Width, before.Height, now.Width, now.Height, u.editor.Fits())
	}
}
