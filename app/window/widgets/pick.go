package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/chart/scene"
)

// Select is a field whose value is chosen from a menu. Enter opens that as the
// space bar does, but in a dialog, whose marked button it presses.
type Select struct {
	widget.Select
	whole   fyne.Widget // the select, or what embeds it
	focused bool
}

// NewSelect makes a select that tells of every choice.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{}
	s.ExtendBaseWidget(s)
	s.Options, s.OnChanged = options, changed
	return s
}

// ExtendBaseWidget is for Fyne.
func (s *Select) ExtendBaseWidget(w fyne.Widget) {
	s.whole = w
	s.Select.ExtendBaseWidget(w)
}

// CreateRenderer is for Fyne.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	return &ringed{WidgetRenderer: s.Select.CreateRenderer(), ring: NewRing(func() bool { return s.focused })}
}

// FocusGained is for Fyne.
func (s *Select) FocusGained() {
	s.focused = true
	s.Select.FocusGained()
	Reveal(s.whole)
}

// FocusLost is for Fyne.
func (s *Select) FocusLost() {
	s.focused = false
	s.Select.FocusLost()
}

// TypedKey is for Fyne.
func (s *Select) TypedKey(k *fyne.KeyEvent) {
	if !handedOn(s.whole, k) {
		s.Select.TypedKey(spaceFor(k))
	}
}

// Pick is a select that knows what stands behind its titles.
type Pick struct {
	Select
	Values []scene.Value
}

// NewPick makes a select of these; changed is called after each choice.
func NewPick(values []scene.Value, changed func()) *Pick {
	p := &Pick{Values: values}
	p.ExtendBaseWidget(p)
	for _, v := range values {
		p.Options = append(p.Options, v.Title)
	}
	p.OnChanged = func(string) { changed() }
	return p
}

// SetValues replaces what there is to choose; what was chosen stays so.
func (p *Pick) SetValues(values []scene.Value) {
	id := p.Chosen()
	p.Values, p.Options = values, nil
	for _, v := range values {
		p.Options = append(p.Options, v.Title)
	}
	changed := p.OnChanged
	p.OnChanged = nil
	p.Choose(id)
	p.OnChanged = changed
}

// Chosen is the ID of what is chosen.
func (p *Pick) Chosen() string { return p.Values[max(0, p.SelectedIndex())].ID }

// Choose chooses by the ID; the first where there is none of that ID.
func (p *Pick) Choose(id string) {
	p.SetSelectedIndex(max(0, slices.IndexFunc(p.Values, func(v scene.Value) bool { return v.ID == id })))
}

// ValuesOf makes what there is to choose of a table.
func ValuesOf[T any](all []T, of func(T) scene.Value) []scene.Value {
	values := make([]scene.Value, len(all))
	for i, t := range all {
		values[i] = of(t)
	}
	return values
}
