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

// clipboard is what messages call what was copied.
const clipboard = "the clipboard"

// Paste puts people who were copied below the selected one, as they were, or
// makes people of what was copied elsewhere: from a spreadsheet, a list or an
// outline. Where there are people already and none is selected, it asks
// whether it is a chart of its own.
func (w *Window) Paste() {
	text := w.app.Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		w.Say("There is no text on the clipboard; copy rows of a table, or a list of names")
		return
	}
	below := w.pasteBelow()
	if people, ours := w.copied.Load(text); ours {
		w.pastePeople(people, below)
		return
	}
	if !w.begun() || w.editor.Chart().Len() == 0 || below != "" {
		w.pasteInto(text, below)
		return
	}
	dialog.AskWhere(w.window, clipboard, func() {
		w.unlessUnsaved(func() {
			w.keepView()
			w.editor.NewCalled(chart.Empty(), "")
			w.pasteInto(text, "")
		})
	}, func() { w.pasteInto(text, "") })
}

// pasteInto brings a text into the chart, those of whom it names no manager
// below one.
func (w *Window) pasteInto(text string, below chart.ID) {
	s := importing.Source{Name: clipboard, Below: below, Into: w.editor.Written(), Day: w.editor.Today(), Recall: recaller(w.mappings)}
	s.Read = func(o grid.Options) (*store.Table, error) {
		o.Name, o.Found = clipboard, nil // which is text already
		return store.NewTable(strings.NewReader(text), format.Format{}, o)
	}
	w.bringTable(s, nil)
}
