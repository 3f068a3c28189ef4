package window

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/importing"
	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/phrase"
	"cadre/chart/store"
)

// asking is a dialog that takes Enter and Esc while nothing in it has the
// focus.
type asking interface {
	Is(overlay fyne.CanvasObject) bool
	TypedKey(*fyne.KeyEvent)
}

// mayBeTable tells a file that may hold a table: any but a document.
func mayBeTable(path string) bool {
	return !strings.EqualFold(filepath.Ext(path), editor.Extension)
}

// sourcer is a function that says where the table of a file is from, and may do
// so beside the window's own work.
func (w *Window) sourcer() func(path string) importing.Source {
	recall, today := recaller(w.mappings), w.editor.Today()
	return func(path string) importing.Source {
		return importing.Source{Name: filepath.Base(path), Day: today, Recall: recall,
			Read: func(o grid.Options) (*store.Table, error) { return store.ReadTable(path, format.Format{}, o) }}
	}
}

// tableOpener is a function that reads tables beside the window's own work: a
// clear one as a document, any with what may be asked.
func (w *Window) tableOpener() func(path string) (opening, error) {
	finish, source := w.editor.Importer(), w.sourcer()
	return func(path string) (opening, error) {
		r, err := importing.Read(source(path))
		switch {
		case err != nil:
			return opening{path: path}, err
		case r.Doubtful():
			return opening{path: path, table: r}, nil
		case r.Err != nil:
			return opening{path: path}, r.Err
		}
		return opening{path: path, table: r, Opened: finish(r.Taken.Chart, r.Name, r.Taken.Report)}, nil
	}
}

// recaller finds what was said of tables with the same headings.
func recaller(m store.Mappings) func(headings []string) document.Mapping {
	return func(headings []string) (said document.Mapping) {
		if !m.Load(headings, &said) {
			return document.Mapping{}
		}
		return said
	}
}

// asks tells a table about which somebody is to be asked: it is not clear, or
// they have said something of its first rows.
func (w *Window) asks(r *importing.Reading) bool {
	return r != nil && (r.Doubtful() || w.early != nil && w.early.Said())
}

// ask shows a dialog about a table, or the whole of it where there is one about
// its first rows.
func (w *Window) ask(r *importing.Reading, button string, then func(*importing.Reading)) {
	d := w.early
	if w.early = nil; d == nil {
		d = w.dialogAbout(r, button)
	} else {
		d.Complete(r)
	}
	d.OnCancel = nil
	d.OnTake = func(r *importing.Reading) {
		if said := r.Said(); len(said.Columns)+len(said.Managers) > 0 {
			_ = w.mappings.Save(r.Taken.Headings(), said) // where it cannot be kept it is asked again
		}
		then(r)
	}
}

// dialogAbout shows a dialog about a table.
func (w *Window) dialogAbout(r *importing.Reading, button string) *importing.Dialog {
	d := &importing.Dialog{Reading: r, Button: button, Beside: new(beside).do, OnForget: w.mappings.Forget}
	d.OnReport = func(r *importing.Reading) { dialog.Report(w.window, r.Name, r.Taken.Report) }
	w.asking = d
	d.Show(w.window)
	return d
}

// large is the size of a file, in bytes, from which on its first rows are shown
// while the others are read.
const large = 1 << 20

// firstRows are those of a table, to be shown where it takes its time to read
// it.
func (w *Window) firstRows(path, button string, into *chart.Chart) func() (show func(cancel func())) {
	source := w.sourcer()
	return func() func(func()) {
		if info, err := os.Stat(path); err != nil || info.Size() < large || !mayBeTable(path) {
			return nil
		}
		s := source(path)
		s.Into = into
		r, err := importing.ReadFirst(s)
		if err != nil || r.Taken == nil {
			return nil // of what cannot be read in part there is nothing to show yet
		}
		return func(cancel func()) {
			w.early = w.dialogAbout(r, button)
			w.early.OnCancel = cancel
		}
	}
}

// askToOpen opens a table once it is clear.
func (w *Window) askToOpen(o opening) {
	finish := w.editor.Importer()
	w.ask(o.table, openButton, func(r *importing.Reading) {
		w.patiently(patience{title: "Importing " + r.Name, work: func() func() {
			o.Opened = finish(r.Taken.Chart, r.Name, r.Taken.Report)
			return func() {
				w.put(o)
				w.Say(w.imported(r))
			}
		}})
	})
}

// openButton is what the button says that takes a table as a chart of its own.
const openButton = "Import"

// imported says what came of an import, and where to read more.
func (w *Window) imported(r *importing.Reading) string {
	text := phrase.Count(w.editor.Chart().Len(), "card", "cards") + " from " + r.Name
	if n := len(r.Taken.Report.Notes); n > 0 {
		text += "; the menu File shows " + phrase.Count(n, "note", "notes") + " about it"
	}
	return text
}
