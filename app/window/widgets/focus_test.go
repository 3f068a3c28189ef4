package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
)

func press(f fyne.Focusable, name fyne.KeyName) { f.TypedKey(&fyne.KeyEvent{Name: name}) }

// shown is a window of that size with something in it.
func shown(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// TestEnterPressesAndTheKeysStay on the button, from where they would go nowhere
// with Fyne's own.
func TestEnterPressesAndTheKeysStay(t *testing.T) {
	pressed := 0
	b := NewButton("Do", nil, func() { pressed++ })
	c := shown(t, b, 100, 40).Canvas()
	c.Focus(b)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		press(b, key)
	}
	if pressed != 3 || c.Focused() != fyne.Focusable(b) {
		t.Errorf("pressed %d times, the keys are with %T", pressed, c.Focused())
	}
	b.Disable()
	if press(b, fyne.KeyReturn); pressed != 3 {
		t.Error("a button that is greyed out was pressed")
	}
}

// TestArrowsLeadToWhatStandsBeside among buttons and stops, and past other fields.
func TestArrowsLeadToWhatStandsBeside(t *testing.T) {
	var buttons []*Button
	for range 6 {
		buttons = append(buttons, NewButton("Button", nil, func() {}))
	}
	grid := container.NewGridWithColumns(3)
	for _, b := range buttons {
		grid.Add(b)
	}
	c := shown(t, container.NewVBox(NewEntry(func() {}), grid), 400, 200).Canvas()
	c.Focus(buttons[0])
	at := func() int {
		return slices.IndexFunc(buttons, func(b *Button) bool { return fyne.Focusable(b) == c.Focused() })
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyUp, 0}, {fyne.KeyLeft, 0}, {fyne.KeyRight, 1}, {fyne.KeyDown, 4}, {fyne.KeyRight, 5}, {fyne.KeyRight, 5}, {fyne.KeyDown, 5}, {fyne.KeyUp, 2}, {fyne.KeyLeft, 1},
	} {
		if press(c.Focused(), step.key); at() != step.want {
			t.Fatalf("%s leads to %d, want %d", step.key, at(), step.want)
		}
	}
}

// TestWhatGetsTheKeysComesIntoView, also within a widget that holds it.
func TestWhatGetsTheKeysComesIntoView(t *testing.T) {
	fields := container.NewVBox()
	for range 30 {
		fields.Add(NewEntry(func() {}))
	}
	fields.Add(NewLink("elsewhere", func() {}))
	scroll := container.NewVScroll(fields)
	c := shown(t, scroll, 200, 150).Canvas()
	stops := Stops(c)
	if scroll.Offset.Y != 0 {
		t.Error("to count the stops scrolls")
	}
	for _, f := range append(stops, stops[0]) {
		c.Focus(f)
		o := f.(fyne.CanvasObject)
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
		if top < 0 || top+o.Size().Height > 150 {
			t.Errorf("%T stands at %v", f, top)
		}
	}
}

// TestAButtonThatIsGone still has the keys as far as Fyne knows: Esc is not lost.
func TestAButtonThatIsGone(t *testing.T) {
	b := NewButton("Do", nil, func() {})
	box := container.NewVBox(b, NewButton("Stay", nil, func() {}))
	c := shown(t, box, 100, 80).Canvas()
	var got []fyne.KeyName
	c.SetOnTypedKey(func(k *fyne.KeyEvent) { got = append(got, k.Name) })
	c.Focus(b)
	if Gone(c) {
		t.Error("it is there")
	}
	box.Remove(b)
	if !Gone(c) {
		t.Error("it is gone")
	}
	if press(b, fyne.KeyEscape); !slices.Equal(got, []fyne.KeyName{fyne.KeyEscape}) {
		t.Errorf("the window gets %v", got)
	}
}

