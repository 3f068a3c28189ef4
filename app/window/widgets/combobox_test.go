package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// TestAPickerOpensItsList by a click and by keys, and says what is chosen.
func TestAPickerOpensItsList(t *testing.T) {
	w := window(t)
	var p *ComboBox
	p = NewComboBox("Nobody", func() []Choice {
		return []Choice{{Title: "Ada", Run: func() { p.Say("Ada") }}, {Title: "Bo", Run: func() { p.Say("Bo") }}}
	})
	w.SetContent(p)
	if p.value.Text != "Nobody" || p.value.Importance != widget.LowImportance {
		t.Errorf("at first it says %q", p.value.Text)
	}
	for name, open := range map[string]func(){
		"click": func() { test.Tap(p) },
		"down":  func() { p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) },
		"space": func() { p.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}) },
	} {
		p.Say("")
		open()
		list := w.Canvas().Focused()
		if list == nil {
			t.Fatalf("%s opens no list", name)
		}
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if p.value.Text != "Bo" || p.value.Importance != widget.MediumImportance || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: it says %q, and the list is open: %t", name, p.value.Text, w.Canvas().Overlays().Top() != nil)
		}
	}
	closed := false
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { closed = k.Name == fyne.KeyEscape })
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !closed {
		t.Error("Esc does not come to the window")
	}
}

func TestAPickerLightsUp(t *testing.T) {
	w := window(t)
	p := NewComboBox("", nil)
	w.SetContent(p)
	dark := p.ground.StrokeColor
	p.MouseIn(nil)
	if p.ground.StrokeColor == dark {
		t.Error("it does not light up under the pointer")
	}
	p.MouseOut()
	if p.ground.StrokeColor != dark {
		t.Error("it stays lit")
	}
	p.FocusGained()
	if p.ground.StrokeColor == dark {
		t.Error("it does not light up with the focus")
	}
}
