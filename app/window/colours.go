package window

import (
	"fyne.io/fyne/v2"

	"cadre/app/window/panel"
)

// Colours opens what the cards' colours tell.
func (w *Window) Colours() { w.toggle(w.colours.Tool, w.colours.Show) }

// keyBelow puts what the colours stand for below something.
func (w *Window) keyBelow(above fyne.CanvasObject) fyne.CanvasObject {
	bar := panel.NewKeyBar(w.editor, above)
	bar.Tips = w.tips
	bar.OnRules = w.Colours
	return bar.Content()
}
