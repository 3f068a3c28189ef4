package window

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// Open asks for a file to open.
func (w *Window) Open() {
	w.files.Open("Open", readable(func(format.Format) bool { return true }), w.OpenRecent)
}

// Import asks for a table to import.
func (w *Window) Import() {
	w.files.Open("Import a table", readable(func(f format.Format) bool { return !isDocument(f) }), w.OpenRecent)
}

func isDocument(f format.Format) bool { return slices.Contains(f.Extensions, editor.Extension) }

// readable lists the extensions of the formats that can be read.
func readable(wanted func(format.Format) bool) []string {
	var all []string
	for _, f := range format.All {
		if f.Import != nil && wanted(f) {
			all = append(all, f.Extensions...)
		}
	}
	return all
}

// OpenRecent opens a file, after asking what to do with unsaved changes.
func (w *Window) OpenRecent(path string) { w.unlessUnsaved(func() { w.load(path) }) }

// load reads a file beside the window's own work and shows it. Opening
// another meanwhile gives it up.
func (w *Window) load(path string) {
	w.keepView() // it may be the same file that is opened again
	read := w.reader()
	w.await(path, func() (opening, error) { return read(path) })
}

// await shows what read brings, and says meanwhile that it takes its time.
func (w *Window) await(path string, read func() (opening, error)) {
	before := w.editor.Chart()
	w.patiently(patience{title: "Opening " + filepath.Base(path), work: func() func() {
		o, err := read()
		return func() {
			w.backToStart()
			w.loaded(o, err, before)
		}
	}, early: w.firstRows(path, openButton, nil), gaveUp: w.backToStart, ended: func() { w.opened(path) }})
}

// loaded shows what was read, in place of the chart that was there before.
func (w *Window) loaded(o opening, err error, before *chart.Chart) {
	switch {
	case err != nil:
		w.Fail(err)
	case before != w.editor.Chart(): // it was changed while the file was read
		w.unlessUnsaved(func() { w.take(o) })
	default:
		w.take(o)
	}
}

// backToStart shows the welcome screen where there is nothing else to show.
func (w *Window) backToStart() {
	if len(w.body.Objects) == 0 {
		w.showStart()
		w.findDrafts()
	}
}

// take makes a file the document, unless it is open in another window and
// somebody wants to leave it at that. A table that is not clear is asked about
// before.
func (w *Window) take(o opening) {
	if w.asks(o.table) {
		w.onceSeen(func() { w.askToOpen(o) })
		return
	}
	w.unlessOpen(o.Path(), openElsewhere, "Open anyway", func() { w.show(o) })
}

// show shows a file, and says what could not be taken over.
func (w *Window) show(o opening) {
	w.put(o)
	w.onceSeen(w.ImportReport)
	if n := len(w.editor.Chart().FreeTitles()); n > 0 {
		w.Say(phrase.Count(n, "title stands", "titles stand") + " for no role; “Roles and titles…” in the menu Team gives them one")
	}
}

// put puts a file in place of the document.
func (w *Window) put(o opening) {
	w.read = reported{filepath.Base(o.path), o.Report}
	w.editor.Take(o.Opened)
	w.arrangePanels(o.view.keptPanels)
	w.remember(o.path)
	w.begin()
	w.exportedAs = o.view.Export
	w.offerDraftOf(o.path)
}

// reported is what there is to know about a file.
type reported struct {
	file   string
	report reading.Report
}

// HasImportReport tells whether there is something to know about the file that
// was read last.
func (w *Window) HasImportReport() bool { return len(w.read.report.Notes) > 0 }

// ImportReport shows that.
func (w *Window) ImportReport() { dialog.Report(w.window, w.read.file, w.read.report) }

// atOnce is how long the window waits for its first file before it shows
// without: most files are there by then, and one that cannot be read is said
// where the program was called.
const atOnce = 150 * time.Millisecond

