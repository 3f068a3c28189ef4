package tool

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/scene"
)

// colourRow is one rule about colours, to be changed.
type colourRow struct {
	tool                *Colours
	at                  int
	swatch              *canvas.Rectangle
	field, test, colour *widgets.Pick
	value               *widgets.LineField
	values              *widgets.Button // offers what is said
	asked               fyne.CanvasObject
	wrong               *widget.Label
	up, down            *widgets.Button
	content             fyne.CanvasObject
}

func newColourRow(c *Colours, at int) *colourRow {
	r := &colourRow{tool: c, at: at, swatch: canvas.NewRectangle(nil), wrong: wrapped("")}
	r.wrong.Importance, r.wrong.SizeName = widget.WarningImportance, theme.SizeNameCaptionText
	tests := widgets.ValuesOf(scene.ColourTests, func(t scene.ColourTest) scene.Value { return scene.Value{ID: t.ID, Title: t.Title} })
	r.field = r.pick(c.fields(), func(rule *chart.ColourRule, id string) { rule.Field = chart.FieldID(id) })
	r.test = r.pick(tests, func(rule *chart.ColourRule, id string) { rule.Test = id })
	r.colour = r.pick(scene.ColourValues(), func(rule *chart.ColourRule, id string) { rule.Colour = chart.ColourName(id) })
	r.value = widgets.NewLineField(func(text string) { r.set(func(rule *chart.ColourRule) { rule.Value = text }) })
	r.values = widgets.NewButton("", theme.MenuDropDownIcon(), r.offer)
	r.values.Importance = widget.LowImportance
	r.up = r.button(theme.MoveUpIcon(), func() { r.move(-1) })
	r.down = r.button(theme.MoveDownIcon(), func() { r.move(1) })
	remove := r.button(theme.DeleteIcon(), r.remove)
	r.swatch.CornerRadius = 4
	r.swatch.SetMinSize(fyne.NewSize(8, 0))
	r.asked = look.Border(nil, nil, nil, r.values, r.value)
	box := look.Stack(look.Close,
		container.NewGridWithColumns(2, look.Framed(r.field), look.Framed(r.test)), r.asked,
		look.Border(nil, nil, nil, container.NewHBox(layout.NewSpacer(), r.up, r.down, remove), look.Framed(r.colour)), r.wrong)
	r.content = look.Stack(look.Gap, look.Border(nil, nil, r.swatch, nil, look.Inset(look.Close, box)), widget.NewSeparator())
	return r
}

func (r *colourRow) pick(values []scene.Value, set func(*chart.ColourRule, string)) *widgets.Pick {
	var p *widgets.Pick
	p = widgets.NewPick(values, func() { r.set(func(rule *chart.ColourRule) { set(rule, p.Chosen()) }) })
	return p
}

func (r *colourRow) button(icon fyne.Resource, do func()) *widgets.Button {
	b := widgets.NewButton("", icon, do)
	b.Importance = widget.LowImportance
	return b
}

// fill shows the rule as the document has it.
func (r *colourRow) fill(rule chart.ColourRule, first, last bool) {
	e := r.tool.editor
	r.field.Choose(string(rule.Field))
	r.test.Choose(rule.Test)
	r.colour.Choose(string(rule.Colour))
	if r.value.Text != rule.Value {
		r.value.Fill(rule.Value)
	}
	t, _ := scene.ColourTestByID(rule.Test)
	widgets.SetVisible(r.asked, !t.Alone)
	r.value.SetPlaceHolder("What it says")
	if rule.Field == chart.Findings {
		r.value.SetPlaceHolder("error, warning, info or none")
	}
	r.swatch.FillColor = e.Theme().NamedColour(rule.Colour)
	r.swatch.Refresh()
	err := scene.CheckColourRule(e.Chart(), rule)
	widgets.SetVisible(r.wrong, err != nil && rule.Value != "")
	if err != nil {
		r.wrong.SetText(fmt.Sprintf("Holds for nobody: %v", err))
	}
	widgets.SetEnabled(r.up, !first)
	widgets.SetEnabled(r.down, !last)
}

func (r *colourRow) set(change func(*chart.ColourRule)) {
	r.tool.change("Change a rule about colours", func(rules []chart.ColourRule) []chart.ColourRule {
		change(&rules[r.at])
		return rules
	})
}

// move lets the rule count earlier or later.
func (r *colourRow) move(by int) {
	r.tool.change("Move a rule about colours", func(rules []chart.ColourRule) []chart.ColourRule {
		rules[r.at], rules[r.at+by] = rules[r.at+by], rules[r.at]
		return rules
	})
}

func (r *colourRow) remove() {
	r.tool.change("Remove a rule about colours", func(rules []chart.ColourRule) []chart.ColourRule {
		return slices.Delete(rules, r.at, r.at+1)
	})
}

// offer lets choose a value among those that the field has.
func (r *colourRow) offer() {
	rule := r.tool.editor.Chart().Settings().Colouring[r.at]
	var choices []widgets.Choice
	for _, v := range scene.ColourRuleValues(r.tool.editor.Chart(), rule.Field) {
		choices = append(choices, widgets.Choice{Title: v, Run: func() { r.set(func(rule *chart.ColourRule) { rule.Value = v }) }})
	}
	widgets.ShowChoices(r.tool.in.Canvas(), r.value, "Type to search", choices)
}
