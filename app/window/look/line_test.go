package look

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestALineHasNoBar(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(Theme{})
	for bars, make := range map[bool]func() *widget.Entry{
		true: widget.NewEntry,
		false: func() *widget.Entry {
			e := widget.NewEntry()
			Line(e)
			return e
		},
	} {
		entry := make()
		entry.SetText(strings.Repeat("long ", 40))
		test.NewTempWindow(t, entry).Resize(fyne.NewSize(120, 50))
		if h := barHeight(entry); h > 0 != bars {
			t.Errorf("the bar is %v high; there is one: %t", h, bars)
		}
	}
}

// TestALineScrolls to where somebody types, and is as high and wide as Fyne's.
func TestALineScrolls(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(Theme{})
	entry := widget.NewEntry()
	usual := entry.MinSize()
	Line(entry)
	w := test.NewTempWindow(t, entry)
	w.Resize(fyne.NewSize(120, 50))
	w.Canvas().Focus(entry)
	for range 40 {
		test.Type(entry, "long ")
	}
	if left := textLeft(entry, 0); left > -500 {
		t.Errorf("at the end of the line its text begins at %v", left)
	}
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if left := textLeft(entry, 0); left < 0 {
		t.Errorf("at the beginning of the line its text begins at %v", left)
	}
	if got := entry.MinSize(); got != usual {
		t.Errorf("the line is at least %v, another entry %v", got, usual)
	}
}

// textLeft is where the text that is visible in something begins.
func textLeft(o fyne.CanvasObject, x float32) float32 {
	x += o.Position().X
	if text, is := o.(*canvas.Text); is && o.Visible() && text.Text != "" {
		return x
	}
	if w, is := o.(fyne.Widget); is && o.Visible() {
		for _, child := range test.WidgetRenderer(w).Objects() {
			if left := textLeft(child, x); left != nowhere {
				return left
			}
		}
	}
	return nowhere
}

// nowhere is where a text is that is not there.
const nowhere = 1 << 20

// barHeight is the height of the lying scroll bars in something.
func barHeight(o fyne.CanvasObject) (height float32) {
	w, is := o.(fyne.Widget)
	if !is || !o.Visible() {
		return 0
	}
	if fmt.Sprintf("%T", o) == "*widget.scrollBar" && o.Size().Width > o.Size().Height {
		return o.Size().Height
	}
	for _, child := range test.WidgetRenderer(w).Objects() {
		height += barHeight(child)
	}
	return height
}
