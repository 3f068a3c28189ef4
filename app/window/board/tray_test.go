package board

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

func trayHand(t *testing.T) *hand {
	h := newHand(t, charttest.Parse(t, "cpo Ada\n  head Bo\n    pm Cy\n  head Eve"))
	h.tray = func(at layout.Point) bool { return at.X < 0 }
	return h
}

// TestATeamIsParkedAndComesBack: let go over the tray somebody is off the chart
// with their team; out of it they are where they are let go.
func TestATeamIsParkedAndComesBack(t *testing.T) {
	h := trayHand(t)
	start := h.editor.Chart()
	h.press(h.middle("bo"), false)
	h.move(layout.Point{X: -20, Y: 300})
	c, is := h.state.(carrying)
	if !is || !strings.Contains(c.drop.says, "Park") || !c.drop.ok() {
		t.Fatalf("over the tray it says %+v", c.drop)
	}
	h.release(layout.Point{X: -20, Y: 300})
	if got := charttest.Format(h.editor.Chart()); got != "cpo Ada\n  head Eve\n" {
		t.Errorf("on the chart are\n%s", got)
	}
	if name := h.editor.UndoName(); name != "Park Bo" || h.editor.Selected() != "" {
		t.Errorf("the edit is %q, selected is %q", name, h.editor.Selected())
	}
	bo := load{ids: []chart.ID{"bo"}, parked: true}
	if got := bo.title(h.editor.Chart(), move); got != "Bo + 1" {
		t.Errorf("out of the tray comes %q", got)
	}
	h.bring(bo, h.middle("eve"))
	h.release(h.middle("eve"))
	if got := charttest.Format(h.editor.Chart()); got != "cpo Ada\n  head Eve\n    head Bo\n      pm Cy\n" {
		t.Errorf("on the chart are\n%s", got)
	}
	h.editor.Undo()
	h.editor.Undo()
	if !h.editor.Chart().Equal(start) {
		t.Error("undo does not bring back what was there")
	}
}

// TestOutOfTheTrayIntoTheTray changes nothing, and neither do a new post there
// nor Esc.
func TestOutOfTheTrayIntoTheTray(t *testing.T) {
	h := trayHand(t)
	if err := h.editor.Do(chart.Park("bo")); err != nil {
		t.Fatal(err)
	}
	start := h.editor.Chart()
	outside := layout.Point{X: -20, Y: 300}
	h.bring(load{ids: []chart.ID{"bo"}, parked: true}, outside)
	h.release(outside)
	h.carryRole(chart.PM, outside)
	h.release(outside)
	h.bring(load{ids: []chart.ID{"bo"}, parked: true}, h.middle("eve"))
	h.cancel()
	h.release(h.middle("eve"))
	if h.editor.Chart() != start {
		t.Errorf("the chart is\n%s", charttest.Format(h.editor.Chart()))
	}
}

// TestADragThatEndsOutsideTheBoard lets go there: over the tray it parks,
// elsewhere nothing happens, and nothing stays in the hand.
func TestADragThatEndsOutsideTheBoard(t *testing.T) {
	for name, tt := range map[string]struct {
		tray bool
		want string
	}{
		"over the tray": {true, "cpo Ada\n  head Eve"},
		"elsewhere":     {false, company},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, company)
			d.InTray = func(fyne.Position) bool { return tt.tray }
			carried := []bool{}
			d.OnCarry = func(on bool) { carried = append(carried, on) }
			d.carry(d.card("bo"), fyne.NewPos(-30, 200))
			d.DragEnd()
			d.wants(tt.want)
			if d.gesture.busy() || !slices.Equal(carried, []bool{true, false}) {
				t.Errorf("something stays in the hand; cards were carried: %v", carried)
			}
		})
	}
}
