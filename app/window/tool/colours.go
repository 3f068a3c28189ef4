package tool

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/dialog"
	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// Colours is where a document says what its cards' colours tell: a field, and
// above it rules in order. Every change is an edit of the document.
type Colours struct {
	editor *editor.Editor
	*Tool
	by    *widgets.Pick
	rules *fyne.Container
	rows  []*colourRow
	none  *widget.Label // stands in place of rules where there are none
	shows bool          // the fields are being filled, which is no edit
}

// NewColours makes the tool, which is not open yet.
func NewColours(host *Host, e *editor.Editor) *Colours {
	c := &Colours{editor: e}
	c.Tool = newTool(host, e, Tool{ID: "colours", Title: "Colours", size: fyne.NewSize(460, 560), content: c.content, refresh: c.refresh})
	return c
}

// Show opens the tool.
func (c *Colours) Show() { c.show() }

func (c *Colours) content() fyne.CanvasObject {
	c.rows = nil
	c.by = widgets.NewPick(c.fields(), func() {
		id := c.by.Chosen()
		c.do(chart.SetColourBy(chart.FieldID(id), phrase.Lower(titleOf(c.by.Values, id))))
	})
	c.rules = look.Stack(look.Gap)
	c.none = wrapped("No rules yet. A rule such as “Team is Growth → green” counts before the field above.")
	c.none.Importance = widget.LowImportance
	add := widgets.NewButton("Add a rule", theme.ContentAddIcon(), c.add)
	order := wrapped("The first rule that holds gives the colour. Everybody else has the colour of the field above.")
	order.Importance, order.SizeName = widget.LowImportance, theme.SizeNameCaptionText
	page := look.Stack(look.Gap, look.Space(look.Close),
		look.Stack(-look.Close, look.Caption("Colour by"), look.Framed(c.by)),
		look.Heading("Rules"), order, c.none, c.rules, container.NewHBox(add), look.Space(look.Close))
	return container.NewVScroll(look.Inset(look.Margin, page))
}

// fields are what colours and rules can be about.
func (c *Colours) fields() []scene.Value {
	return scene.ChoiceByID("colourBy").Values(c.editor.Chart())
}

func titleOf(values []scene.Value, id string) string {
	for _, v := range values {
		if v.ID == id {
			return v.Title
		}
	}
	return id
}

// refresh shows what the document says now. The rows stay, so that whoever goes
// from one field to the next finds it where it was.
func (c *Colours) refresh() {
	c.shows = true
	defer func() { c.shows = false }()
	s := c.editor.Chart().Settings()
	if fields := c.fields(); !slices.Equal(fields, c.by.Values) {
		c.by.SetValues(fields)
		c.rows = nil
	}
	c.by.Choose(string(scene.ColoursBy(s.Look)))
	for len(c.rows) < len(s.Colouring) {
		c.rows = append(c.rows, newColourRow(c, len(c.rows)))
	}
	c.rows = c.rows[:len(s.Colouring)]
	c.rules.Objects = nil
	for i, row := range c.rows {
		row.fill(s.Colouring[i], i == 0, i == len(c.rows)-1)
		c.rules.Add(row.content)
	}
	c.rules.Refresh()
	widgets.SetVisible(c.none, len(c.rows) == 0)
}

// add puts a rule behind the others: about what colours tell now, in a colour
// that no other has.
func (c *Colours) add() {
	s := c.editor.Chart().Settings()
	r := chart.ColourRule{Field: scene.ColoursBy(s.Look), Colour: chart.ColourNames[0]}
	for _, name := range chart.ColourNames {
		if !slices.ContainsFunc(s.Colouring, func(r chart.ColourRule) bool { return r.Colour == name }) {
			r.Colour = name
			break
		}
	}
	c.change("Add a rule about colours", func(rules []chart.ColourRule) []chart.ColourRule { return append(rules, r) })
}

func (c *Colours) change(name string, change func([]chart.ColourRule) []chart.ColourRule) {
	c.do(chart.ChangeColouring(name, change))
}

func (c *Colours) do(e chart.Edit) {
	if c.shows {
		return
	}
	if err := c.editor.Do(e); err != nil {
		dialog.Error(c.in, err)
	}
	c.refresh()
}
