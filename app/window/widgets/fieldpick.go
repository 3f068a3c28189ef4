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
	Select
	values  []scene.Value
	chosen  map[string]bool // by the values' IDs
	changed func()
}

// NewFieldPick chooses among the fields of a chart's cards; changed is called
// after each choice.
func NewFieldPick(c *chart.Chart, changed func()) *FieldPick {
	p := &FieldPick{changed: changed}
	p.ExtendBaseWidget(p)
	p.setFields(c)
	return p
}

func (p *FieldPick) setFields(c *chart.Chart) {
	p.values = slices.DeleteFunc(cardFields.Values(c), func(v scene.Value) bool { return v.ID == string(chart.NoField) })
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
	return slices.DeleteFunc(slices.Clone(p.values), func(v scene.Value) bool { return !p.chosen[v.ID] })
}

// Choose ticks the fields of a chart's card; nil: those that a card has where
// none are chosen.
func (p *FieldPick) Choose(c *chart.Chart, names []chart.FieldID) {
	if names == nil {
		names = scene.DefaultFields
	}
	p.setFields(c)
	p.chosen = map[string]bool{}
	for _, v := range p.values {
		p.chosen[v.ID] = slices.ContainsFunc(names, v.Is)
	}
	p.describe()
}

// tick is one of the list.
func (p *FieldPick) tick(v scene.Value) *Check {
	var c *Check
	c = NewCheck(v.Title, func() {
		p.chosen[v.ID] = c.Checked
		p.describe()
		p.changed()
	})
	c.Checked = p.chosen[v.ID]
	return c
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
	if handedOn(p, k) {
		return
	}
	switch spaceFor(k).Name {
	case fyne.KeySpace, fyne.KeyDown, fyne.KeyUp:
		p.open()
	}
}

// open shows the ticks, the first of which has the keys; Esc or a click elsewhere
// closes them.
func (p *FieldPick) open() {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(p)
	if c == nil {
		return
	}
	ticks := container.NewVBox()
	for _, v := range p.values {
		ticks.Add(p.tick(v))
	}
	at := driver.AbsolutePositionForObject(p).AddXY(0, p.Size().Height)
	size := fyne.NewSize(p.Size().Width, min(ticks.MinSize().Height, c.Size().Height-2*theme.Padding())+theme.Padding())
	at.Y = max(0, min(at.Y, c.Size().Height-size.Height-2*theme.Padding()))
	popup := widget.NewPopUp(container.NewVScroll(ticks), c)
	popup.ShowAtPosition(at)
	popup.Resize(size)
	if len(ticks.Objects) > 0 {
		c.Focus(ticks.Objects[0].(*Check))
	}
}
