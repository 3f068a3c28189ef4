package widgets

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/chart"
	"cadre/chart/scene"
)

// FieldPick chooses the lines under a name: a select that says which, and
// ticks in a list below it.
type FieldPick struct {
	widget.Select
	values []scene.Value
	ticks  *widget.CheckGroup
}

// NewFieldPick chooses among the fields of a chart's cards; changed is called
// after each choice.
func NewFieldPick(c *chart.Chart, changed func()) *FieldPick {
	p := &FieldPick{}
	p.ExtendBaseWidget(p)
	p.ticks = widget.NewCheckGroup(nil, func([]string) {
		p.describe()
		changed()
	})
	p.setFields(c)
	return p
}

func (p *FieldPick) setFields(c *chart.Chart) {
	p.values = slices.DeleteFunc(cardFields.Values(c), func(v scene.Value) bool { return v.ID == string(chart.NoField) })
	p.ticks.Options = nil
	for _, v := range p.values {
		p.ticks.Options = append(p.ticks.Options, v.Title)
	}
}

// cardFields is the choice that a FieldPick makes.
var cardFields = scene.ChoiceByID("cardFields")

// Chosen are the fields, in the list's order.
func (p *FieldPick) Chosen() []chart.FieldID {
	var names []chart.FieldID
	for _, v := range p.ticked() {
		names = append(names, chart.FieldID(v.ID))
	}
	if names == nil {
		return []chart.FieldID{chart.NoField}
	}
	return names
}

func (p *FieldPick) ticked() []scene.Value {
	return slices.DeleteFunc(slices.Clone(p.values), func(v scene.Value) bool { return !slices.Contains(p.ticks.Selected, v.Title) })
}

// Choose ticks the fields of a chart's card; nil: those that a card has where
// none are chosen.
func (p *FieldPick) Choose(c *chart.Chart, names []chart.FieldID) {
	if names == nil {
		names = scene.DefaultFields
	}
	p.setFields(c)
	var titles []string
	for _, v := range p.values {
		if slices.ContainsFunc(names, v.Is) {
			titles = append(titles, v.Title)
		}
	}
	changed := p.ticks.OnChanged
	p.ticks.OnChanged = nil
	p.ticks.SetSelected(titles)
	p.ticks.OnChanged = changed
	p.describe()
}

// describe writes the choice into the field, as far as there is room.
func (p *FieldPick) describe() {
	const room = 3
	var titles []string
	for _, v := range p.ticked() {
		titles = append(titles, v.Title)
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
func (p *FieldPick) Tapped(*fyne.PointEvent) { p.open() }

// TypedKey is for Fyne.
func (p *FieldPick) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeySpace {
		p.open()
	}
	Escaped(p, k)
}

// open shows the ticks; a click elsewhere closes them.
func (p *FieldPick) open() {
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
