package dialog

import (
	"fmt"
	"strings"

	"cadre/app/window/widgets"
	"cadre/chart/phrase"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Error says what went wrong and, below that, what to do; a button copies both.
func Error(w fyne.Window, err error) {
	what, todo := advice(err.Error())
	text := container.NewVBox(readable(what))
	if todo != "" {
		text.Add(readable(todo))
	}
	d := dialog.NewCustomWithoutButtons("That did not work", withErrorIcon(text), w)
	end := widgets.NewButton(widgets.CloseLabel, nil, d.Hide)
	end.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{widgets.NewButton("Copy", theme.ContentCopyIcon(), func() { fyne.CurrentApp().Clipboard().SetContent(err.Error()) }), end})
	d.Resize(fyne.NewSize(480, 180))
	d.Show()
}

func withErrorIcon(text fyne.CanvasObject) fyne.CanvasObject {
	icon := widget.NewIcon(theme.NewColoredResource(theme.ErrorIcon(), theme.ColorNameError))
	return container.NewBorder(nil, nil, container.NewVBox(container.NewPadded(icon)), nil, text)
}

// advice parts an error's text into what happened and what to do: our errors
// have a semicolon between the two.
func advice(s string) (what, todo string) {
	if i := strings.LastIndex(s, "; "); i >= 0 {
		return phrase.Sentence(s[:i]), phrase.Sentence(s[i+2:])
	}
	return phrase.Sentence(s), ""
}

// readable is a text of several lines. It cannot be selected: the keys would come
// to it, where nothing shows them and Fyne takes Esc for itself.
func readable(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// Answer is what somebody wants to happen to unsaved changes.
type Answer int

// The answers.
const (
	Stay Answer = iota
	SaveFirst
	Discard
)

// AskToSave asks what to do with unsaved changes. Esc means to stay.
func AskToSave(w fyne.Window, name string, then func(Answer)) {
	message := widget.NewLabel(fmt.Sprintf("“%s” has changes that are not saved.", name))
	message.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomWithoutButtons("Save the changes?", message, w)
	answer := func(a Answer) func() {
		return func() {
			d.Hide()
			then(a)
		}
	}
	save := widgets.NewButton("Save", nil, answer(SaveFirst))
	save.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{
		widgets.NewButton("Cancel", nil, answer(Stay)), widgets.NewButton("Don't save", nil, answer(Discard)), save,
	})
	d.Resize(fyne.NewSize(420, 160))
	d.Show()
}
