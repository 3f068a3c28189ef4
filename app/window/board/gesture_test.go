package board

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/rule"
)

// anyHand is a hand over a small chart of any shape.
func anyHand(t *rapid.T, tb testing.TB) *hand {
	n := rapid.IntRange(0, 12).Draw(t, "people")
	roles := []chart.RoleID{chart.CPO, chart.VP, chart.Head, chart.SeniorPM, chart.PM, chart.APM}
	people := make([]chart.Person, n)
	for i := range people {
		id := func(i int) chart.ID { return chart.ID("p" + string(rune('a'+i))) }
		people[i] = chart.Person{ID: id(i), Name: "N" + string(rune('a'+i)), Role: rapid.SampledFrom(roles).Draw(t, "role")}
		if i > 0 && rapid.IntRange(0, 5).Draw(t, "top") > 0 {
			people[i].Manager = id(rapid.IntRange(0, i-1).Draw(t, "manager"))
		} else if i > 0 && rapid.IntRange(0, 2).Draw(t, "parked") == 0 {
			people[i].Manager = chart.Tray
		}
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	h := newHand(tb, c)
	h.tray = func(at layout.Point) bool { return at.X < 0 }
	return h
}

// anyPoint is a pixel in the view or outside, most often of a card or a line.
func (h *hand) anyPoint(t *rapid.T) layout.Point {
	s := h.editor.Scene()
	v := h.editor.View()
	switch kind := rapid.IntRange(0, 3).Draw(t, "point"); {
	case kind == 1 && len(s.Connectors) > 0:
		c := rapid.SampledFrom(s.Connectors).Draw(t, "line")
		return v.ToView(onPath(c.Path, rapid.Float64Range(0, 1).Draw(t, "share")))
	case kind >= 2 && len(s.Cards) > 0:
		box := rapid.SampledFrom(s.Cards).Draw(t, "card").Box
		x, y := rapid.Float64Range(-0.1, 1.1).Draw(t, "x"), rapid.Float64Range(-0.1, 1.1).Draw(t, "y")
		return v.ToView(layout.Point{X: box.X + x*box.W, Y: box.Y + y*box.H})
	}
	return layout.Point{X: rapid.Float64Range(-50, 1050).Draw(t, "x"), Y: rapid.Float64Range(-50, 750).Draw(t, "y")}
}

func anyKeys(t *rapid.T) keys {
	return keys{rapid.IntRange(0, 2).Draw(t, "copy") == 0, rapid.IntRange(0, 2).Draw(t, "shift") == 0}
}

// anyBegin begins some gesture.
func (h *hand) anyBegin(t *rapid.T) {
	h.held = anyKeys(t)
	at := h.anyPoint(t)
	switch rapid.IntRange(0, 6).Draw(t, "begin") {
	case 0:
		h.carryRole(rapid.SampledFrom([]chart.RoleID{chart.PM, chart.APM, chart.VP}).Draw(t, "role"), at)
	case 1:
		h.grab(at)
	case 2:
		h.press(at, true)
	case 3:
		h.editor.SelectAlso(h.card(at))
		h.press(at, false)
	case 4:
		h.toggle(at)
	case 5:
		if parked := h.editor.Chart().Parked(); len(parked) > 0 {
			h.bring(load{ids: []chart.ID{parked[0].ID}, parked: true}, at)
		}
	default:
		h.press(at, false)
	}
}

// anyMove goes on with it.
func (h *hand) anyMove(t *rapid.T) {
	switch rapid.IntRange(0, 3).Draw(t, "event") {
	case 0:
		h.hold(anyKeys(t))
	case 1:
		h.beat(time.Duration(rapid.IntRange(0, 400).Draw(t, "ms")) * time.Millisecond)
	default:
		h.move(h.anyPoint(t))
	}
}

func (h *hand) anyMoves(t *rapid.T) {
	for range rapid.IntRange(1, 5).Draw(t, "moves") {
		h.anyMove(t)
	}
}

// TestGesturesAreUndone makes any gestures one after the other: what undo takes
// back step by step is the chart at the start.
func TestGesturesAreUndone(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		h := anyHand(rt, t)
		start := h.editor.Chart()
		for range rapid.IntRange(1, 6).Draw(rt, "gestures") {
			h.anyBegin(rt)
			h.anyMoves(rt)
			done, _ := h.editor.Steps()
			h.release(h.at)
			if after, _ := h.editor.Steps(); len(after) > len(done)+1 {
				rt.Fatalf("a gesture makes the edits %q", after[len(done):])
			}
		}
		for h.editor.UndoName() != "" {
			h.editor.Undo()
		}
		if !h.editor.Chart().Equal(start) {
			rt.Fatalf("after undoing all it is\n%s\nnot\n%s", charttest.Format(h.editor.Chart()), charttest.Format(start))
		}
	})
}

// TestEscapeAtAnyPoint changes nothing.
func TestEscapeAtAnyPoint(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		h := anyHand(rt, t)
		start := h.editor.Chart()
		h.anyBegin(rt)
		h.anyMoves(rt)
		h.cancel()
		h.release(h.at)
		if h.editor.Chart() != start || h.busy() {
			rt.Fatalf("after Esc it is\n%s", charttest.Format(h.editor.Chart()))
		}
	})
}

// TestTheVerdictIsWhatHappens holds what is said before a drop against the
// findings after it.
func TestTheVerdictIsWhatHappens(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		h := anyHand(rt, t)
		h.anyBegin(rt)
		h.anyMoves(rt)
		c, is := h.state.(carrying)
		if !is {
			rt.Skip("nothing is carried")
		}
		start, before := h.editor.Chart(), h.editor.Findings()
		h.release(h.at)
		if changes := h.editor.Chart() != start; changes != c.drop.ok() {
			rt.Fatalf("it changes the chart: %t; promised: %t", changes, c.drop.ok())
		}
		want := rule.Compare(before, h.editor.Findings())
		if got := c.drop.verdict; !alike(got.Brings, want.Brings) || !alike(got.Cures, want.Cures) {
			rt.Fatalf("said %v, happened %v", got, want)
		}
	})
}

// alike tells whether findings say the same.
func alike(a, b []rule.Finding) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Rule != b[i].Rule || a[i].Person != b[i].Person || a[i].Message() != b[i].Message() {
			return false
		}
	}
	return true
}

// TestRestChangesNothing lets go after a rest of any length, whatever is shown
// meanwhile, and at once: both give the same.
func TestRestChangesNothing(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		h := anyHand(rt, t)
		start := h.editor.Chart()
		h.anyBegin(rt)
		h.move(h.anyPoint(rt))
		at := layout.Point{X: max(50, min(950, h.at.X)), Y: max(50, min(650, h.at.Y))} // the edge would scroll
		h.move(at)
		c, is := h.state.(carrying)
		if !is {
			rt.Skip("nothing is carried")
		}
		for range rapid.IntRange(1, 30).Draw(rt, "beats") {
			h.beat(40 * time.Millisecond)
			h.move(at)
		}
		if rested := h.state.(carrying); !rested.drop.target.equal(c.drop.target) || rested.drop.says != c.drop.says {
			rt.Fatalf("at rest %q becomes %q", c.drop.says, rested.drop.says)
		}
		h.release(at)
		after := h.editor.Chart()
		want := start
		if c.drop.ok() {
			want, _, _ = c.drop.edit.On(start)
		}
		if !after.Equal(want) {
			rt.Fatalf("it is\n%s\nnot\n%s", charttest.Format(after), charttest.Format(want))
		}
	})
}
