package editor_test

import (
	"slices"
	"testing"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

const findable = `
cpo Ada Åberg [id=ada; location=Berlin]
  head Bo Ek [id=bo; team=Growth]
    pm Cy Young [id=cy; title=Owner of everything; area=Checkout]
    pm [open; id=post; team=Growth]
  head Eve Berliner [id=eve]
`

func foundBy(e *editor.Editor, query string) []chart.ID {
	e.Find(query)
	if f := e.Found(); f != nil {
		return f.IDs
	}
	return nil
}

func TestFinding(t *testing.T) {
	e := open(t, findable)
	for query, want := range map[string][]chart.ID{
		"":             nil,
		"  ":           nil,
		"aberg":        {"ada"},
		"BERLIN":       {"ada", "eve"},
		"growth":       {"bo", "post"},
		"growth open":  {"post"},
		"owner":        {"cy"},
		"checkout":     {"cy"},
		"pm":           {"cy", "post"},
		"head product": {"bo", "eve"},
		"cyng":         {"cy"}, // its letters, in that order
		"xqz":          nil,
	} {
		if got := foundBy(e, query); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	for _, f := range []chart.FieldID{"name", "title", "role", "team", "area", "location"} {
		if !slices.ContainsFunc(chart.Fields, func(g chart.Field) bool { return g.ID == f }) {
			t.Errorf("there is no field %s to find people by", f)
		}
	}
}

// TestOwnColumnsAreFound and private fields are not.
func TestOwnColumnsAreFound(t *testing.T) {
	e := open(t, findable)
	column := chart.Configure("Add a column", func(s *chart.Settings) { s.Columns = []chart.Column{{Name: "Badge"}} })
	fill := chart.Set("Fill it", "bo", func(p *chart.Person) { p.Extra, p.Email = map[string]string{"Badge": "X-17"}, "secret@x.org" })
	if err := e.Do(chart.Sequence("Add", column, fill)); err != nil {
		t.Fatal(err)
	}
	if got := foundBy(e, "x-17"); !slices.Equal(got, []chart.ID{"bo"}) {
		t.Errorf("found are %q", got)
	}
	if got := foundBy(e, "secret@"); got != nil {
		t.Errorf("by an address are found %q", got)
	}
}

// TestGoingThroughWhatIsFound goes around, begins after who is selected, and
// shows those who are folded away; what is found follows the chart.
func TestGoingThroughWhatIsFound(t *testing.T) {
	e := open(t, findable)
	e.Resize(layout.Size{W: 900, H: 600})
	e.GoToFound(1) // nobody is looked for
	wantSelection(t, "without a search", e, "")
	e.FoldBelow(true, "ada")
	e.Find("growth")
	for _, tt := range []struct {
		by   int
		want string
	}{{1, "bo*"}, {1, "post*"}, {1, "bo*"}, {-1, "post*"}, {-1, "bo*"}} {
		e.GoToFound(tt.by)
		wantSelection(t, "a step", e, tt.want)
	}
	e.Select("eve")
	e.GoToFound(1)
	wantSelection(t, "after the last", e, "bo*")
	e.Select("cy")
	e.GoToFound(1)
	wantSelection(t, "from one between", e, "post*")
	e.Select("cy")
	e.GoToFound(-1)
	wantSelection(t, "back from one between", e, "bo*")
	if err := e.Do(chart.Set("Move", "eve", func(p *chart.Person) { p.Team = "Growth" })); err != nil {
		t.Fatal(err)
	}
	if f := e.Found(); !slices.Equal(f.IDs, []chart.ID{"bo", "post", "eve"}) || !f.Has("eve") {
		t.Errorf("after an edit are found %q", f.IDs)
	}
	e.NewFrom(charttest.Parse(t, company))
	if e.Found() != nil {
		t.Error("another document is searched")
	}
}

// TestWhatIsGoneToCanBeRead from wherever one looks: what is found, findings,
// and what undo and redo are about.
func TestWhatIsGoneToCanBeRead(t *testing.T) {
	for _, people := range []int{616, 5000} {
		testGoneToCanBeRead(t, people)
	}
}

func testGoneToCanBeRead(t *testing.T, people int) {
	e := editor.New(disk{}, measurer{})
	e.Resize(canvas)
	e.NewFrom(charttest.Company(people))
	if err := e.Do(chart.Rename("p600", "Zoe")); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		do   func()
	}{
		{"found", func() { e.Find("zoe"); e.GoToFound(1) }},
		{"finding", func() { e.PointOut([]chart.ID{"p600"}) }},
		{"undone", e.Undo}, // nobody is called Zoe then
	} {
		e.Select()
		e.Fit()
		tt.do()
		if box, _ := e.CardBox("p600"); e.View().Zoom < 0.5 || !e.View().Visible().Contains(box.Centre()) {
			t.Errorf("%s, of %d people: p600 is seen from %v", tt.name, people, e.View())
		}
	}
	e.ZoomTo(2)
	e.Approach("p600")
	if z := e.View().Zoom; z != 2 {
		t.Errorf("what can be read is seen at %v", z)
	}
}

func TestZoomToTheSelection(t *testing.T) {
	e := editor.New(disk{}, measurer{})
	e.Resize(canvas)
	e.NewFrom(charttest.Company(616))
	before := e.View()
	if e.ZoomToSelection(); e.View() != before {
		t.Error("without a selection the view moves")
	}
	for _, ids := range [][]chart.ID{{"p9"}, {"p40", "p41"}, {"p2", "p3", "p500"}} {
		e.Select(ids...)
		e.ZoomToSelection()
		for _, id := range ids {
			if box, _ := e.CardBox(id); !e.View().Visible().Contains(box.Centre()) {
				t.Errorf("of %q %s is not in view", ids, id)
			}
		}
		if z := e.View().Zoom; z > 1 || z <= before.Zoom {
			t.Errorf("%q are seen at %v, everybody at %v", ids, z, before.Zoom)
		}
	}
}

// TestAllIsShownOrNot, whichever side the cards reach out of the view on.
func TestAllIsShownOrNot(t *testing.T) {
	e := open(t, company)
	e.Resize(canvas)
	all := e.Extent()
	v := editor.View{Zoom: 1, Origin: layout.Point{X: all.X, Y: all.Y}, Size: layout.Size{W: all.W, H: all.H}}
	if !e.ShowsAll(v) {
		t.Errorf("%v does not show all of %v", v.Visible(), all)
	}
	for _, by := range []layout.Point{{X: 5}, {X: -5}, {Y: 5}, {Y: -5}} {
		if w := v.Panned(by.X, by.Y); e.ShowsAll(w) {
			t.Errorf("%v shows all of %v", w.Visible(), all)
		}
	}
}

// TestAFilterIsOfHowMany is told of the team that has the canvas, though that be
// the first of several.
func TestAFilterIsOfHowMany(t *testing.T) {
	e := open(t, "cpo Ada\n  pm Bo\ncpo Cy\n  pm Dee\n  pm Eve")
	e.Filter("role:pm")
	for team, want := range map[chart.ID]int{"": 5, "ada": 2, "cy": 3} {
		e.FocusOn(team)
		if got := e.Filtered().Among(); got != want {
			t.Errorf("in the team of %q the filter is of %d, want %d", team, got, want)
		}
	}
}

// TestFoundPeopleAreGoneThroughInTheirOrder, both ways and around.
func TestFoundPeopleAreGoneThroughInTheirOrder(t *testing.T) {
	e := open(t, findable)
	e.Resize(layout.Size{W: 900, H: 600})
	e.Filter("-open")
	e.Select("ada")
	var went []chart.ID
	for _, by := range []int{1, 1, 1, 1, -1, -1} {
		e.GoTo(e.Filtered(), by)
		went = append(went, e.Selection().Lead())
	}
	if want := []chart.ID{"bo", "cy", "eve", "ada", "eve", "cy"}; !slices.Equal(went, want) {
		t.Errorf("one goes to %q, want %q", went, want)
	}
}
