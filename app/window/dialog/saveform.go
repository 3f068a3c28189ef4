package dialog

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"cadre/app/window/look"
	"cadre/app/window/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// saveForm asks for a name and a folder, and whether to replace a file.
type saveForm struct {
	window fyne.Window
	kinds  []string // how the file's name may end; the first where it does not
	then   func(string)
	name   *widgets.Entry
	folder *widgets.Entry
	fault  *widget.Label
	dialog *dialog.CustomDialog
}

func newSaveForm(w fyne.Window, title, name string, extensions []string, then func(string)) *saveForm {
	s := &saveForm{window: w, kinds: extensions, then: then, name: widgets.NewEntry(func() {}), folder: widgets.NewEntry(func() {}), fault: widget.NewLabel("")}
	s.name.SetText(filepath.Base(name))
	s.folder.SetText(startFolder(name))
	s.fault.Importance, s.fault.Wrapping = widget.DangerImportance, fyne.TextWrapWord
	s.fault.Hide()
	browse := widgets.NewButton("Browse…", nil, s.browse)
	form := widget.NewForm(
		widget.NewFormItem("Name", s.name),
		widget.NewFormItem("Folder", look.Border(nil, nil, nil, browse, s.folder)))
	s.dialog = dialog.NewCustomWithoutButtons(title, container.NewVBox(form, s.fault), w)
	save := widgets.NewButton("Save", nil, s.save)
	save.Importance = widget.HighImportance
	s.dialog.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, s.dialog.Hide), save})
	s.name.OnSubmitted = func(string) { s.save() }
	s.folder.OnSubmitted = func(string) { s.save() }
	return s
}

func (s *saveForm) show() {
	s.dialog.Resize(fyne.NewSize(520, 220))
	s.dialog.Show()
	s.window.Canvas().Focus(s.name)
	s.name.SelectUpTo(utf8.RuneCountInString(strings.TrimSuffix(s.name.Text, filepath.Ext(s.name.Text))))
}

// startFolder is the name's own, or the folder the program runs in.
func startFolder(name string) string {
	if filepath.IsAbs(name) {
		return filepath.Dir(name)
	}
	if dir, err := os.Getwd(); err == nil && dir != string(filepath.Separator) {
		return dir
	}
	home, _ := os.UserHomeDir() // empty where there is none, for the user to fill in
	return home
}

func (s *saveForm) browse() {
	dialog.ShowFolderOpen(func(dir fyne.ListableURI, err error) {
		if err == nil && dir != nil {
			s.folder.SetText(dir.Path())
		}
	}, s.window)
}

func (s *saveForm) save() {
	path := withExtension(filepath.Join(s.folder.Text, s.name.Text), s.kinds)
	info, err := os.Stat(s.folder.Text)
	switch {
	case s.name.Text == "":
		s.fail("Give the file a name.")
	case err != nil || !info.IsDir():
		s.fail("There is no folder “" + s.folder.Text + "”.")
	case !s.exists(path):
		s.finish(path)
	default:
		AskToReplace(s.window, []string{path}, func() { s.finish(path) })
	}
}

// AskToReplace goes on where files that are there may be replaced.
func AskToReplace(w fyne.Window, files []string, then func()) {
	title, text := "Replace the file?", "“"+filepath.Base(files[0])+"” is there already."
	if n := len(files); n > 1 {
		title, text = "Replace the files?", fmt.Sprintf("“%s” to “%s” are there already.", filepath.Base(files[0]), filepath.Base(files[n-1]))
	}
	confirm(w, title, text, "Replace", widget.HighImportance, then)
}

// withExtension is a path that ends in one of these.
func withExtension(path string, extensions []string) string {
	ext := filepath.Ext(path)
	if len(extensions) == 0 || slices.ContainsFunc(extensions, func(e string) bool { return strings.EqualFold(e, ext) }) {
		return path
	}
	return path + extensions[0]
}

func (s *saveForm) exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, os.ErrNotExist)
}

func (s *saveForm) finish(path string) {
	s.dialog.Hide()
	s.then(path)
}

func (s *saveForm) fail(why string) {
	s.fault.SetText(why)
	s.fault.Show()
}
