package dialog

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
)

// AskName asks for the name of a version, which may be none, and gives it to
// then.
func AskName(w fyne.Window, name string, then func(string)) {
	entry := widgets.NewEntry(func() {})
	entry.SetText(name)
	entry.SetPlaceHolder("Such as: Board, May")
	text := container.NewVBox(readable("A version with a name stays until you delete it. Without one it goes after a while."), entry)
	d := dialog.NewCustomWithoutButtons("Name the version", text, w)
	answer := func() {
		d.Hide()
		then(strings.TrimSpace(entry.Text))
	}
	entry.OnSubmitted = func(string) { answer() }
	save := widgets.NewButton("Save the name", nil, answer)
	save.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, d.Hide), save})
	d.Resize(fyne.NewSize(420, 200))
	d.Show()
	w.Canvas().Focus(entry)
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// AskToDelete goes on where a version may be deleted.
func AskToDelete(w fyne.Window, version string, then func()) {
	confirm(w, "Delete the version?", "This takes "+version+" away for good. The file itself stays as it is.", "Delete", widget.DangerImportance, then)
}

// AskToForget goes on where all that is kept of a file may go.
func AskToForget(w fyne.Window, name string, then func()) {
	confirm(w, "Forget the history?", "This takes away for good what this computer keeps of “"+name+"”: its versions, those with a name too, and its draft. The file itself stays as it is.", "Forget", widget.DangerImportance, then)
}

// confirm asks before something is lost; Esc means no. Enter means yes only where
// the button is marked as one to press, which danger is not.
func confirm(w fyne.Window, title, text, do string, marked widget.Importance, then func()) {
	d := dialog.NewCustomWithoutButtons(title, readable(text), w)
	sure := widgets.NewButton(do, nil, func() {
		d.Hide()
		then()
	})
	sure.Importance = marked
	d.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, d.Hide), sure})
	d.Resize(fyne.NewSize(420, 190))
	d.Show()
}
