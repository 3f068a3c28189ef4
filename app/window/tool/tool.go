package tool

import (
	"fyne.io/fyne/v2"

	"cadre/app/window/editor"
)

// Tool is what all tools have in common: each is content with a title, is open
// once, and follows the editor for as long as it is. Where it shows is its
// host's business.
type Tool struct {
	ID    string // where the preferences keep what somebody has chosen for it
	Title string

	size    fyne.Size                // of a window of its own
	content func() fyne.CanvasObject // makes what it shows
	refresh func()                   // shows the chart as it stands
	closed  func()                   // it is open no longer

	host *Host
	in   fyne.Window // the chart's or its own; nil while it is not open
}

// newTool makes a tool that is not open yet.
func newTool(h *Host, e *editor.Editor, t Tool) *Tool {
	t.host, t.closed = h, func() {}
	e.Listen(func(what editor.Change) {
		if t.IsOpen() && what.Has(editor.FindingsChanged|editor.ThemeChanged) {
			t.refresh()
		}
	})
	return &t
}

// IsOpen tells whether it shows somewhere.
func (t *Tool) IsOpen() bool { return t.in != nil }

// show opens the tool, or brings it to the front.
func (t *Tool) show() {
	if !t.IsOpen() {
		t.host.open(t)
	}
	t.refresh()
	t.host.raise(t)
}

// Close takes it off the screen. It comes back as it was.
func (t *Tool) Close() {
	if t.IsOpen() {
		t.host.close(t)
	}
}

// left says that it shows nowhere any more.
func (t *Tool) left() {
	t.in = nil
	t.closed()
}
