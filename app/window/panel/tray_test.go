package panel

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/chart"
)

// TestTheTrayIsThereWhileItIsOfUse: while somebody waits in it, or cards are
// dragged.
func TestTheTrayIsThereWhileItIsOfUse(t *testing.T) {
	e := open(t, "cpo Ada\n  head Bo\n    pm Cy\n  head Eve")
	tray := NewTray(e)
	if tray.Content().Visible() {
		t.Error("an empty tray takes room")
	}
	if tray.Carry(true); !tray.Content().Visible() || tray.room.Visible() {
		t.Error("while cards are dragged there is nowhere to drop them, or there are rows of nobody")
	}
	tray.Carry(false)
	if err := e.Do(chart.Park("bo")); err != nil {
		t.Fatal(err)
	}
	if !tray.Content().Visible() || tray.heading.Text != "Parked (2)" || len(tray.parked) != 1 {
		t.Errorf("with Bo and Cy in it the tray says %q and lists %d", tray.heading.Text, len(tray.parked))
	}
	if e.Undo(); tray.Content().Visible() {
		t.Error("an empty tray takes room after undo")
	}
}

// TestARowOfTheTray is dragged, and put on the chart by keys.
func TestARowOfTheTray(t *testing.T) {
	e := open(t, "cpo Ada\n  head Bo\n    pm Cy")
	if err := e.Do(chart.Park("bo")); err != nil {
		t.Fatal(err)
	}
	tray := NewTray(e)
	w := test.NewTempWindow(t, tray.Content())
	w.Resize(fyne.NewSize(220, 300))
	var said []string
	tray.OnDrag = func(id chart.ID, at fyne.Position) { said = append(said, "drag "+string(id)) }
	tray.OnDrop = func(id chart.ID, at fyne.Position) { said = append(said, "drop "+string(id)) }
	tray.OnTake = func(id chart.ID) { said = append(said, "take "+string(id)) }
	r := find[*parkedRow](t, tray.Content())
	if r.name.Text != "Bo" || r.title.Text != "Head of Product + 1" {
		t.Errorf("the row says %q and %q", r.name.Text, r.title.Text)
	}
	r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(300, 10)}})
	r.DragEnd()
	r.DragEnd()
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(said) != 3 || said[0] != "drag bo" || said[1] != "drop bo" || said[2] != "take bo" {
		t.Errorf("it says %q", said)
	}
	if at := fyne.NewPos(10, 10); !tray.Contains(at) || tray.Contains(fyne.NewPos(10, 2000)) {
		t.Error("the tray is not where it is")
	}
}
