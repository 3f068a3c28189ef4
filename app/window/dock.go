package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/command"
	"cadre/app/window/look"
	"cadre/app/window/tool"
	"cadre/app/window/widgets"
)

// dock is the window's right side: the details above the findings, and one
// tool, which has the room of both. While there is a tool, tabs above choose
// what is in front.
type dock struct {
	window  *Window
	toolTab *tab
	details *tab
	bar     *fyne.Container   // the tabs; hidden without a tool
	own     fyne.CanvasObject // the details and findings
	tool    *fyne.Container   // holds a tool's content
	front   bool              // the tool is in front
	content *fyne.Container
}

var _ tool.Dock = (*dock)(nil)

const detailsTitle = "Details"

func newDock(w *Window, own fyne.CanvasObject) *dock {
	d := &dock{window: w, own: own, tool: container.NewStack()}
	d.details = newTab(detailsTitle, func() { d.bring(false) })
	d.toolTab = newTab("", d.Raise)
	apart := newTipButton(theme.Current().Icon(look.IconOwnWindow), "Show in a window of its own", "", w.tips, func() { w.host.Move(w.host.Docked(), true) })
	end := newTipButton(theme.CancelIcon(), "Close", "Esc", w.tips, func() { w.host.Docked().Close() })
	d.bar = container.NewVBox(container.NewHBox(d.details, d.toolTab, layout.NewSpacer(), apart, end), widget.NewSeparator())
	d.bar.Hide()
	d.tool.Hide()
	d.content = look.Border(d.bar, nil, nil, nil, d.own, d.tool)
	return d
}

// Chart is the window with the chart.
func (d *dock) Chart() fyne.Window { return d.window.window }

// Takes tells whether there is a chart to be beside.
func (d *dock) Takes() bool { return d.window.begun() }

// Show puts a tool beside the chart. It has its size before it is filled, so
// that its list begins at the top.
func (d *dock) Show(t *tool.Tool, o fyne.CanvasObject) {
	d.tool.Objects = []fyne.CanvasObject{o}
	d.toolTab.title.Text = t.Title
	d.bar.Show()
	d.bring(true)
	d.change(true)
}

// Raise brings the tool to the front, and gives it the keys that nobody else
// has.
func (d *dock) Raise() {
	d.bring(true)
	d.window.window.Canvas().Unfocus()
}

// Clear takes the tool away.
func (d *dock) Clear() {
	d.tool.Objects = nil
	d.bar.Hide()
	d.bring(false)
	d.change(false)
	d.window.window.Canvas().Focus(d.window.board)
}

// bring shows the tool, or the details.
func (d *dock) bring(front bool) {
	d.front = front
	d.details.set(detailsTitle, !front)
	d.toolTab.set(d.toolTab.title.Text, front)
	widgets.SetVisible(d.tool, front)
	widgets.SetVisible(d.own, !front)
	d.content.Refresh()
	d.window.updateMenu()
}

// change gives the right side the width that a tool needs, or that of the
// details, which may be folded.
func (d *dock) change(docked bool) {
	w := d.window
	w.columns.docked = docked
	w.foldDetails(w.columns.atRight().folded)
	w.keepingCentre(w.sides.Refresh)
}

// beforeSide makes way for the details to be shown or folded: it closes the
// tool, or tells that to have them in front of it is all that is needed.
func (d *dock) beforeSide(shown bool) (done bool) {
	switch docked := d.window.host.Docked(); {
	case docked == nil:
	case shown:
		d.bring(false)
		return true
	default:
		docked.Close()
	}
	return false
}

// toggle closes a tool that is in front beside the chart, and else shows it.
func (w *Window) toggle(t *tool.Tool, show func()) {
	if w.dock.front && w.host.Docked() == t {
		t.Close()
		return
	}
	show()
}

// closeTool closes the tool in front; it tells whether there was one.
func (w *Window) closeTool() bool {
	if !w.dock.front {
		return false
	}
	w.host.Docked().Close()
	return true
}

// SideShown tells whether a side is open.
func (w *Window) SideShown(s command.Side) bool {
	if s == command.OutlineSide {
		return w.columns.listed && !w.columns.outline.folded
	}
	return !w.side(s).folded && !(s == command.DetailsSide && w.dock.front)
}
