package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

// broken has two errors, whose first fixes are known.
const broken = "set rule.chain.severity=off\nset rule.skips-levels.severity=off\ncpo Ada\n  head Bo\n    apm Eve [mentor=ada]\n      pm Cy [area=Search]\n"

func TestProblemsFollowTheChartAndFixIt(t *testing.T) {
	e := open(t, broken)
	p := shownProblems(t, e)
	n := len(e.Findings())
	if n == 0 || len(p.list.rows) != n {
		t.Fatalf("%d findings, %d rows", n, len(p.list.rows))
	}
	if got := p.list.rows[0].message.Text; got != e.Findings()[0].Message() {
		t.Errorf("the first row says %q", got)
	}
	test.Tap(p.list.rows[0])
	if e.Selected() != e.Findings()[0].Person {
		t.Errorf("a click selects %q", e.Selected())
	}
	for range 10 { // some fix after another cures everything
		if e.Status().Problems.Error == 0 {
			break
		}
		test.Tap(p.list.rows[0].fixes.Objects[0].(*fixButton))
	}
	if n := e.Status().Problems.Error; n != 0 {
		t.Errorf("%d errors are left after the fixes", n)
	}
}

// shownProblems is the list in a window, as large as it usually is.
func shownProblems(t *testing.T, e *editor.Editor) *Problems {
	t.Helper()
	p := NewProblems(e)
	test.NewTempWindow(t, p.Content()).Resize(fyne.NewSize(300, 320))
	return p
}

func TestNoProblemsSaysSo(t *testing.T) {
	e := open(t, "head Bo\n  pm Cy [area=Search]\n  pm Dee [area=Maps]")
	p := NewProblems(e)
	if !p.none.Visible() || p.fine.Text != "No findings" || p.hints.Visible() {
		t.Errorf("visible %v, it says %q, hints: %v", p.none.Visible(), p.fine.Text, p.hints.Visible())
	}
	e.NewFrom(charttest.Parse(t, broken))
	if p.none.Visible() {
		t.Error("with errors there is nothing")
	}
}

// TestHintsAreFolded at first: they are no errors, and neither are they listed
// nor counted among them.
func TestHintsAreFolded(t *testing.T) {
	e := open(t, "cpo Ada\n  vp Bo\n    pm Cy [area=Search]\n    pm Di [area=Maps]\n")
	p := shownProblems(t, e)
	n := e.Status().Problems
	if n.Info == 0 || n.Error+n.Warning > 0 {
		t.Fatalf("%+v is no case for this test", n)
	}
	if len(p.shown) != 0 || !p.none.Visible() || p.fine.Text != "No errors and no warnings" || p.hints.Text != "Show "+n.Say(rule.Info) {
		t.Errorf("%d are listed, it says %q and %q", len(p.shown), p.fine.Text, p.hints.Text)
	}
	test.Tap(p.hints)
	if len(p.shown) != n.Info || p.hints.Text != "Fold "+n.Say(rule.Info) {
		t.Errorf("%d of %d are listed, it says %q", len(p.shown), n.Info, p.hints.Text)
	}
	test.Tap(p.hints)
	p.List(rule.Info)
	if len(p.shown) != n.Info || !p.isOpen(p.shown[0]) {
		t.Errorf("asked for, %d of %d are listed", len(p.shown), n.Info)
	}
}

// TestManyProblems lists thousands, of which only those in view are made.
func TestManyProblems(t *testing.T) {
	const many = 3000
	e := open(t, "cpo Ada\n"+strings.Repeat("  apm\n", many))
	p := shownProblems(t, e)
	if n := len(e.Findings()); n < many {
		t.Fatalf("only %d findings", n)
	}
	list := p.list
	if n := len(list.rows); n < 3 || n > 12 {
		t.Errorf("%d rows are made at the top", n)
	}
	for _, at := range []float32{5000, 100_000, list.top(len(list.heights)), 0} {
		list.scroll.ScrollToOffset(fyne.NewPos(0, at))
		list.place()
		view := list.scroll.Offset.Y
		covered := view
		for i := range list.heights {
			if r := list.rows[i]; r != nil && r.Position().Y <= covered+rowGap {
				covered = max(covered, r.Position().Y+r.Size().Height)
			}
		}
		if end := min(view+list.scroll.Size().Height, list.top(len(list.heights))-rowGap); covered < end-1 {
			t.Errorf("at %v the rows end at %v, the view at %v", at, covered, end)
		}
		if n := len(list.rows) + len(list.spare); n > 30 {
			t.Errorf("%d rows exist", n)
		}
	}
}

