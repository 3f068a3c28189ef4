package dialog

import (
	"fmt"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/chart/format"
)

// Error says what went wrong, as a sentence that can be copied.
func Error(w fyne.Window, err error) {
	message := widget.NewLabel(sentence(err.Error()))
	message.Wrapping, message.Selectable = fyne.TextWrapWord, true
	icon := widget.NewIcon(theme.NewColoredResource(theme.ErrorIcon(), theme.ColorNameError))
	d := dialog.NewCustom("That did not work", "Close", container.NewBorder(nil, nil, container.NewPadded(icon), nil, message), w)
	d.Resize(fyne.NewSize(460, 180))
	d.Show()
}

func sentence(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	if strings.IndexByte(s, ':') < 0 { // not a file's name
		r[0] = unicode.ToUpper(r[0])
	}
	return strings.TrimSuffix(string(r), ".") + "."
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
	save := widget.NewButton("Save", answer(SaveFirst))
	save.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton("Cancel", answer(Stay)), widget.NewButton("Don't save", answer(Discard)), save,
	})
	d.Resize(fyne.NewSize(420, 160))
	d.Show()
}

// Report lists what an import guessed, could not match or left out.
func Report(w fyne.Window, name string, r format.Report) {
	if len(r.Notes) == 0 {
		return
	}
	list := widget.NewList(func() int { return len(r.Notes) },
		func() fyne.CanvasObject {
			l := widget.NewLabel("")
			l.Truncation = fyne.TextTruncateEllipsis
			return l
		},
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*widget.Label).SetText(note(r.Notes[i])) })
	full := widget.NewLabel("Choose a line to read all of it.")
	full.Wrapping, full.Selectable = fyne.TextWrapWord, true
	list.OnSelected = func(i widget.ListItemID) { full.SetText(note(r.Notes[i])) }
	head := widget.NewLabel(fmt.Sprintf("What Cadre guessed, kept or could not match in %s:", name))
	d := dialog.NewCustom("Import report", "Close", container.NewBorder(head, full, nil, nil, list), w)
	d.Resize(fyne.NewSize(720, 460))
	d.Show()
}

func note(n format.Note) string {
	place := fmt.Sprintf("row %d", n.Row)
	if n.Field != "" {
		place += ", " + n.Field
	}
	return fmt.Sprintf("%s: %s (%s)", place, n.Text, n.Kind)
}
