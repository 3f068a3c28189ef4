package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/phrase"
)

// severalPart is what the inspector shows while several people are selected.
type severalPart struct {
	editor         *editor.Editor
	heading, below *widget.Label
	names          *widget.Label // a line each
	content        fyne.CanvasObject
}

func newSeveralPart(e *editor.Editor) *severalPart {
	p := &severalPart{editor: e, heading: look.Heading(""), below: look.Caption(""), names: widget.NewLabel("")}
	p.heading.Wrapping, p.heading.Truncation = fyne.TextWrapWord, fyne.TextTruncateOff
	p.names.Wrapping = fyne.TextWrapWord
	hint := widget.NewLabel("Remove, Detach and Mark as open do all of them in one step. Click one card to see and change it.")
	hint.Importance, hint.Wrapping = widget.LowImportance, fyne.TextWrapWord
	head := look.Inset(look.Margin, look.Stack(-look.Margin, p.heading, p.below))
	p.content = container.NewBorder(head, nil, nil, nil, scrollForm(look.Inset(look.Margin, look.Stack(look.Gap, p.names, hint))))
	return p
}

func (p *severalPart) show() {
	c, s := p.editor.Chart(), p.editor.Selection()
	p.heading.SetText(p.editor.SelectionInWords() + " selected")
	p.below.SetText(belowOf(c, s))
	p.names.SetText(namesOf(c, s.IDs()))
}

// belowOf says how many report to those selected, at any distance, without
// being selected.
func belowOf(c *chart.Chart, s editor.Selection) string {
	t, end, more := c.Tree(), 0, 0
	for _, id := range s.IDs() {
		i := t.Index(id)
		for _, p := range t.People[max(i, end):max(t.End[i], end)] {
			if !s.Has(p.ID) {
				more++
			}
		}
		end = max(end, t.End[i])
	}
	if more == 0 {
		return "nobody else reports here"
	}
	return phrase.Number(int64(more)) + " more in their teams"
}

// namesOf lists people with their titles, a line each, as many as can be
// taken in.
func namesOf(c *chart.Chart, ids []chart.ID) string {
	const most = 20
	var lines []string
	for _, id := range ids[:min(len(ids), most)] {
		p := c.Person(id)
		line := p.Label()
		if title := c.Title(p); title != "" {
			line += "  ·  " + title
		}
		lines = append(lines, line)
	}
	if n := len(ids) - most; n > 0 {
		lines = append(lines, "and "+phrase.Number(int64(n))+" more")
	}
	return strings.Join(lines, "\n")
}
