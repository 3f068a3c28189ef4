package outline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/rule"
	"cadre/chart/scene"
)

const (
	lineHeight = 26
	rowRadius  = 5
	rowInset   = 10 // from the edge to the strip of the top
	step       = 14 // each level further in
	stripWidth = 4
	stripPad   = 8 // from the strip's beginning to the name
	nameSize   = 12
	titleSize  = 11
	markSize   = 14
	nameGap    = 8
)

// indent is where a line begins: the deepest ones stand no further in than
// leaves most of the width to the text.
func indent(depth int, width float32) float32 {
	const most = 0.4 // of the width
	return rowInset + min(float32(depth)*step, most*width)
}

// looks are all that a row shows, by which it is known whether it has changed.
type looks struct {
	line        int
	name, title string
	short       string // in place of the title where there is less room
	depth       int
	role        color.Color
	severity    rule.Severity // empty: nothing is found
	selected    bool
	lead        bool // it leads the selection, and the outline has the keys
	focused     bool // the outline has the keys
	hover       bool
	open        bool
	faint       bool // a search or a filter leaves them out
	width       float32
	theme       string
}

// row is the objects of a line in view.
type row struct {
	sheet       *sheet
	shown       looks
	ground      *canvas.Rectangle
	strip       *canvas.Rectangle
	name, title *canvas.Text
	mark        *canvas.Image
	objects     []fyne.CanvasObject
}

func newRow(s *sheet) *row {
	r := &row{sheet: s, ground: &canvas.Rectangle{CornerRadius: rowRadius}, strip: &canvas.Rectangle{CornerRadius: 2},
		name: &canvas.Text{TextSize: nameSize}, title: &canvas.Text{TextSize: titleSize}, mark: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.objects = []fyne.CanvasObject{r.ground, r.strip, r.name, r.title, r.mark}
	return r
}

// show makes the row that of a line.
func (r *row) show(i int) {
	l := r.sheet.looks(i)
	if l == r.shown {
		return
	}
	r.shown = l
	r.colour()
	r.arrange()
	for _, o := range r.objects {
		canvas.Refresh(o)
	}
}

// called is what stands first in somebody's line: their name, or as on the card
// the title where none is given.
func called(c *chart.Chart, p *chart.Person) string {
	if title := c.Title(p); p.Name == "" && !p.Open && title != "" {
		return title
	}
	return p.Label()
}

// looks are what line i shows.
func (s *sheet) looks(i int) looks {
	o, e := s.outline, s.outline.editor
	l := looks{line: i, depth: o.lines.depth(i), width: s.Size().Width, focused: s.focused || o.entry != nil, hover: s.hover == i}
	colours := look.ChartTheme(s.Theme(), fyne.CurrentApp().Settings().ThemeVariant())
	l.theme = colours.Name
	p := o.lines.person(i)
	if p == nil {
		post := o.newPost()
		p = &post
	}
	role, _ := e.Chart().Settings().AnyRole(p.Role)
	l.name, l.title, l.short, l.open = called(e.Chart(), p), e.Chart().Title(p), role.Short, p.Open
	if p.Title != "" {
		l.short = ""
	}
	l.role = colours.RoleColour(role)
	l.severity = o.gravest[p.ID]
	l.selected = o.lines.place(i) >= 0 && e.Selection().Has(p.ID)
	l.faint = o.lines.place(i) >= 0 && e.Faint(p.ID)
	l.lead = l.selected && s.focused && e.Selection().Lead() == p.ID
	return l
}

// colour gives the objects their colours.
func (r *row) colour() {
	l, of := r.shown, func(name fyne.ThemeColorName) color.Color { return theme.ColorForWidget(name, r.sheet) }
	r.strip.FillColor, r.name.Color, r.title.Color = l.role, of(theme.ColorNameForeground), of(theme.ColorNamePlaceHolder)
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = color.Transparent, color.Transparent, 0
	switch {
	case l.selected && l.focused:
		r.ground.FillColor = of(theme.ColorNameSelection)
	case l.selected:
		r.ground.FillColor = of(theme.ColorNamePressed)
	case l.hover:
		r.ground.FillColor = of(theme.ColorNameHover)
	}
	if l.lead {
		r.ground.StrokeColor, r.ground.StrokeWidth = of(theme.ColorNamePrimary), 1.5
	}
	if l.faint {
		r.fade(of(theme.ColorNameBackground))
	}
	if r.mark.Hidden = l.severity == "" || l.faint; !r.mark.Hidden {
		r.mark.Resource = look.SeverityIcon(l.severity)
	}
}

// fade brings the strip and the texts near to the ground.
func (r *row) fade(ground color.Color) {
	const nearness = 0.62
	solid := func(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }
	for _, c := range []*color.Color{&r.strip.FillColor, &r.name.Color, &r.title.Color} {
		*c = scene.Mix(solid(*c), solid(ground), nearness)
	}
}

// arrange puts the objects where they belong, and shortens the texts to the
// room there is: the name first, then the title, or its short form.
func (r *row) arrange() {
	l, y := r.shown, float32(r.shown.line)*lineHeight
	x, right := indent(l.depth, l.width), l.width-rowInset
	put(r.ground, look.Close, y, l.width-2*look.Close, lineHeight)
	put(r.strip, x, y+5, stripWidth, lineHeight-10)
	if !r.mark.Hidden {
		right -= markSize
		put(r.mark, right, y+(lineHeight-markSize)/2, markSize, markSize)
		right -= look.Close
	}
	x += stripPad
	r.name.TextStyle.Bold = !l.open
	r.name.Text = look.Fit(l.name, right-x, nameSize, r.name.TextStyle)
	x = r.text(r.name, x, y) + nameGap
	r.title.Text = titleFor(l, right-x)
	r.text(r.title, x, y)
}

// text puts a text in the middle of its line, and tells where it ends.
func (r *row) text(t *canvas.Text, x, y float32) float32 {
	size := t.MinSize()
	put(t, x, y+(lineHeight-size.Height)/2, size.Width, size.Height)
	return x + size.Width
}

// titleFor is what of the title has room; nothing where that would be a few
// letters.
func titleFor(l looks, room float32) string {
	const least = 34
	fits := func(s string) bool { return fyne.MeasureText(s, titleSize, fyne.TextStyle{}).Width <= room }
	switch {
	case room <= 0 || l.title == l.name:
		return ""
	case fits(l.title):
		return l.title
	case l.short != "" && fits(l.short):
		return l.short
	case room < least:
		return ""
	}
	return look.Fit(l.title, room, titleSize, fyne.TextStyle{})
}

// newPost is who the new line would be as far as it is typed.
func (o *Outline) newPost() chart.Person {
	text := ""
	if o.entry != nil {
		text = o.entry.Text
	}
	return o.new.post(o.editor.Chart(), text)
}
