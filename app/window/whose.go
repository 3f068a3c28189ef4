package window

import (
	"strings"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/chart/compare"
	"cadre/chart/store"
)

// askWhose asks whose changes are to be kept: those in the file, or those here.
// then is what to do once the document is saved; nil where nobody saves now.
func (w *Window) askWhose(s editor.Sighting, then func()) {
	q := dialog.Whose{
		Name: w.editor.Name(), Saving: then != nil, Kept: w.keepsHistory(),
		OnMine: func() { w.keepMine(s, then) }, OnTheirs: func() { w.reload(s) }, OnCopy: func() { w.saveCopy(then) },
	}
	if s.Err != nil {
		q.Fault = strings.TrimPrefix(s.Err.Error(), w.editor.Path()+": ")
	}
	if s.Chart != nil {
		q.Difference = compare.List(s.Chart, w.editor.Written())
		if was := w.editor.FileChart(); was != nil {
			q.Theirs, q.Mine = compare.Between(was, s.Chart).Words(), compare.Between(was, w.editor.Written()).Words()
		}
	}
	w.hideShared = q.Show(w.window)
}

func (w *Window) keepMine(s editor.Sighting, then func()) {
	w.editor.Keep(s)
	if then != nil {
		w.save(then)
		return
	}
	w.Say("Your chart stays; Save writes it over what is in " + w.editor.Name())
}

// saveCopy writes the document to a file of its own, with which the window
// goes on.
func (w *Window) saveCopy(then func()) {
	if then == nil {
		then = func() {}
	}
	name := strings.TrimSuffix(w.editor.Path(), editor.Extension) + " (mine)" + editor.Extension
	w.saveAsNamed("Save a copy", name, then)
}

// saveAsNamed asks for a file, beginning with a name, and writes the document
// there.
func (w *Window) saveAsNamed(title, name string, then func()) {
	w.files.Save(title, name, []string{editor.Extension}, func(path string) { w.saveTo(withDocumentExtension(path), then) })
}

// saveTo writes the document to a file that somebody has chosen. Its own may
// have been changed by others, another may be open in a window.
func (w *Window) saveTo(path string, then func()) {
	if w.owns(path) {
		w.save(then)
		return
	}
	const anyway = "It shows the chart that is there now. If you save over it, it is told and shows yours, or asks whose to keep."
	w.unlessOpen(path, anyway, "Save anyway", func() { w.finishSave(w.editor.SaveAs(path), then) })
}

// owns tells whether a path leads to the document's file.
func (w *Window) owns(path string) bool {
	return w.shared.path != "" && store.Resolved(path) == store.Resolved(w.shared.path)
}

// openElsewhere is what comes of opening a document twice.
const openElsewhere = "Both windows can change it. What one saves the other shows; where both have changes, whoever saves last is asked whose to keep."

// unlessOpen goes on where no other window has a document open, or somebody
// wants to all the same.
func (w *Window) unlessOpen(path, consequence, button string, then func()) {
	if path == "" || w.owns(path) && w.shared.lock != nil || !w.locks.Taken(path) {
		then()
		return
	}
	w.onceSeen(func() { dialog.AskAnyway(w.window, path, consequence, button, then) })
}
