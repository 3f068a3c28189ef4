package tool

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/chart"
)

func TestTheLifeOfAToolWindow(t *testing.T) {
	app, e := test.NewTempApp(t), edited(t, "cpo Ada")
	made, told, closed := 0, 0, 0
	w := newWindow(app, e, "Tool", fyne.NewSize(300, 200), func() fyne.CanvasObject {
		made++
		return widget.NewLabel("a tool")
	}, func() { told++ })
	w.closed = func() { closed++ }
	edit := func(name string) {
		if err := e.Do(chart.Rename("ada", name)); err != nil {
			t.Fatal(err)
		}
	}
	expect := func(when string, wantMade, wantTold, wantClosed int) {
		t.Helper()
		if made != wantMade || told != wantTold || closed != wantClosed {
			t.Errorf("%s it was made %d times, told %d, closed %d; want %d, %d, %d", when, made, told, closed, wantMade, wantTold, wantClosed)
		}
	}
	edit("Bo")
	expect("before it opens", 0, 0, 0)
	w.show()
	w.show()
	expect("opened twice", 1, 2, 0)
	edit("Cy")
	e.Select("ada")
	expect("after an edit", 1, 3, 0)
	esc := &fyne.KeyEvent{Name: fyne.KeyEscape}
	w.Canvas().Overlays().Add(widget.NewLabel("over it"))
	w.typed(&fyne.KeyEvent{Name: fyne.KeyReturn})
	w.typed(esc)
	if expect("Esc above it", 1, 3, 0); w.Canvas().Overlays().Top() != nil {
		t.Error("Esc leaves what is above the window")
	}
	w.typed(esc)
	edit("Dee")
	expect("closed", 1, 3, 1)
	w.show()
	expect("opened again", 2, 4, 1)
	w.Close()
}
