package window

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"cadre/app/window/command"
	"cadre/chart/layout"
)

const twoTeams = "cpo Ada\n  vp Bo\n    pm Cy\n    pm Di\n  vp Eve\n    pm Fay\n    pm Gil"

func TestASmallWindowLeavesMostToTheCanvas(t *testing.T) {
	for _, c := range []struct {
		width          float32
		roles, details bool
		least          float32 // of the width for the canvas
	}{{1920, true, true, 0.7}, {1440, true, true, 0.6}, {1240, true, false, 0.7}, {1024, true, false, 0.7}, {880, false, false, 0.9}} {
		u := newUser(t, twoTeams)
		u.window.Resize(fyne.NewSize(c.width, 780))
		if roles, details := u.SideShown(command.RolesSide), u.SideShown(command.DetailsSide); roles != c.roles || details != c.details {
			t.Errorf("at %v the roles are shown: %t, the details: %t", c.width, roles, details)
		}
		if got := u.board.Size().Width / c.width; got < c.least {
			t.Errorf("at %v the canvas has %.2f of the width", c.width, got)
		}
	}
}

func TestFoldingKeepsTheMiddleOfTheCanvas(t *testing.T) {
	u := newUser(t, twoTeams)
	u.window.Resize(fyne.NewSize(1000, 600))
	u.editor.ZoomTo(2)
	want := middle(u)
	for _, keys := range []string{"Ctrl+B", "Ctrl+Shift+B", "Ctrl+B", "Ctrl+Shift+B"} {
		width := u.board.Size().Width
		u.press(keys)
		if got := middle(u); u.board.Size().Width == width || math.Hypot(got.X-want.X, got.Y-want.Y) > 1 {
			t.Errorf("after %s the middle of a canvas %v wide is %v, want %v", keys, u.board.Size().Width, got, want)
		}
	}
	u.press("Ctrl+0")
	u.press("Ctrl+B")
	if !u.editor.Fits() {
		t.Error("the whole chart is shown no longer")
	}
}

func middle(u *user) layout.Point {
	v := u.editor.View()
	return v.ToScene(layout.Point{X: v.Size.W / 2, Y: v.Size.H / 2})
}

func TestADividerMovesWithinLimits(t *testing.T) {
	u := newUser(t, twoTeams)
	u.window.Resize(fyne.NewSize(1400, 800))
	left, right := u.sides.Objects[3].(*divider), u.sides.Objects[4].(*divider)
	for x, want := range map[float32]float32{240: 240, 3: 196, 1390: 520} {
		left.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(x, 300)}})
		if got := u.palette.Content().Size().Width; got != want {
			t.Errorf("at %v the roles are %v wide, want %v", x, got, want)
		}
	}
	right.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(1000, 300)}})
	if got := u.right.Size().Width; got != 400 {
		t.Errorf("the details are %v wide, want 400", got)
	}
}

func TestPanelsAreAsInTheWindowBefore(t *testing.T) {
	u := newUser(t, twoTeams)
	u.press("Ctrl+B")
	u.resizeSide(&u.columns.right, 280)
	u.keepPanels()
	again := New(u.app, Disk{}, measurer{})
	defer again.window.Close()
	again.window.Resize(fyne.NewSize(1400, 800))
	again.begin()
	if again.SideShown(command.RolesSide) || again.right.Size().Width != 280 {
		t.Errorf("the roles are shown: %t; the details are %v wide", again.SideShown(command.RolesSide), again.right.Size().Width)
	}
}

func TestTheNextFindingIsShownWithItsFixes(t *testing.T) {
	u := newUser(t, "cpo Ada\n  apm Bo\n    pm Cy")
	u.window.Resize(fyne.NewSize(1000, 700))
	u.press("F8")
	if !u.SideShown(command.DetailsSide) || u.editor.SelectedPerson() == nil {
		t.Errorf("the details are shown: %t; selected is %v", u.SideShown(command.DetailsSide), u.editor.SelectedPerson())
	}
}
