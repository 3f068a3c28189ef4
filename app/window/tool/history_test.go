package tool

import (
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/store"
	"cadre/chart/typeset"
)

// lines are what the list says: > is the state now, ( ) what was taken back,
// * what is in the file.
func (h *History) said() (all []string) {
	for i := range len(h.names) + 1 {
		row := newStepRow()
		h.update(i, row)
		o := row.(*fyne.Container).Objects
		name, hint := o[0].(*widget.Label), o[2].(*widget.Label)
		text := name.Text
		if name.TextStyle.Bold {
			text = ">" + text
		}
		if name.Importance == widget.LowImportance {
			text = "(" + text + ")"
		}
		if hint.Text == "in the file" {
			text += "*"
		}
		all = append(all, text)
	}
	return all
}

func TestTheHistoryIsAList(t *testing.T) {
	e := editor.New(keptDisk{&store.Versions{}}, typeset.Default())
	e.NewFrom(charttest.Parse(t, "cpo Ada"))
	h := NewHistory(windows(t), e)
	h.Show()
	t.Cleanup(h.Close)
	wants := func(what string, want ...string) {
		t.Helper()
		if got := h.said(); !slices.Equal(got, want) {
			t.Errorf("%s: the list says %q, want %q", what, got, want)
		}
	}
	wants("at first", ">As it was opened*")
	for _, name := range []string{"Bo", "Cy"} {
		if err := e.Do(chart.Rename("ada", name)); err != nil {
			t.Fatal(err)
		}
	}
	wants("after two edits", ">Rename to “Cy”: Bo", "Rename to “Bo”: Ada", "As it was opened*")
	if err := e.SaveAs(filepath.Join(t.TempDir(), "team.cadre")); err != nil {
		t.Fatal(err)
	}
	wants("saved", ">Rename to “Cy”: Bo*", "Rename to “Bo”: Ada", "As it was opened")
	h.list.Select(2)
	wants("jumped back", "(Rename to “Cy”: Bo)*", "(Rename to “Bo”: Ada)", ">As it was opened")
	if got := e.Chart().Tree().People[0].Name; got != "Ada" {
		t.Errorf("at the top is %s", got)
	}
	h.list.Select(1)
	wants("and forth", "(Rename to “Cy”: Bo)*", ">Rename to “Bo”: Ada", "As it was opened")
	if err := e.Do(chart.Rename("ada", "Di")); err != nil {
		t.Fatal(err)
	}
	wants("another way", ">Rename to “Di”: Bo", "Rename to “Bo”: Ada", "As it was opened")
}
