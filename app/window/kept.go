package window

import (
	"cadre/app/window/editor"
	"cadre/app/window/export"
	"cadre/chart/store"
)

// keptView is what is kept of how a document was looked at.
type keptView struct {
	editor.ViewState
	Details float64        `json:"details,omitempty"` // how much of the right column the details have, from 0 to 1
	Export  *export.Record `json:"export,omitempty"`  // the last one
}

// opening is a file that has been read, and how it was looked at last.
type opening struct {
	editor.Opened
	path string
	view keptView
}

// reader is the editor's, for files and the views that are kept of them.
func (w *Window) reader() func(path string) (opening, error) {
	read, views := w.editor.Reader(), w.views
	return func(path string) (o opening, err error) {
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
		_ = w.views.Save(path, keptView{w.editor.ViewState(), w.right.Offset, w.exportedAs})
	}
}

// arrangePanels makes the panels as large as they were. Where that is not
// known they stay.
func (w *Window) arrangePanels(v keptView) {
	if 0 < v.Details && v.Details < 1 {
		w.right.SetOffset(v.Details)
	}
}
