package window

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"cadre/app/window/clip"
	"cadre/app/window/dialog"
	"cadre/app/window/export"
	"cadre/app/window/uithread"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/region"
	"cadre/chart/store"
)

// Export asks what to export and where to, and writes it.
func (w *Window) Export() { w.askExport(false) }

// ExportTeam begins with the team of the selected card.
func (w *Window) ExportTeam() { w.askExport(true) }

func (w *Window) askExport(team bool) {
	part := w.editor.Part()
	w.exporting = &export.Dialog{
		Chart: w.editor.Chart(), Shown: part.Root, Folded: part.Folded, Team: w.editor.Selection().Lead(), TeamOnly: team, Name: w.exportName(), Heading: format.Heading(w.editor.Name()), Renderer: w.renderer, Measurer: w.measurer, Paper: region.Paper(),
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
	if p := w.editor.Chart().Person(o.Scene.Root); p != nil && !o.NoNames {
		ext := filepath.Ext(name)
		name = strings.TrimSuffix(name, ext) + ", " + fileName(p.Label()) + ext
	}
	w.files.Save("Export", name, f.Extensions, func(path string) {
		if filepath.Ext(path) == "" {
			path += f.Extensions[0]
		}
		w.write(path, f, o)
	})
}

// write writes an export, which can be made again then.
func (w *Window) write(path string, f format.Format, o format.ExportOptions) {
	var r *export.Record
	if w.exporting != nil {
		r = w.exporting.Record()
	}
	saved := w.editor.Fingerprint()
	w.writeFiles(path, nil, f, o, func(files []string, err error) {
		if err == nil && r != nil {
			r.File, r.Files, r.Saved = path, files, saved
			w.keepExport(r)
		}
		w.exported(span(files, path), err)
		if err == nil {
			w.offerExported("Exported to "+span(files, path), files)
		}
	})
}

// writeFiles finds which files there will be, asks whether those that nobody
// has named may be replaced, and writes them; own are the export's already.
func (w *Window) writeFiles(path string, own []string, f format.Format, o format.ExportOptions, then func(files []string, err error)) {
	c, title := w.editor.Chart(), "Exporting "+filepath.Base(path)
	var files []string
	plan := func(ctx context.Context) (err error) {
		files, err = f.Files(ctx, path, c, &o)
		return err
	}
	draw := func(ctx context.Context) error { return writeAll(ctx, files, f, c, o) }
	w.beside(title, plan, func(err error) {
		there := slices.DeleteFunc(slices.Clone(files), func(file string) bool {
			return file == path || slices.Contains(own, file) || !exists(file)
		})
		proceed := func() { w.beside(title, draw, func(err error) { then(files, err) }) }
		switch {
		case err != nil:
			then(nil, err)
		case len(there) > 0:
			dialog.AskToReplace(w.window, there, proceed)
		default:
			proceed()
		}
	})
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return !errors.Is(err, fs.ErrNotExist)
}

// span names the first of several files and the last; of none the path.
func span(files []string, path string) string {
	switch n := len(files); n {
	case 0:
		return path
	case 1:
		return files[0]
	default:
		return files[0] + " to " + filepath.Base(files[n-1])
	}
}

// writeAll writes a page into each of the files.
func writeAll(ctx context.Context, files []string, f format.Format, c *chart.Chart, o format.ExportOptions) error {
	for i, file := range files {
		o.Page = i + 1
		err := store.WriteFile(file, func(out io.Writer) error {
			return errors.Join(f.Export.Export(ctx, out, c, o), ctx.Err())
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// beside does something beside the window's own work. Whoever has enough of it
// cancels it; the files are as before then.
func (w *Window) beside(title string, do func(context.Context) error, then func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	w.Say(title + " …")
	done := dialog.Progress(w.window, title, cancel)
	go func() {
		err := do(ctx)
		uithread.Do(func() {
			cancel()
			done()
			then(err)
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
