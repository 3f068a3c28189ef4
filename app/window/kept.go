package window

import (
	"encoding/json"
	"errors"

	"cadre/app/window/editor"
	"cadre/app/window/export"
	"cadre/app/window/importing"
	"cadre/chart/store"
)

// keptView is what is kept of how a document was looked at.
type keptView struct {
	editor.ViewState
	keptPanels
	Export *export.Record `json:"export,omitempty"` // the last one
}

// keptPanels is how large the panels are and which are folded. The zero value
// says nothing.
type keptPanels struct {
	Details float64   `json:"details,omitempty"` // how much of the right side the details have, from 0 to 1
	Left    sideState `json:"left,omitzero"`
	Outline sideState `json:"outline,omitzero"` // at the left in place of the roles
	Listed  bool      `json:"listed,omitempty"` // the outline is in front of them
	Right   sideState `json:"right,omitzero"`
	Tool    sideState `json:"tool,omitzero"` // a docked one
}

// opening is a file that has been read, and how it was looked at last.
type opening struct {
	editor.Opened
	path  string
	view  keptView
	table *importing.Reading // how the file was understood; nil: it is no table
}

// reader is the editor's, for files and the views that are kept of them.
func (w *Window) reader() func(path string) (opening, error) {
	read, views, tables := w.editor.Reader(), w.views, w.tableOpener()
	return func(path string) (o opening, err error) {
		if mayBeTable(path) {
			if o, err = tables(path); !errors.Is(err, store.ErrDocument) {
				return o, err
			}
		}
		o.path, o.view = path, viewOf(views, path)
		o.Opened, err = read(path, o.view.ViewState)
		return o, err
	}
}

// viewOf is the view that is kept of a document: the zero value where there
// is none, or none that can be read.
func viewOf(views store.Views, path string) keptView {
	var v keptView
	if !views.Load(path, &v) {
		return keptView{}
	}
	return v
}

// keepView keeps how the document is looked at for the next time. It is not
// worth a message where that fails: what shows then is the default.
func (w *Window) keepView() {
	if path := w.editor.Path(); path != "" {
		_ = w.views.Save(path, keptView{w.editor.ViewState(), w.panels(), w.exportedAs})
	}
}

// panels is how the panels are now.
func (w *Window) panels() keptPanels {
	return keptPanels{w.right.Offset, w.columns.left.sideState, w.columns.outline.sideState, w.columns.listed, w.columns.right.sideState, w.columns.tool.sideState}
}

// arrangePanels makes the panels as they were. Where that is not known they
// stay.
func (w *Window) arrangePanels(p keptPanels) {
	if 0 < p.Details && p.Details < 1 {
		w.right.SetOffset(p.Details)
	}
	for side, kept := range map[*side]sideState{&w.columns.left: p.Left, &w.columns.outline: p.Outline, &w.columns.right: p.Right, &w.columns.tool: p.Tool} {
		if kept.Width > 0 {
			side.set(kept.Width)
		}
		if kept.Folded != nil {
			side.fold(*kept.Folded)
		}
	}
	w.columns.listed = p.Listed
	w.left.arrange()
	if w.begun() {
		w.sides.Refresh()
	}
}

// panelsKey is where the app's preferences keep the panels of the window that
// was closed last, for documents that were never open.
const panelsKey = "panels"

func (w *Window) keepPanels() {
	if data, err := json.Marshal(w.panels()); err == nil {
		w.app.Preferences().SetString(panelsKey, string(data))
	}
}

// usualPanels arranges the panels as they were in the window before.
func (w *Window) usualPanels() {
	var p keptPanels
	if json.Unmarshal([]byte(w.app.Preferences().String(panelsKey)), &p) == nil {
		w.arrangePanels(p)
	}
}
