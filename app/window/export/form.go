package export

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/scene"
)

// form is the choices at the left of the export dialog: those about the
// look, by their IDs, and those about the file.
type form struct {
	chart  *chart.Chart
	paper  chart.PageName // of the region
	look   map[string]lookField
	fields *widgets.FieldPick

	format, page, scale, theme *widgets.Pick
	team                       *widgets.Pick // whose is exported
	width, height              *widgets.Entry
	columns                    *widgets.Pick // of a table
	pages                      *widgets.Pick // one or several
	outlines, health           *widgets.Check
	noNames, notes, money      *widgets.Check
	fold                       *widgets.Check // the teams that are folded on the canvas

	folded map[chart.ID]bool // those

	pictures, pixels, measures *fyne.Container   // shown where there is such a thing to choose
	first, ofTables, paged     *fyne.Container   // first: the format, and the scale where there is one
	lines                      fyne.CanvasObject // the field of the lines under the name
	amidLook, alone            *fyne.Container   // where that stands for pictures and for everything else
	content                    fyne.CanvasObject
	ownPage                    string // the title of the format's own page
	settling                   bool   // the choices are being set, not made
}

// lookField is the field of a choice about the look.
type lookField struct {
	object     fyne.CanvasObject
	show, read func(*chart.Look)
}

// scales are pixels per point, as a PNG or JPG may have; 0: as its text needs.
var scales = []float64{0, 1, 2, 3, 4}

// scaleValue is a scale as it is shown.
func scaleValue(s float64) scene.Value {
	if s == 0 {
		return scene.Value{ID: number(s), Title: "Automatic"}
	}
	return scene.Value{ID: number(s), Title: number(s) + " ×"}
}

// columnValues are what a table can have: everything, so that it can come back,
// or what a picture shows.
var columnValues = []scene.Value{{ID: "all", Title: "Everything, to come back to Cadre"}, {ID: shownColumns, Title: "Only what the chart shows"}}

const shownColumns = "shown"

// newForm makes the choices for a chart, or the team of one of these people,
// where that paper is used; onChange is called after each.
func newForm(c *chart.Chart, leads []chart.ID, paper chart.PageName, formats []format.Format, onChange func()) *form {
	f := &form{chart: c, paper: paper, look: map[string]lookField{}}
	changed := func() {
		if !f.settling {
			onChange()
		}
	}
	f.format = widgets.NewPick(widgets.ValuesOf(formats, func(f format.Format) scene.Value { return scene.Value{ID: f.ID, Title: f.Title} }), changed)
	f.team = widgets.NewPick(parts(c, leads), changed)
	f.scale = widgets.NewPick(widgets.ValuesOf(scales, scaleValue), changed)
	f.width, f.height = widgets.NewEntry(changed), widgets.NewEntry(changed)
	f.outlines = widgets.NewCheck("Text as outlines, for use without the font", changed)
	f.pages = widgets.NewPick(scene.Pagings, changed)
	f.health = widgets.NewCheck("A page about the team's health", changed)
	f.noNames = widgets.NewCheck("Without names: the posts alone", changed)
	f.fold = widgets.NewCheck("Teams folded as on the canvas", changed)
	f.notes = widgets.NewCheck("Findings in the speaker's notes", changed)
	f.money = widgets.NewCheck("All amounts of money", changed)
	f.columns = widgets.NewPick(columnValues, changed)
	for _, o := range scene.Choices {
		f.look[o.ID] = f.field(o, changed)
	}
	f.arrange()
	return f
}

// field makes the field of a choice.
func (f *form) field(o scene.Choice, changed func()) lookField {
	switch {
	case o.ID == "page":
		f.page = widgets.NewPick(f.pageNames(), changed)
		return lookField{f.page, func(l *chart.Look) { f.showPage(l.Page) }, func(l *chart.Look) { l.Page = f.pageName() }}
	case o.List != nil:
		f.fields = widgets.NewFieldPick(f.chart, changed)
		return lookField{f.fields, func(l *chart.Look) { f.fields.Choose(f.chart, *o.List(l)) }, func(l *chart.Look) {
			*o.List(l) = f.fields.Chosen()
			o.Settle(l) // the usual lines are not asked for: a dense page may leave out what says a role twice
		}}
	case o.Values != nil:
		p := widgets.NewPick(o.Values(f.chart), changed)
		if o.ID == "theme" {
			f.theme = p
		}
		return lookField{p, func(l *chart.Look) { p.Choose(*o.Text(l)) }, func(l *chart.Look) { *o.Text(l) = p.Chosen() }}
	case o.Tick != nil:
		box := widgets.NewCheck(o.Title, changed)
		return lookField{box, func(l *chart.Look) { box.SetChecked(*o.Tick(l)) }, func(l *chart.Look) { *o.Tick(l) = box.Checked }}
	}
	line := widgets.NewEntry(changed)
	if own := f.chart.Settings().Look; o.Own && o.Says(&own) {
		o.Hint = *o.Text(&own)
	}
	line.SetPlaceHolder(hint(o.Hint))
	return lookField{line, func(l *chart.Look) { line.SetText(*o.Text(l)) }, func(l *chart.Look) { *o.Text(l) = strings.TrimSpace(line.Text) }}
}

// hint is what stands in an empty field: what holds without it.
func hint(s string) string {
	return look.Fit(s, formWidth-2*look.Margin-4*theme.InnerPadding(), theme.TextSize(), fyne.TextStyle{})
}

