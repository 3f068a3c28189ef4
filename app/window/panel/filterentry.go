package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/filter"
)

// filterEntry is the line of a filter: what could be typed next hangs below it.
type filterEntry struct {
	widget.Entry
	bar    *FilterBar
	held   func() fyne.KeyModifier
	typing bool // what changes is typed here
	offers filter.Suggestions
}

func newFilterEntry(b *FilterBar) *filterEntry {
	e := &filterEntry{bar: b, held: widgets.Held}
	look.Line(&e.Entry)
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder("Whom to show")
	e.OnChanged = func(text string) {
		e.typing = true
		b.editor.Filter(text)
		e.typing = false
		e.offer(text == "")
	}
	return e
}

// fill says what the filter is, without making it another.
func (e *filterEntry) fill(text string) {
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(text)
	e.CursorColumn = len([]rune(text))
	e.OnChanged = changed
}

// replace makes the filter another one.
func (e *filterEntry) replace(text string) {
	e.fill(text)
	e.typing = true
	e.bar.editor.Filter(text)
	e.typing = false
	e.bar.list.Hide()
	e.bar.OnOpen(e)
}

// at is where the next is typed, in bytes.
func (e *filterEntry) at() int {
	r := []rune(e.Text)
	return len(string(r[:min(e.CursorColumn, len(r))]))
}

// offer lists what could be typed: everything only where that is asked for.
func (e *filterEntry) offer(everything bool) {
	ed := e.bar.editor
	e.offers = filter.Suggest(ed.Chart(), ed.Findings(), e.Text, e.at())
	typed := e.Text[e.offers.From:e.offers.To]
	is := func(s filter.Suggestion) bool { return s.Code == typed }
	if slices.ContainsFunc(e.offers.All, is) { // it is typed already, or goes on
		e.offers.All = slices.DeleteFunc(e.offers.All, func(s filter.Suggestion) bool { return is(s) || !strings.HasPrefix(s.Code, typed) })
	}
	if e.offers.From == e.offers.To && !everything {
		e.bar.list.Hide()
		return
	}
	var titles, hints []string
	for _, s := range e.offers.All {
		titles, hints = append(titles, s.Title), append(hints, s.Counted())
	}
	e.bar.list.Show(titles, hints)
}

// pick lists everything that could be asked for besides.
func (e *filterEntry) pick() {
	if text := e.Text; text != "" && text[len(text)-1] != ' ' {
		e.fill(text + " ")
	}
	e.CursorColumn = len([]rune(e.Text))
	e.bar.OnOpen(e)
	e.offer(true)
}

// take types a suggestion.
func (e *filterEntry) take(i int) {
	text, at := e.offers.Take(e.Text, i)
	e.replace(text)
	e.CursorColumn = len([]rune(text[:at]))
	e.Refresh()
	if e.offers.All[i].Open {
		e.offer(false)
	}
}

// AcceptsTab has Fyne hand Tab over while there is something to take.
func (e *filterEntry) AcceptsTab() bool { return e.bar.list.Shown() }

// FocusLost is for Fyne.
func (e *filterEntry) FocusLost() {
	e.Entry.FocusLost()
	if !e.bar.list.Over() {
		e.bar.list.Hide()
	}
}

// TypedKey is for Fyne: the arrows move about in what is offered, Tab takes it,
// and Enter what is marked; else Enter goes to the next who is left in, with
// Shift to the one before. Esc takes the list away, then goes back to the
// canvas, where the filter stays.
func (e *filterEntry) TypedKey(k *fyne.KeyEvent) {
	list := e.bar.list
	enter := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
	switch {
	case k.Name == fyne.KeyDown && !list.Shown():
		e.offer(true)
	case k.Name == fyne.KeyDown:
		list.Move(1)
	case k.Name == fyne.KeyUp:
		list.Move(-1)
	case list.Shown() && (k.Name == fyne.KeyTab || enter && list.Marked() >= 0):
		e.take(max(0, list.Marked()))
	case enter:
		e.goOn()
	case k.Name == fyne.KeyEscape && list.Shown():
		list.Hide()
	case k.Name == fyne.KeyEscape && e.Text == "":
		e.bar.Close()
	case k.Name == fyne.KeyEscape:
		e.bar.OnClose()
	case widgets.Escaped(e, k): // the function keys
	default:
		e.Entry.TypedKey(k)
	}
}

// goOn goes to the next who is left in.
func (e *filterEntry) goOn() {
	by := 1
	if e.held()&fyne.KeyModifierShift != 0 {
		by = -1
	}
	e.bar.list.Hide()
	ed := e.bar.editor
	ed.GoTo(ed.Filtered(), by)
}
