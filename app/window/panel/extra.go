package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// extra is the inspector's part for the document's own columns, which behave
// like the built-in fields.
type extra struct {
	inspector *Inspector
	columns   []chart.Column
	controls  []*textControl // one for each of columns
	list      *fyne.Container
	add       *entry
	kind      *widgets.Select // of the column to add
	content   fyne.CanvasObject
}

func newExtra(i *Inspector) *extra {
	x := &extra{inspector: i, list: form()}
	x.add = newEntry(i.editor, "Name of a new column", false, x.addColumn)
	x.add.would = x.newColumn
	var kinds []string
	for _, k := range chart.ColumnKinds {
		kinds = append(kinds, kindTitle(k))
	}
	x.kind = widgets.NewSelect(kinds, nil)
	x.kind.SetSelectedIndex(0)
	x.content = form(x.list, captioned("Add a column for everybody", look.Border(nil, nil, nil, look.Framed(x.kind), x.add)))
	return x
}

func kindTitle(k chart.Kind) string { return strings.ToUpper(string(k[:1])) + string(k[1:]) }

// addColumn makes a column of the document, for everybody to have.
func (x *extra) addColumn(name string) {
	x.add.reset("")
	if e := x.newColumn(name); e.Do != nil {
		x.inspector.do(e)
	}
}

// newColumn is the edit for it; none where there is such a column already.
func (x *extra) newColumn(name string) chart.Edit {
	if name = strings.TrimSpace(name); name == "" || slices.ContainsFunc(x.columns, func(c chart.Column) bool { return c.Name == name }) {
		return chart.Edit{}
	}
	column := chart.Column{Name: name, Kind: chart.ColumnKinds[x.kind.SelectedIndex()]}
	return chart.Configure("Add the column “"+name+"”", func(s *chart.Settings) { s.Columns = append(s.Columns, column.Tidy()) })
}

// show fills the columns. They are made anew where others are to be shown, and
// otherwise keep what is being typed.
func (x *extra) show(c *chart.Chart, p *chart.Person, anew bool) {
	if columns := columnsOf(c, p); anew || !slices.Equal(columns, x.columns) {
		x.columns, x.controls, anew = columns, nil, true
		x.list.RemoveAll()
		for _, column := range columns {
			control := newTextControl(x.inspector, column.Field())
			x.controls = append(x.controls, control)
			x.list.Add(look.Border(nil, nil, nil, x.options(column), control.object()))
		}
	}
	for _, control := range x.controls {
		control.show(c, p, anew)
	}
}

// columnsOf are the columns to show: the document's in their order, then
// others in which the person has something.
func columnsOf(c *chart.Chart, p *chart.Person) []chart.Column {
	listed := len(c.Settings().Columns)
	var columns []chart.Column
	for k, column := range c.Columns() {
		if column.Name != "" && (k < listed || p.Extra[column.Name] != "") {
			columns = append(columns, column)
		}
	}
	return columns
}

// options is a button for what a column holds and who may see it.
func (x *extra) options(column chart.Column) fyne.CanvasObject {
	var b *widgets.Button
	b = widgets.NewButton("", theme.MoreVerticalIcon(), func() {
		widgets.ShowChoices(fyne.CurrentApp().Driver().CanvasForObject(b), b, "What the column holds", x.columnChoices(column))
	})
	b.Importance = widget.LowImportance
	return container.NewVBox(look.Caption(""), b)
}

func (x *extra) columnChoices(column chart.Column) []widgets.Choice {
	var choices []widgets.Choice
	for _, k := range chart.ColumnKinds {
		choices = append(choices, widgets.Choice{Title: "Holds: " + string(k), Run: func() {
			column.Kind = k
			x.inspector.do(chart.DefineColumn(column))
		}})
	}
	title := map[bool]string{false: "May be shown to others", true: "Keep private"}[column.Public]
	return append(choices, widgets.Choice{Title: title, Run: func() {
		column.Public = !column.Public
		x.inspector.do(chart.DefineColumn(column))
	}})
}