// openFirst opens a file before the window is shown, or once it has been read
// where that takes longer than it can wait.
func (w *Window) openFirst(path string, wait time.Duration) error {
	type result struct {
		o   opening
		err error
	}
	read, got := w.reader(), make(chan result, 1)
	go func() {
		o, err := read(path)
		got <- result{o, err}
	}()
	select {
	case r := <-got:
		if r.err == nil {
			w.take(r.o)
			w.backToStart()
		}
		return r.err
	case <-time.After(wait):
		w.onceSeen(func() {
			w.await(path, func() (opening, error) {
				r := <-got
				return r.o, r.err
			})
		})
		return nil
	}
}

// dropped opens the first file that is dropped onto the window.
func (w *Window) dropped(_ fyne.Position, files []fyne.URI) {
	var photos []string
	for _, f := range files {
		if isPhoto(f.Path()) {
			photos = append(photos, f.Path())
		}
	}
	switch {
	case len(photos) > 0:
		w.dropPhotos(photos)
	case len(files) > 0:
		w.openOrBring(files[0].Path())
	}
}

// Save writes the document to its file, or asks for one.
func (w *Window) Save() { w.save(func() {}) }

// save goes on once the document is saved.
func (w *Window) save(then func()) {
	if w.editor.Path() == "" {
		w.saveAs(then)
		return
	}
	w.finishSave(w.editor.Save(), then)
}

// SaveAs asks for a file and writes the document there.
func (w *Window) SaveAs() { w.saveAs(func() {}) }

func (w *Window) saveAs(then func()) { w.saveAsNamed("Save as", w.suggestedPath(), then) }

func withDocumentExtension(path string) string {
	if strings.EqualFold(filepath.Ext(path), editor.Extension) {
		return path
	}
	return path + editor.Extension
}

// suggestedPath is the document's own, or a name made of its title.
func (w *Window) suggestedPath() string {
	if w.editor.Path() != "" {
		return w.editor.Path()
	}
	return fileName(w.editor.Name()) + editor.Extension
}

// fileName is a text with nothing that no file can be called.
func fileName(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, s)
}

func (w *Window) finishSave(err error, then func()) {
	if err != nil {
		w.notSaved(err, then)
		return
	}
	w.keepView()
	w.remember(w.editor.Path())
	w.Say(w.savedWords())
	then()
}

// unlessUnsaved goes on at once where nothing is lost, or once the answer to
// the question is not to stay.
func (w *Window) unlessUnsaved(then func()) {
	if w.start == nil {
		w.window.Canvas().Focus(w.board) // what was typed last counts
	}
	if !w.editor.Dirty() {
		then()
		return
	}
	if slices.Contains(w.window.Canvas().Overlays().List(), w.question) {
		return // it is asked already
	}
	dialog.AskToSave(w.window, w.editor.Name(), func(a dialog.Answer) {
		switch a {
		case dialog.SaveFirst:
			w.save(then)
		case dialog.Discard:
			then()
		}
	})
	w.question = w.window.Canvas().Overlays().Top()
}

// Quit ends the program, after asking what to do with unsaved changes.
func (w *Window) Quit() {
	w.unlessUnsaved(func() {
		w.keepView()
		w.drafts.end()
		w.app.Quit()
	})
}

// recentKey is where the app's preferences keep the files opened lately.
const (
	recentKey  = "recent"
	mostRecent = 8
)

// Recent lists the files opened lately, newest first.
func (w *Window) Recent() []string { return w.app.Preferences().StringList(recentKey) }

// remember puts a file in front of those opened lately.
func (w *Window) remember(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	before := w.Recent()
	if len(before) > 0 && before[0] == path {
		return
	}
	list := slices.DeleteFunc(before, func(p string) bool { return p == path })
	list = slices.Insert(list, 0, path)
	w.app.Preferences().SetStringList(recentKey, list[:min(len(list), mostRecent)])
	w.remakeMenu()
}
