package editor_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

func filtered(e *editor.Editor) string {
	if e.Filtered() == nil {
		return "no filter"
	}
	return fmt.Sprint(e.Filtered().IDs)
}

// TestAFilterMakesOthersFaint and moves nobody; a search goes before it.
func TestAFilterMakesOthersFaint(t *testing.T) {
	e := open(t, findable)
	e.Resize(layout.Size{W: 900, H: 600})
	before := e.Scene()
	e.Filter(" team:growth ")
	if got := filtered(e); got != "[bo post]" || e.Faint("bo") || !e.Faint("ada") || e.Scene() != before {
		t.Errorf("the filter leaves %s in; Ada is faint: %t", got, e.Faint("ada"))
	}
	e.Find("berlin")
	if e.Faint("ada") || !e.Faint("bo") || e.Spotlight() != e.Found() {
		t.Error("while somebody is looked for, the filter still is what shows")
	}
	e.Find("")
	if !e.Faint("ada") {
		t.Error("after the search the filter has ended")
	}
	e.Filter("team:")
	if e.Faint("ada") || e.Spotlight() != nil {
		t.Error("a filter that says nothing yet makes people faint")
	}
	e.Filter("")
	if filtered(e) != "no filter" {
		t.Error("the filter has not ended")
	}
}

// TestAFilterFollowsEdits and what the rules find, and is no edit itself.
func TestAFilterFollowsEdits(t *testing.T) {
	e := open(t, "cpo Ada [id=ada]\n  pm Bo [id=bo; area=Search]\n  pm Cy [id=cy; area=Checkout]")
	e.Filter("area:search")
	if e.Dirty() || e.UndoName() != "" {
		t.Error("a filter is something to save")
	}
	set := func(id chart.ID, area string) {
		if err := e.Do(chart.Set("Give an area", id, func(p *chart.Person) { p.Area = area })); err != nil {
			t.Fatal(err)
		}
	}
	if set("cy", "Search"); filtered(e) != "[bo cy]" {
		t.Errorf("who comes to be so is not among %s", filtered(e))
	}
	e.Undo()
	if filtered(e) != "[bo]" {
		t.Errorf("after undo the filter leaves %s in", filtered(e))
	}
	e.Filter("finding:no-area")
	if filtered(e) != "[]" {
		t.Errorf("without an area are %s", filtered(e))
	}
	if set("bo", ""); filtered(e) != "[bo]" {
		t.Errorf("when Bo has no area, without one are %s", filtered(e))
	}
}

// TestAFilterIsOfTheTeamOnTheCanvas where one has it, and of all it is of
// whoever is folded away.
func TestAFilterIsOfTheTeamOnTheCanvas(t *testing.T) {
	e := open(t, findable)
	e.Resize(layout.Size{W: 900, H: 600})
	e.Filter("-open")
	e.Fold(true, "bo")
	if f := e.Filtered(); filtered(e) != "[ada bo cy eve]" || f.Among() != 5 {
		t.Errorf("of %d are %s", f.Among(), filtered(e))
	}
	e.FocusOn("bo")
	if f := e.Filtered(); filtered(e) != "[bo cy]" || f.Among() != 3 {
		t.Errorf("of %d in the team of Bo are %s", f.Among(), filtered(e))
	}
	e.FocusOn("")
	if filtered(e) != "[ada bo cy eve]" {
		t.Errorf("of all again are %s", filtered(e))
	}
}

// TestWhoPassesCanBeSelectedAndGoneTo, and changed together.
func TestWhoPassesCanBeSelectedAndGoneTo(t *testing.T) {
	e := open(t, findable)
	e.Resize(layout.Size{W: 900, H: 600})
	e.SelectFound(e.Filtered()) // nobody
	wantSelection(t, "without a filter", e, "")
	e.Filter("team:growth")
	e.Fold(true, "bo")
	e.SelectFound(e.Filtered())
	wantSelection(t, "all of them", e, "bo* post")
	e.GoTo(e.Filtered(), 1)
	wantSelection(t, "the next", e, "post*")
	e.Filter("team:nothing")
	e.SelectFound(e.Filtered())
	wantSelection(t, "nobody passes", e, "post*")
}

// TestAFilterIsKeptWithTheView, and another document has its own.
func TestAFilterIsKeptWithTheView(t *testing.T) {
	d := disk{"team.cadre": charttest.Parse(t, findable), "other.cadre": charttest.Parse(t, findable)}
	e := editor.New(d, measurer{})
	show := func(path string, v editor.ViewState) {
		o, err := e.Reader()(path, v)
		if err != nil {
			t.Fatal(err)
		}
		e.Take(o)
	}
	show("team.cadre", editor.ViewState{})
	e.Filter("team:growth cost>")
	kept := e.ViewState()
	show("other.cadre", editor.ViewState{})
	if filtered(e) != "no filter" {
		t.Errorf("another document is filtered: %s", filtered(e))
	}
	show("team.cadre", kept)
	if f := e.Filtered(); f == nil || f.Query.Text != "team:growth cost>" || filtered(e) != "[bo post]" || e.Dirty() {
		t.Errorf("opened again it is %s", filtered(e))
	}
}

// TestAFilterIsAlwaysOfTheChart: after any edits, who is faint is who a new
// filter of the same text leaves out.
func TestAFilterIsAlwaysOfTheChart(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		e := editor.New(nil, measurer{})
		e.NewFrom(charttest.AnyChart(rt))
		query := rapid.SampledFrom([]string{"finding", "open", "role>=pm", "no:area", "a"}).Draw(rt, "query")
		e.Filter(query)
		for range 3 {
			people := e.Chart().Tree().People
			if len(people) == 0 {
				return
			}
			p := rapid.SampledFrom(people).Draw(rt, "somebody")
			change := rapid.SampledFrom([]chart.Edit{chart.Remove(p.ID),
				chart.Set("Change", p.ID, func(p *chart.Person) { p.Open, p.Area, p.Role = !p.Open, p.Area+"a", chart.PM })}).Draw(rt, "edit")
			if err := e.Do(change); err != nil {
				return
			}
			got := strings.Clone(filtered(e))
			faint := slices.DeleteFunc(slices.Clone(e.Chart().Tree().People), func(p *chart.Person) bool { return !e.Faint(p.ID) })
			e.Filter("")
			e.Filter(query)
			if want := filtered(e); got != want || len(faint)+len(e.Filtered().IDs) != e.Chart().Tree().Len() {
				rt.Fatalf("after %s, %s leaves %s in, anew %s, and %d are faint", change.Name, query, got, want, len(faint))
			}
		}
	})
}
