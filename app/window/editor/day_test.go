package editor_test

import (
	"strings"
	"testing"
	"time"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
)

const changing = `
cpo Ada [until=2027-03-31]
  pm Bo [start=2027-05-01]
  pm Cy [until=2026-12-31]
  pm Di
`

func day(t *testing.T, s string) time.Time {
	t.Helper()
	d, ok := chart.ParseDay(s)
	if !ok {
		t.Fatalf("%s is no day", s)
	}
	return d
}

// TestTheChartOfADay: it is shown, and the chart as written is kept, saved and
// not to be edited.
func TestTheChartOfADay(t *testing.T) {
	store := disk{}
	e := editor.New(store, measurer{})
	e.NewFrom(charttest.Parse(t, changing))
	e.Select("cy")
	written := e.Written()
	e.ShowDay(day(t, "2027-04-15"))
	wants(t, e, "cpo [id=ada; open]\n  pm Di\n")
	if e.Written() != written || e.Dirty() || e.Selected() == "cy" || len(e.Scene().Cards) != 2 {
		t.Errorf("dirty: %t, %q is selected, %d cards", e.Dirty(), e.Selected(), len(e.Scene().Cards))
	}
	if got := strings.Join(e.Status().Words(), ", "); got != "1 person, 1 open role, 2 layers, 1 starts later and 2 have left" {
		t.Errorf("the figures are %s", got)
	}
	for what, err := range map[string]error{
		"an edit": e.Do(chart.Rename("di", "Diana")), "a newcomer": e.Add(chart.Add(chart.Person{ID: "x"}, "di", 0), "x"),
	} {
		if err == nil || !strings.Contains(err.Error(), "the chart of 15 April 2027 is shown; press Esc") {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := e.SaveAs("a.cadre"); err != nil || !store["a.cadre"].Equal(written) {
		t.Errorf("what is saved is not the chart as written: %v", err)
	}
	e.ShowDay(time.Time{})
	wants(t, e, changing)
	if err := e.Do(chart.Rename("di", "Diana")); err != nil {
		t.Error(err)
	}
	e.ShowDay(day(t, "2027-04-15"))
	e.Undo()
	if e.Written().Person("di").Name != "Diana" {
		t.Error("undo works in the chart of a day")
	}
	if e.NewFrom(chart.Empty()); !e.Day().IsZero() {
		t.Error("the next document begins on a day")
	}
}

func TestTheNextChange(t *testing.T) {
	e := open(t, changing)
	var got []string
	for d := e.NextChange(time.Time{}); !d.IsZero(); d = e.NextChange(d) {
		got = append(got, chart.WriteDay(d))
	}
	for d := e.PreviousChange(day(t, "2027-04-15")); !d.IsZero(); d = e.PreviousChange(d) {
		got = append(got, chart.WriteDay(d))
	}
	if want := "2027-01-01 2027-04-01 2027-05-01 2027-04-01 2027-01-01"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

// TestTodayIsHandedIn: figures, findings and cards follow the clock that the
// window hands in.
func TestTodayIsHandedIn(t *testing.T) {
	e := open(t, changing)
	if got := e.Status().Words()[0]; got != "4 people" {
		t.Errorf("without a clock there are %s", got)
	}
	e.Today = func() time.Time { return day(t, "2027-04-15") }
	e.NewFrom(charttest.Parse(t, changing))
	wants(t, e, changing)
	if got := e.Status().Words()[0]; got != "1 person" {
		t.Errorf("in April there are %s", got)
	}
	vacant := false
	for _, f := range e.Findings() {
		vacant = vacant || f.Rule == "vacant-manager" && strings.Contains(f.Message(), "the post of Ada, whose last day was 31 March 2027")
	}
	if !vacant {
		t.Error("nobody misses Ada")
	}
	if s := e.Scene().Cards[0].Summary; !strings.Contains(s, "left 31 mar 2027") {
		t.Errorf("her card says %q", s)
	}
}
