package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
)

// Accordion is parts under each other, each of which can be folded away below
// its heading. Fyne's own has headings out of which no key leads but Tab.
type Accordion struct {
	Content *fyne.Container
	Parts   []*AccordionPart
}

// AccordionPart is one of them.
type AccordionPart struct {
	Open bool

	heading *Button
	detail  fyne.CanvasObject
	whole   *Accordion
}

// NewAccordion makes one without parts.
func NewAccordion() *Accordion {
	return &Accordion{Content: look.Stack(theme.Padding())}
}

// Append adds a part at the end.
func (a *Accordion) Append(title string, open bool, detail fyne.CanvasObject) {
	p := &AccordionPart{Open: open, detail: detail, whole: a}
	p.heading = NewButton(title, nil, p.Turn)
	p.heading.Alignment, p.heading.Importance = widget.ButtonAlignLeading, widget.LowImportance
	if len(a.Parts) > 0 {
		a.Content.Add(widget.NewSeparator())
	}
	a.Parts = append(a.Parts, p)
	a.Content.Add(p.heading)
	a.Content.Add(detail)
	p.show()
}

// Turn opens the part, or folds it away.
func (p *AccordionPart) Turn() {
	p.Open = !p.Open
	p.show()
	p.whole.Content.Refresh()
}

func (p *AccordionPart) show() {
	icon := theme.IconNameArrowDropDown
	if p.Open {
		icon = theme.IconNameArrowDropUp
	}
	p.heading.SetIcon(theme.Current().Icon(icon))
	SetVisible(p.detail, p.Open)
}
