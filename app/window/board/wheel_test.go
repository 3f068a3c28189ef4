package board

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
)

func (d *desk) scroll(dx, dy float32, at fyne.Position) {
	d.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(dx, dy)})
}

// TestTheWheelPansByItsSize: a trackpad's many small events go as far as the
// one of a wheel, with Shift to the side.
func TestTheWheelPansByItsSize(t *testing.T) {
	for _, tt := range []struct {
		keys           fyne.KeyModifier
		dx, dy, events float32
		want           fyne.Position
	}{
		{0, 0, -notch, 1, fyne.NewPos(0, -notch*perUnit)},
		{0, 0, -notch / 10., 10, fyne.NewPos(0, -notch*perUnit)},
		{0, 10, 5, 2, fyne.NewPos(20*perUnit, 10*perUnit)},
		{fyne.KeyModifierShift, 0, -notch, 1, fyne.NewPos(-notch*perUnit, 0)},
		{fyne.KeyModifierShift, 4, 0, 1, fyne.NewPos(4*perUnit, 0)},
	} {
		d := newDesk(t, company)
		d.keys = tt.keys
		before := d.card("ada")
		for range int(tt.events) {
			d.scroll(tt.dx, tt.dy, fyne.NewPos(500, 300))
		}
		if got := d.card("ada").Subtract(before).Subtract(tt.want); math.Abs(float64(got.X))+math.Abs(float64(got.Y)) > 0.01 {
			t.Errorf("%v with %v: %v off", tt.dx, tt.dy, got)
		}
	}
}

// TestTheWheelZoomsAtThePointer, which keeps showing the same point of the
// chart.
func TestTheWheelZoomsAtThePointer(t *testing.T) {
	d := newDesk(t, company)
	d.keys = fyne.KeyModifierShortcutDefault
	before := d.editor.View()
	at := d.card("bo")
	for range 4 {
		d.scroll(0, notch/4., at)
	}
	if got, want := d.editor.View().Zoom, before.Stepped(1); got != want {
		t.Errorf("four quarters of a step zoom to %v, want %v", got, want)
	}
	if was, is := before.ToScene(point(at)), d.editor.View().ToScene(point(at)); math.Hypot(was.X-is.X, was.Y-is.Y) > 0.01 {
		t.Errorf("the pointer was on %v and is on %v", was, is)
	}
	d.scroll(0, notch/2., at)
	d.keys = 0
	d.scroll(0, 0, at)
	d.keys = fyne.KeyModifierControl
	zoom := d.editor.View().Zoom
	if d.scroll(0, notch/2., at); d.editor.View().Zoom != zoom {
		t.Error("half a step from before the pan counts")
	}
}

// TestOneTurnOfTheWheelIsBounded: Fyne makes a fast turn more than a hundred
// times as long.
func TestOneTurnOfTheWheelIsBounded(t *testing.T) {
	d := newDesk(t, company)
	before := d.editor.View()
	d.scroll(0, 1250*notch, fyne.NewPos(500, 300))
	if moved := math.Abs(before.Origin.Y-d.editor.View().Origin.Y) * before.Zoom; moved > most*notch*perUnit {
		t.Errorf("one event pans %v pixels", moved)
	}
}

// TestStepsOfTheWheelAddUp: however the way is cut into events, the steps are
// within one of it; one way in one direction gives all of its whole steps.
func TestStepsOfTheWheelAddUp(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.IntRange(-30, 30)).Draw(t, "sixteenths")
		var w wheel
		steps, way := 0, 0
		for _, p := range parts {
			steps += w.steps(float64(p) / 16)
			way += p
			if off := float64(way)/16 - float64(steps); math.Abs(off) >= 1 {
				t.Fatalf("after %d/16 there are %d steps", way, steps)
			}
		}
		straight := rapid.SliceOf(rapid.IntRange(0, 30)).Draw(t, "one way")
		w, steps, way = wheel{}, 0, 0
		for _, p := range straight {
			steps += w.steps(float64(p) / 16)
			way += p
		}
		if steps != way/16 {
			t.Fatalf("%d/16 in one direction are %d steps", way, steps)
		}
	})
}
