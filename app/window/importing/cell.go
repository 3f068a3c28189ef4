package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/table"
)

// gridCell is a cell of the rows: a text, or a heading, below it what the
// column is taken for, to be chosen, and below that why.
type gridCell struct {
	widget.BaseWidget
	text, heading, why *widget.Label
	more               []*hinted // of the heading and of why
	use                *widgets.ComboBox
	top                *fyne.Container // the heading with its choice
	content            *fyne.Container
}

func newGridCell(tips *widgets.Tips) *gridCell {
	c := &gridCell{text: widget.NewLabel(""), heading: widget.NewLabel(""), why: look.Caption(""), use: widgets.NewComboBox("", nil)}
	c.text.Truncation, c.heading.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	c.heading.TextStyle.Bold = true
	c.more = []*hinted{newHinted(tips, c.heading), newHinted(tips, c.why)}
	c.top = container.NewVBox(look.Stack(-look.Close, c.more[0], look.Inset(look.Close, c.use), c.more[1]))
	c.content = container.NewStack(container.New(layout.NewCustomPaddedLayout(-look.Close, -look.Close, 0, 0), c.text), c.top)
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is for Fyne.
func (c *gridCell) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.content) }

// MinSize is that of a row: the headings' is said by the grid.
func (c *gridCell) MinSize() fyne.Size { return fyne.NewSize(columnWidth, rowHeight) }

// say shows a text, which may be a quiet one.
func (c *gridCell) say(text string, quiet bool) {
	c.top.Hide()
	c.text.Show()
	c.text.Importance = widget.MediumImportance
	if quiet {
		c.text.Importance = widget.LowImportance
	}
	c.text.SetText(text)
}

// head shows a column.
func (c *gridCell) head(col table.Column, choose func(table.Use)) {
	c.text.Hide()
	c.top.Show()
	c.heading.SetText(col.Heading)
	c.use.Say(useTitle(col.Use))
	c.use.Choices = func() []widgets.Choice { return useChoices(col, choose) }
	c.why.Importance = widget.LowImportance
	if col.Guessed() {
		c.why.Importance = widget.WarningImportance
	}
	c.why.SetText(whyTitle(col))
	for _, h := range c.more {
		h.tip = func() widgets.Tip { return columnTip(col) }
	}
}
