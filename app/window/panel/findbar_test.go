package panel

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/chart/charttest"
	"cadre/chart/typeset"
)

// TestFindingGoesFromOneToTheNext by keys alone.
func TestFindingGoesFromOneToTheNext(t *testing.T) {
	test.NewTempApp(t)
	e := editor.New(nil, typeset.Default())
	e.NewFrom(charttest.Parse(t, "cpo Ada\n  pm Bo\n  pm Cy\n  pm Dee"))
	b := NewFindBar(e, widget.NewLabel("below"))
	w := test.NewTempWindow(t, b.Content())
	closed := false
	b.OnOpen = w.Canvas().Focus
	b.OnClose = func() { closed = true }
	var held fyne.KeyModifier
	b.entry.held = func() fyne.KeyModifier { return held }
	if b.bar.Visible() {
		t.Error("the bar is there before it is opened")
	}
	b.Open()
	if w.Canvas().Focused() != fyne.Focusable(b.entry) {
		t.Error("the field has not the focus")
	}
	test.Type(b.entry, "pm")
	if b.count.Text != "3 found" {
		t.Errorf("it says %q", b.count.Text)
	}
	press := func(name fyne.KeyName) { b.entry.TypedKey(&fyne.KeyEvent{Name: name}) }
	press(fyne.KeyReturn)
	press(fyne.KeyReturn)
	if b.count.Text != "2 of 3" || e.Selected() != "cy" {
		t.Errorf("after two steps it says %q, selected is %q", b.count.Text, e.Selected())
	}
	held = fyne.KeyModifierShift
	press(fyne.KeyReturn)
	if b.count.Text != "1 of 3" || e.Selected() != "bo" {
		t.Errorf("a step back it says %q, selected is %q", b.count.Text, e.Selected())
	}
	test.Type(b.entry, "xyz")
	if b.count.Text != "Nobody is found" || !b.steps[0].Disabled() {
		t.Errorf("of nobody it says %q", b.count.Text)
	}
	press(fyne.KeyEscape)
	if b.bar.Visible() || e.Found() != nil || !closed {
		t.Error("Esc does not end the search")
	}
}
