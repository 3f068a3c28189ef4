package board

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cadre/chart"
	"cadre/chart/layout"
)

func TestHovering(t *testing.T) {
	d := newDesk(t, company)
	d.MouseMoved(mouse(d.card("eve"), 0))
	if d.Cursor() != desktop.PointerCursor {
		t.Error("the cursor does not say that the card can be clicked")
	}
	d.MouseOut()
	if d.Cursor() != desktop.DefaultCursor {
		t.Error("the cursor stays")
	}
}

func TestAMarkSaysWhatItMeans(t *testing.T) {
	d := newDesk(t, "cpo Ada\n  senior-pm Bo\n  apm Eve [mentor=ada]\n    pm Cy")
	d.Refresh()
	said := func(at fyne.Position) string {
		d.MouseMoved(mouse(at, 0))
		return strings.Join(d.Tips.Shown(), " ")
	}
	mark := func(id chart.ID) fyne.Position {
		box, _ := d.editor.CardBox(id)
		return d.at(layout.Point{X: box.Right(), Y: box.Y})
	}
	for _, f := range d.editor.Findings() {
		if got := said(mark(f.Person)); !strings.Contains(got, f.Message()) {
			t.Errorf("the mark of %s says %q, want %q", f.Person, got, f.Message())
		}
	}
	for place, at := range map[string]fyne.Position{"the middle of the card": d.card("cy"), "a card without a mark": mark("ada")} {
		if got := said(at); got != "" {
			t.Errorf("%s says %q", place, got)
		}
	}
	said(mark("cy"))
	d.MouseOut()
	if d.Tips.Shown() != nil {
		t.Error("the tip stays when the pointer leaves")
	}
}
