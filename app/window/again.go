package window

import (
	"net/url"
	"path/filepath"
	"strings"

	"cadre/app/window/export"
	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/region"
	"cadre/chart/store"
)

// ExportAgain makes the document's last export again: the same files, format
// and choices, whatever is in the files by now. Where there was none, it asks
// what to export.
func (w *Window) ExportAgain() {
	r := w.exportedAs
	if r == nil {
		w.Export()
		return
	}
	c, saved := w.editor.Chart(), w.editor.Fingerprint()
	f, o, err := r.Again(c, region.Paper(), store.OpenTheme)
	if err != nil {
		w.Fail(err)
		return
	}
	o.Renderer, o.Measurer = w.renderer, w.measurer
	w.writeFiles(r.File, r.Files, f, o, func(files []string, err error) {
		if err != nil {
			w.exported(r.File, err)
			return
		}
		since := w.since(r, c)
		next := *r
		next.Files, next.Saved, next.Chart = files, saved, c
		w.keepExport(&next)
		w.exported(span(files, r.File), nil)
		w.offerExported("Exported "+filepath.Base(r.File)+" again"+since, files)
	})
}

// keepExport keeps an export, to be made again.
func (w *Window) keepExport(r *export.Record) {
	if full, err := filepath.Abs(r.File); err == nil {
		r.File = full
	}
	w.exportedAs = r
	w.keepView()
}

// since says what has changed since a recorded export; nothing where nobody
// knows what was exported: then it was not saved either, or its version is gone.
func (w *Window) since(r *export.Record, now *chart.Chart) string {
	was := r.Chart
	if was == nil && r.Saved != "" {
		if v, ok := w.disk.versions.Find(w.editor.Path(), r.Saved); ok {
			was, _, _ = v.Open(w.editor.Name()) // nil where it is damaged
		}
	}
	if was == nil {
		return ""
	}
	return ": " + compare.Between(was, now).Words()
}

// offerExported says how an export ended, and offers to open the first of its
// files.
func (w *Window) offerExported(message string, files []string) {
	w.status.Offer(message, "Open", func() { w.openFile(files[0]) })
}

// openFile opens a file in the program that the system has for it.
func (w *Window) openFile(path string) {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive's letter
	}
	w.fail(w.app.OpenURL(&url.URL{Scheme: "file", Path: path}))
}
