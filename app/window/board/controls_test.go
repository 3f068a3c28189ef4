package board

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/command"
	"cadre/chart"
)

// control is where a control of somebody's card is, with the pointer over it.
func (d *desk) control(id chart.ID, c control) fyne.Position {
	d.t.Helper()
	d.MouseMoved(mouse(d.card(id), 0))
	at, _ := d.controlPlace(id, c)
	d.MouseMoved(mouse(at, 0))
	if got := d.pointed; got != (mark{of: id, control: c}) {
		d.t.Fatalf("over the control %d of %s is %+v", c, id, got)
	}
	return at
}

func TestAPlusAddsAPost(t *testing.T) {
	for _, tt := range []struct {
		of   chart.ID
		c    control
		tip  string
		want string
	}{
		{"bo", addBelow, "Add a direct report: Product Manager Tab", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    pm [open; id=p1]\n  head Eve"},
		{"eve", addBelow, "Add a direct report: Senior Product Manager Tab", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head Eve\n    senior-pm [open; id=p1]"},
		{"cy", addBeside, "Add a peer: Product Manager Enter", "cpo Ada\n  head Bo\n    pm Cy\n    pm [open; id=p1]\n    pm Dee\n  head Eve"},
		{"cy", addAbove, "Add a manager above: Senior Product Manager Shift+Enter", "cpo Ada\n  head Bo\n    senior-pm [open; id=p1]\n      pm Cy\n    pm Dee\n  head Eve"},
	} {
		d := newDesk(t, company)
		at := d.control(tt.of, tt.c)
		d.Refresh()
		if got := strings.Join(d.Tips.Shown()[:2], " "); got != tt.tip {
			t.Errorf("the tip says %q, want %q", got, tt.tip)
		}
		d.press(at)
		d.let(at)
		d.wants(tt.want)
		if d.entry == nil || d.entry.id != "p1" {
			t.Error("its name is not asked for")
		}
		d.editor.Undo()
		d.wants(company)
	}
}

func TestAPlusLetsChooseTheRole(t *testing.T) {
	d := newDesk(t, company)
	at := d.control("bo", addBelow)
	d.MouseDown(mouse(at, desktop.MouseButtonSecondary))
	d.MouseUp(mouse(at, desktop.MouseButtonSecondary))
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu opens")
	}
	d.wants(company)
	menu := d.roleMenu("bo", command.Below)
	if n := len(menu.Items); n != 5 || menu.Items[0].Label != "Product Manager" || menu.Items[1].Label != "Senior Product Manager" {
		t.Fatalf("%d roles, the first two are %q and %q", n, menu.Items[0].Label, menu.Items[1].Label)
	}
	menu.Items[1].Action()
	d.wants("cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    senior-pm [open; id=p1]\n  head Eve")
}

// TestAPlusThatIsLeftDoesNothing when the button is let go elsewhere.
func TestAPlusThatIsLeftDoesNothing(t *testing.T) {
	d := newDesk(t, company)
	at := d.control("bo", addBelow)
	d.press(at)
	d.drag(at.AddXY(60, 30))
	d.let(at.AddXY(60, 30))
	d.wants(company)
	d.let(at)
	d.wants(company)
}

func TestTheHandleDrawsADottedLine(t *testing.T) {
	d := newDesk(t, company)
	d.carry(d.control("cy", handle), d.card("eve"))
	if got := d.note.said; got.title != "Dotted line to Eve" || got.keys != "" || d.carried.card.Visible() {
		t.Errorf("the note says %+v", got)
	}
	d.let(d.card("eve"))
	d.wants("cpo Ada\n  head Bo\n    pm Cy [dotted=eve]\n    pm Dee\n  head Eve")
	d.editor.Undo()
	d.wants(company)
}

// TestWhereThereAreNoControls: far away, on the chart of a day, while a name is
// typed and while something is carried.
func TestWhereThereAreNoControls(t *testing.T) {
	for name, do := range map[string]func(d *desk){
		"far away":         func(d *desk) { d.editor.ZoomTo(0.3) },
		"of a day":         func(d *desk) { d.editor.ShowDay(d.clock.AddDate(70, 0, 0)) },
		"with a name":      func(d *desk) { d.Rename("bo") },
		"with a drag":      func(d *desk) { d.carry(d.card("cy"), d.card("eve")) },
		"nobody is chosen": func(d *desk) { d.editor.Select() },
		"several are":      func(d *desk) { d.editor.Select("bo", "cy") },
	} {
		d := newDesk(t, company)
		d.editor.Select("bo")
		if d.controlled() != "bo" {
			t.Fatal("the selected card has no controls")
		}
		do(d)
		if got := d.controlled(); got != "" {
			t.Errorf("%s: %s has controls", name, got)
		}
	}
}

func TestCursorsSayWhatADragDoes(t *testing.T) {
	d := newDesk(t, company)
	own := func(s cursorShape) desktop.Cursor { return ownCursor(d.scale(), s) }
	is := func(when string, want desktop.Cursor) {
		t.Helper()
		if d.Cursor() != want {
			t.Errorf("%s: another cursor than wanted", when)
		}
	}
	d.control("bo", handle)
	is("over the handle", own(linkArrow))
	d.carry(d.card("bo"), d.card("eve"))
	is("in a drag", own(closedHand))
	for _, tt := range []struct {
		keys fyne.KeyModifier
		want cursorShape
	}{{fyne.KeyModifierControl, plusArrow}, {fyne.KeyModifierControl | fyne.KeyModifierShift, linkArrow}, {fyne.KeyModifierShift, closedHand}} {
		d.keys = tt.keys
		d.KeyDown(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
		is("with keys held", own(tt.want))
	}
	d.keys = 0
	d.drag(d.card("cy"))
	is("where it cannot be", own(stopArrow))
	d.CancelDrag()
	d.press(fyne.NewPos(60, 650))
	d.drag(fyne.NewPos(90, 650))
	is("with a band", desktop.CrosshairCursor)
	d.let(fyne.NewPos(90, 650))
	d.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
	is("with the space bar held", own(openHand))
	d.press(fyne.NewPos(60, 650))
	is("with the ground held", own(closedHand))
	d.let(fyne.NewPos(60, 650))
	for s := range cursorShapes {
		for _, scale := range []float32{1, 1.5, 2} {
			img, x, y := ownCursor(scale, s).Image()
			if got := img.Bounds().Dx(); got != int(cursorSize*scale) || x >= got || y >= got {
				t.Errorf("cursor %d at %v is %d wide and points with %d, %d", s, scale, got, x, y)
			}
		}
	}
	if diff := cmp.Diff(len(cursorShapes), int(stopArrow)+1); diff != "" {
		t.Error("a cursor has no shape")
	}
}
