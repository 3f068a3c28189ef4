package board

import (
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cadre/app/window/command"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// This file turns Fyne's events into what the gesture understands. The board
// counts clicks itself: Fyne would hold every click back for 300 ms to see
// whether a second follows.

// several are the keys that, held at a click, select one more card. Held in a
// drag they copy, or leave the team: see keysOf.
const several = fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift

// copies is the modifier that copies in a drag. Alt would open Fyne's menu where
// it is let go; on a Mac it is the key that copies, and opens none.
func copies() fyne.KeyModifier {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierAlt
	}
	return fyne.KeyModifierControl
}

// copyModifier copies in a drag. Alt would open Fyne's menu where it is let go; on
// a Mac it is the key that copies, and opens none.
func copyModifier() fyne.KeyModifier {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierAlt
	}
	return fyne.KeyModifierControl
}

// CopyKey is what to call the key that copies in a drag.
func CopyKey() string { return command.Modifiers(copyModifier()) }

// keysOf is what modifiers mean in a drag.
func keysOf(m fyne.KeyModifier) keys {
	return keys{copy: m&copyModifier() != 0, shift: m&fyne.KeyModifierShift != 0}
}

// twice is the longest time between the two clicks of a double click.
const twice = 400 * time.Millisecond

// MouseDown is for Fyne.
func (b *Board) MouseDown(e *desktop.MouseEvent) {
	b.Tips.Leave()
	b.EndTyping()
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	b.button = e.Button
	b.gesture.held = keysOf(e.Modifier)
	switch {
	case b.pressOverlaid(e):
		b.pressed = press{}
	case e.Button != desktop.MouseButtonTertiary && !b.space.held && b.pressControl(e.Position, e.Button):
	case !b.space.held && b.pressFold(e):
	case e.Button == desktop.MouseButtonTertiary, b.space.held:
		b.space.used = true
		b.gesture.grab(point(e.Position))
	case e.Button == desktop.MouseButtonPrimary && (e.Modifier&several != 0 || keysOf(e.Modifier) != keys{}):
		b.pressed = press{}
		b.gesture.toggle(point(e.Position))
	case e.Button == desktop.MouseButtonPrimary:
		b.gesture.press(point(e.Position), b.second(e.Position))
	case e.Button == desktop.MouseButtonSecondary:
		b.asked = b.gesture.ask(point(e.Position))
	}
	b.follow()
}

// second tells whether a press is the second of a double click.
func (b *Board) second(at fyne.Position) bool {
	last := b.pressed
	b.pressed = press{at, b.now()}
	if b.pressed.when.Sub(last.when) > twice || moved(point(last.at), point(at)) {
		return false
	}
	b.pressed = press{} // a third click begins anew
	return true
}

// MouseUp is for Fyne. It comes here too when a drag from the palette ends,
// which the palette tells of itself.
func (b *Board) MouseUp(e *desktop.MouseEvent) {
	if e.Button != b.button {
		return
	}
	b.button = 0
	if b.armed != noControl {
		b.letControl(e)
		return
	}
	if b.folding != "" {
		b.letFold(e)
		return
	}
	if e.Button == desktop.MouseButtonSecondary {
		b.OnMenu(e.AbsolutePosition, b.asked)
		return
	}
	b.gesture.hold(keysOf(e.Modifier))
	b.gesture.release(point(e.Position))
	b.follow()
}

// Dragged is for Fyne: the pointer moves while a button is held.
func (b *Board) Dragged(e *fyne.DragEvent) {
	b.pressed = press{}
	b.gesture.held = keysOf(b.held())
	b.gesture.move(point(e.Position))
	b.follow()
}

// DragEnd is for Fyne; MouseUp has done the work by then, but for a drag that
// ends outside the board, of which nothing else tells.
func (b *Board) DragEnd() {
	if b.button != desktop.MouseButtonPrimary {
		return
	}
	b.button, b.armed, b.folding = 0, noControl, ""
	b.gesture.release(b.gesture.at)
	b.follow()
}

