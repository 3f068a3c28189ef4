package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/compare"
)

// outline lists a chart as it comes out: everybody under their manager.
type outline struct {
	chart *chart.Chart
	marks map[chart.ID]compare.Kind // what becomes of people
	list  *widgets.List
}

func newOutline() *outline {
	o := &outline{chart: chart.Empty()}
	o.list = widgets.NewList(func() int { return len(o.chart.Tree().People) }, func() fyne.CanvasObject { return newOutlineLine() },
		func(i widget.ListItemID, line fyne.CanvasObject) { line.(*outlineLine).show(o, i) })
	o.list.HideSeparators = true
	return o
}

func (o *outline) show(c *chart.Chart) { o.showMarked(c, nil) }

// showMarked shows a chart, and on some people what becomes of them.
func (o *outline) showMarked(c *chart.Chart, marks map[chart.ID]compare.Kind) {
	if c == nil {
		c = chart.Empty()
	}
	o.chart, o.marks = c, marks
	o.list.Refresh()
}

// reveal brings somebody into view.
func (o *outline) reveal(id chart.ID) {
	if i := o.chart.Tree().Index(id); i >= 0 {
		o.list.ScrollTo(i)
		o.list.Select(i)
	}
}

// outlineLine is one person: the name, and the title behind it.
type outlineLine struct {
	widget.BaseWidget
	icon        *widget.Icon
	name, title *widget.Label
	mark        *fyne.Container
	row, line   *fyne.Container // the line within its indent
}

// step is how far a layer is indented, and deepest the last that is.
const (
	step    = 16
	deepest = 9
)

func newOutlineLine() *outlineLine {
	l := &outlineLine{icon: widget.NewIcon(nil), name: widget.NewLabel(""), title: look.Caption(""), mark: container.NewStack()}
	l.name.Truncation = fyne.TextTruncateEllipsis
	l.line = container.New(&nameAndTitle{}, l.name, l.title, l.icon, l.mark)
	l.row = container.New(indented(0), l.line)
	l.ExtendBaseWidget(l)
	return l
}

// indented keeps lines close to each other, and a layer's to the right of those
// above.
func indented(depth int) fyne.Layout {
	return layout.NewCustomPaddedLayout(-look.Gap, -look.Gap, step*float32(min(depth, deepest)), 0)
}

// CreateRenderer is for Fyne.
func (l *outlineLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.row) }

func (l *outlineLine) show(o *outline, i int) {
	c, t := o.chart, o.chart.Tree()
	p := t.People[i]
	l.row.Layout = indented(t.Depth[i])
	missing := p.Manager != "" && !c.Has(p.Manager)
	widgets.SetVisible(l.icon, missing)
	if missing {
		l.icon.SetResource(look.SeverityIcon("warning"))
	}
	widgets.SetText(l.name, p.Label())
	widgets.SetText(l.title, c.Title(p))
	l.mark.RemoveAll()
	if kind, is := o.marks[p.ID]; is {
		l.mark.Add(look.Chip(look.ChangeSign(kind), look.ChangeColour(kind)))
	}
	l.row.Refresh()
	l.line.Refresh() // a name of another length takes other room
}

// nameAndTitle lays out a name as wide as it is, as far as there is room, a
// title in what is left, an icon before both where it shows, and a mark at the
// end.
type nameAndTitle struct{}

// MinSize is for Fyne.
func (nameAndTitle) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(60, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout is for Fyne.
func (nameAndTitle) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const icon = 18
	o[3].Move(fyne.NewPos(size.Width-icon-look.Gap, (size.Height-icon)/2))
	o[3].Resize(fyne.NewSquareSize(icon))
	size.Width -= icon + look.Gap
	name, title := o[0].(*widget.Label), o[1].(*widget.Label)
	x := float32(0)
	if o[2].Visible() {
		o[2].Move(fyne.NewPos(0, (size.Height-icon)/2))
		o[2].Resize(fyne.NewSquareSize(icon))
		x = icon - look.Close
	}
	const rounding = 2
	width := min(widget.NewLabel(name.Text).MinSize().Width+rounding, size.Width-x) // one that is not cut short
	name.Move(fyne.NewPos(x, 0))
	name.Resize(fyne.NewSize(width, size.Height))
	height := title.MinSize().Height
	title.Move(fyne.NewPos(x+width-look.Gap, (size.Height-height)/2+1))
	title.Resize(fyne.NewSize(max(0, size.Width-x-width+look.Gap), height))
}
