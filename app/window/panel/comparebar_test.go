package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/chart"
	"cadre/chart/charttest"
)

func TestTheCompareBar(t *testing.T) {
	e := open(t, team)
	b := NewCompareBar(e, widget.NewLabel("below"))
	says := func() string {
		var words []string
		for _, o := range test.LaidOutObjects(b.bar) {
			if l, is := o.(*canvas.Text); is && l.Text != "" && l.Visible() {
				words = append(words, l.Text)
			}
		}
		return strings.Join(words, " ")
	}
	if b.bar.Visible() {
		t.Error("the bar stands there without a comparison")
	}
	w := test.NewTempWindow(t, b.Content())
	w.Resize(fyne.NewSize(900, 300))
	e.CompareWith(charttest.Parse(t, "cpo Ada\n  head Bo\n  pm Cy\n  pm Zoe\n  pm Yan"), "the version of May")
	for _, want := range []string{"Compared with the version of May", "+ 1 added", "→ 1 moved", "~ 2 changed", "− 2 removed", "Zoe and Yan", "1 setting", "End the comparison (Esc)"} {
		if !b.bar.Visible() || !strings.Contains(says(), want) {
			t.Errorf("the bar says %q, not %q", says(), want)
		}
	}
	if err := e.Do(chart.Remove("eve")); err != nil || strings.Contains(says(), "added") {
		t.Errorf("after an edit (%v) it says %q", err, says())
	}
	if err := e.Restore(charttest.Parse(t, "cpo Ada"), "it"); err != nil {
		t.Fatal(err)
	}
	e.CompareWith(e.Written(), "now")
	if !strings.Contains(says(), "Nothing differs") {
		t.Errorf("where nothing differs it says %q", says())
	}
	test.Tap(b.end)
	if b.bar.Visible() || e.ComparedWith() != "" {
		t.Error("the comparison does not end")
	}
}
