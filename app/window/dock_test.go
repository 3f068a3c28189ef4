package window

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/command"
	"cadre/app/window/tool"
)

// wantsTool checks what is docked, what is in front, and that no window has
// opened.
func (u *user) wantsTool(when string, want *tool.Tool, front bool) {
	u.t.Helper()
	got := "nothing"
	if d := u.host.Docked(); d != nil {
		got = d.Title
	}
	if u.host.Docked() != want || u.dock.tool.Visible() != front || u.dock.own.Visible() == front {
		u.t.Errorf("%s: docked is %s; in front: %t, the details: %t", when, got, u.dock.tool.Visible(), u.dock.own.Visible())
	}
	if u.dock.bar.Visible() != (want != nil) {
		u.t.Errorf("%s: the tabs are shown: %t", when, u.dock.bar.Visible())
	}
}

func (u *user) escape() { u.loneKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }

func TestAToolOpensBesideTheChart(t *testing.T) {
	u := newUser(t, twoTeams)
	windows := len(u.app.Driver().AllWindows())
	u.wantsTool("at first", nil, false)
	u.press("Ctrl+R")
	u.wantsTool("the key", u.rules.Tool, true)
	u.press("Ctrl+R")
	u.wantsTool("the key again", nil, false)
	u.press("Ctrl+R")
	u.press("Ctrl+J")
	u.wantsTool("another tool", u.health.Tool, true)
	u.escape()
	u.wantsTool("Esc", nil, false)
	u.press("Ctrl+G")
	test.Tap(u.dock.bar.Objects[0].(*fyne.Container).Objects[4].(*tipButton))
	u.wantsTool("the button", nil, false)
	if n := len(u.app.Driver().AllWindows()); n != windows {
		t.Errorf("%d windows have opened", n-windows)
	}
}

// TestEscOnTheCanvas is for what is selected first, then for the tool.
func TestEscOnTheCanvas(t *testing.T) {
	u := newUser(t, twoTeams)
	u.press("Ctrl+R")
	u.editor.Select("bo")
	esc := &fyne.KeyEvent{Name: fyne.KeyEscape}
	u.board.TypedKey(esc)
	u.wantsTool("with a selection", u.rules.Tool, true)
	if u.editor.Selection().Len() != 0 {
		t.Error("Esc leaves the selection")
	}
	u.board.TypedKey(esc)
	u.wantsTool("without one", nil, false)
	u.board.TypedKey(esc)
}

func TestTabsChooseBetweenToolAndDetails(t *testing.T) {
	u := newUser(t, twoTeams)
	u.window.Resize(fyne.NewSize(1000, 700)) // where the details are folded
	u.press("Ctrl+R")
	test.Tap(u.dock.details)
	u.wantsTool("the details' tab", u.rules.Tool, false)
	test.Tap(u.dock.toolTab)
	u.wantsTool("the tool's tab", u.rules.Tool, true)
	u.press("Ctrl+Shift+B")
	if u.wantsTool("the details' key", u.rules.Tool, false); !u.SideShown(command.DetailsSide) {
		t.Error("the details are not shown")
	}
	u.press("Ctrl+R")
	u.wantsTool("the tool's key, behind", u.rules.Tool, true)
	u.press("Ctrl+R")
	if u.wantsTool("closed", nil, false); u.SideShown(command.DetailsSide) || u.dock.content.Visible() {
		t.Error("the details are not folded again")
	}
	u.press("Ctrl+R")
	test.Tap(u.dock.details)
	u.press("Ctrl+Shift+B")
	if u.wantsTool("folded", nil, false); u.dock.content.Visible() {
		t.Error("something stays at the right")
	}
}

// TestAFindingIsShownInFrontOfATool goes to the list of findings.
func TestAFindingIsShownInFrontOfATool(t *testing.T) {
	u := newUser(t, "cpo Ada\n  apm Bo\n    pm Cy")
	u.press("Ctrl+G")
	u.press("F8")
	u.wantsTool("the next finding", u.guide.Tool, false)
}

func TestAToolLeavesTheCanvasUsable(t *testing.T) {
	for _, width := range []float32{1024, 1240, 1440, 1920} {
		u := newUser(t, twoTeams)
		u.window.Resize(fyne.NewSize(width, 700))
		u.press("Ctrl+R")
		canvas, tool := u.board.Size().Width, u.dock.content.Size().Width
		if canvas < width/2 || tool < 360 {
			t.Errorf("at %v the canvas has %v, the tool %v", width, canvas, tool)
		}
		u.resizeSide(u.columns.atRight(), 2000)
		if w := u.board.Size().Width; w < 400 {
			t.Errorf("at %v the widest tool leaves %v to the canvas", width, w)
		}
	}
}

func TestAToolKeepsTheMiddleOfTheCanvas(t *testing.T) {
	u := newUser(t, twoTeams)
	u.window.Resize(fyne.NewSize(1400, 800))
	u.editor.ZoomTo(2)
	want, width := middle(u), u.board.Size().Width
	for range 2 {
		u.press("Ctrl+R")
		if got := middle(u); math.Hypot(got.X-want.X, got.Y-want.Y) > 1 {
			t.Errorf("with %v docked the middle of the canvas is %v, want %v", u.host.Docked(), got, want)
		}
	}
	if got := u.board.Size().Width; got != width {
		t.Errorf("the canvas was %v wide and has become %v", width, got)
	}
}

// TestADockedToolHasAWidthOfItsOwn, which comes back in the next window.
func TestADockedToolHasAWidthOfItsOwn(t *testing.T) {
	u := newUser(t, twoTeams)
	u.window.Resize(fyne.NewSize(1400, 800))
	details := u.dock.content.Size().Width
	u.press("Ctrl+R")
	u.sides.Objects[4].(*divider).Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(900, 300)}})
	u.press("Ctrl+J")
	if got := u.dock.content.Size().Width; got != 500 {
		t.Errorf("the tool is %v wide, want 500", got)
	}
	u.press("Ctrl+J")
	if got := u.dock.content.Size().Width; got != details {
		t.Errorf("the details were %v wide and have become %v", details, got)
	}
	u.keepPanels()
	again := New(u.app, Disk{}, measurer{})
	defer again.window.Close()
	again.window.Resize(fyne.NewSize(1400, 800))
	again.begin()
	again.Rules()
	if got := again.dock.content.Size().Width; got != 500 {
		t.Errorf("in the next window the tool is %v wide", got)
	}
}

// TestEveryToolIsNarrow: what is docked is shown whole.
func TestEveryToolIsNarrow(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo [start=2027-01-01]\n    apm Cy\n  pm Di")
	u.window.Resize(fyne.NewSize(1024, 700))
	for name, open := range map[string]func(){"guide": u.Guide, "health": u.Health, "rules": u.Rules, "roles": u.Roles,
		"versions": u.Versions, "history": u.History, "settings": u.Settings} {
		open()
		room := u.dock.tool.Size().Width
		for _, o := range test.LaidOutObjects(u.dock.tool) {
			if w := o.Size().Width; w > room {
				t.Errorf("%s: a %T is %v wide in a tool %v wide", name, o, w, room)
			}
		}
	}
}
