package window

import (
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/importing"
	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/phrase"
	"cadre/chart/store"
	"cadre/chart/table"
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

// tableOpener is a function that reads tables beside the window's own work: a
// clear one as a document, another with what is to be asked.
func (w *Window) tableOpener() func(path string) (opening, error) {
	finish, recall, today := w.editor.Importer(), recaller(w.mappings), w.editor.Today()
	return func(path string) (opening, error) {
		rows, err := store.ReadTable(path, format.Format{}, grid.Options{})
		if err != nil {
			return opening{path: path}, err
		}
		r := importing.Read(filepath.Base(path), nil, takeOn(rows, today), recall)
		if r.Doubtful() {
			return opening{path: path, asks: &importing.Dialog{Reading: r, Rows: importing.FirstRows(rows.Grid)}}, nil
		}
		if r.Err != nil {
			return opening{path: path}, r.Err
		}
		return opening{path: path, Opened: finish(r.Taken.Chart, r.Name, r.Taken.Report)}, nil
	}
}

// takeOn understands a table on a day, by which people have left.
func takeOn(rows *store.Table, day time.Time) func(table.Options) (*table.Taken, error) {
	return func(o table.Options) (*table.Taken, error) {
		o.Day = day
		return rows.Take(o)
	}
}

// recaller finds what was said of tables with the same headings.
func recaller(m store.Mappings) func(headings []string) map[string]table.Use {
	return func(headings []string) map[string]table.Use {
		var uses map[string]table.Use
		if !m.Load(headings, &uses) {
			return nil
		}
		return uses
	}
}

// ask shows a dialog about a table.
func (w *Window) ask(d *importing.Dialog, button string, then func(*importing.Reading)) {
	d.Button, d.Beside, d.OnForget = button, new(beside).do, w.mappings.Forget
	d.OnReport = func(r *importing.Reading) { dialog.Report(w.window, r.Name, r.Taken.Report) }
	d.OnTake = func(r *importing.Reading) {
		if len(r.Uses()) > 0 {
			_ = w.mappings.Save(r.Taken.Headings(), r.Uses()) // where it cannot be kept it is asked again
		}
		then(r)
	}
	w.asking = d
	d.Show(w.window)
}

// askToOpen opens a table once it is clear.
func (w *Window) askToOpen(o opening) {
	finish := w.editor.Importer()
	w.ask(o.asks, "Import", func(r *importing.Reading) {
		w.patiently(patience{title: "Importing " + r.Name, work: func() func() {
			o.Opened = finish(r.Taken.Chart, r.Name, r.Taken.Report)
			return func() {
				w.put(o)
				w.Say(w.imported(r))
			}
		}})
	})
}

// imported says what came of an import, and where to read more.
func (w *Window) imported(r *importing.Reading) string {
	text := phrase.Count(w.editor.Chart().Len(), "card", "cards") + " from " + r.Name
	if n := len(r.Taken.Report.Notes); n > 0 {
		text += "; the menu File shows " + phrase.Count(n, "note", "notes") + " about it"
	}
	return text
}

// ImportInto asks for a table to bring into the chart.
func (w *Window) ImportInto() {
	w.files.Open("Import into this chart", readable(func(f format.Format) bool { return !isDocument(f) }), w.bring)
}

// openOrBring opens a file; where it is a table, and people are in the chart,
// it asks which of both is wanted.
func (w *Window) openOrBring(path string) {
	if !mayBeTable(path) || w.editor.Chart().Len() == 0 {
		w.OpenRecent(path)
		return
	}
	dialog.AskWhere(w.window, filepath.Base(path), func() { w.OpenRecent(path) }, func() { w.bring(path) })
}

// bring reads a table for the chart.
func (w *Window) bring(path string) {
	w.bringRows(arrival{name: filepath.Base(path)}, func() (*store.Table, error) { return store.ReadTable(path, format.Format{}, grid.Options{}) })
}

// arrival is a table that comes into the chart.
type arrival struct {
	name  string
	below chart.ID // who leads those of whom it names no manager; empty: nobody
}

// bringRows reads a table for the chart beside the window's own work, and asks
// what is not clear.
func (w *Window) bringRows(a arrival, read func() (*store.Table, error)) {
	base, recall, today := w.editor.Written(), recaller(w.mappings), w.editor.Today()
	w.patiently(patience{title: "Reading " + a.name, work: func() func() {
		rows, err := read()
		if err != nil {
			return func() { w.Fail(err) }
		}
		r := importing.ReadBelow(a.below, a.name, base, takeOn(rows, today), recall)
		switch {
		case r.Doubtful():
			d := &importing.Dialog{Reading: r, Rows: importing.FirstRows(rows.Grid)}
			return func() { w.ask(d, bringButton(base), w.chooseChanges) }
		case r.Err != nil:
			return func() { w.Fail(r.Err) }
		}
		return func() { w.chooseChanges(r) }
	}, ended: func() { w.opened(a.name) }})
}

// bringButton is what the button says that takes a table into a chart.
func bringButton(base *chart.Chart) string {
	if base.Len() == 0 {
		return "Import"
	}
	return "Choose what changes…"
}

// chooseChanges asks which of the changes that a table brings are to be made;
// into an empty chart all are.
func (w *Window) chooseChanges(r *importing.Reading) {
	w.read = reported{r.Name, r.Taken.Report}
	w.updateMenu()
	switch {
	case len(r.Update.Changes) == 0:
		w.Say(r.Name + " says nothing that this chart does not")
	case w.editor.Written().Len() == 0:
		w.makeChanges(r, r.Update.Usual)
	case r.Below != "" && r.AllNew():
		w.pasteEdit(r.Edit("Paste below "+w.editor.Chart().Person(r.Below).Label(), r.New), r.Below, phrase.Count(r.Taken.Chart.Len(), "card", "cards"))
	default:
		c := &importing.Changes{Reading: r, OnMake: func(chosen func(int) bool) { w.makeChanges(r, chosen) }}
		w.asking = c
		c.Show(w.window)
	}
}

// makeChanges brings into the chart what is chosen, as one edit.
func (w *Window) makeChanges(r *importing.Reading, chosen func(int) bool) {
	before, do := w.editor.Written(), w.editor.Bring
	if before.Len() == 0 {
		do = w.editor.Do // who are all new
	}
	if err := do(r.Edit("Import "+r.Name, chosen)); err != nil {
		w.Fail(err)
		return
	}
	if !w.begun() {
		w.begin()
	}
	w.Say(r.Name + ": " + compare.Between(before, w.editor.Written()).Words())
}
