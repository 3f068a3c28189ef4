package window

import (
	"context"
	"io"
	"path/filepath"
	"time"

	"cadre/app/window/editor"
	"cadre/app/window/tool"
	"cadre/chart/format"
	"cadre/chart/report"
	"cadre/chart/store"
)

// Health opens the figures of the team.
func (w *Window) Health() {
	if w.health == nil {
		w.health = tool.NewHealth(w.app)
		w.health.Chart, w.health.Renderer, w.health.Measurer = w.editor.Written, w.renderer, w.measurer
		w.health.Theme = w.editor.Theme
		w.health.OnPeople, w.health.OnSave = w.editor.PointOut, w.saveReport
		w.health.OnClosed(func() { w.health = nil })
	}
	w.health.Show()
}

// followHealth keeps the figures in step with the chart.
func (w *Window) followHealth(what editor.Change) {
	if w.health != nil && what.Has(editor.ChartChanged) {
		w.health.Refresh()
	}
}

// saveReport asks where to, and writes the report as of a day.
func (w *Window) saveReport(asOf string) {
	w.files.Save("Save report", w.exportName()+" report.html", format.Reports, func(path string) {
		kind, ok := format.ReportKind(path)
		if !ok {
			kind = ".html"
			path += kind
		}
		w.writeReport(path, kind, report.Options{Date: time.Now().Format(time.DateOnly), AsOf: asOf})
	})
}

// writeReport writes beside the window's own work, as an export does.
func (w *Window) writeReport(path, kind string, o report.Options) {
	c := w.editor.Written()
	w.beside("Writing "+filepath.Base(path), func(ctx context.Context) error {
		return store.WriteFile(path, func(out io.Writer) error { return format.WriteReport(ctx, out, kind, c, o) })
	}, func(err error) { w.exported(path, err) })
}
