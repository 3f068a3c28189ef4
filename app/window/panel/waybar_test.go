package panel

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart/charttest"
	"cadre/chart/typeset"
)

// says are the steps of the way, as they are written.
func (b *WayBar) says() (all []string) {
	for _, o := range b.way.Objects {
		switch o := o.(type) {
		case *widgets.Button:
			all = append(all, o.Text)
		case *widget.Label:
			all = append(all, o.Text)
		}
	}
	return all
}

func TestTheWayLeadsBack(t *testing.T) {
	test.NewTempApp(t)
	e := editor.New(nil, typeset.Default())
	e.NewFrom(charttest.Parse(t, "cpo Ada\n  vp Bo\n    head Cy\n      pm Dee"))
	b := NewWayBar(e, widget.NewLabel("below"))
	if b.bar.Visible() {
		t.Error("the whole chart has a way")
	}
	e.FocusOn("cy")
	want := []string{"Whole chart", "›", "Ada", "›", "Bo", "›", "Cy"}
	if got := b.says(); !slices.Equal(got, want) || !b.bar.Visible() || b.count.Text != "2 cards" {
		t.Errorf("the way is %q with %s, want %q", got, b.count.Text, want)
	}
	test.Tap(b.way.Objects[4].(*widgets.Button))
	if e.Focus() != "bo" || b.says()[len(b.says())-1] != "Bo" {
		t.Errorf("a step leads to %q, the way is %q", e.Focus(), b.says())
	}
	test.Tap(b.way.Objects[0].(*widgets.Button))
	if e.Focus() != "" || b.bar.Visible() {
		t.Errorf("the first step leads to %q", e.Focus())
	}
}
