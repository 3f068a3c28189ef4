package window

import (
	"context"
	"io"
	"path/filepath"

	"cadre/chart/format"
	"cadre/chart/report"
	"cadre/chart/store"
)

// Health opens the figures of the team.
func (w *Window) Health() { w.toggle(w.health.Tool, w.health.Show) }

// saveReport asks where to, and writes the report as of a day, with all
// amounts or without those that tell what few people are paid.
func (w *Window) saveReport(asOf string, money bool) {
	o := w.editor.ReportOptions(asOf)
	o.Money = money
	w.files.Save("Save report", w.exportName()+" report.html", format.Reports, func(path string) {
		kind, ok := format.ReportKind(path)
		if !ok {
			kind = ".html"
			path += kind
		}
		w.writeReport(path, kind, o)
	})
}

// writeReport writes beside the window's own work, as an export does.
func (w *Window) writeReport(path, kind string, o report.Options) {
	c := w.editor.Written()
	w.beside("Writing "+filepath.Base(path), func(ctx context.Context) error {
		return store.WriteFile(path, func(out io.Writer) error { return format.WriteReport(ctx, out, kind, c, o) })
	}, func(err error) { w.exported(path, err) })
}
