package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/chart/scene"
)

// Pick is a select that knows what stands behind its titles.
type Pick struct {
	widget.Select
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

// TypedKey is for Fyne.
func (p *Pick) TypedKey(k *fyne.KeyEvent) {
	if !Escaped(p, k) {
		p.Select.TypedKey(k)
	}
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
