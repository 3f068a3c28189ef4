package look

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestALineHasNoBar(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(Theme{})
	entry := widget.NewEntry()
	entry.Scroll = fyne.ScrollHorizontalOnly
	entry.SetText(strings.Repeat("long ", 40))
	test.NewTempWindow(t, entry).Resize(fyne.NewSize(120, 50))
	if barHeight(entry) == 0 {
		t.Fatal("an entry by itself has no bar: nothing is tested")
	}
	test.NewTempWindow(t, Line(entry)).Resize(fyne.NewSize(130, 50))
	if h := barHeight(entry); h != 0 {
		t.Errorf("the bar is %v high", h)
	}
}

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
