package dialog

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// exportForm is the choices at the left of the export dialog.
type exportForm struct {
	format, size, scale, layout, theme, group              *pick
	width, height, title, subtitle, footer                 *entry
	legend, date, circles, clear, outlines, byTeam, health *check
	fields                                                 *fieldPick

	pictures, pixels, measures *fyne.Container // shown where there is such a thing to choose
	content                    fyne.CanvasObject
	settling                   bool // the choices are being set, not made
}

// grounds are what stands on a tinted ground of its own.
var grounds = []option{{"", "None"}, {"team", "Teams"}, {"area", "Product areas"}}

// scales are pixels per point, as a PNG may have.
var scales = []float64{1, 2, 3, 4}

// newExportForm makes the choices for a chart; onChange is called after each.
func newExportForm(c *chart.Chart, formats []format.Format, onChange func()) *exportForm {
	f := &exportForm{}
	changed := func() {
		if !f.settling {
			onChange()
		}
	}
	f.format = newPick(optionsOf(formats, func(f format.Format) option { return option{f.ID, f.Title} }), changed)
	f.size = newPick(sizesFor(c), changed)
	f.scale = newPick(optionsOf(scales, func(s float64) option { return option{number(s), number(s) + " ×"} }), changed)
	f.theme = newPick(optionsOf(scene.Themes, func(t scene.Theme) option { return option{t.Name, t.Title} }), changed)
	f.layout = newPick(append([]option{{"", "Automatic"}},
		optionsOf(format.Layouts, func(a layout.Arrangement) option { return option{a.ID, a.Title} })...), changed)
	f.group = newPick(grounds, changed)
	for _, e := range []**entry{&f.width, &f.height, &f.title, &f.subtitle, &f.footer} {
		*e = newEntry(changed)
	}
	f.title.SetPlaceHolder(hint(c.Settings().Title))
	f.subtitle.SetPlaceHolder(hint(c.Settings().Subtitle))
	f.footer.SetPlaceHolder("None")
	f.legend, f.date, f.circles = newCheck("Legend", changed), newCheck("Date", changed), newCheck("Photos or initials", changed)
	f.clear, f.outlines = newCheck("Transparent background", changed), newCheck("Text as outlines, for use without the font", changed)
	f.byTeam = newCheck("An overview, and a page for each team", changed)
	f.health = newCheck("A page about the team's health", changed)
	f.fields = newFieldPick(fieldsOf(c), changed)
	f.arrange()
	return f
}

// hint is what stands in an empty field: what holds without it.
func hint(s string) string {
	return look.Fit(orElse(s, "None"), formWidth-2*look.Margin-4*theme.InnerPadding(), theme.TextSize(), fyne.TextStyle{})
}

// number is a number as it is written.
func number(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// arrange puts the choices into a column that scrolls.
func (f *exportForm) arrange() {
	f.measures = container.NewGridWithColumns(2, labelled("Width", f.width), labelled("Height", f.height))
	f.pixels = labelled("Scale", look.Framed(f.scale))
	f.pictures = look.Stack(look.Gap,
		container.NewBorder(nil, nil, nil, f.pixels, labelled("Size", look.Framed(f.size))), f.measures, look.Stack(-look.Close, f.byTeam, f.health), f.outlines,
		container.NewGridWithColumns(2, labelled("Layout", look.Framed(f.layout)), labelled("Theme", look.Framed(f.theme))),
		labelled("Title", f.title), labelled("Subtitle", f.subtitle), labelled("Footer", f.footer),
		labelled("Under the name", look.Framed(f.fields)),
		labelled("Tinted grounds", look.Framed(f.group)),
		look.Stack(-look.Close, container.NewGridWithColumns(2, f.legend, f.date), f.circles, f.clear))
	column := look.Stack(look.Gap, labelled("Format", look.Framed(f.format)), f.pictures)
	f.content = container.NewVScroll(look.Inset(look.Margin, column))
}

// labelled is a choice with its name above it.
func labelled(name string, o fyne.CanvasObject) *fyne.Container {
	l := widget.NewLabelWithStyle(name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameCaptionText
	return look.Stack(-look.Close, l, o)
}

// offer shows what there is to choose about a format.
func (f *exportForm) offer(to format.Format) {
	show(f.pictures, to.Picture)
	show(f.pixels, isPixels(to) && f.choice().page().Pixels == 0)
	show(f.measures, f.size.chosen() == custom)
	show(f.outlines, hasOutlines(to))
	show(f.byTeam, to.Paged)
	show(f.health, to.Paged)
	f.pictures.Refresh() // the neighbours of what is hidden take its place
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// set shows a choice.
func (f *exportForm) set(c exportChoice) {
	f.settling = true
	f.format.choose(c.Format)
	f.size.choose(c.Size)
	f.width.SetText(strconv.Itoa(c.Width))
	f.height.SetText(strconv.Itoa(c.Height))
	f.scale.choose(number(c.Scale))
	f.layout.choose(c.Layout)
	f.theme.choose(c.Theme)
	f.group.choose(c.Group)
	f.footer.SetText(c.Footer)
	f.fields.choose(c.Fields)
	for _, b := range f.ticks(&c) {
		b.box.SetChecked(*b.value)
	}
	f.settling = false
}

// choice is what is chosen now.
func (f *exportForm) choice() exportChoice {
	c := exportChoice{
		Format: f.format.chosen(), Size: f.size.chosen(), Width: pixels(f.width.Text), Height: pixels(f.height.Text),
		Layout: f.layout.chosen(), Theme: f.theme.chosen(), Group: f.group.chosen(),
		Footer: strings.TrimSpace(f.footer.Text), Fields: f.fields.chosen(),
	}
	c.Scale, _ = strconv.ParseFloat(f.scale.chosen(), 64) // written by number
	for _, b := range f.ticks(&c) {
		*b.value = b.box.Checked
	}
	return c
}

// tick is a box and what it stands for.
type tick struct {
	box   *check
	value *bool
}

func (f *exportForm) ticks(c *exportChoice) []tick {
	return []tick{{f.legend, &c.Legend}, {f.date, &c.Date}, {f.circles, &c.Circles}, {f.clear, &c.Transparent},
		{f.outlines, &c.Outlines}, {f.byTeam, &c.ByTeam}, {f.health, &c.Health}}
}

// mostPixels is the longest side that can be asked for.
const mostPixels = 20_000

// pixels reads a length; what is none is as little as can be drawn.
func pixels(s string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(s)) // 0 where it is no number
	return max(1, min(n, mostPixels))
}
