package dialog

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// option is one thing to choose, by its ID.
type option struct{ id, title string }

// pick is a select that knows what stands behind its titles.
type pick struct {
	widget.Select
	options []option
}

func newPick(options []option, changed func()) *pick {
	p := &pick{options: options}
	p.ExtendBaseWidget(p)
	for _, o := range options {
		p.Options = append(p.Options, o.title)
	}
	p.OnChanged = func(string) { changed() }
	return p
}

// offer replaces what there is to choose; what was chosen stays so.
func (p *pick) offer(options []option) {
	id := p.chosen()
	p.options, p.Options = options, nil
	for _, o := range options {
		p.Options = append(p.Options, o.title)
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
func (p *pick) chosen() string { return p.options[max(0, p.SelectedIndex())].id }

// choose chooses by the ID; the first where there is none of that ID.
func (p *pick) choose(id string) {
	p.SetSelectedIndex(max(0, slices.IndexFunc(p.options, func(o option) bool { return o.id == id })))
}

// optionsOf makes options of a table.
func optionsOf[T any](all []T, of func(T) option) []option {
	options := make([]option, len(all))
	for i, t := range all {
		options[i] = of(t)
	}
	return options
}
