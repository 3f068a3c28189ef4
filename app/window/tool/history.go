package tool

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/phrase"
)

// History has the edits since the document was opened, the newest
// on top: a click goes back to the state after one of them, or forth.
type History struct {
	editor *editor.Editor
	*Tool
	list  *widgets.List
	names []string // of the edits, oldest first
	done  int      // how many of them are done
	saved int      // after how many the document is as in its file
}

// NewHistory makes the tool, which is not open yet.
func NewHistory(host *Host, e *editor.Editor) *History {
	h := &History{editor: e}
	h.Tool = newTool(host, e, Tool{ID: "history", Title: "History", size: fyne.NewSize(360, 520), content: h.content, refresh: h.refresh})
	e.Listen(func(what editor.Change) {
		if h.IsOpen() && what == editor.FileChanged { // saved
			h.refresh()
		}
	})
	return h
}

func (h *History) content() fyne.CanvasObject {
	h.list = widgets.NewList(func() int { return len(h.names) + 1 }, newStepRow, h.update)
	h.list.OnSelected = func(i widget.ListItemID) {
		if n := len(h.names) - i; n != h.done {
			h.editor.Jump(n)
		}
	}
	hint := look.Caption("Click a line to go back to the chart as it was then, or forth.")
	hint.Wrapping, hint.Truncation = fyne.TextWrapWord, fyne.TextTruncateOff
	return look.Border(nil, look.Inset(look.Gap, hint), nil, nil, h.list)
}

// Show opens the tool.
func (h *History) Show() { h.show() }

// refresh lists the edits as they are.
func (h *History) refresh() {
	done, undone := h.editor.Steps()
	h.names, h.done, h.saved = slices.Concat(done, undone), len(done), h.editor.SavedStep()
	h.list.Refresh()
	h.list.Select(len(h.names) - h.done)
}

func newStepRow() fyne.CanvasObject {
	name := widget.NewLabel("")
	name.Truncation = fyne.TextTruncateEllipsis
	icon := widget.NewIcon(nil)
	return container.NewBorder(nil, nil, container.NewPadded(icon), look.Caption(""), name)
}

// update shows the state after n edits: that now is marked, and those that
// were taken back are pale.
func (h *History) update(i widget.ListItemID, o fyne.CanvasObject) {
	n, objects := len(h.names)-i, o.(*fyne.Container).Objects
	name, icon, hint := objects[0].(*widget.Label), objects[1].(*fyne.Container).Objects[0].(*widget.Icon), objects[2].(*widget.Label)
	name.Importance, name.TextStyle.Bold = widget.MediumImportance, n == h.done
	icon.SetResource(nil)
	switch {
	case n == h.done:
		icon.SetResource(theme.NewPrimaryThemedResource(theme.NavigateNextIcon()))
	case n > h.done:
		name.Importance = widget.LowImportance
	}
	name.SetText(h.title(n))
	hint.Truncation = fyne.TextTruncateOff
	hint.SetText("")
	if n == h.saved {
		hint.SetText("in the file")
	}
}

// title is what the state after n edits is called.
func (h *History) title(n int) string {
	if n == 0 {
		return "As it was opened"
	}
	return phrase.Capital(h.names[n-1])
}
