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
	"cadre/chart/compare"
)

func differences(e *editor.Editor) string {
	var all []string
	for _, l := range e.Differences() {
		all = append(all, fmt.Sprintf("%s %s", compare.Kinds[l.Kind].Heading, l.ID))
	}
	return strings.Join(all, ", ")
}

func TestTheDocumentIsCompared(t *testing.T) {
	e := open(t, "cpo Ada\n  head Bo\n    pm Cy\n  pm Di")
	var heard editor.Change
	e.Listen(func(what editor.Change) { heard = what })
	if e.EndComparison(); heard != 0 || e.ComparedWith() != "" || e.Differences() != nil {
		t.Errorf("without a comparison %v is heard, %v differs", heard, e.Differences())
	}
	e.CompareWith(charttest.Parse(t, "cpo Ada\n  pm Cy [location=Oslo]\n  pm Di [location=Rome]\n  pm Eve"), "the version of May")
	if got := differences(e); got != "Added bo, Removed eve, Moved cy, Changed cy, Changed di" || heard != editor.ComparisonChanged || e.ComparedWith() != "the version of May" {
		t.Errorf("compared with %q, heard %v: %s", e.ComparedWith(), heard, got)
	}
	if d := e.DifferencesOf("cy"); len(d) != 2 || d[0].Text != "from Ada to Bo" || d[1].Kind != compare.Edited {
		t.Errorf("of Cy is said %+v", d)
	}
	if d := e.DifferencesOf("ada"); d != nil {
		t.Errorf("of Ada is said %+v", d)
	}
	if err := e.Do(chart.Remove("bo")); err != nil {
		t.Fatal(err)
	}
	if got := differences(e); got != "Removed eve, Changed cy, Changed di" {
		t.Errorf("after an edit: %s", got)
	}
	if e.EndComparison(); heard != editor.ComparisonChanged || differences(e) != "" {
		t.Errorf("ended, heard %v: %s", heard, differences(e))
	}
	e.CompareWith(chart.Empty(), "nothing")
	if e.NewFrom(charttest.Parse(t, "cpo Zoe")); e.ComparedWith() != "" || !heard.Has(editor.ComparisonChanged) {
		t.Errorf("another document is compared with %q", e.ComparedWith())
	}
}

// TestAnyChartIsRestored by one edit, from any other, and one undo takes that
// back.
func TestAnyChartIsRestored(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		now, was := charttest.AnyChart(t), charttest.AnyChart(t)
		e := editor.New(nil, measurer{})
		e.NewFrom(now)
		if err := e.Restore(was, "the version of May"); err != nil || !e.Chart().Equal(was) {
			t.Fatalf("%v\n%s", err, charttest.Differences(chart.Compare(e.Chart(), was)))
		}
		if now.Equal(was) {
			return
		}
		if e.UndoName() != "Restore the version of May" {
			t.Errorf("undo would take back %q", e.UndoName())
		}
		if e.Undo(); !e.Chart().Equal(now) || e.Dirty() {
			t.Error("one undo does not bring the chart back")
		}
		if !compare.Between(now, e.Written()).Empty() {
			t.Error("something differs")
		}
	})
}

func TestNothingIsRestoredWhileADayIsShown(t *testing.T) {
	e := open(t, "cpo Ada")
	e.ShowDay(day(t, "2027-01-01"))
	if err := e.Restore(chart.Empty(), "nothing"); err == nil || e.Written().Len() != 1 {
		t.Errorf("restored: %v", err)
	}
}

func TestJumpingThroughTheHistory(t *testing.T) {
	e := open(t, "cpo Ada")
	for _, name := range []string{"Bo", "Cy", "Di"} {
		if err := e.Do(chart.Rename("ada", name)); err != nil {
			t.Fatal(err)
		}
	}
	heard := 0
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged) {
			heard++
		}
	})
	for _, tt := range []struct {
		to     int
		name   string
		undone int
	}{{1, "Bo", 2}, {3, "Di", 0}, {0, "Ada", 3}, {2, "Cy", 1}, {2, "Cy", 1}} {
		e.Jump(tt.to)
		done, undone := e.Steps()
		if got := e.Chart().Tree().People[0].Name; got != tt.name || len(done) != tt.to || len(undone) != tt.undone {
			t.Errorf("after %d steps stands %s, %q done and %q undone", tt.to, got, done, undone)
		}
		if e.Dirty() == (tt.to == 0) || e.SavedStep() != 0 {
			t.Errorf("after %d steps: to be saved: %t, the file is as after %d", tt.to, e.Dirty(), e.SavedStep())
		}
	}
	if heard != 4 {
		t.Errorf("%d changes are heard of", heard)
	}
	if done, undone := e.Steps(); !slices.Equal(slices.Concat(done, undone), []string{"Rename to “Bo”: Ada", "Rename to “Cy”: Bo", "Rename to “Di”: Cy"}) {
		t.Errorf("the steps are %q and %q", done, undone)
	}
	e.ShowDay(day(t, "2027-01-01"))
	if e.Jump(0); len(e.Chart().Tree().People) == 0 || e.Chart().Tree().People[0].Name != "Cy" {
		t.Error("the history is walked while a day is shown")
	}
}
