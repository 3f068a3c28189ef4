package panel

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

func TestTheDocumentsLookIsEdited(t *testing.T) {
	e := open(t, "cpo Ada\n  pm Bo")
	i := NewInspector(e)
	test.NewTempWindow(t, i.Content())
	f := i.document.look
	pick := func(id string) *widgets.Select { return f.fields[id].object.(*widgets.Select) }
	box := func(id string) *widgets.Check { return f.fields[id].object.(*widgets.Check) }
	for _, step := range []struct {
		do   func()
		name string
		want chart.Look
	}{
		{func() { pick("page").SetSelected("Slide 4:3") }, "Change the page", chart.Look{Page: "4:3"}},
		{func() { pick("panels").SetSelected("Teams") }, "Change the shading", chart.Look{Page: "4:3", Ground: "team"}},
		{func() { test.Tap(box("circles")) }, "Show the photos or initials", chart.Look{Page: "4:3", Ground: "team", Circles: true}},
		{func() { test.Tap(box("circles")) }, "Hide the photos or initials", chart.Look{Page: "4:3", Ground: "team"}},
		{func() { pick("page").SetSelectedIndex(0) }, "Change the page", chart.Look{Ground: "team"}},
		{func() { pick("panels").SetSelected("None") }, "Change the shading", chart.Look{}},
	} {
		step.do()
		if got := e.Chart().Settings().Look; e.UndoName() != step.name || !cmp.Equal(got, step.want) {
			t.Errorf("%s: the edit is called %q, the look is %+v", step.name, e.UndoName(), got)
		}
	}
	for e.UndoName() != "" {
		e.Undo()
	}
	if box("circles").Checked || pick("panels").Selected != "None" || pick("page").SelectedIndex() != 0 {
		t.Errorf("after all is undone the form shows %v, %q, %q", box("circles").Checked, pick("panels").Selected, pick("page").Selected)
	}
}

// TestEveryChoiceIsShown has a document say something about each.
func TestEveryChoiceIsShown(t *testing.T) {
	e := open(t, "cpo Ada")
	f := NewInspector(e).document.look
	shown := func() (all string) {
		for _, o := range scene.Choices {
			switch w := f.fields[o.ID].object.(type) {
			case *widgets.Select:
				all += w.Selected
			case *widgets.Check:
				all += fmt.Sprint(w.Checked)
			case *widgets.FieldPick:
				all += w.Selected
			case *entry:
				all += w.Text
			}
			all += "|"
		}
		return all
	}
	for _, o := range scene.Choices {
		before := shown()
		if err := e.Do(chart.Configure("Look", func(s *chart.Settings) { s.Look = charttest.Looks(o)[0] })); err != nil {
			t.Fatal(err)
		}
		if shown() == before {
			t.Errorf("%s: the form stays %s", o.ID, before)
		}
		e.Undo()
	}
}

// TestAWrongValueIsShown as it stands.
func TestAWrongValueIsShown(t *testing.T) {
	e := open(t, "cpo Ada")
	f := NewInspector(e).document.look
	if err := e.Do(chart.Configure("Look", func(s *chart.Settings) { s.Layout = "star" })); err != nil {
		t.Fatal(err)
	}
	if s := f.fields["layout"].object.(*widgets.Select); s.Selected != "" || s.PlaceHolder != "star" {
		t.Errorf("the layout reads %q, %q", s.Selected, s.PlaceHolder)
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
