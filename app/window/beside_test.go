package window

import (
	"testing"

	"cadre/app/window/editor"
	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
)

// TestFindingsComeBesideTheWork: edits do not wait for the rules, and of
// several that follow each other closely few are checked.
func TestFindingsComeBesideTheWork(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo")
	u.editor.Beside = new(beside).do
	told := 0
	u.editor.Listen(func(what editor.Change) {
		if what.Has(editor.FindingsChanged) {
			told++
		}
	})
	for range 5 {
		id := u.editor.Chart().NewID()
		if err := u.editor.Add(chart.Add(chart.Person{ID: id, Role: chart.CPO}, "bo", chart.End), id); err != nil {
			t.Fatal(err)
		}
	}
	if told > 0 || u.editor.Examined() {
		t.Fatalf("edits waited for the rules: they answered %d times", told)
	}
	uithreadtest.Until(t, u.editor.Examined)
	if told != 1 {
		t.Errorf("the rules answered %d times about the chart as it stands, want once", told)
	}
	if n := u.editor.Status().Problems.Error; n == 0 {
		t.Error("nothing is wrong with five CPOs below a product manager")
	}
}
