package tool

import (
	"cmp"
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/phrase"
	"cadre/chart/store"
)

// Versions has what was in the document's file: a list of all versions, the
// newest on top, and one of them, with what separates it from the chart as it
// is now.
type Versions struct {
	Store     store.Versions
	Renderer  *graphviz.Renderer
	OnCompare func(c *chart.Chart, name string) // mark on the canvas what differs
	OnOpen    func(c *chart.Chart, name string) // as a chart without a file
	OnForget  func(over fyne.Window)            // all there is of the file
	Kept      func() bool                       // whether versions are kept at all

	editor *editor.Editor
	*Tool
	list   *widgets.List
	sum    *widget.Label // how many there are, or why there are none
	forget *widgets.Button
	page   *versionPage
	parts  *fyne.Container // all of that
	empty  *widget.Label   // in place of it

	all    []store.Version
	at     string                 // the ID of the version that is open
	lines  map[string]versionLine // by ID
	giveUp context.CancelFunc     // the reading of versions that is going on
}

// NewVersions makes the tool, which is not open yet.
func NewVersions(host *Host, e *editor.Editor) *Versions {
	v := &Versions{editor: e, giveUp: func() {}, Kept: func() bool { return true }}
	v.Tool = newTool(host, e, Tool{ID: "versions", Title: "Versions", size: fyne.NewSize(980, 700), content: v.content, refresh: v.refresh})
	v.closed = func() {
		v.giveUp()
		v.page.preview.Stop()
	}
	e.Listen(func(what editor.Change) {
		if what == editor.FileChanged { // saved
			v.Refresh()
		}
	})
	return v
}

// Refresh shows the versions as they are, where they are open.
func (v *Versions) Refresh() {
	if v.IsOpen() {
		v.refresh()
	}
}

func (v *Versions) content() fyne.CanvasObject {
	v.lines, v.page = map[string]versionLine{}, newVersionPage(v)
	v.list = widgets.NewList(func() int { return len(v.all) }, func() fyne.CanvasObject { return newVersionRow() }, func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*versionRow).show(v.all[i], v.lines[v.all[i].ID()], v.Store.Now())
	})
	v.list.OnSelected = func(i widget.ListItemID) { v.open(i) }
	v.sum, v.empty = look.Caption(""), wrapped("")
	v.empty.Alignment = fyne.TextAlignCenter
	v.forget = widgets.NewButton("Forget the history of this file…", theme.DeleteIcon(), func() { v.OnForget(v.in) })
	v.parts = newParts(v.list, v.page.content, look.Stack(0, v.sum, container.NewPadded(v.forget)), 0.36, 0.34)
	return container.NewStack(v.parts, container.NewCenter(container.NewStack(look.Wide(300), v.empty)))
}

// Show opens the tool.
func (v *Versions) Show() { v.show() }

// refresh lists the versions as they are on the disk, and compares the one
// that is open with the chart as it is.
func (v *Versions) refresh() {
	all, err := v.Store.List(v.editor.Path())
	if v.editor.Path() == "" {
		all = nil
	}
	v.all = all
	v.sum.SetText(v.summary(err))
	widgets.SetEnabled(v.forget, len(all) > 0)
	v.list.Refresh()
	v.study()
	if len(all) == 0 {
		v.at = ""
		v.parts.Hide()
		v.empty.SetText(cmp.Or(v.sum.Text, v.why()))
		v.empty.Show()
		return
	}
	v.empty.Hide()
	v.parts.Show()
	i := max(0, v.index(v.at))
	v.at = ""
	v.list.Select(i)
	v.open(i)
}

func (v *Versions) index(id string) int {
	for i := range v.all {
		if v.all[i].ID() == id {
			return i
		}
	}
	return -1
}

// summary is how many versions there are, and how large.
func (v *Versions) summary(err error) string {
	if err != nil {
		return phrase.Sentence(err.Error())
	}
	if len(v.all) == 0 {
		return ""
	}
	var bytes int64
	for _, w := range v.all {
		bytes += w.Size
	}
	words := phrase.Count(len(v.all), "version", "versions") + ", " + inBytes(bytes)
	if !v.Kept() {
		words += "; no more are kept"
	}
	return words
}

func inBytes(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%d kB", (n+1023)>>10)
}

// why is why there are no versions.
func (v *Versions) why() string {
	switch {
	case !v.Kept():
		return "No versions are kept on this computer. “Settings…” in the menu File changes that."
	case v.editor.Path() == "":
		return "This chart has no file yet. Each time it is saved, a version of it is kept."
	}
	return "There are no versions of this file yet. Each time it is saved, one is kept."
}

// open shows a version.
func (v *Versions) open(i int) {
	if i < 0 || i >= len(v.all) || v.all[i].ID() == v.at {
		return
	}
	v.at = v.all[i].ID()
	v.page.show(v.all[i])
}

// do changes what is on the disk, and shows it.
func (v *Versions) do(change func() error) {
	if err := change(); err != nil {
		dialog.Error(v.in, err)
	}
	v.refresh()
}
