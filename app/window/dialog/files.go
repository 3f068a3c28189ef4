package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// Files asks for files. then is called once, and not where nothing is chosen.
// A file to write ends in one of the extensions, and what is there already is
// to be replaced.
type Files interface {
	Open(title string, extensions []string, then func(path string))
	Save(title, name string, extensions []string, then func(path string))
}

// NewFiles asks with the desktop's own dialogs where there are any, otherwise
// with Fyne's.
func NewFiles(w fyne.Window) Files { return desktopFiles{fyneFiles{w}} }

// fyneFiles is Fyne's own dialogs.
type fyneFiles struct{ window fyne.Window }

// Open asks for a file to read.
func (f fyneFiles) Open(_ string, extensions []string, then func(string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if r == nil || err != nil {
			f.failed(err)
			return
		}
		path := r.URI().Path()
		r.Close() // opened by Fyne; whoever reads it opens it again
		then(path)
	}, f.window)
	d.SetFilter(storage.NewExtensionFileFilter(extensions))
	d.Show()
	d.Resize(f.size()) // not before: there is nothing to resize until it is shown
}

// Save asks for a file to write. Fyne opens that file, and so would empty an
// existing one before its replacement is complete; so only a folder and a
// name are asked for.
func (f fyneFiles) Save(title, name string, extensions []string, then func(string)) {
	newSaveForm(f.window, title, name, extensions, then).show()
}

func (f fyneFiles) failed(err error) {
	if err != nil {
		Error(f.window, err)
	}
}

func (f fyneFiles) size() fyne.Size {
	s := f.window.Canvas().Size()
	return fyne.NewSize(min(860, s.Width-80), min(600, s.Height-80))
}
