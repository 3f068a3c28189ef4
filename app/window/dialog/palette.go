package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
	"github.com/sahilm/fuzzy"
)

// Choice is something the command palette can do.
type Choice struct {
	Title string
	Hint  string // such as a key; shown at the right
	Why   string // why it cannot be chosen now; empty: it can
	Run   func()
}

// Palette lists choices under a field to type in: the best matches first.
type Palette struct {
	choices []Choice
	found   []int // of choices
	at      int   // of found
	entry   *paletteEntry
	list    *widget.List
	popup   *widget.PopUp
}

// mostFound is how many matches are listed.
const mostFound = 60

// ShowPalette opens the palette over a window.
func ShowPalette(w fyne.Window, choices []Choice) *Palette {
	p := &Palette{choices: choices}
	p.entry = newPaletteEntry(p)
	p.list = widget.NewList(func() int { return len(p.found) }, newChoiceRow, p.update)
	p.list.OnSelected = func(i widget.ListItemID) { p.at = i }
	size := w.Canvas().Size()
	content := container.NewBorder(container.NewPadded(p.entry), nil, nil, nil, p.list)
	p.popup = widget.NewModalPopUp(container.New(layout.NewStackLayout(), content), w.Canvas())
	p.popup.Resize(fyne.NewSize(min(560, size.Width-40), min(420, size.Height-40)))
	p.filter("")
	p.popup.Show()
	w.Canvas().Focus(p.entry)
	return p
}

// filter finds what matches the text, in the table's order where it is empty.
func (p *Palette) filter(text string) {
	p.found, p.at = p.found[:0], 0
	if text == "" {
		for i := range p.choices[:min(mostFound, len(p.choices))] {
			p.found = append(p.found, i)
		}
	}
	for _, m := range fuzzy.FindFrom(text, titles(p.choices)) {
		if len(p.found) == mostFound {
			break
		}
		p.found = append(p.found, m.Index)
	}
	p.list.Refresh()
	p.move(0)
}

type titles []Choice

// String is for the matcher.
func (t titles) String(i int) string { return t[i].Title }

// Len is for the matcher.
func (t titles) Len() int { return len(t) }

// move goes up or down the list.
func (p *Palette) move(by int) {
	if len(p.found) == 0 {
		return
	}
	p.at = max(0, min(len(p.found)-1, p.at+by))
	p.list.Select(p.at)
	p.list.ScrollTo(p.at)
}

// run closes the palette and does what is chosen, if it can be done.
func (p *Palette) run() {
	if p.at >= len(p.found) {
		return
	}
	if c := p.choices[p.found[p.at]]; c.Why == "" {
		p.popup.Hide()
		c.Run()
	}
}

func newChoiceRow() fyne.CanvasObject { return newChoiceLine() }

func (p *Palette) update(i widget.ListItemID, o fyne.CanvasObject) {
	line := o.(*choiceLine)
	c := p.choices[p.found[i]]
	line.title.SetText(c.Title)
	line.hint.SetText(c.Hint)
	line.title.Importance = widget.MediumImportance
	if c.Why != "" {
		line.title.Importance = widget.LowImportance
		line.hint.SetText(c.Why)
	}
	line.title.Refresh()
	line.run = func() {
		p.at = i
		p.run()
	}
}

// choiceLine is one choice in the list; a click runs it.
type choiceLine struct {
	widget.BaseWidget
	title, hint *widget.Label
	run         func()
}

func newChoiceLine() *choiceLine {
	l := &choiceLine{title: widget.NewLabel(""), hint: widget.NewLabel("")}
	l.title.Truncation = fyne.TextTruncateEllipsis
	l.hint.Importance = widget.LowImportance
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *choiceLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, l.hint, l.title))
}

// Tapped runs the choice.
func (l *choiceLine) Tapped(*fyne.PointEvent) { l.run() }

// paletteEntry sends the keys that move about to the palette.
type paletteEntry struct {
	widget.Entry
	palette *Palette
}

func newPaletteEntry(p *Palette) *paletteEntry {
	e := &paletteEntry{palette: p}
	e.ExtendBaseWidget(e)
	e.PlaceHolder = "Type a command or a name"
	e.OnChanged = p.filter
	e.OnSubmitted = func(string) { p.run() }
	return e
}

// TypedKey is for Fyne.
func (e *paletteEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		e.palette.move(1)
	case fyne.KeyUp:
		e.palette.move(-1)
	case fyne.KeyPageDown:
		e.palette.move(8)
	case fyne.KeyPageUp:
		e.palette.move(-8)
	case fyne.KeyEscape:
		e.palette.popup.Hide()
	default:
		e.Entry.TypedKey(k)
	}
}