// TestEnterInADialogPressesItsButton from ticks, selects and lists; elsewhere it
// does what the space bar does.
func TestEnterInADialogPressesItsButton(t *testing.T) {
	ticked := 0
	tick := NewCheck("Tick", func() { ticked++ })
	w := shown(t, tick, 300, 200)
	enters := 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { enters++ })
	w.Canvas().Focus(tick)
	if press(tick, fyne.KeyReturn); ticked != 1 || enters != 0 {
		t.Errorf("ticked %d times, handed on %d", ticked, enters)
	}
	in := NewCheck("In a dialog", func() { ticked++ })
	d := NewDialog("Dialog", CloseLabel, container.NewVBox(in, NewSelect([]string{"One"}, nil)), w)
	d.Show()
	for _, f := range Stops(w.Canvas())[:2] {
		press(f, fyne.KeyReturn)
	}
	if ticked != 1 || enters != 2 {
		t.Errorf("ticked %d times, handed on %d", ticked, enters)
	}
}

// TestAnAccordionFolds by its headings.
func TestAnAccordionFolds(t *testing.T) {
	a := NewAccordion()
	details := []*widget.Label{widget.NewLabel("one"), widget.NewLabel("two")}
	a.Append("One", true, details[0])
	a.Append("Two", false, details[1])
	c := shown(t, a.Content, 200, 200).Canvas()
	if !details[0].Visible() || details[1].Visible() {
		t.Fatal("they do not begin as they should")
	}
	for _, f := range Stops(c) {
		press(f, fyne.KeyReturn)
	}
	if details[0].Visible() || !details[1].Visible() || a.Parts[0].Open || !a.Parts[1].Open {
		t.Error("Enter does not turn the parts")
	}
}

// TestBorderIsInTheOrderOfReading, where Fyne's own has the middle first.
func TestBorderIsInTheOrderOfReading(t *testing.T) {
	names := []string{"top", "left", "middle", "right", "bottom"}
	b := map[string]*Button{}
	for _, n := range names {
		b[n] = NewButton(n, nil, func() {})
	}
	c := shown(t, look.Border(b["top"], b["bottom"], b["left"], b["right"], b["middle"]), 300, 200).Canvas()
	var got []string
	for _, f := range Stops(c) {
		got = append(got, ButtonOf(f).Text)
	}
	if !slices.Equal(got, names) {
		t.Errorf("Tab goes to %q", got)
	}
}

// TestAClickComesToTheStop, which lies above what it belongs to: Fyne's pointer
// finds whatever can have the keys. It leaves them with nobody.
func TestAClickComesToTheStop(t *testing.T) {
	pressed, lit := 0, false
	s := NewStop(4, func() { pressed++ })
	s.OnFocus = func(on bool) { lit = on }
	c := shown(t, container.NewStack(widget.NewLabel("below"), s), 100, 40).Canvas()
	c.Focus(s)
	if !lit {
		t.Error("it does not tell that the keys have come")
	}
	if test.Tap(s); pressed != 1 || lit || c.Focused() != nil {
		t.Errorf("pressed %d times, lit %t, the keys are with %T", pressed, lit, c.Focused())
	}
}

// TestWhatHasTheKeysIsInViewInADialog, which Fyne lays over the window in a
// container of its own.
func TestWhatHasTheKeysIsInViewInADialog(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel("below"))
	w.Resize(fyne.NewSize(400, 300))
	column := container.NewVBox()
	for range 20 {
		column.Add(NewCheck("A tick", func() {}))
	}
	scroll := container.NewVScroll(column)
	d := NewDialog("Ticks", "Close", scroll, w)
	d.Resize(fyne.NewSize(300, 250))
	d.Show()
	w.Canvas().Focus(column.Objects[19].(*Check))
	if most := column.MinSize().Height - scroll.Size().Height; scroll.Offset.Y != most || most <= 0 {
		t.Errorf("it has scrolled to %v, the end is at %v", scroll.Offset.Y, most)
	}
}
