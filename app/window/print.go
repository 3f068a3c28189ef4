package window

import (
	"path/filepath"

	"cadre/app/window/export"
	"cadre/chart/region"
	"cadre/chart/store"
)

// Print writes a PDF of the chart on the paper that is used here, and opens it in
// the system's viewer, which can print it.
func (w *Window) Print() {
	path, err := store.PrintPath(filepath.Base(w.exportName()) + ".pdf")
	if err != nil {
		w.Fail(err)
		return
	}
	f, o := export.Print(w.editor.Chart(), region.Paper())
	o.Renderer, o.Measurer = w.renderer, w.measurer
	w.writeFiles(path, []string{path}, f, o, func(files []string, err error) {
		w.exported(span(files, path), err)
		if err == nil {
			w.openFile(files[0])
		}
	})
}
