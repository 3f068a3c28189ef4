package dialog

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/chart/scene"
)

// pick is a select that knows what stands behind its titles.
type pick struct {
	widget.Select
	values []scene.Value
}

func newPick(values []scene.Value, changed func()) *pick {
	p := &pick{values: values}
	p.ExtendBaseWidget(p)
	for _, v := range values {
		p.Options = append(p.Options, v.Title)
	}
	p.OnChanged = func(string) { changed() }
	return p
}

// offer replaces what there is to choose; what was chosen stays so.
func (p *pick) offer(values []scene.Value) {
	id := p.chosen()
	p.values, p.Options = values, nil
	for _, v := range values {
		p.Options = append(p.Options, v.Title)
	}
	changed := p.OnChanged
	p.OnChanged = nil
	p.choose(id)
	p.OnChanged = changed
}

// TypedKey is for Fyne.
func (p *pick) TypedKey(k *fyne.KeyEvent) {
	if !escaped(p, k) {
		p.Select.TypedKey(k)
	}
}

// chosen is the ID of what is chosen.
func (p *pick) chosen() string { return p.values[max(0, p.SelectedIndex())].ID }

// choose chooses by the ID; the first where there is none of that ID.
func (p *pick) choose(id string) {
	p.SetSelectedIndex(max(0, slices.IndexFunc(p.values, func(v scene.Value) bool { return v.ID == id })))
}

// valuesOf makes what there is to choose of a table.
func valuesOf[T any](all []T, of func(T) scene.Value) []scene.Value {
	values := make([]scene.Value, len(all))
	for i, t := range all {
		values[i] = of(t)
	}
	return values
}
