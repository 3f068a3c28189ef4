package board

import (
	"image/color"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cadre/chart"
)

// click presses and lets go with keys held.
func (d *desk) click(at fyne.Position, held fyne.KeyModifier) {
	e := mouse(at, desktop.MouseButtonPrimary)
	e.Modifier = held
	d.MouseDown(e)
	d.MouseUp(e)
	d.clock = d.clock.Add(time.Second)
}

func TestClicksWithCtrlOrShiftSelectSeveral(t *testing.T) {
	const ctrl, shift = fyne.KeyModifierControl, fyne.KeyModifierShift
	d := newDesk(t, company)
	ground := fyne.NewPos(60, 650)
	for _, tt := range []struct {
		name string
		do   func()
		want []chart.ID
	}{
		{"a click", func() { d.click(d.card("eve"), 0) }, []chart.ID{"eve"}},
		{"with Ctrl", func() { d.click(d.card("cy"), ctrl) }, []chart.ID{"cy", "eve"}},
		{"with Shift", func() { d.click(d.card("ada"), shift) }, []chart.ID{"ada", "cy", "eve"}},
		{"the ground with Ctrl", func() { d.click(ground, ctrl) }, []chart.ID{"ada", "cy", "eve"}},
		{"with Ctrl again", func() { d.click(d.card("eve"), ctrl) }, []chart.ID{"ada", "cy"}},
		{"twice at once", func() {
			d.clock = d.clock.Add(-time.Second)
			d.click(d.card("eve"), ctrl)
		}, []chart.ID{"ada", "cy", "eve"}},
		{"the second button on one", func() {
			d.MouseDown(mouse(d.card("cy"), desktop.MouseButtonSecondary))
			d.MouseUp(mouse(d.card("cy"), desktop.MouseButtonSecondary))
		}, []chart.ID{"ada", "cy", "eve"}},
		{"the second button elsewhere", func() {
			d.MouseDown(mouse(d.card("bo"), desktop.MouseButtonSecondary))
			d.MouseUp(mouse(d.card("bo"), desktop.MouseButtonSecondary))
		}, []chart.ID{"bo"}},
		{"Shift once more", func() { d.click(d.card("dee"), shift) }, []chart.ID{"bo", "dee"}},
		{"Esc", func() { d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }, nil},
		{"two, then the ground", func() {
			d.click(d.card("bo"), ctrl)
			d.click(d.card("dee"), ctrl)
			d.click(ground, 0)
		}, nil},
	} {
		menus := 0
		d.OnMenu = func(fyne.Position, Asked) { menus++ }
		tt.do()
		if diff := cmp.Diff(tt.want, d.editor.Selection().IDs(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
		if wants := strings.HasPrefix(tt.name, "the second"); wants != (menus == 1) {
			t.Errorf("%s: %d menus", tt.name, menus)
		}
		if d.entry != nil {
			t.Errorf("%s: a name is asked for", tt.name)
		}
	}
	d.wants(company)
}

func TestAllSelectedAreFramed(t *testing.T) {
	d := newDesk(t, company)
	d.editor.Select("ada", "cy", "eve")
	framed := map[fyne.Position]bool{}
	for _, o := range d.marks.outlines.objects(nil) {
		if o.Visible() {
			framed[o.Position().AddXY(o.Size().Width/2, o.Size().Height/2)] = true
		}
	}
	for _, id := range []chart.ID{"ada", "cy", "eve"} {
		at := d.card(id)
		near := func(p fyne.Position) bool { return abs(float64(p.X-at.X)) < 2 && abs(float64(p.Y-at.Y)) < 2 }
		if !slices.ContainsFunc(slices.Collect(maps.Keys(framed)), near) {
			t.Errorf("%s at %v has no frame among %v", id, at, framed)
		}
	}
	if len(framed) != 3 {
		t.Errorf("there are %d frames", len(framed))
	}
}

// TestFramesShowWhoHasTheKeys by their colour.
func TestFramesShowWhoHasTheKeys(t *testing.T) {
	d := newDesk(t, company)
	d.editor.Select("cy")
	colour := func(focused bool) color.Color {
		d.Board.FocusLost()
		if focused {
			d.Board.FocusGained()
		}
		return d.marks.outlines.all[0].StrokeColor
	}
	primary := d.Board.colour(theme.ColorNamePrimary)
	if with, without := colour(true), colour(false); with != color.Color(primary) || without == with {
		t.Errorf("the frame is %v with the keys, %v without, and primary is %v", with, without, primary)
	}
}

// TestDraggingOneOfSeveralMovesAll of them in reading order, and they stay
// selected; a click alone selects the one.
func TestDraggingOneOfSeveralMovesAll(t *testing.T) {
	d := newDesk(t, company)
	d.editor.Select("dee", "cy")
	to := d.card("eve")
	d.carry(d.card("dee"), to)
	d.let(to)
	d.wants("cpo Ada\n  head Bo\n  head Eve\n    pm Cy\n    pm Dee")
	if diff := cmp.Diff([]chart.ID{"cy", "dee"}, d.editor.Selection().IDs()); diff != "" {
		t.Errorf("after the drag (-want +got)\n%s", diff)
	}
	d.clock = d.clock.Add(time.Second)
	d.press(d.card("cy"))
	if d.editor.Selection().Len() != 2 {
		t.Error("a press on a selected card changes the selection")
	}
	d.let(d.card("cy"))
	if d.editor.Selected() != "cy" {
		t.Errorf("a click leaves %q selected", d.editor.Selection().IDs())
	}
	d.editor.Undo()
	d.wants(company)
}
