package dialog

import (
	"path/filepath"
	"strings"

	"cadre/app/window/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// Trouble is that the document's file does not hold the document, or cannot.
type Trouble struct {
	Title      string
	What, Todo string
	Err        error // in place of What and Todo
	SaveAs     func()
	Save       func() // nil: it would not help
}

// Show says so, and that nothing is lost.
func (t Trouble) Show(w fyne.Window) (hide func()) {
	if t.Err != nil {
		t.What, t.Todo = advice(t.Err.Error())
	}
	text := strings.TrimSpace(t.What+" "+t.Todo) + "\n\nYour chart is still here, and counts as not saved."
	d := dialog.NewCustomWithoutButtons(t.Title, withErrorIcon(readable(text)), w)
	button := func(title string, do func()) *widgets.Button {
		return widgets.NewButton(title, nil, func() {
			d.Hide()
			do()
		})
	}
	main := button("Save as…", t.SaveAs)
	buttons := []fyne.CanvasObject{button("Close", func() {}), main}
	if t.Save != nil {
		main = button("Save", t.Save)
		buttons = append(buttons, main)
	}
	main.Importance = widget.HighImportance
	d.SetButtons(buttons)
	d.Resize(fyne.NewSize(480, 180))
	d.Show()
	return d.Hide
}

// AskAnyway says that a document is open in another window, and what comes of
// going on, and goes on where somebody wants to.
func AskAnyway(w fyne.Window, path, consequence, button string, then func()) {
	text := "“" + filepath.Base(path) + "” is open in another window of Cadre.\n\n" + consequence
	d := dialog.NewCustomWithoutButtons("Open in another window", readable(text), w)
	anyway := widgets.NewButton(button, nil, func() {
		d.Hide()
		then()
	})
	anyway.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, d.Hide), anyway})
	d.Resize(fyne.NewSize(480, 180))
	d.Show()
}
