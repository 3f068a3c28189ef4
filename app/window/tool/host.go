package tool

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/screen"
	"cadre/app/window/setting"
	"cadre/app/window/widgets"
)

// Host puts tools where they show: beside the chart in its window, or each in
// a window of its own, as somebody has chosen for it.
type Host struct {
	App  fyne.App
	Dock Dock // nil: there is none

	docked *Tool // nil: none
}

// Dock is a place for one tool in the chart's window.
type Dock interface {
	Chart() fyne.Window                // the chart's window
	Takes() bool                       // there is a chart to be beside
	Show(t *Tool, o fyne.CanvasObject) // in place of the tool before
	Raise()                            // brings the tool to the front
	Clear()
}

// open shows a tool that is not open, which is then in a window. In the dock it
// takes the place of the one before.
func (h *Host) open(t *Tool) {
	if h.Dock == nil || !h.Dock.Takes() || setting.OwnWindow(h.App.Preferences(), t.ID) {
		h.openWindow(t)
		return
	}
	if before := h.docked; before != nil {
		h.docked = nil
		before.left()
	}
	h.docked, t.in = t, h.Dock.Chart()
	h.Dock.Show(t, t.content())
}

func (h *Host) raise(t *Tool) {
	if t == h.docked {
		h.Dock.Raise()
		return
	}
	t.in.Show()
	t.in.RequestFocus()
}

func (h *Host) close(t *Tool) {
	if t != h.docked {
		t.in.Close()
		return
	}
	h.docked = nil
	h.Dock.Clear()
	t.left()
}

// Move shows a tool in a window of its own, or beside the chart, and so from
// then on.
func (h *Host) Move(t *Tool, own bool) {
	setting.SetOwnWindow(h.App.Preferences(), t.ID, own)
	t.Close()
	t.show()
}

// Docked is the tool beside the chart; nil: none is.
func (h *Host) Docked() *Tool { return h.docked }

// openWindow opens a tool in a window of its own.
func (h *Host) openWindow(t *Tool) {
	w := h.App.NewWindow(t.Title + " – Cadre")
	w.SetOnClosed(t.left)
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { h.typed(w, k) })
	t.in = w
	content := t.content()
	if h.Dock != nil {
		content = look.Border(h.back(t), nil, nil, nil, content)
	}
	w.SetContent(content)
	h.place(t)
}

// back is a line with the button that puts a tool beside the chart.
func (h *Host) back(t *Tool) fyne.CanvasObject {
	b := widgets.NewButton("Show beside the chart", theme.Current().Icon(look.IconPanelRight), func() { h.Move(t, false) })
	b.Importance = widget.LowImportance
	widgets.SetEnabled(b, h.Dock.Takes())
	return container.NewHBox(layout.NewSpacer(), b)
}

// place gives a tool's window its size, as far as the screen has it, and a
// place beside the chart's window, which was opened first. Each that is open
// already moves the next a little, so that none hides another.
func (h *Host) place(t *Tool) {
	t.in.Resize(t.size)
	open := h.App.Driver().AllWindows()
	if open[0] == t.in {
		return
	}
	if desk, ok := screen.Of(open[0]); ok {
		const step = 28
		at := desk.Beside(desk.Units(t.size))
		at.X -= step * (len(open) - 2)
		at.Y += step * (len(open) - 2)
		desk.Put(t.in, desk.Within(at))
	}
}

// typed closes on Esc what is on top: a dialog in the window, or the window. Enter
// presses the marked button of a dialog, and F6 goes to the chart.
func (h *Host) typed(w fyne.Window, k *fyne.KeyEvent) {
	overlays := w.Canvas().Overlays()
	switch top := overlays.Top(); {
	case widgets.IsEnter(k.Name) && top != nil:
		widgets.PressMarked(w.Canvas())
	case k.Name == fyne.KeyF6 && top == nil && h.Dock != nil:
		h.Dock.Chart().RequestFocus()
	case k.Name != fyne.KeyEscape:
	case top != nil:
		overlays.Remove(top)
	default:
		w.Close()
	}
}
