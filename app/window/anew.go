package window

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/command"
	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/uithread"
	"cadre/app/window/widgets"
	"cadre/chart/layout"
)

// restTime is how long the chart and the canvas rest before it is found out,
// beside the window's own work, what is gained by arranging the chart anew.
const restTime = 400 * time.Millisecond

// anew is the button in the canvas's lower left corner that offers to arrange the chart
// anew, and says what is gained. It is hidden where that is nothing.
type anew struct {
	editor *editor.Editor
	button *widgets.Button
	corner *fyne.Container // of the canvas, with the button
	key    string
	rest   *time.Timer
	size   layout.Size // of the canvas, when the rest began
}

func newAnew(e *editor.Editor, run func(*command.Command)) *anew {
	c := command.ByID("zoom-fit")
	a := &anew{editor: e, key: c.Key().String()}
	a.button = widgets.NewButton("", theme.Current().Icon(c.Icon), func() { run(c) })
	a.button.Hide()
	a.corner = container.New(corner{}, a.button)
	a.rest = time.AfterFunc(restTime, func() { uithread.Do(a.weigh) })
	e.Listen(a.heard)
	return a
}

// over puts the button into the lower left corner of the canvas; the right one is
// the minimap's.
func (a *anew) over(canvas fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(canvas, a.corner)
}

// heard begins a new rest after what can be weighed.
func (a *anew) heard(what editor.Change) {
	if size := a.editor.View().Size; size != a.size || what.Has(editor.ChartChanged|editor.ArrangementChanged) {
		a.size = size
		a.rest.Reset(restTime)
	}
	a.show(a.editor.Gain())
}

// weigh finds out what is gained.
func (a *anew) weigh() {
	arrange := a.editor.Rearranger()
	if arrange == nil {
		return
	}
	go func() {
		r := arrange()
		uithread.Do(func() { a.editor.Weigh(r) })
	}()
}

func (a *anew) show(gain float64) {
	text := fmt.Sprintf("Arrange anew: text %.0f %% larger (%s)", 100*gain, a.key)
	if gain > 0 && a.button.Text != text {
		a.button.SetText(text)
		a.corner.Refresh()
	}
	widgets.SetVisible(a.button, gain > 0)
}

// corner puts things into the lower left corner.
type corner struct{}

// MinSize is for Fyne: what is in a corner asks for no room.
func (corner) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout is for Fyne.
func (corner) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, one := range o {
		s := one.MinSize()
		one.Resize(s)
		one.Move(fyne.NewPos(look.Margin, size.Height-s.Height-look.Margin))
	}
}
