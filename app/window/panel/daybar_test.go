package panel

import (
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/chart"
)

func TestTheDayBar(t *testing.T) {
	test.NewTempApp(t)
	e := open(t, "cpo Ada [until=2027-03-31]\n  pm Bo [start=2027-05-01]\n  pm Cy")
	d := NewDayBar(e, widget.NewLabel("below"))
	if d.bar.Visible() {
		t.Error("the bar stands above the chart as written")
	}
	day, _ := chart.ParseDay("2027-04-01")
	e.ShowDay(day)
	if !d.bar.Visible() || d.text.Text != "The chart of 1 April 2027, to look at" || !d.earlier.Disabled() || d.later.Disabled() {
		t.Errorf("the bar says %q; earlier off: %t, later off: %t", d.text.Text, d.earlier.Disabled(), d.later.Disabled())
	}
	d.later.OnTapped()
	if got := chart.WriteDay(e.Day()); got != "2027-05-01" || !d.later.Disabled() || d.earlier.Disabled() {
		t.Errorf("the next day is %s", got)
	}
	d.earlier.OnTapped()
	if !e.Day().Equal(day) {
		t.Errorf("the day before is %v", e.Day())
	}
	d.back.OnTapped()
	if !e.Day().IsZero() || d.bar.Visible() {
		t.Error("nothing leads back")
	}
}
