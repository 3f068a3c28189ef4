package window

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/command"
)

// atRest has tips come at once.
func (u *user) atRest() {
	u.tips.After = func(_ time.Duration, do func()) func() {
		do()
		return func() {}
	}
}

// point moves the pointer onto something.
func point(o fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(o.Size().Width/2, o.Size().Height/2)
	o.(desktop.Hoverable).MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: fyne.NewPos(o.Size().Width/2, o.Size().Height/2)}})
}

// TestEveryButtonOfTheToolbarHasATip with what it does, its key, and why it
// cannot be pressed.
func TestEveryButtonOfTheToolbarHasATip(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo")
	u.atRest()
	for _, b := range u.tools.buttons {
		point(b)
		want := []string{b.command.Title}
		for _, s := range []string{b.command.Key().String(), u.commands.Why(b.command)} {
			if s != "" {
				want = append(want, s)
			}
		}
		if got := u.tips.Shown(); !slices.Equal(got, want) {
			t.Errorf("the tip of %s says %q, want %q", b.command.ID, got, want)
		}
		b.MouseOut()
		if u.tips.Shown() != nil {
			t.Errorf("the tip of %s stays", b.command.ID)
		}
	}
	point(u.tools.buttons[0])
	u.run(command.ByID("zoom-in"))
	if u.tips.Shown() != nil {
		t.Error("the tip stays while a command runs")
	}
}

func TestTilesAndMarksHaveTips(t *testing.T) {
	u := newUser(t, "cpo Ada\n  apm Bo")
	u.atRest()
	for _, o := range test.LaidOutObjects(u.palette.Content()) {
		if _, is := o.(fyne.DoubleTappable); !is {
			continue
		}
		point(o)
		if got := u.tips.Shown(); len(got) < 2 || got[0] != "Chief Product Officer" {
			t.Errorf("the first tile's tip says %q", got)
		}
		o.(desktop.Hoverable).MouseOut()
		break
	}
	finding := u.editor.Findings()[0]
	box, _ := u.editor.CardBox(finding.Person)
	corner := box.Centre()
	corner.X, corner.Y = box.Right(), box.Y
	p := u.editor.View().ToView(corner)
	at := fyne.NewPos(float32(p.X), float32(p.Y))
	u.board.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at.Add(fyne.CurrentApp().Driver().AbsolutePositionForObject(u.board))}})
	if got := strings.Join(u.tips.Shown(), " "); !strings.Contains(got, finding.Message()) {
		t.Errorf("the mark's tip says %q, want %q", got, finding.Message())
	}
}

// TestPlusAndMinusZoom by themselves, while the canvas has the focus.
func TestPlusAndMinusZoom(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo")
	u.editor.ZoomTo(0.5)
	for _, tt := range []struct {
		key    fyne.KeyName
		nearer bool
	}{{fyne.KeyPlus, true}, {fyne.KeyEqual, true}, {fyne.KeyMinus, false}} {
		before := u.editor.View().Zoom
		u.board.TypedKey(&fyne.KeyEvent{Name: tt.key})
		if after := u.editor.View().Zoom; after == before || (after > before) != tt.nearer {
			t.Errorf("%s zooms from %v to %v", tt.key, before, after)
		}
	}
}