func TestSelectingSomebodyOpensTheirProblem(t *testing.T) {
	e := open(t, "cpo Ada\n  senior-pm Sam [area=Search]\n"+strings.Repeat("  apm\n", 300))
	p := shownProblems(t, e)
	last := e.Findings()[len(e.Findings())-1]
	e.Select(last.Person)
	found := false
	for _, r := range p.list.rows {
		found = found || r.finding.Person == last.Person && r.marked && r.fixes.Visible() && len(r.fixes.Objects) > 0
	}
	if !found {
		t.Errorf("the problem of %s is not in view with its fixes", last.Person)
	}
	if p.open.person != last.Person {
		t.Errorf("%v is open", p.open)
	}
}

func TestProblemsAreSifted(t *testing.T) {
	e := open(t, "cpo Ada\n  pm Bo\n    pm Cy\n    apm Di\n      apm Eve\n  pm Fay\n    pm Gil")
	p := shownProblems(t, e)
	all, errors := len(e.Findings()), e.Status().Problems.Error
	if errors < 2 || errors == all {
		t.Fatalf("%d errors among %d findings are no case for this test", errors, all)
	}
	test.Tap(p.filter.buttons[rule.Info])
	test.Tap(p.filter.buttons[rule.Error])
	if len(p.shown) != all-errors {
		t.Errorf("without errors %d findings are listed of %d", len(p.shown), all)
	}
	test.Tap(p.filter.buttons[rule.Error])
	p.filter.order.SetSelected(byPerson)
	place := -1
	for _, f := range p.shown {
		i := e.Chart().Tree().Index(f.Person)
		if i < place {
			t.Errorf("%s comes too late", f.Person)
		}
		place = i
	}
	if got := p.list.rows[0].caption; !got.Visible() || got.Text != e.Chart().Person(p.shown[0].Person).Label() {
		t.Errorf("the first group is called %q", got.Text)
	}
	p.filter.order.SetSelected(byRule)
	if got := p.list.rows[0].caption; !got.Visible() || got.Text == "" {
		t.Errorf("the first rule is called %q", got.Text)
	}
	p.filter.order.SetSelected(bySeverity)
	if p.list.rows[0].caption.Visible() {
		t.Error("the list by severity has groups")
	}
}

func TestAFindingIsAcceptedAndCountsAgain(t *testing.T) {
	e := open(t, broken)
	p := shownProblems(t, e)
	p.OnAccept = func(f rule.Finding) { p.Accept(f, "a week only") }
	n := len(e.Findings())
	test.Tap(p.list.rows[0])
	accept := p.list.rows[0].more.Objects[len(p.list.rows[0].more.Objects)-1].(*widgets.Button)
	test.Tap(accept)
	if len(e.Findings()) != n-1 || len(e.Accepted()) != 1 || e.Status().Problems.Waived != 1 {
		t.Fatalf("%d findings and %d accepted, of %d", len(e.Findings()), len(e.Accepted()), n)
	}
	last := p.list.rows[len(p.shown)-1]
	if last == nil || !strings.Contains(last.reason.Text, "a week only") || last.caption.Text != "Accepted" {
		t.Fatalf("the accepted one is not listed last with its reason: %+v", last)
	}
	if p.open != keyOf(last.finding) {
		test.Tap(last)
	}
	last = p.list.rows[len(p.shown)-1]
	test.Tap(last.more.Objects[0].(*widgets.Button))
	if len(e.Findings()) != n || len(e.Accepted()) != 0 {
		t.Errorf("counted again: %d findings and %d accepted", len(e.Findings()), len(e.Accepted()))
	}
}

func TestAllOfOneKindAreFixedAtOnce(t *testing.T) {
	e := open(t, "cpo Ada\n  senior-pm Sam [area=Search]\n"+strings.Repeat("  apm\n", 5))
	p := shownProblems(t, e)
	said := ""
	p.OnSay = func(s string) { said = s }
	e.Select(findingOf(t, e, "needs-mentor").Person)
	for _, r := range p.list.rows {
		if r.finding.Rule == "needs-mentor" && len(r.more.Objects) == 2 {
			test.Tap(r.more.Objects[0].(*widgets.Button))
			break
		}
	}
	for _, f := range e.Findings() {
		if f.Rule == "needs-mentor" {
			t.Errorf("left: %s", f.Message())
		}
	}
	if said != "Fixed all 5" {
		t.Errorf("said %q", said)
	}
	e.Undo()
	findingOf(t, e, "needs-mentor")
}

func findingOf(t *testing.T, e *editor.Editor, id string) rule.Finding {
	t.Helper()
	for _, f := range e.Findings() {
		if f.Rule == id {
			return f
		}
	}
	t.Fatalf("%s finds nothing", id)
	return rule.Finding{}
}
