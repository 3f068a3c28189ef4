package dialog

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/widgets"
	"cadre/chart"
)

func TestAskDay(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	begin, _ := chart.ParseDay("2026-11-26")
	var got time.Time
	AskDay(w, begin, func(d time.Time) { got = d })
	text, ok := w.Canvas().Focused().(*widgets.Entry)
	if !ok || text.Text != "2026-11-26" {
		t.Fatalf("%T has the focus", w.Canvas().Focused())
	}
	for _, bad := range []string{"", "tomorrow", "2027-02-30"} {
		text.SetText(bad)
		text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if !got.IsZero() || w.Canvas().Overlays().Top() == nil {
			t.Errorf("%q is taken for %v", bad, got)
		}
	}
	text.SetText("2027-06-30")
	text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if chart.WriteDay(got) != "2027-06-30" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("%v is chosen", got)
	}
}
