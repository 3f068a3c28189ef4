package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Button is a button. Enter presses it as the space bar does, and arrows lead to
// the next.
type Button struct {
	widget.Button
	whole   fyne.Widget // the button, or what embeds it
	focused bool
}

// NewButton makes a button; without an icon where that is nil.
func NewButton(text string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{}
	b.ExtendBaseWidget(b)
	b.Text, b.Icon, b.OnTapped = text, icon, tapped
	return b
}

// ExtendBaseWidget is for Fyne.
func (b *Button) ExtendBaseWidget(w fyne.Widget) {
	b.whole = w
	b.Button.ExtendBaseWidget(w)
}

// CreateRenderer is for Fyne, whose own buttons hardly show that they have the
// keys: a marked one not at all.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	const clear = 3 // of the edge, which has the ring's colour where the button is marked
	ring := NewRing(func() bool { return b.focused })
	ring.In = b.ringColour
	r := &ringed{WidgetRenderer: b.Button.CreateRenderer(), ring: ring}
	if b.Importance == widget.HighImportance || b.Importance == widget.DangerImportance {
		r.inset = clear
	}
	return r
}

// ringColour is one that is seen on the button.
func (b *Button) ringColour() fyne.ThemeColorName {
	switch b.Importance {
	case widget.HighImportance:
		return theme.ColorNameForegroundOnPrimary
	case widget.DangerImportance:
		return theme.ColorNameForegroundOnError
	}
	return theme.ColorNamePrimary
}

// FocusGained is for Fyne.
func (b *Button) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
	Reveal(b.whole)
}

// FocusLost is for Fyne.
func (b *Button) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// TypedKey is for Fyne, whose buttons take the space bar alone, and give the keys
// away when they are pressed.
func (b *Button) TypedKey(k *fyne.KeyEvent) {
	switch {
	case Escaped(b.whole, k):
	case IsEnter(k.Name), k.Name == fyne.KeySpace:
		if !b.Disabled() && b.OnTapped != nil {
			b.OnTapped()
		}
	default:
		goBeside(b.whole, k.Name)
	}
}

func (b *Button) button() *widget.Button { return &b.Button }

func (b *Button) pressed() {}
