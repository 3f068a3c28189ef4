package outline

import (
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// tip is all of a line, of which there may be room for a part, and what is found
// about the person.
func (o *Outline) tip(id chart.ID) widgets.Tip {
	c := o.editor.Chart()
	p := c.Person(id)
	if p == nil {
		return nil
	}
	tip := widgets.Tip{{Text: p.Label(), Strong: true}, {Text: said(c, *p)}}
	for _, f := range o.editor.Findings() {
		if f.Person == id {
			tip = append(tip, widgets.TipLine{Icon: look.SeverityIcon(f.Severity), Text: f.Message()})
		}
	}
	return tip
}
