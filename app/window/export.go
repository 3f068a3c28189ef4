package window

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"cadre/app/window/dialog"
	"cadre/chart/format"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// Export asks what to export and where to, and writes it.
func (w *Window) Export() {
	x := &dialog.Export{
		Chart: w.editor.Chart(), Name: w.exportName(), Renderer: w.renderer, Measurer: w.measurer,
		Layout: w.editor.Layout(), Theme: scene.Light, OnExport: w.exportTo,
	}
	x.Show(w.window)
}

// exportName is the document's, without its extension.
func (w *Window) exportName() string {
	path := w.suggestedPath()
	return strings.TrimSuffix(path, filepath.Ext(path))
}

func (w *Window) exportTo(f format.Format, name string, o format.ExportOptions) {
	w.files.Save("Export", name, f.Extensions, func(path string) {
		if filepath.Ext(path) == "" {
			path += f.Extensions[0]
		}
		w.write(path, f, o)
	})
}

// write draws the picture beside the window's own work.
func (w *Window) write(path string, f format.Format, o format.ExportOptions) {
	c := w.editor.Chart()
	w.Say("Exporting " + filepath.Base(path) + " …")
	go func() {
		err := store.WriteFile(path, func(out io.Writer) error {
			return f.Export.Export(context.Background(), out, c, o)
		})
		fyne.Do(func() { w.exported(path, err) })
	}()
}

// sayExported says how an export ended.
func (w *Window) sayExported(path string, err error) {
	w.Say("")
	if err != nil {
		w.Fail(err)
		return
	}
	w.Say("Exported to " + path)
}
