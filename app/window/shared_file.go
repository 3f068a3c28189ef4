package window

import (
	"errors"
	"path/filepath"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/uithread"
	"cadre/chart/compare"
	"cadre/chart/store"
)

// sharedFile is the document's file, which others may have open and write to.
// The zero value is that of a document without one.
type sharedFile struct {
	path    string
	lock    *store.Lock  // nil: another window has it, or nobody can tell
	watch   *store.Watch // nil: nobody tells of changes
	looking bool         // somebody looks at it now
	again   bool         // and is to look again
}

// follow locks the document's file, watches it and looks at it, once it is
// another one.
func (w *Window) follow() {
	path := w.editor.Path()
	if path == w.shared.path {
		return
	}
	w.letGo()
	w.dismiss()
	w.shared = &sharedFile{path: path}
	if path == "" {
		return
	}
	w.shared.watch, _ = store.NewWatch(path, func() { uithread.Do(func() { w.look(true) }) }) // where it cannot be watched, cameBack looks
	if !w.claim() {
		w.Say(w.editor.Name() + " is open in another window, too; whoever saves last is asked whose changes to keep")
	}
	w.look(false) // a draft may be older than its file
}

// claim takes the file's lock. It is false where another window has it.
func (w *Window) claim() bool {
	lock, err := w.locks.Take(w.shared.path)
	w.shared.lock = lock
	return lock != nil || err != nil
}

// letGo ends what follow has begun.
func (w *Window) letGo() {
	w.shared.watch.Close()
	w.shared.lock.Release()
	w.shared = &sharedFile{}
}

// dismiss takes the last dialog about the file away, if it is still there.
func (w *Window) dismiss() {
	if w.hideShared != nil {
		w.hideShared()
		w.hideShared = nil
	}
}

// cameBack is called when the window gets the focus. Nobody tells of changes in
// network folders, and whoever had the file open may have closed it.
func (w *Window) cameBack() {
	if w.shared.path == "" {
		return
	}
	if w.shared.lock == nil {
		w.claim()
	}
	w.look(false)
}

// look finds out beside the window's own work what has become of the file, and
// acts on it.
func (w *Window) look(closely bool) {
	shared := w.shared
	if shared.path == "" {
		return
	}
	if shared.looking {
		shared.again = true
		return
	}
	shared.looking = true
	w.lookBeside(closely, func(s editor.Sighting) {
		shared.looking = false
		w.noticed(s)
		if shared.again {
			shared.again = false
			w.look(true)
		}
	})
}

func (w *Window) lookBeside(closely bool, then func(editor.Sighting)) {
	look, watch := w.editor.Looker(closely), w.shared.watch
	go func() {
		_ = watch.Renew() // its folder may have been gone; where it still is, the look tells
		s := look()
		uithread.Do(func() { then(s) })
	}()
}

// noticed acts on what was found.
func (w *Window) noticed(s editor.Sighting) {
	r := w.editor.Notice(s, false)
	switch r {
	case editor.Nothing:
		return
	case editor.LookAgain:
		w.look(true)
		return
	}
	w.dismiss()
	switch r {
	case editor.Reload:
		w.reload(s)
	case editor.Ask:
		w.askWhose(s, nil)
	case editor.Tell:
		w.tellTrouble(s)
	case editor.Back:
		w.Say(w.editor.Name() + " is as it was again")
	}
}

// reload shows what the file holds.
func (w *Window) reload(s editor.Sighting) {
	changes := compare.Between(w.editor.Written(), s.Chart)
	if err := w.editor.Adopt(s); err != nil {
		w.Fail(err)
		return
	}
	if !changes.Empty() {
		w.Say(w.editor.Name() + " was changed on disk: " + changes.Words() + "; Undo brings back what was here")
	}
}

// tellTrouble says that the file does not hold the document, and what to do. A
// file that cannot be read may be the half of one that is still being written.
func (w *Window) tellTrouble(s editor.Sighting) {
	name, path := w.editor.Name(), w.editor.Path()
	switch s.Event {
	case editor.Unreadable:
		w.Say(name + " on disk cannot be read now; what it held before is shown")
	case editor.Gone:
		w.hideShared = dialog.Trouble{
			Title: "The file is gone", What: "“" + name + "” is no longer in " + filepath.Dir(store.Resolved(path)) + ". Somebody has moved, renamed or deleted it.",
			Todo: "Save writes it there again; Save as… puts your chart somewhere else.", Save: w.Save, SaveAs: w.SaveAs,
		}.Show(w.window)
	case editor.Unreachable:
		w.hideShared = dialog.Trouble{Title: "The file cannot be reached", Err: s.Err, SaveAs: w.SaveAs}.Show(w.window)
	}
}

// notSaved says why the document was not written to its file, or asks what to
// do about what somebody else wrote there.
func (w *Window) notSaved(err error, then func()) {
	if errors.Is(err, editor.ErrChanged) {
		w.lookBeside(true, func(s editor.Sighting) { w.saveOver(s, then) })
		return
	}
	w.dismiss()
	w.hideShared = dialog.Trouble{Title: "Not saved", Err: err, SaveAs: func() { w.saveAs(then) }}.Show(w.window)
}

// saveOver goes on with saving to a file that somebody else has written to, as
// far as nothing of theirs is lost.
func (w *Window) saveOver(s editor.Sighting, then func()) {
	r := w.editor.Notice(s, true)
	w.dismiss()
	switch {
	case r == editor.Reload:
		w.reload(s)
	case r == editor.Ask, s.Event == editor.Unreadable:
		w.askWhose(s, then)
	default: // it is as it was, or there is nothing to write over
		w.save(then)
	}
}
