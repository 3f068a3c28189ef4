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

// TestFixesComeLater: nobody waits until they are tried, and listeners hear
// when they have been, but for those about a chart that is no more.
func TestFixesComeLater(t *testing.T) {
	e, work := open(t, "cpo Ada\n  pm Bo\n    cpo Cy\n    cpo Dee"), later{}
	found := e.FindingsAbout("cy")
	if len(found) == 0 || len(e.FindingsAbout("nobody")) > 0 {
		t.Fatalf("about a CPO below a product manager there is %v, about nobody %v", found, e.FindingsAbout("nobody"))
	}
	e.Beside = work.add
	var heard []editor.Change
	e.Listen(func(c editor.Change) { heard = append(heard, c) })
	for _, f := range found {
		if fixes := e.Fixes(f); fixes != nil {
			t.Errorf("fixes nobody has tried: %v", fixes)
		}
	}
	work.do(len(work) - 1) // it has come in place of the others
	if !slices.Equal(heard, []editor.Change{editor.FindingsChanged}) {
		t.Errorf("listeners heard %v once the fixes were tried", heard)
	}
	if fixes := e.Fixes(found[0]); len(fixes) == 0 {
		t.Error("nothing helps against a CPO below a product manager")
	}
	dees := e.FindingsAbout("dee")[0]
	e.Fixes(dees)
	old := len(work) - 1
	if err := e.Do(chart.Rename("bo", "B")); err != nil {
		t.Fatal(err)
	}
	heard = nil
	if work.do(old); len(heard) > 0 {
		t.Errorf("listeners heard %v of fixes for a chart that has been changed", heard)
	}
	asked := len(work)
	if e.Fixes(e.FindingsAbout("cy")[0]); len(work) != asked+1 {
		t.Errorf("the fixes of the chart as it is now were asked for %d times", len(work)-asked)
	}
}

// TestFixesDoNotDisplaceFindings: a window does the last piece of work alone.
func TestFixesDoNotDisplaceFindings(t *testing.T) {
	e, work := open(t, "cpo Ada\n  pm Bo\n    cpo Cy"), later{}
	f := e.FindingsAbout("cy")[0]
	e.Beside = work.add
	if err := e.Do(chart.Rename("bo", "B")); err != nil {
		t.Fatal(err)
	}
	if e.Fixes(f) != nil || len(work) != 1 {
		t.Errorf("while the chart is being checked there are %d pieces of work, want 1", len(work))
	}
}
