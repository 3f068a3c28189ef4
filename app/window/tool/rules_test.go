package tool

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

// document is a chart that windows change.
type document struct {
	history *chart.History
	changed func()
}

func newDocument(t *testing.T, outline string) *document {
	return &document{chart.NewHistory(charttest.Parse(t, outline)), func() {}}
}

func (d *document) do(e chart.Edit) error {
	_, err := d.history.Do(e)
	d.changed()
	return err
}

func (d *document) undo() {
	d.history.Undo()
	d.changed()
}

func newTestRules(t *testing.T, d *document) *Rules {
	t.Helper()
	r := NewRules(test.NewTempApp(t), d.history.Now, func() time.Time { return time.Time{} }, d.do)
	d.changed = r.Refresh
	t.Cleanup(r.Close)
	r.Show()
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
	d := newDocument(t, "head Bo\n  pm Cy")
	r := newTestRules(t, d)
	r.list.Select(indexOf(t, "needs-mentor"))
	choice := first[*widget.Select](t, r.page)
	choice.SetSelectedIndex(3)
	if got := d.history.Now().Settings().Rules["needs-mentor"].Severity; got != "off" {
		t.Errorf("the document says %q", got)
	}
	d.undo()
	if choice.SelectedIndex() != 1 || len(d.history.Now().Settings().Rules) != 0 {
		t.Errorf("undone, the window says %q, the document %v", choice.Selected, d.history.Now().Settings().Rules)
	}
	if d.history.UndoName() != "" {
		t.Errorf("there is more to undo: %s", d.history.UndoName())
	}
}

func TestARulesNumbers(t *testing.T) {
	d := newDocument(t, "head Bo\n  pm Cy")
	r := newTestRules(t, d)
	r.list.Select(indexOf(t, "span"))
	field := first[*widgets.LineField](t, r.page)
	for text, want := range map[string]int{"5": 5, "many": 2, "-1": 2} {
		field.SetText(text)
		field.FocusLost()
		span, _ := rule.ByID("span")
		if got := span.ParamIn(d.history.Now().Settings(), span.Params[0]); got != want {
			t.Errorf("%q gives %d, want %d", text, got, want)
		}
		for d.history.UndoName() != "" {
			d.undo()
		}
		if field.Text != "2" {
			t.Errorf("undone, the field says %q", field.Text)
		}
	}
}

func TestADefaultComesBack(t *testing.T) {
	d := newDocument(t, "set rule.span.pm=7\nhead Bo")
	r := newTestRules(t, d)
	r.list.Select(indexOf(t, "span"))
	back := first[*widget.Button](t, r.page)
	if !back.Visible() {
		t.Fatal("there is no way back to the default")
	}
	test.Tap(back)
	if back.Visible() || len(d.history.Now().Settings().Rules) != 0 {
		t.Errorf("the document still says %v", d.history.Now().Settings().Rules)
	}
}

func TestTheOrderOfHeadAndVP(t *testing.T) {
	d := newDocument(t, "vp Bo\n  head Cy")
	r := newTestRules(t, d)
	if r.found["reports-up"] != 1 {
		t.Errorf("at first %d report upwards", r.found["reports-up"])
	}
	r.order.SetSelectedIndex(1)
	if got := d.history.Now().Settings().HeadOrder; got != chart.VPAboveHead || r.found["reports-up"] != 0 {
		t.Errorf("the order is %q, %d report upwards", got, r.found["reports-up"])
	}
	d.undo()
	if r.order.SelectedIndex() != 0 {
		t.Errorf("undone, the window says %q", r.order.Selected)
	}
}
