package panel

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/typeset"
)

// says are the entries of the bar, as they are written.
func (b *KeyBar) says() (all []string) {
	for _, o := range b.entries.Objects {
		all = append(all, o.(*keyEntry).text.Text)
	}
	return all
}

func TestTheBarSaysWhatColoursStandFor(t *testing.T) {
	test.NewTempApp(t)
	e := editor.New(nil, typeset.Default())
	e.NewFrom(charttest.Parse(t, "cpo Ada\n  pm Bo [team=Growth; cost=5]\n  pm Cy [team=Growth]\n  pm Dee [team=Core]"))
	b := NewKeyBar(e, widget.NewLabel("above"))
	if b.bar.Visible() {
		t.Error("roles have a bar")
	}
	do := func(edit chart.Edit) {
		t.Helper()
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
	}
	do(chart.SetColourBy("team", "team"))
	if got, want := b.says(), []string{"Growth (2)", "Core (1)", "No team (1)"}; !slices.Equal(got, want) || !b.bar.Visible() || b.title.Text != "Team" {
		t.Errorf("%s: %q, want %q", b.title.Text, got, want)
	}
	do(chart.Set("Team", "dee", func(p *chart.Person) { p.Team = "Search" }))
	if got, want := b.says(), []string{"Growth (2)", "Search (1)", "No team (1)"}; !slices.Equal(got, want) {
		t.Errorf("of another team with as many: %q, want %q", got, want)
	}
	e.Undo()
	test.Tap(b.entries.Objects[0].(*keyEntry))
	if got := e.Selection().IDs(); !slices.Equal(got, []chart.ID{"bo", "cy"}) {
		t.Errorf("a click selects %v", got)
	}
	b.entries.Objects[1].(*keyEntry).stop.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := e.Selection().IDs(); !slices.Equal(got, []chart.ID{"dee"}) {
		t.Errorf("Enter selects %v", got)
	}
	do(chart.ChangeColouring("Add", func([]chart.ColourRule) []chart.ColourRule {
		return []chart.ColourRule{{Field: "cost", Test: "at-least", Value: "5", Colour: "red"}}
	}))
	if got := b.says(); got[0] != "Yearly cost is at least 5 (1)" || got[1] != "Growth (1)" {
		t.Errorf("with a rule: %q", got)
	}
	e.Undo()
	e.Undo()
	if b.bar.Visible() {
		t.Error("undone, there is a bar")
	}
}

// TestALongNameLeavesRoomInTheBar for others: it is cut, its number is not, and
// a tip says all of it.
func TestALongNameLeavesRoomInTheBar(t *testing.T) {
	test.NewTempApp(t)
	e := editor.New(nil, typeset.Default())
	const name = "International payments, settlement and reconciliation"
	e.NewFrom(charttest.Parse(t, "cpo Ada [team="+name+"]\n  pm Bo [team=Growth]"))
	if err := e.Do(chart.SetColourBy("team", "team")); err != nil {
		t.Fatal(err)
	}
	b := NewKeyBar(e, widget.NewLabel("above"))
	b.Tips = widgets.NewTips()
	var come func()
	b.Tips.After = func(_ time.Duration, do func()) func() {
		come = do
		return func() {}
	}
	if got, want := b.says(), []string{"Growth (1)", "International payments, settlem… (1)"}; !slices.Equal(got, want) {
		t.Fatalf("it says %q, want %q", got, want)
	}
	b.entries.Objects[0].(*keyEntry).MouseIn(&desktop.MouseEvent{})
	if come != nil {
		t.Error("a tip repeats what can be read")
	}
	b.entries.Objects[1].(*keyEntry).MouseIn(&desktop.MouseEvent{})
	if come == nil {
		t.Fatal("there is no tip of the long name")
	}
	come()
	if got := b.Tips.Shown(); !slices.Equal(got, []string{name + " (1)"}) {
		t.Errorf("the tip says %q", got)
	}
}
