package tool

import (
	"os"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/graphviz/graphviztest"
	"cadre/chart/report"
)

// TestMain lets the test binary be the renderer's child.
func TestMain(m *testing.M) {
	graphviztest.BeChild()
	uithreadtest.Begin()
	os.Exit(m.Run())
}

func newHealth(t *testing.T, outline string) *Health {
	t.Helper()
	renderer := &graphviz.Renderer{}
	t.Cleanup(func() { renderer.Close() })
	e := edited(t, outline)
	e.Today = func() time.Time { return time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC) }
	h := NewHealth(windows(t), e)
	h.Renderer = renderer
	h.Show()
	t.Cleanup(h.Close)
	return h
}

const growing = "head Bo [start=2025-01-01]\n  pm Cy [area=Search]\n  pm Dee [start=2027-02-01]\n  apm Eve [start=2027-05-01; mentor=cy]"

func TestHealthShowsEverySection(t *testing.T) {
	h := newHealth(t, growing)
	if len(h.document.Sections) < 8 {
		t.Fatalf("%d sections", len(h.document.Sections))
	}
	for i, s := range h.document.Sections {
		h.list.Select(i)
		if h.at != i || len(h.page.Objects) < 3 {
			t.Errorf("%s has %d objects", s.Title, len(h.page.Objects))
		}
	}
}

func TestAFigureShowsWhomItCounts(t *testing.T) {
	h := newHealth(t, growing)
	h.slider.SetValue(2)
	h.open(1)
	for _, o := range links(h.page) {
		o.Tapped(nil)
		if shown := h.editor.Previewed(); slices.Equal(shown, []chart.ID{"cy", "dee"}) {
			return
		}
	}
	t.Errorf("no row of %s shows the two PMs", h.document.Sections[1].Title)
}

func links(o fyne.CanvasObject) (all []*peopleLink) {
	switch o := o.(type) {
	case *peopleLink:
		return append(all, o)
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, links(child)...)
		}
	}
	return all
}

func TestTheSliderGoesThroughTheDays(t *testing.T) {
	h := newHealth(t, growing)
	if want := []string{"2025-01-01", "2027-02-01", "2027-05-01", ""}; len(h.days) != len(want) || h.chosen != "" {
		t.Fatalf("the days are %q, chosen is %q", h.days, h.chosen)
	}
	people := func() string { return h.document.Summary[0].Value }
	if people() != "2" || h.day.Text != "as of today" {
		t.Errorf("%s: there are %s", h.day.Text, people())
	}
	for i, want := range []string{"2", "3", "4"} {
		h.slider.SetValue(float64(i))
		if people() != want || h.day.Text != "as of "+report.Date(h.days[i]) {
			t.Errorf("%s: %s people, %q", h.days[i], people(), h.day.Text)
		}
	}
	h.slider.SetValue(1)
	if err := h.editor.Do(chart.Add(chart.Person{Name: "Fay", Start: "2024-01-01"}, "bo", chart.End)); err != nil {
		t.Fatal(err)
	}
	if h.chosen != "2027-02-01" || people() != "4" {
		t.Errorf("after an edit the day is %q with %s people", h.chosen, people())
	}
}

func TestHealthWithoutDates(t *testing.T) {
	h := newHealth(t, "head Bo\n  pm Cy")
	if h.planning.Visible() {
		t.Error("there is a slider without a day to choose")
	}
	var saved []bool // with all amounts
	h.OnSave = func(_ string, money bool) { saved = append(saved, money) }
	for _, all := range []bool{false, true} {
		h.money.SetChecked(all)
		for _, o := range test.LaidOutObjects(h.in.Content()) {
			if b, is := o.(*widgets.Button); is && b.Text == "Save report…" {
				test.Tap(b)
			}
		}
	}
	if !slices.Equal(saved, []bool{false, true}) {
		t.Errorf("the reports are saved with all amounts %v", saved)
	}
}
