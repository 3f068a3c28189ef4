package window

import (
	"strings"

	"cadre/app/window/dialog"
	"cadre/app/window/importing"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/store"
)

// pasted is what messages call what was copied.
const pasted = "the clipboard"

// Paste makes people of what was copied from a spreadsheet, a list or an
// outline. Where there are people already, it asks whether it is a chart of
// its own.
func (w *Window) Paste() {
	text := w.app.Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		w.Say("There is no text on the clipboard; copy rows of a table, or a list of names")
		return
	}
	if !w.begun() || w.editor.Chart().Len() == 0 {
		w.pasteInto(text)
		return
	}
	dialog.AskWhere(w.window, pasted, func() {
		w.unlessUnsaved(func() {
			w.keepView()
			w.editor.NewCalled(chart.Empty(), "")
			w.pasteInto(text)
		})
	}, func() { w.pasteInto(text) })
}

// pasteInto brings a text into the chart.
func (w *Window) pasteInto(text string) {
	s := importing.Source{Name: pasted, Into: w.editor.Written(), Day: w.editor.Today(), Recall: recaller(w.mappings)}
	s.Read = func(o grid.Options) (*store.Table, error) {
		o.Name, o.Found = pasted, nil // which is text already
		return store.NewTable(strings.NewReader(text), format.Format{}, o)
	}
	w.bringTable(s, nil)
}
