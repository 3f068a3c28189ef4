package look

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The distances between things, in pixels.
const (
	Close  = 4  // within one thing
	Gap    = 8  // between things that belong together
	Margin = 12 // around a panel, and between groups
)

// Inset keeps a margin at both sides of something. What scrolls has it inside,
// so that the bar stands in the margin.
func Inset(margin float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(0, 0, margin, margin), o)
}

// Space is an empty piece of a height.
func Space(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(0, height))
	return r
}

// Wide is an empty piece of a width.
func Wide(width float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, 0))
	return r
}

// Stack puts things under each other, a distance apart.
func Stack(apart float32, things ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(apart), things...)
}

// Border is Fyne's border container in the order of reading, in which Tab goes from
// one to the next: in Fyne's the middle comes first. Any of the four may be nil.
func Border(top, bottom, left, right fyne.CanvasObject, middle ...fyne.CanvasObject) *fyne.Container {
	all := slices.Concat([]fyne.CanvasObject{top, left}, middle, []fyne.CanvasObject{right, bottom})
	all = slices.DeleteFunc(all, func(o fyne.CanvasObject) bool { return o == nil })
	return container.New(layout.NewBorderLayout(top, bottom, left, right), all...)
}

// Heading is the title of a panel.
func Heading(text string) *widget.Label {
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName, l.Truncation = theme.SizeNameSubHeadingText, fyne.TextTruncateEllipsis
	return l
}

// Caption is a small quiet text on one line: the name of a field, or a remark.
func Caption(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName, l.Importance, l.Truncation = theme.SizeNameCaptionText, widget.LowImportance, fyne.TextTruncateEllipsis
	return l
}

// Framed draws the border around a select that entries have of themselves.
func Framed(o fyne.CanvasObject) fyne.CanvasObject {
	frame := canvas.NewRectangle(color.Transparent)
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = theme.Color(theme.ColorNameInputBorder), theme.InputBorderSize(), theme.InputRadiusSize()
	return container.NewStack(o, frame)
}
