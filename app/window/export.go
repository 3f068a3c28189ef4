package window

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"cadre/app/window/aside"
	"cadre/app/window/clip"
	"cadre/app/window/dialog"
	"cadre/chart/format"
	"cadre/chart/store"
)

// Export asks what to export and where to, and writes it.
func (w *Window) Export() {
	w.exporting = &dialog.Export{
		Chart: w.editor.Chart(), Name: w.exportName(), Renderer: w.renderer, Measurer: w.measurer,
		Memory: w.app.Preferences(), OnExport: w.exportTo, CopyPicture: clip.Copy, CopyText: w.app.Clipboard().SetContent,
		AskTheme: w.askTheme, ReadTheme: store.OpenTheme,
	}
	w.exporting.Show(w.window)
}

func (w *Window) askTheme(then func(string)) {
	w.files.Open("Choose a theme file", []string{".json"}, then)
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

// write draws the picture beside the window's own work. Whoever has enough
// of it cancels it; the file is as before then.
func (w *Window) write(path string, f format.Format, o format.ExportOptions) {
	c, title := w.editor.Chart(), "Exporting "+filepath.Base(path)
	ctx, cancel := context.WithCancel(context.Background())
	w.Say(title + " …")
	done := dialog.Progress(w.window, title, cancel)
	go func() {
		err := store.WriteFile(path, func(out io.Writer) error {
			return errors.Join(f.Export.Export(ctx, out, c, o), ctx.Err())
		})
		aside.Do(func() {
			cancel()
			done()
			w.exported(path, err)
		})
	}()
}

// sayExported says how an export ended.
func (w *Window) sayExported(path string, err error) {
	switch {
	case errors.Is(err, context.Canceled):
		w.Say("The export was cancelled")
	case err != nil:
		w.Say("")
		w.Fail(err)
	default:
		w.Say("Exported to " + path)
	}
}
