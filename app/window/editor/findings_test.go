package editor_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/rule"
)

// later keeps the work that an editor gives away until somebody does it.
type later []func() (then func())

func (l *later) add(work func() (then func())) { *l = append(*l, work) }

// do does the work at an index.
func (l *later) do(i int) {
	work := (*l)[i]
	*l = slices.Delete(*l, i, i+1)
	work()()
}

// TestFindingsComeLater: listeners hear of an edit at once, and of what the
// rules find when that is known.
func TestFindingsComeLater(t *testing.T) {
	e, work := open(t, company), later{}
	e.Beside = work.add
	var heard []editor.Change
	e.Listen(func(c editor.Change) { heard = append(heard, c) })
	if err := e.Do(chart.Rename("bo", "B")); err != nil {
		t.Fatal(err)
	}
	if e.Examined() || len(heard) != 1 || heard[0].Has(editor.FindingsChanged) {
		t.Fatalf("at the edit listeners heard %b; the chart is examined: %t", heard, e.Examined())
	}
	work.do(0)
	if !e.Examined() || !slices.Equal(heard[1:], []editor.Change{editor.FindingsChanged}) {
		t.Errorf("later they heard %b; the chart is examined: %t", heard[1:], e.Examined())
	}
}

// TestFindingsAreThoseOfTheChart, however late answers come, and in whatever
// order; and in the end listeners have heard of the last.
func TestFindingsAreThoseOfTheChart(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		e, work := editor.New(disk{}, measurer{}), later{}
		e.NewFrom(charttest.AnyChart(t))
		e.Beside = work.add
		heard := true
		e.Listen(func(c editor.Change) { heard = c.Has(editor.FindingsChanged) || heard && !c.Has(editor.ChartChanged) })
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			switch step := rapid.IntRange(0, 4).Draw(t, "step"); {
			case step == 0:
				e.Undo()
			case step == 1:
				agree(t, e)
			case step == 2 && len(work) > 0:
				work.do(rapid.IntRange(0, len(work)-1).Draw(t, "answer"))
			default:
				_ = e.Do(charttest.AnyEdit(t, e.Chart())) // one that fails changes nothing
			}
		}
		for len(work) > 0 {
			work.do(rapid.IntRange(0, len(work)-1).Draw(t, "answer"))
		}
		if agree(t, e); !heard {
			t.Errorf("nobody was told of the last findings")
		}
	})
}

// agree compares what the editor says with what the rules say.
func agree(t *rapid.T, e *editor.Editor) {
	said := func(found []rule.Finding) (all []string) {
		for _, f := range found {
			all = append(all, f.Message())
		}
		return all
	}
	want := rule.Check(e.Chart(), e.Now())
	got := slices.Concat(e.Findings(), e.Accepted())
	if !slices.Equal(said(got), said(want)) {
		t.Fatalf("the findings are %q, want %q", said(got), said(want))
	}
	if n := e.Status().Problems; n != rule.Count(want) {
		t.Fatalf("the status counts %v, want %v", n, rule.Count(want))
	}
}
