package tool

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
	"cadre/chart/typeset"
)

// edited is an editor with a chart.
func edited(t *testing.T, outline string) *editor.Editor {
	t.Helper()
	e := editor.New(nil, typeset.Default())
	e.NewFrom(charttest.Parse(t, outline))
	return e
}

func newTestRules(t *testing.T, e *editor.Editor) *Rules {
	t.Helper()
	r := NewRules(windows(t), e)
	r.Show()
	t.Cleanup(r.Close)
	return r
}

// first is the first widget of a kind on a page.
func first[T fyne.CanvasObject](t *testing.T, page fyne.CanvasObject) T {
	t.Helper()
	for _, o := range test.LaidOutObjects(page) {
		if found, is := o.(T); is {
			return found
		}
	}
	t.Fatalf("there is no %T", *new(T))
	panic("unreachable")
}

func indexOf(t *testing.T, id string) int {
	t.Helper()
	for i, r := range rule.All {
		if r.ID == id {
			return i
		}
	}
	t.Fatalf("there is no rule %s", id)
	return 0
}

func TestARulesSeverityIsOneEdit(t *testing.T) {
	e := edited(t, "head Bo\n  pm Cy")
	r := newTestRules(t, e)
	r.list.Select(indexOf(t, "needs-mentor"))
	choice := first[*widgets.Pick](t, r.page)
	choice.SetSelectedIndex(3)
	if got := e.Chart().Settings().Rules["needs-mentor"].Severity; got != "off" {
		t.Errorf("the document says %q", got)
	}
	e.Undo()
	if choice.SelectedIndex() != 1 || len(e.Chart().Settings().Rules) != 0 {
		t.Errorf("undone, the window says %q, the document %v", choice.Selected, e.Chart().Settings().Rules)
	}
	if e.UndoName() != "" {
		t.Errorf("there is more to undo: %s", e.UndoName())
	}
}

func TestARulesNumbers(t *testing.T) {
	e := edited(t, "head Bo\n  pm Cy")
	r := newTestRules(t, e)
	r.list.Select(indexOf(t, "span"))
	field := first[*widgets.LineField](t, r.page)
	for text, want := range map[string]int{"5": 5, "many": 2, "-1": 2} {
		field.SetText(text)
		field.FocusLost()
		span, _ := rule.ByID("span")
		if got := span.ParamIn(e.Chart().Settings(), span.Params[0]); got != want {
			t.Errorf("%q gives %d, want %d", text, got, want)
		}
		for e.UndoName() != "" {
			e.Undo()
		}
		if field.Text != "2" {
			t.Errorf("undone, the field says %q", field.Text)
		}
	}
}

func TestADefaultComesBack(t *testing.T) {
	e := edited(t, "set rule.span.pm=7\nhead Bo")
	r := newTestRules(t, e)
	r.list.Select(indexOf(t, "span"))
	back := first[*widgets.Button](t, r.page)
	if !back.Visible() {
		t.Fatal("there is no way back to the default")
	}
	test.Tap(back)
	if back.Visible() || len(e.Chart().Settings().Rules) != 0 {
		t.Errorf("the document still says %v", e.Chart().Settings().Rules)
	}
}

func TestTheOrderOfHeadAndVP(t *testing.T) {
	e := edited(t, "vp Bo\n  head Cy")
	r := newTestRules(t, e)
	if r.found["reports-up"] != 1 {
		t.Errorf("at first %d report upwards", r.found["reports-up"])
	}
	r.order.SetSelectedIndex(1)
	if got := e.Chart().Settings().HeadOrder; got != chart.VPAboveHead || r.found["reports-up"] != 0 {
		t.Errorf("the order is %q, %d report upwards", got, r.found["reports-up"])
	}
	e.Undo()
	if r.order.SelectedIndex() != 0 {
		t.Errorf("undone, the window says %q", r.order.Selected)
	}
}
