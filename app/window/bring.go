package window

import (
	"path/filepath"

	"cadre/app/window/dialog"
	"cadre/app/window/importing"
	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/format"
)

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
	into := w.editor.Written()
	s := w.sourcer()(path)
	s.Into = into
	w.bringTable(s, w.firstRows(path, bringButton(into), into))
}

// bringTable reads a table for the chart beside the window's own work, and asks
// what is not clear.
func (w *Window) bringTable(s importing.Source, early func() (show func(cancel func()))) {
	w.patiently(patience{title: "Reading " + s.Name, early: early, work: func() func() {
		r, err := importing.Read(s)
		return func() {
			switch {
			case err != nil:
				w.Fail(err)
			case w.asks(r):
				w.ask(r, bringButton(s.Into), w.chooseChanges)
			case r.Err != nil:
				w.Fail(r.Err)
			default:
				w.chooseChanges(r)
			}
		}
	}, ended: func() { w.opened(s.Name) }})
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
	default:
		c := &importing.Changes{Reading: r, Beside: new(beside).do, OnMake: func(chosen func(int) bool) { w.makeChanges(r, chosen) }}
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
	if err := do(r.Update.Edit("Import "+r.Name, chosen)); err != nil {
		w.Fail(err)
		return
	}
	if !w.begun() {
		w.begin()
	}
	w.Say(r.Name + ": " + compare.Between(before, w.editor.Written()).Words())
}
