package panel

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"cadre/chart"
)

func TestTheDocumentsLookIsEdited(t *testing.T) {
	e := open(t, "cpo Ada\n  pm Bo")
	i := NewInspector(e)
	test.NewTempWindow(t, i.Content())
	f := i.document.look
	for _, step := range []struct {
		do   func()
		name string
		is   func(s *chart.Settings) bool
	}{
		{func() { f.page.SetSelected("Slide 4:3") }, "Choose the page", func(s *chart.Settings) bool { return s.Page == "4:3" }},
		{func() { f.grounds.SetSelected("Teams") }, "Choose the tinted grounds", func(s *chart.Settings) bool { return s.Panels == "team" }},
		{func() { test.Tap(f.circles) }, "Show photos or initials", func(s *chart.Settings) bool { return s.Circles }},
		{func() { test.Tap(f.legend) }, "Show the legend", func(s *chart.Settings) bool { return s.Legend }},
		{func() { test.Tap(f.legend) }, "Hide the legend", func(s *chart.Settings) bool { return !s.Legend }},
		{func() { f.page.SetSelectedIndex(0) }, "Choose the page", func(s *chart.Settings) bool { return s.Page == "" }},
	} {
		step.do()
		if got := e.UndoName(); got != step.name || !step.is(e.Chart().Settings()) {
			t.Errorf("%s: the edit is called %q, the settings are %+v", step.name, got, *e.Chart().Settings())
		}
	}
	for e.UndoName() != "" {
		e.Undo()
	}
	if f.circles.Checked || f.grounds.Selected != "None" || f.page.SelectedIndex() != 0 {
		t.Errorf("after all is undone the form shows %v, %q, %q", f.circles.Checked, f.grounds.Selected, f.page.Selected)
	}
}

func TestAPhotoIsShownAndRemoved(t *testing.T) {
	e := open(t, "cpo Ada\n  pm Bo")
	i := NewInspector(e)
	test.NewTempWindow(t, i.Content())
	asked := chart.ID("")
	i.OnPhoto = func(id chart.ID) { asked = id }
	e.Select("ada")
	if test.Tap(i.controls["photo"].(*photoField).choose); asked != "ada" || i.controls["photo"].(*photoField).picture.Visible() || i.controls["photo"].(*photoField).remove.Visible() {
		t.Errorf("asked for %q; picture %v, remove %v", asked, i.controls["photo"].(*photoField).picture.Visible(), i.controls["photo"].(*photoField).remove.Visible())
	}
	if err := e.Do(chart.Set("Add a photo", "ada", func(p *chart.Person) { p.Photo = onePixel })); err != nil {
		t.Fatal(err)
	}
	if !i.controls["photo"].(*photoField).picture.Visible() || i.controls["photo"].(*photoField).nobody.Visible() {
		t.Error("the photo is not shown")
	}
	test.Tap(i.controls["photo"].(*photoField).remove)
	if e.Chart().Person("ada").Photo != "" || i.controls["photo"].(*photoField).picture.Visible() {
		t.Error("the photo is still there")
	}
}

// onePixel is a PNG.
const onePixel = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
