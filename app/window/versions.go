package window

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/panel"
	"cadre/app/window/setting"
	"cadre/app/window/tool"
	"cadre/chart"
	"cadre/chart/store"
)

// barsAbove puts what says that another chart is looked at, or compared with,
// above something.
func (w *Window) barsAbove(below fyne.CanvasObject) fyne.CanvasObject {
	w.filtering = panel.NewFilterBar(w.editor, below)
	w.finding = panel.NewFindBar(w.editor, w.filtering.Content())
	w.finding.OnOpen = w.window.Canvas().Focus // Fyne finds no canvas of what was never drawn
	w.finding.OnClose = func() { w.window.Canvas().Focus(w.board) }
	w.filtering.OnOpen, w.filtering.OnClose = w.finding.OnOpen, w.finding.OnClose
	way := panel.NewWayBar(w.editor, w.finding.Content()).Content()
	return panel.NewCompareBar(w.editor, panel.NewDayBar(w.editor, way).Content()).Content()
}

// keeper is a disk that keeps versions of the documents it saves, as long as
// the user wants that.
type keeper struct {
	editor.Store
	versions store.Versions
	wanted   func() bool
	kept     error // why the last save was not kept; nil: it was
	told     bool  // that was said
}

func newKeeper(disk editor.Store, p fyne.Preferences) *keeper {
	return &keeper{Store: disk, wanted: func() bool { return setting.History.On(p) }}
}

// Save writes a document, and what it replaces and what it is are kept.
func (k *keeper) Save(path string, c *chart.Chart) (state store.State, err error) {
	k.kept = nil
	if !k.wanted() || !strings.EqualFold(filepath.Ext(path), editor.Extension) {
		return k.Store.Save(path, c)
	}
	err, k.kept = k.versions.Save(path, func() (err error) {
		state, err = k.Store.Save(path, c)
		return err
	})
	return state, err
}

// savedWords says that the document is saved, and once if no version of it is
// kept.
func (w *Window) savedWords() string {
	words := "Saved as " + w.editor.Path()
	if why := w.disk.kept; why != nil && !w.disk.told {
		w.disk.told = true
		words += ", but no version of it could be kept: " + why.Error()
	}
	return words
}

// makeHistory makes the tools of what was: versions, edits, settings.
func (w *Window) makeHistory() {
	w.past = tool.NewVersions(w.host, w.editor)
	w.past.Renderer, w.past.Kept, w.past.OnForget = w.renderer, w.keepsHistory, w.askToForget
	w.past.OnCompare = func(c *chart.Chart, name string) {
		w.editor.CompareWith(c, name)
		w.window.RequestFocus()
	}
	w.past.OnOpen = w.openVersion
	w.steps = tool.NewHistory(w.host, w.editor)
	w.settings = tool.NewSettings(w.host, w.editor)
	w.settings.OnChange = w.settingChanged
	w.forgetting = append(w.forgetting, func(document string) error { return w.disk.versions.Forget(document) },
		func(document string) error { return w.drafts.in.Forget(document) })
}

// keepsHistory tells whether versions and drafts are to be kept.
func (w *Window) keepsHistory() bool { return w.disk.wanted() }

// Versions opens what was in the document's file.
func (w *Window) Versions() {
	w.past.Store = w.disk.versions
	w.toggle(w.past.Tool, w.past.Show)
}

// History opens the edits since the document was opened.
func (w *Window) History() { w.toggle(w.steps.Tool, w.steps.Show) }

// Settings opens what is chosen for all documents.
func (w *Window) Settings() { w.toggle(w.settings.Tool, w.settings.Show) }

// settingChanged acts on a choice.
func (w *Window) settingChanged(s *setting.Setting) {
	switch s.ID {
	case setting.Appearance.ID:
		w.SetAppearance(w.Appearance())
	case setting.History.ID:
		w.past.Refresh()
		w.keepDrafts(w.drafts.in, w.keepsHistory())
	case setting.Minimap.ID:
		w.ShowMinimap(w.MinimapShown())
	}
}

// openVersion makes a version a chart of its own, without a file.
func (w *Window) openVersion(c *chart.Chart, name string) {
	w.window.RequestFocus()
	w.unlessUnsaved(func() {
		w.keepView()
		w.editor.NewCalled(c, name)
		w.begin()
	})
}

// Forget asks whether all that is kept of the document's file may go.
func (w *Window) Forget() { w.askToForget(w.window) }

func (w *Window) askToForget(over fyne.Window) {
	path := w.editor.Path()
	dialog.AskToForget(over, w.editor.Name(), func() {
		for _, forget := range w.forgetting {
			if err := forget(path); err != nil {
				dialog.Error(over, err)
				return
			}
		}
		w.past.Refresh()
		w.Say("The history of " + filepath.Base(path) + " is forgotten")
	})
}
