package scene_test

import (
	"image/color"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// TestACacheChangesNoPicture: whatever happens to a chart and to its look,
// pictures come out as they would without a cache, and stay as they are when
// later ones are built.
func TestACacheChangesNoPicture(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		h, o := chart.NewHistory(charttest.AnyChart(t)), scene.Options{Cache: new(scene.Cache)}
		var cached, fresh [][]*scene.Scene
		for range rapid.IntRange(2, 12).Draw(t, "steps") {
			rapid.SampledFrom([]func(*rapid.T, *chart.History, *scene.Options){anyEdit, anyEdit, anyStand, anySetting, anyLook, anyOption,
				func(_ *rapid.T, h *chart.History, _ *scene.Options) { h.Undo() },
			}).Draw(t, "step")(t, h, &o)
			without := o
			without.Cache = nil
			paging := scene.Paging(rapid.SampledFrom(scene.Pagings).Draw(t, "paging").ID)
			cached, fresh = append(cached, scene.Pages(h.Now(), plain{}, o, paging)), append(fresh, scene.Pages(h.Now(), plain{}, without, paging))
		}
		for i := range cached {
			if d := cmp.Diff(fresh[i], cached[i], cmpopts.IgnoreFields(scene.Scene{}, "Patterns")); d != "" {
				t.Fatalf("picture %d of %d, without a cache and with one:\n%s", i+1, len(cached), d)
			}
		}
	})
}

func anyEdit(t *rapid.T, h *chart.History, _ *scene.Options) {
	_, _ = h.Do(charttest.AnyEdit(t, h.Now())) // one that fails changes nothing
}

func anyStand(t *rapid.T, h *chart.History, _ *scene.Options) {
	stand := rapid.SampledFrom([]chart.Stand{chart.AsList, chart.AsLayout}).Draw(t, "stand")
	if people := h.Now().Tree().People; len(people) > 0 {
		id := people[rapid.IntRange(0, len(people)-1).Draw(t, "manager")].ID
		_, _ = h.Do(chart.Set("Stand otherwise", id, func(p *chart.Person) { p.Stand = stand }))
	}
}

func anySetting(t *rapid.T, h *chart.History, _ *scene.Options) {
	colour := rapid.SampledFrom([]string{"#123456", "#ABCDEF"}).Draw(t, "colour")
	change := rapid.SampledFrom([]func(*chart.Settings){
		func(s *chart.Settings) { s.Currency = colour[:2] },
		func(s *chart.Settings) { s.HeadOrder = chart.VPAboveHead },
		func(s *chart.Settings) {
			s.Roles = []chart.Role{{ID: chart.PM, Short: colour, Title: "Owner", Colour: colour}}
		},
		func(s *chart.Settings) { s.Columns = []chart.Column{{Name: "Badge", Public: colour == "#123456"}} },
		func(s *chart.Settings) { s.Areas, s.Title = []string{colour}, colour },
	}).Draw(t, "setting")
	_, _ = h.Do(chart.Configure("Change a setting", change))
}

func anyLook(t *rapid.T, _ *chart.History, o *scene.Options) {
	choice := rapid.SampledFrom(scene.Choices).Draw(t, "choice")
	look := rapid.SampledFrom(charttest.Looks(choice)).Draw(t, "look")
	choice.Copy(&o.Look, &look)
}

func anyOption(t *rapid.T, h *chart.History, o *scene.Options) {
	day, _ := chart.ParseDay("2027-04-01")
	rapid.SampledFrom([]func(){
		func() { o.Theme = rapid.SampledFrom(scene.Themes).Draw(t, "theme") },
		func() { o.Theme.Roles = map[chart.RoleID]color.NRGBA{chart.PM: {R: 200, A: 255}} },
		func() { o.Depth = rapid.IntRange(0, 3).Draw(t, "depth") },
		func() { o.Day = o.Day.AddDate(0, 0, 1) },
		func() { o.Day = day },
		func() { o.Canvas = !o.Canvas },
		func() { o.Frame = layout.Size{W: 400, H: 300} },
		func() { o.Look.CardFields = []chart.FieldID{"mentor", "dottedTo", "cost", "manager", "Badge"} },
		func() { o.Look.CardFields = scene.DefaultFields },
		func() { o.Look.CardFields = nil },
	}).Draw(t, "option")()
}

// TestRowsOfListsDependOnOthers: on what the others of the list say, and on
// whether somebody chose their lines.
func TestRowsOfListsDependOnOthers(t *testing.T) {
	on := func(c *chart.Chart, e chart.Edit) *chart.Chart {
		next, _, err := e.On(c)
		if err != nil {
			t.Fatal(err)
		}
		return next
	}
	c := charttest.Parse(t, "cpo Ada\n  pm Bo\n  pm Cy\n  pm Dee")
	c = on(c, chart.Set("Stand as a list", "ada", func(p *chart.Person) { p.Stand = chart.AsList }))
	more := on(c, chart.Rename("dee", "Dee Whose Name Takes All the Room That a Row Has"))
	chosen := scene.Options{Look: chart.Look{CardFields: scene.DefaultFields}}
	cache := new(scene.Cache)
	for _, picture := range []struct {
		what string
		c    *chart.Chart
		o    scene.Options
	}{{"short names", c, scene.Options{}}, {"a long name", more, scene.Options{}}, {"lines by choice", c, chosen}, {"lines by default", c, scene.Options{}}} {
		fresh := scene.Build(picture.c, plain{}, picture.o)
		picture.o.Cache = cache
		if d := cmp.Diff(fresh, scene.Build(picture.c, plain{}, picture.o)); d != "" {
			t.Errorf("%s, without a cache and with one:\n%s", picture.what, d)
		}
	}
}

// TestLinesThatStayAreNotDrawnAgain: an edit leaves those of the other teams, in
// place.
func TestLinesThatStayAreNotDrawnAgain(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head Eve\n    pm Fay")
	next, _, err := chart.Add(chart.Person{ID: "new", Name: "Nia New", Role: chart.PM}, "eve", chart.End).On(c)
	if err != nil {
		t.Fatal(err)
	}
	o := scene.Options{Canvas: true, Cache: new(scene.Cache), Look: chart.Look{Layout: "left-right"}}
	before, after := linesBelow(scene.Build(c, plain{}, o)), linesBelow(scene.Build(next, plain{}, o))
	if b, a := before["bo"], after["bo"]; len(b) != 2 || len(a) != 2 || &b[1].Pieces[0][0] != &a[1].Pieces[0][0] {
		t.Errorf("the lines of Bo's team are drawn again: %v, then %v", b, a)
	}
	if b, a := before["eve"], after["eve"]; len(b) != 1 || len(a) != 2 {
		t.Errorf("Eve's team has %d lines, then %d, want 1 and 2", len(b), len(a))
	}
}

func linesBelow(s *scene.Scene) map[chart.ID][]scene.Connector {
	lines := map[chart.ID][]scene.Connector{}
	for _, c := range s.Connectors {
		lines[c.From] = append(lines[c.From], c)
	}
	return lines
}
