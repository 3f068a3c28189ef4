package dialog

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/app/window/windowtest"
	"cadre/chart/charttest"
	"cadre/chart/compare"
)

// texts are what is to be read in the dialog on top.
func texts(w fyne.Window) []string {
	var all []string
	windowtest.Visit(w.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if l, is := o.(*widget.Label); is && l.Visible() {
			all = append(all, l.Text)
		}
	})
	return all
}

func reads(w fyne.Window, text string) bool {
	return slices.ContainsFunc(texts(w), func(s string) bool { return strings.Contains(s, text) })
}

// whose is a question after somebody else has hired Dee while Bo was renamed.
func whose(t *testing.T, answered *string) Whose {
	t.Helper()
	theirs := charttest.Parse(t, "cpo Ada\n  head Bo\n    pm Dee")
	mine := charttest.Parse(t, "cpo Ada\n  head Bob [id=bo]")
	answers := func(s string) func() { return func() { *answered = s } }
	return Whose{
		Name: "team.cadre", Theirs: "1 person added", Mine: "1 person changed", Difference: compare.List(theirs, mine),
		OnMine: answers("mine"), OnTheirs: answers("theirs"), OnCopy: answers("copy"),
	}
}

func TestWhoseLeadsToEachAnswer(t *testing.T) {
	for button, want := range map[string]string{"Keep mine": "mine", "Take theirs": "theirs", "Save a copy…": "copy", "Later": ""} {
		w := windowtest.Open(t)
		var got string
		whose(t, &got).Show(w)
		windowtest.Press(t, w, button)
		if got != want || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s answers %q, want %q", button, got, want)
		}
	}
}

// TestWhoseSaysWhatDiffers on both sides, person by person, and what comes of
// each answer.
func TestWhoseSaysWhatDiffers(t *testing.T) {
	w := windowtest.Open(t)
	var got string
	q := whose(t, &got)
	hide := q.Show(w)
	w.Canvas().Capture()
	for _, want := range []string{"Somebody has changed “team.cadre” on disk", "1 person added", "1 person changed",
		"Dee", "Removed", "Bob", "Changed: name: Bo → Bob", "Save writes it over the file"} {
		if !reads(w, want) {
			t.Errorf("%q is not to be read in %q", want, texts(w))
		}
	}
	hide()
	q.Saving, q.Kept = true, true
	q.Show(w)
	if !reads(w, "Your chart is written over the file. Versions keeps theirs.") {
		t.Errorf("what comes of saving is not said: %q", texts(w))
	}
	windowtest.Press(t, w, "Cancel")
	if got != "" {
		t.Errorf("Cancel answers %q", got)
	}
}

// TestWhoseOfAFileThatCannotBeRead offers nothing to take.
func TestWhoseOfAFileThatCannotBeRead(t *testing.T) {
	w := windowtest.Open(t)
	var got string
	q := whose(t, &got)
	q.Fault, q.Difference, q.Theirs, q.Mine = "line 3: the file ends too early; use a backup", nil, "", ""
	q.Show(w)
	if !reads(w, "cannot be read now: line 3: the file ends too early.") || reads(w, "backup") || reads(w, "compared") {
		t.Errorf("it says %q", texts(w))
	}
	windowtest.Visit(w.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if b, is := o.(*widgets.Button); is && b.Text == "Take theirs" {
			t.Error("what cannot be read can be taken")
		}
	})
	windowtest.Press(t, w, "Save a copy…")
	if got != "copy" {
		t.Errorf("it answers %q", got)
	}
}

// TestWhoseFitsASmallWindow though all is different.
func TestWhoseFitsASmallWindow(t *testing.T) {
	w := windowtest.Open(t)
	var got string
	q := whose(t, &got)
	q.Name = strings.Repeat("a long name of a team ", 5) + ".cadre"
	q.Difference = compare.List(charttest.Company(1), charttest.Company(500))
	q.Theirs = strings.Repeat("3 people added, ", 40)
	q.Show(w)
	w.Canvas().Capture()
	if got := w.Canvas().Overlays().Top().MinSize(); got.Width > 1000 || got.Height > 700 {
		t.Errorf("it wants to be %v", got)
	}
}

func TestTroubleLeadsOn(t *testing.T) {
	for button, want := range map[string]string{"Close": "", "Save as…": "save as", "Save": "save"} {
		w := windowtest.Open(t)
		var got string
		Trouble{Title: "The file is gone", What: "“team.cadre” is gone.", Todo: "Save it again.",
			Save: func() { got = "save" }, SaveAs: func() { got = "save as" }}.Show(w)
		if !reads(w, "“team.cadre” is gone. Save it again.") || !reads(w, "Your chart is still here, and counts as not saved.") {
			t.Errorf("it says %q", texts(w))
		}
		windowtest.Press(t, w, button)
		if got != want || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s does %q, want %q", button, got, want)
		}
	}
}

// TestTroubleOfAnError says what the error does, and offers no Save.
func TestTroubleOfAnError(t *testing.T) {
	w := windowtest.Open(t)
	hide := Trouble{Title: "Not saved", Err: errors.New("team.cadre: the disk is full; make room"), SaveAs: func() {}}.Show(w)
	if !reads(w, "team.cadre: the disk is full. Make room.\n\nYour chart is still here") {
		t.Errorf("it says %q", texts(w))
	}
	windowtest.Visit(w.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if b, is := o.(*widgets.Button); is && b.Text == "Save" {
			t.Error("it offers to do again what failed")
		}
	})
	hide()
	hide() // once more is no harm
	if w.Canvas().Overlays().Top() != nil {
		t.Error("it stays")
	}
}

func TestAskAnyway(t *testing.T) {
	for button, want := range map[string]bool{"Cancel": false, "Open anyway": true} {
		w := windowtest.Open(t)
		got := false
		AskAnyway(w, "/home/ada/team.cadre", "Both can change it.", "Open anyway", func() { got = true })
		if !reads(w, "“team.cadre” is open in another window of Cadre.\n\nBoth can change it.") {
			t.Errorf("it says %q", texts(w))
		}
		windowtest.Press(t, w, button)
		if got != want || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s goes on: %t", button, got)
		}
	}
}