// number is a number as it is written.
func number(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

// arrange puts the choices into a column that scrolls.
func (f *form) arrange() {
	f.measures = container.NewGridWithColumns(2, labelled("Width", f.width), labelled("Height", f.height))
	f.paged = labelled("Pages", look.Framed(f.pages))
	f.pixels = labelled("Scale", look.Framed(f.scale))
	f.ofTables, f.amidLook, f.alone = labelled("Columns", look.Framed(f.columns)), container.NewStack(), container.NewStack()
	var wide, half, lines, ticks []fyne.CanvasObject
	for _, o := range scene.Choices {
		field := f.look[o.ID].object
		switch {
		case o.ID == "page": // stands above
		case o.List != nil:
			f.lines = labelled(o.Title, look.Framed(field))
			half = append(half, f.amidLook)
		case o.Values != nil:
			half = append(half, labelled(o.Title, look.Framed(field)))
		case o.Tick != nil:
			ticks = append(ticks, field)
		case o.Own:
			wide = append(wide, labelled(o.Title, field))
		default:
			lines = append(lines, labelled(o.Title, field))
		}
	}
	f.pictures = look.Stack(look.Gap,
		labelled("Page", look.Framed(f.page)), f.measures,
		f.paged, look.Stack(-look.Close, f.health, f.notes, f.money), f.outlines,
		look.Stack(look.Gap, wide...), container.NewGridWithColumns(2, append(half, lines...)...), look.Stack(-look.Close, ticks...))
	f.first = look.Border(nil, nil, nil, f.pixels, labelled("Format", look.Framed(f.format)))
	part := labelled("Part", look.Framed(f.team))
	widgets.SetVisible(part, len(f.team.Values) > 1)
	column := look.Stack(look.Gap, f.first, part, f.ofTables, f.alone, look.Stack(-look.Close, f.fold, f.noNames), f.pictures)
	f.content = container.NewVScroll(look.Inset(look.Margin, column))
}

// labelled is a choice with its name above it.
func labelled(name string, o fyne.CanvasObject) *fyne.Container {
	l := widget.NewLabelWithStyle(name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameCaptionText
	return look.Stack(-look.Close, l, o)
}

// showFor shows what there is to choose about a format.
func (f *form) showFor(to format.Format) {
	f.ownPage = to.Own.Title(f.paper)
	f.page.SetValues(f.pageNames())
	widgets.SetVisible(f.pictures, to.Picture)
	widgets.SetVisible(f.fold, len(f.folded) > 0 && !to.Whole && f.paging() != scene.ByTeam)
	widgets.SetVisible(f.pixels, to.Pixels && !hasPixels(f.pageName()))
	widgets.SetVisible(f.look["transparent"].object, !to.Opaque)
	widgets.SetVisible(f.measures, f.page.Chosen() == custom)
	widgets.SetVisible(f.outlines, hasOutlines(to))
	widgets.SetVisible(f.paged, !to.Whole)
	widgets.SetVisible(f.health, to.Several(f.paging()))
	widgets.SetVisible(f.notes, to.Notes)
	widgets.SetVisible(f.money, f.choice().hasMoney(to, f.chart))
	widgets.SetVisible(f.ofTables, isTable(to))
	f.amidLook.Objects, f.alone.Objects = nil, nil
	if to.Picture {
		f.amidLook.Objects = []fyne.CanvasObject{f.lines}
	} else {
		f.alone.Objects = []fyne.CanvasObject{f.lines}
	}
	widgets.SetVisible(f.alone, !to.Picture && (!isTable(to) || f.columns.Chosen() == shownColumns))
	f.first.Refresh() // the neighbours of what is hidden take its place
	f.pictures.Refresh()
	f.content.Refresh()
}

// paging is on which pages the chart is to be drawn.
func (f *form) paging() scene.Paging { return scene.Paging(f.pages.Chosen()) }

// set shows a choice.
func (f *form) set(c choice) {
	f.settling = true
	f.format.Choose(c.Format)
	f.team.Choose(string(c.Team))
	f.scale.Choose(number(c.Scale))
	f.outlines.SetChecked(c.Outlines)
	f.pages.Choose(string(c.Pages))
	f.health.SetChecked(c.Health)
	f.noNames.SetChecked(c.NoNames)
	f.fold.SetChecked(c.Folded != nil)
	f.notes.SetChecked(c.Notes)
	f.money.SetChecked(c.Money)
	f.columns.Choose("")
	if c.Shown {
		f.columns.Choose(shownColumns)
	}
	for _, field := range f.look {
		field.show(&c.Look)
	}
	f.settling = false
}

// choice is what is chosen now.
func (f *form) choice() choice {
	c := choice{Format: f.format.Chosen(), Team: chart.ID(f.team.Chosen()), Outlines: f.outlines.Checked, Pages: f.paging(), Health: f.health.Checked,
		NoNames: f.noNames.Checked, Notes: f.notes.Checked, Money: f.money.Checked, Shown: f.columns.Chosen() == shownColumns}
	if f.fold.Checked && f.fold.Visible() {
		c.Folded = f.folded
	}
	c.Scale, _ = strconv.ParseFloat(f.scale.Chosen(), 64) // written by number
	for _, field := range f.look {
		field.read(&c.Look)
	}
	return c
}
