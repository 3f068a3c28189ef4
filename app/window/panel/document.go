package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
)

// documentPart is what the inspector shows while nobody is selected.
type documentPart struct {
	editor   *editor.Editor
	currency *entry
	areas    *entry // a line each
	look     *lookForm
	figures  *widget.Label
	content  *fyne.Container
}

func newDocumentPart(e *editor.Editor, fail func(error)) *documentPart {
	d := &documentPart{editor: e, figures: widget.NewLabel("")}
	d.figures.Wrapping = fyne.TextWrapWord
	d.currency = newEdit(e, "Such as $ or €", false, func(text string) chart.Edit {
		return chart.Configure("Change the currency", func(s *chart.Settings) { s.Currency = text })
	}, fail)
	d.areas = newEdit(e, "One a line, to see which nobody owns", true, func(text string) chart.Edit {
		return chart.Configure("Change the product areas", func(s *chart.Settings) { s.Areas = phrase.Lines(text) })
	}, fail)
	d.look = newLookForm(e, fail)
	hint := widget.NewLabel("Click a card to see and change a person. Drag one onto another to change who reports to whom.")
	hint.Importance, hint.Wrapping = widget.LowImportance, fyne.TextWrapWord
	fields := form(d.look.content, captioned("Currency", d.currency), captioned("Product areas", d.areas))
	d.content = container.NewBorder(look.Inset(look.Margin, look.Heading("Chart")), nil, nil, nil,
		scrollForm(look.Inset(look.Margin, look.Stack(look.Gap, fields, d.figures, hint))))
	return d
}

func (d *documentPart) show() {
	s := d.editor.Chart().Settings()
	d.currency.show(s.Currency)
	d.areas.show(strings.Join(s.Areas, "\n"))
	d.look.show(d.editor.Chart())
	if d.editor.Examined() {
		widgets.SetText(d.figures, phrase.Capital(strings.Join(figures(d.editor), ", "))+".")
	}
}
