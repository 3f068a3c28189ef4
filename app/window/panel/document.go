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

// documentPart is what the inspector shows while nobody is selected.
type documentPart struct {
	editor   *editor.Editor
	title    *entry
	subtitle *entry
	currency *entry
	areas    *entry // a line each
	look     *lookForm
	figures  *widget.Label
	content  *fyne.Container
}

func newDocumentPart(e *editor.Editor, fail func(error)) *documentPart {
	d := &documentPart{editor: e, figures: widget.NewLabel("")}
	d.figures.Wrapping = fyne.TextWrapWord
	field := func(name, hint string, of func(*chart.Settings) *string) *entry {
		return newEntry(e, hint, false, func(text string) {
			fail(e.Do(chart.Configure("Change the "+name, func(s *chart.Settings) { *of(s) = text })))
		})
	}
	d.title = field("title", "Above the chart", func(s *chart.Settings) *string { return &s.Title })
	d.subtitle = field("subtitle", "Smaller, below it", func(s *chart.Settings) *string { return &s.Subtitle })
	d.currency = field("currency", "Such as $ or €", func(s *chart.Settings) *string { return &s.Currency })
	d.areas = newEntry(e, "One a line, to see which nobody owns", true, func(text string) {
		fail(e.Do(chart.Configure("Change the product areas", func(s *chart.Settings) { s.Areas = phrase.Lines(text) })))
	})
	d.look = newLookForm(e, fail)
	hint := widget.NewLabel("Click a card to see and change a person. Drag one onto another to change who reports to whom.")
	hint.Importance, hint.Wrapping = widget.LowImportance, fyne.TextWrapWord
	fields := form(captioned("Title", d.title), captioned("Subtitle", d.subtitle), captioned("Currency", d.currency), d.look.content,
		captioned("Product areas", d.areas))
	d.content = container.NewBorder(look.Inset(look.Margin, look.Heading("Chart")), nil, nil, nil,
		scrolling(look.Inset(look.Margin, look.Stack(look.Gap, fields, d.figures, hint))))
	return d
}

func (d *documentPart) show() {
	s := d.editor.Chart().Settings()
	d.title.show(s.Title)
	d.subtitle.show(s.Subtitle)
	d.currency.show(s.Currency)
	d.areas.show(strings.Join(s.Areas, "\n"))
	d.look.show(s)
	d.figures.SetText(phrase.Capital(strings.Join(figures(d.editor), ", ")) + ".")
}
