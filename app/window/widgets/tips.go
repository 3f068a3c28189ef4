package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/uithread"
)

// Tips says what is under the pointer, once that has rested there: Fyne has no
// tooltips. Its layer lies above a window's content and takes no events. A nil
// Tips says nothing.
type Tips struct {
	Layer *fyne.Container

	// After does something later, on the window's thread, unless it is stopped.
	// Tests have a clock of their own.
	After func(d time.Duration, do func()) (stop func())

	of     any           // what the pointer is on; nil: nothing
	at     fyne.Position // of the pointer, in the window
	turn   int           // counts what After was asked for: only the last is to come
	stop   func()
	ground *canvas.Rectangle
	lines  *fyne.Container
	panel  *fyne.Container
}

// Tip is what to say, line by line.
type Tip []TipLine

// TipLine is a text, with an icon before it and a key behind it where there
// are any.
type TipLine struct {
	Icon         fyne.Resource
	Text, Key    string
	Strong, Weak bool
}

// tipRest is how long the pointer rests before a tip comes.
const tipRest = 500 * time.Millisecond

// NewTips makes the tips of a window.
func NewTips() *Tips {
	t := &Tips{After: after, stop: func() {}, lines: look.Stack(-look.Gap - look.Close)}
	t.ground = &canvas.Rectangle{CornerRadius: look.Gap, StrokeWidth: 1}
	t.panel = container.NewStack(t.ground, t.lines)
	t.panel.Hide()
	t.Layer = container.New(tipLayout{t}, t.panel)
	return t
}

func after(d time.Duration, do func()) (stop func()) {
	timer := time.AfterFunc(d, func() { uithread.Do(do) })
	return func() { timer.Stop() }
}

// Rest says that the pointer is on something, at a place of the window, and
// what to say of that if it stays. A tip that is there stays while the pointer
// is on the same thing.
func (t *Tips) Rest(of any, at fyne.Position, tip func() Tip) {
	if t == nil || t.of == of && t.panel.Visible() {
		return
	}
	t.Leave()
	t.of, t.at = of, at
	turn := t.turn
	t.stop = t.After(tipRest, func() {
		if turn == t.turn {
			t.show(tip())
		}
	})
}

// Leave says that the pointer is on nothing any more, or does something there.
func (t *Tips) Leave() {
	if t == nil {
		return
	}
	t.stop()
	t.turn++
	t.of = nil
	if t.panel.Visible() {
		t.panel.Hide()
		t.Layer.Refresh()
	}
}

// Shown are the texts of the tip that is there; nil: there is none.
func (t *Tips) Shown() (texts []string) {
	if !t.panel.Visible() {
		return nil
	}
	for _, o := range t.lines.Objects {
		for _, part := range o.(*fyne.Container).Objects {
			if l, is := part.(*widget.Label); is {
				texts = append(texts, l.Text)
			}
		}
	}
	return texts
}

func (t *Tips) show(tip Tip) {
	if len(tip) == 0 {
		return
	}
	t.ground.FillColor, t.ground.StrokeColor = theme.Color(theme.ColorNameOverlayBackground), theme.Color(theme.ColorNameSeparator)
	t.lines.RemoveAll()
	for _, l := range tip {
		t.lines.Add(l.object())
	}
	t.panel.Show()
	t.Layer.Refresh()
}

// object draws a line.
func (l TipLine) object() *fyne.Container {
	text := tipLabel(l.Text)
	text.Wrapping, text.TextStyle.Bold = fyne.TextWrapWord, l.Strong
	if l.Weak {
		text.Importance = widget.LowImportance
	}
	var icon, key fyne.CanvasObject
	if l.Icon != nil {
		icon = container.NewVBox(container.NewPadded(widget.NewIcon(l.Icon)))
	}
	if l.Key != "" {
		label := tipLabel(l.Key)
		label.Importance = widget.LowImportance
		key = label
	}
	return container.NewBorder(nil, nil, icon, key, text)
}

func tipLabel(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// width is that of the tip: as its longest line, but no wider than can be read
// at a glance.
func (t *Tips) width() float32 {
	const widest = 320
	var wide float32
	for _, o := range t.lines.Objects {
		var line float32
		for _, part := range o.(*fyne.Container).Objects {
			if l, is := part.(*widget.Label); is {
				line += fyne.MeasureText(l.Text, theme.CaptionTextSize(), l.TextStyle).Width + 2*theme.InnerPadding()
			} else {
				line += part.MinSize().Width + theme.Padding()
			}
		}
		wide = max(wide, line+theme.Padding())
	}
	return min(widest, wide)
}

// tipLayout puts the tip at the pointer, within the window.
type tipLayout struct{ tips *Tips }

// MinSize is for Fyne; the window need not be larger for a tip.
func (l tipLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout is for Fyne.
func (l tipLayout) Layout(_ []fyne.CanvasObject, room fyne.Size) {
	t := l.tips
	if !t.panel.Visible() {
		return
	}
	t.panel.Resize(fyne.NewSize(t.width(), 0)) // lines break once the width is known
	size := fyne.NewSize(t.width(), t.panel.MinSize().Height)
	pointer := t.at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t.Layer))
	const right, below, above = 10, 20, 8 // beside the pointer's arrow
	at := pointer.AddXY(right, below)
	if at.Y+size.Height > room.Height {
		at.Y = pointer.Y - above - size.Height
	}
	at.X = max(0, min(at.X, room.Width-size.Width))
	t.panel.Move(fyne.NewPos(at.X, max(0, at.Y)))
	t.panel.Resize(size)
}
