package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/look"
)

// form is fields under each other.
func form(fields ...fyne.CanvasObject) *fyne.Container { return look.Stack(look.Close, fields...) }

// captioned puts the name of a field above it: the panel is narrow and names
// are long.
func captioned(name string, field fyne.CanvasObject) fyne.CanvasObject {
	return container.New(captionAbove{}, look.Caption(name), field)
}

// beside puts short fields next to each other.
func beside(fields ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewGridWithColumns(len(fields), fields...)
}

// captionAbove puts a caption right above its field, in line with its edge.
type captionAbove struct{}

// captionOverlap is how far the field moves up into the caption's padding.
const captionOverlap = 4

// MinSize is for Fyne.
func (captionAbove) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(a.Width-theme.InnerPadding(), b.Width), a.Height+b.Height-captionOverlap)
}

// Layout is for Fyne.
func (captionAbove) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h, left := o[0].MinSize().Height, theme.InnerPadding()-1
	o[0].Move(fyne.NewPos(-left, 0))
	o[0].Resize(fyne.NewSize(size.Width+left, h))
	o[1].Move(fyne.NewPos(0, h-captionOverlap))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-h+captionOverlap))
}
