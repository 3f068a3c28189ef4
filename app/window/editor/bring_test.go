package editor_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/layout"
)

// crowd is a company too large to be read as a whole.
func crowd() string {
	var b strings.Builder
	b.WriteString("cpo Ada\n")
	for i := range 40 {
		fmt.Fprintf(&b, "  head Head%d\n", i)
		for k := range 12 {
			fmt.Fprintf(&b, "    pm P%d-%d\n", i, k)
		}
	}
	return b.String()
}

// several makes edits as one.
func several(edits ...chart.Edit) chart.Edit {
	return chart.Edit{Name: "Import", Do: func(tx *chart.Tx) error {
		for _, e := range edits {
			if err := e.Do(tx); err != nil {
				return err
			}
		}
		return nil
	}}
}

// TestWhatIsBroughtIsShown: who is new is selected, else who moved, else who
// changed, and the first of them can be read.
func TestWhatIsBroughtIsShown(t *testing.T) {
	rename, move := chart.Rename("p39-2", "Zoe"), chart.Move("p39-3", "head38", chart.End)
	add := chart.Add(chart.Person{ID: "new", Name: "Flo"}, "head39", chart.End)
	below := chart.Add(chart.Person{ID: "newer", Name: "Gus"}, "new", chart.End)
	for _, tt := range []struct {
		edit chart.Edit
		want []chart.ID
	}{
		{several(rename, move, add, below), []chart.ID{"new", "newer"}},
		{several(rename, move), []chart.ID{"p39-3"}},
		{several(rename, chart.Rename("p39-4", "Yan")), []chart.ID{"p39-2", "p39-4"}},
		{chart.Remove("p39-2"), nil},
		{chart.Move("p39-3", "head39", 0), []chart.ID{"p39-3", "p39-0", "p39-1", "p39-2"}}, // all whose place is another
	} {
		e := open(t, crowd())
		e.Resize(layout.Size{W: 800, H: 600})
		e.Fit()
		if err := e.Bring(tt.edit); err != nil {
			t.Fatal(err)
		}
		s := e.Selection()
		if !slices.Equal(s.IDs(), tt.want) {
			t.Errorf("selected are %v, want %v", s.IDs(), tt.want)
		}
		if len(tt.want) == 0 {
			continue
		}
		box, _ := e.CardBox(s.Lead())
		if v := e.View(); s.Lead() != tt.want[0] || v.Zoom < 0.6 || !v.Visible().Contains(box.Centre()) {
			t.Errorf("%s leads, at a zoom of %v; in view is %v", s.Lead(), v.Zoom, v.Visible())
		}
	}
}

// TestAViewThatShowsWhatIsBroughtStays.
func TestAViewThatShowsWhatIsBroughtStays(t *testing.T) {
	e := open(t, company)
	e.Resize(layout.Size{W: 2000, H: 1500})
	before := e.View()
	if err := e.Bring(chart.Rename("cy", "Cyrus")); err != nil {
		t.Fatal(err)
	}
	if e.View().Zoom != before.Zoom || !e.Fits() || e.Selected() != "cy" {
		t.Errorf("the view was %v and is %v, selected is %q", before, e.View(), e.Selected())
	}
	if err := e.Bring(chart.Edit{Name: "Nothing", Do: func(*chart.Tx) error { return nil }}); err != nil || e.UndoName() == "Nothing" {
		t.Errorf("%v, undo is %q", err, e.UndoName())
	}
}
