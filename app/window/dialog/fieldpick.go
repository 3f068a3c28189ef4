package dialog

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/chart"
)

// fieldPick chooses the lines under a name: a select that says which, and
// ticks in a list below it.
type fieldPick struct {
	widget.Select
	options []option
	ticks   *widget.CheckGroup
}

func newFieldPick(options []option, changed func()) *fieldPick {
	p := &fieldPick{options: options}
	p.ExtendBaseWidget(p)
	var titles []string
	for _, o := range options {
		titles = append(titles, o.title)
	}
	p.ticks = widget.NewCheckGroup(titles, func([]string) {
		p.describe()
		changed()
	})
	return p
}

// chosen are the IDs of the fields, in the list's order.
func (p *fieldPick) chosen() []string {
	ids := []string{}
	for _, o := range p.options {
		if slices.Contains(p.ticks.Selected, o.title) {
			ids = append(ids, o.id)
		}
	}
	return ids
}

// choose ticks fields by their IDs.
func (p *fieldPick) choose(ids []string) {
	var titles []string
	for _, o := range p.options {
		if slices.Contains(ids, o.id) {
			titles = append(titles, o.title)
		}
	}
	p.ticks.SetSelected(titles)
	p.describe()
}

// describe writes the choice into the field, as far as there is room.
func (p *fieldPick) describe() {
	const room = 3
	var titles []string
	for _, o := range p.options {
		if slices.Contains(p.ticks.Selected, o.title) {
			titles = append(titles, o.title)
		}
	}
	text := strings.Join(titles[:min(room, len(titles))], ", ")
	switch {
	case len(titles) == 0:
		text = "Only the name"
	case len(titles) > room:
		text = fmt.Sprintf("%s and %d more", strings.Join(titles[:room-1], ", "), len(titles)-room+1)
	}
	p.Selected = text
	p.Refresh()
}

// Tapped is for Fyne.
func (p *fieldPick) Tapped(*fyne.PointEvent) { p.open() }

// TypedKey is for Fyne.
func (p *fieldPick) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeySpace {
		p.open()
	}
	escaped(p, k)
}

// open shows the ticks; a click elsewhere closes them.
func (p *fieldPick) open() {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(p)
	if c == nil {
		return
	}
	at := driver.AbsolutePositionForObject(p).AddXY(0, p.Size().Height)
	least := p.ticks.MinSize()
	size := fyne.NewSize(p.Size().Width, min(least.Height, c.Size().Height-2*theme.Padding())+theme.Padding())
	at.Y = max(0, min(at.Y, c.Size().Height-size.Height-2*theme.Padding()))
	popup := widget.NewPopUp(container.NewVScroll(p.ticks), c)
	popup.ShowAtPosition(at)
	popup.Resize(size)
}

// fieldsOf are the fields that a chart's cards can show.
func fieldsOf(c *chart.Chart) []option {
	return optionsOf(c.CardFields(), func(f *chart.Field) option { return option{string(f.ID), f.Label} })
}
