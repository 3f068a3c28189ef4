package dialog

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
)

// Draft is unsaved work that was left behind, as it is offered.
type Draft struct {
	Name    string
	Where   string      // the document's file, in words
	When    string      // and how much it is
	Warning string      // what to know before restoring; may be empty
	Picture image.Image // nil: it cannot be drawn

	OnRestore func() // nil: it cannot be restored
	OnDiscard func()
}

// DraftPicture is how large a draft's picture is.
var DraftPicture = fyne.NewSize(160, 84)

// card is the draft without its buttons.
func (d *Draft) card() fyne.CanvasObject {
	name := widget.NewLabelWithStyle(d.Name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.Truncation = fyne.TextTruncateEllipsis
	words := look.Stack(-look.Margin, name, look.Caption(d.When), look.Caption(d.Where))
	if d.Warning != "" {
		warning := look.Caption(d.Warning)
		warning.Importance = widget.WarningImportance
		words.Add(warning)
	}
	return look.Border(nil, nil, container.NewHBox(d.picture(), look.Wide(look.Close)), nil, container.NewVBox(layout.NewSpacer(), words, layout.NewSpacer()))
}

// picture has a frame, so that an empty chart is a sheet too.
func (d *Draft) picture() fyne.CanvasObject {
	frame := canvas.NewRectangle(color.Transparent)
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = theme.Color(theme.ColorNameInputBorder), 1, theme.InputRadiusSize()
	inner := fyne.CanvasObject(container.NewCenter(widget.NewIcon(theme.NewColoredResource(theme.WarningIcon(), theme.ColorNameWarning))))
	if d.Picture != nil {
		img := canvas.NewImageFromImage(d.Picture)
		img.FillMode = canvas.ImageFillContain
		inner = container.NewPadded(img)
	}
	return container.NewGridWrap(DraftPicture, container.NewStack(frame, inner))
}

// line is the draft with its buttons, for a list.
func (d *Draft) line() fyne.CanvasObject {
	buttons := container.NewHBox(widgets.NewButton("Discard", nil, d.OnDiscard))
	if d.OnRestore != nil {
		restore := widgets.NewButton("Restore", nil, d.OnRestore)
		restore.Importance = widget.HighImportance
		buttons.Add(restore)
	}
	return look.Border(nil, nil, nil, container.NewCenter(buttons), d.card())
}

// drafts are the lines on a sheet, for the welcome screen.
func drafts(list []Draft) fyne.CanvasObject {
	sheet := canvas.NewRectangle(theme.Color(theme.ColorNameInputBackground))
	sheet.StrokeColor, sheet.StrokeWidth, sheet.CornerRadius = theme.Color(theme.ColorNameInputBorder), 1, 10
	rows := look.Stack(look.Gap, look.Heading("Work that was not saved"))
	for i := range list {
		rows.Add(list[i].line())
	}
	rows.Add(look.Space(0))
	return container.NewPadded(container.NewStack(sheet, container.NewPadded(look.Inset(look.Close, rows))))
}

// OfferDraft asks what to do with a draft of the document that was opened.
// Esc leaves it for another time.
func OfferDraft(w fyne.Window, of Draft) {
	d := dialog.NewCustomWithoutButtons("There is unsaved work on this file", of.card(), w)
	after := func(do func()) func() {
		return func() {
			d.Hide()
			do()
		}
	}
	buttons := []fyne.CanvasObject{
		widgets.NewButton("Discard", nil, after(of.OnDiscard)), widgets.NewButton("Not now", nil, after(func() {})),
	}
	if of.OnRestore != nil {
		restore := widgets.NewButton("Restore", nil, after(of.OnRestore))
		restore.Importance = widget.HighImportance
		buttons = append(buttons, restore)
	}
	d.SetButtons(buttons)
	d.Resize(fyne.NewSize(580, 200))
	d.Show()
}