// MouseIn is for Fyne.
func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved is for Fyne: the pointer hovers, or the palette drags.
func (b *Board) MouseMoved(e *desktop.MouseEvent) {
	if b.gesture.busy() {
		return
	}
	if b.overlaid(point(e.Position)) {
		b.MouseOut()
		return
	}
	hovered, asked := b.gesture.hover, b.pointed
	now := b.hovered(e.Position)
	b.pointed = b.marked(e.Position)
	if b.pointed != (mark{}) {
		of := b.pointed
		b.Tips.Rest(of, e.AbsolutePosition, func() widgets.Tip { return b.tipOf(of) })
	} else {
		b.Tips.Leave()
	}
	if hovered != now || asked != b.pointed {
		b.Refresh()
	}
}

// hovered is whose card the pointer is on, or on a control of.
func (b *Board) hovered(at fyne.Position) chart.ID {
	if b.gesture.hover == "" || b.controlAt(at) == noControl && b.foldAt(at) != b.gesture.hover {
		b.gesture.move(point(at))
	}
	return b.gesture.hover
}

// MouseOut is for Fyne.
func (b *Board) MouseOut() {
	b.Tips.Leave()
	if b.gesture.hover != "" || b.pointed.of != "" {
		b.gesture.hover, b.pointed = "", mark{}
		b.Refresh()
	}
}

// Cursor is for Fyne: it says what a press would do, or what a drag does.
func (b *Board) Cursor() desktop.Cursor {
	switch s := b.gesture.state.(type) {
	case carrying:
		return ownCursor(b.scale(), carryCursor(&s))
	case panning:
		return ownCursor(b.scale(), closedHand)
	case banding:
		return desktop.CrosshairCursor
	case idle:
		switch {
		case b.space.held:
			return ownCursor(b.scale(), openHand)
		case b.pointed.control == handle:
			return ownCursor(b.scale(), linkArrow)
		}
	}
	if b.gesture.hover != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// scale is how many pixels of the screen are one of the window.
func (b *Board) scale() float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		return c.Scale()
	}
	return 1
}

// carryCursor is the cursor while something is carried.
func carryCursor(c *carrying) cursorShape {
	switch {
	case c.drop.refuse != "":
		return stopArrow
	case c.drop.mode == copyTeam:
		return plusArrow
	case c.drop.mode == dottedLine:
		return linkArrow
	}
	return closedHand
}

// PaletteDrag carries a new post in a role; the pointer is at a place of the
// window.
func (b *Board) PaletteDrag(at fyne.Position, role chart.RoleID) { b.bring(at, load{role: role}) }

// PaletteDrop lets it go: onto the chart, or nowhere where the place is not
// on the board.
func (b *Board) PaletteDrop(at fyne.Position, role chart.RoleID) { b.letGo(at, load{role: role}) }

// TrayDrag carries somebody who is parked.
func (b *Board) TrayDrag(at fyne.Position, id chart.ID) {
	b.bring(at, load{ids: []chart.ID{id}, parked: true})
}

// TrayDrop lets them go, as PaletteDrop does.
func (b *Board) TrayDrop(at fyne.Position, id chart.ID) {
	b.letGo(at, load{ids: []chart.ID{id}, parked: true})
}

func (b *Board) bring(at fyne.Position, what load) {
	b.EndTyping()
	switch {
	case b.dropped:
		return
	case b.contains(at):
		b.gesture.bring(what, point(b.local(at)))
	default:
		b.gesture.cancel()
	}
	b.follow()
}

func (b *Board) letGo(at fyne.Position, what load) {
	b.EndTyping()
	cancelled := b.dropped
	b.dropped = false
	if !cancelled && b.contains(at) {
		b.gesture.bring(what, point(b.local(at)))
		b.gesture.release(point(b.local(at)))
	}
	b.gesture.cancel()
	b.follow()
}

// carries tells whether cards of the board are being dragged.
func (b *Board) carries() bool {
	c, is := b.gesture.state.(carrying)
	return is && !c.what.outside() && !c.what.dotted
}

// CancelDrag ends whatever is being dragged, without a trace. What comes from
// outside stays dropped until the button is let go.
func (b *Board) CancelDrag() {
	c, carried := b.gesture.state.(carrying)
	b.dropped = carried && c.what.outside()
	b.gesture.cancel()
	b.follow()
}

// local is a place of the window from the board's corner.
func (b *Board) local(at fyne.Position) fyne.Position {
	return at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(b))
}

func (b *Board) contains(at fyne.Position) bool {
	p := b.local(at)
	return p.X >= 0 && p.Y >= 0 && p.X < b.Size().Width && p.Y < b.Size().Height
}
