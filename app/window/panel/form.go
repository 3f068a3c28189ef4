package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// newForm is rows of a label and a field, the label above: the panel is
// narrow and titles are long.
func newForm() *fyne.Container { return container.NewVBox() }

func add(form *fyne.Container, label string, field fyne.CanvasObject) {
	if label != "" {
		l := widget.NewLabel(label)
		l.SizeName, l.Importance = theme.SizeNameCaptionText, widget.LowImportance
		field = container.New(tight{}, l, field)
	}
	form.Add(field)
}

// tight puts a caption right above its field.
type tight struct{}

// captionOverlap is how far the field moves up into the caption's padding.
const captionOverlap = 4

// MinSize is for Fyne.
func (tight) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height-captionOverlap)
}

// Layout is for Fyne.
func (tight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(-theme.Padding(), 0))
	o[0].Resize(fyne.NewSize(size.Width+theme.Padding(), h))
	o[1].Move(fyne.NewPos(0, h-captionOverlap))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-h+captionOverlap))
}
