package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// documentPart is what the inspector shows while nobody is selected.
type documentPart struct {
	editor   *editor.Editor
	currency *entry
	areas    *entry // a line each
	look     *lookForm
	people   *widget.Label // the headcount
	figures  *widget.Label // the others
	counts   *counts
	more     *widgets.Accordion
	content  *fyne.Container
}

func newDocumentPart(e *editor.Editor, fail func(error), list func(rule.Severity)) *documentPart {
	d := &documentPart{editor: e, people: look.Heading(""), figures: look.Caption(""), counts: newCounts(list), look: newLookForm(e, fail)}
	d.figures.Wrapping, d.figures.Truncation = fyne.TextWrapWord, fyne.TextTruncateOff
	d.currency = newEdit(e, "Such as $ or €", false, func(text string) chart.Edit {
		return chart.Configure("Change the currency", func(s *chart.Settings) { s.Currency = text })
	}, fail)
	d.areas = newEdit(e, "One a line, to see which nobody owns", true, func(text string) chart.Edit {
		return chart.Configure("Change the product areas", func(s *chart.Settings) { s.Areas = phrase.Lines(text) })
	}, fail)
	d.arrange()
	return d
}

// arrange puts what matters on top, and folds away what is rare.
func (d *documentPart) arrange() {
	d.counts.content.Layout = layout.NewRowWrapLayoutWithCustomPadding(0, 0)
	d.more = widgets.NewAccordion()
	d.more.Append("More", false, form(d.look.rare, captioned("Currency", d.currency), captioned("Product areas", d.areas)))
	hint := widget.NewLabel("Click a card to see and change a person. Drag one onto another to change who reports to whom.")
	hint.Importance, hint.Wrapping = widget.LowImportance, fyne.TextWrapWord
	head := look.Inset(look.Margin, look.Stack(-look.Margin, d.people, d.figures))
	d.content = look.Border(head, nil, nil, nil,
		scrollForm(look.Inset(look.Margin, look.Stack(look.Gap, d.counts.content, d.look.content, d.more.Content, hint))))
}

func (d *documentPart) show() {
	s := d.editor.Chart().Settings()
	d.currency.show(s.Currency)
	d.areas.show(strings.Join(s.Areas, "\n"))
	d.look.show(d.editor.Chart())
	if d.editor.Examined() {
		all := figures(d.editor)
		widgets.SetText(d.people, all[0])
		widgets.SetText(d.figures, strings.Join(all[1:], "  ·  "))
		d.counts.show(d.editor.Status().Problems)
	}
}
