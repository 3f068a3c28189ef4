package tool

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/preview"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/report"
	"cadre/chart/scene"
)

// figureTiles are the figures that stand out; a click shows whom they count.
func figureTiles(figures []report.Figure, show func([]report.Person)) fyne.CanvasObject {
	grid := container.NewGridWrap(fyne.NewSize(116, 52))
	for _, f := range figures {
		value := widget.NewLabelWithStyle(f.Value, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		value.SizeName, value.Truncation = theme.SizeNameSubHeadingText, fyne.TextTruncateEllipsis
		if f.Alert {
			value.Importance = widget.DangerImportance
		}
		ground := canvas.NewRectangle(theme.Color(theme.ColorNameInputBackground))
		ground.CornerRadius = look.Gap
		grid.Add(newPeopleLink(container.NewStack(ground, look.Stack(-look.Gap-look.Margin/2, value, look.Caption(f.Label))), f.People, show))
	}
	return grid
}

// block sets a part of a section.
func (h *Health) block(b report.Block) fyne.CanvasObject {
	switch {
	case b.Table != nil:
		return h.table(b.Table)
	case b.Heading != "":
		return widget.NewLabelWithStyle(b.Heading, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	case b.Items != nil:
		return h.items(b.Items)
	}
	return wrapped(b.Text)
}

func wrapped(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	return l
}

func (h *Health) items(items []report.Item) fyne.CanvasObject {
	list := look.Stack(0)
	for _, i := range items {
		name := wrapped(i.Name)
		name.TextStyle.Bold = true
		part := look.Stack(-look.Margin, name)
		if i.Text != "" {
			part.Add(wrapped(i.Text))
		}
		for k, l := range i.Lines {
			line := look.Caption(l)
			line.Wrapping, line.Truncation = fyne.TextWrapWord, fyne.TextTruncateOff
			var about []report.Person
			if k < len(i.People) {
				about = i.People[k : k+1]
			}
			part.Add(newPeopleLink(line, about, h.people))
		}
		if i.Lines == nil {
			list.Add(newPeopleLink(part, i.People, h.people))
		} else {
			list.Add(part)
		}
	}
	return list
}

func (h *Health) table(t *report.Table) fyne.CanvasObject {
	columns := newTableColumns(t)
	all := look.Stack(0)
	var titles []fyne.CanvasObject
	for _, c := range t.Columns {
		l := look.Caption(c.Title)
		l.Alignment, l.Truncation = alignment(c.Kind), fyne.TextTruncateOff
		titles = append(titles, l)
	}
	all.Add(container.New(columns, titles...))
	for _, r := range t.Rows {
		var cells []fyne.CanvasObject
		for i, c := range r.Cells {
			cells = append(cells, cell(c, t.Columns[i].Kind, r.Sum))
		}
		line := canvas.NewRectangle(theme.Color(theme.ColorNameSeparator))
		line.SetMinSize(fyne.NewSize(0, 1))
		all.Add(look.Stack(-3, line, newPeopleLink(container.New(columns, cells...), r.People, h.people)))
	}
	return all
}

func alignment(k report.Kind) fyne.TextAlign {
	switch k {
	case report.Number:
		return fyne.TextAlignTrailing
	case report.Mark:
		return fyne.TextAlignCenter
	}
	return fyne.TextAlignLeading
}

func cell(c report.Cell, k report.Kind, sum bool) fyne.CanvasObject {
	if c.Bar != nil {
		return newShareBar(*c.Bar)
	}
	l := widget.NewLabelWithStyle(c.Text, alignment(k), fyne.TextStyle{Bold: sum})
	if k == report.Words {
		l.Truncation = fyne.TextTruncateEllipsis
	}
	if c.Alert {
		l.Importance = widget.DangerImportance
	}
	return l
}

// tableColumns lays a row out: numbers, marks and bars get what they need,
// words share the rest.
type tableColumns struct {
	widths []float32 // 0: of words
	words  []float32 // their shares
}

const (
	barWidth = 130
	narrow   = 80 // words that need no more than this are not shortened
)

func newTableColumns(t *report.Table) *tableColumns {
	c := &tableColumns{widths: make([]float32, len(t.Columns)), words: make([]float32, len(t.Columns))}
	padding := 2 * theme.InnerPadding()
	for i, column := range t.Columns {
		if column.Kind == report.Bars {
			c.widths[i] = barWidth
			continue
		}
		width := fyne.MeasureText(column.Title, theme.CaptionTextSize(), fyne.TextStyle{}).Width
		for _, r := range t.Rows {
			width = max(width, fyne.MeasureText(r.Cells[i].Text, theme.TextSize(), fyne.TextStyle{Bold: r.Sum}).Width)
		}
		switch column.Kind {
		case report.Words:
			c.words[i] = min(width+padding, 360)
			if width < narrow {
				c.words[i], c.widths[i] = 0, width+padding
			}
		case report.Mark:
			c.widths[i] = width + theme.InnerPadding()
		default:
			c.widths[i] = width + padding
		}
	}
	return c
}

// MinSize is for Fyne.
func (c *tableColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range objects {
		size.Width += max(c.widths[i], min(c.words[i], 60))
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

// Layout is for Fyne.
func (c *tableColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest, words := size.Width, float32(0)
	for i := range objects {
		rest -= c.widths[i]
		words += c.words[i]
	}
	var x float32
	for i, o := range objects {
		width := c.widths[i]
		if c.words[i] > 0 {
			width = min(rest*c.words[i]/words, 1.6*c.words[i])
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}

// shareBar is a share of the longest in its column.
type shareBar struct{ report.Bar }

func newShareBar(b report.Bar) fyne.CanvasObject {
	track, filled, limit := canvas.NewRectangle(theme.Color(theme.ColorNameInputBorder)), canvas.NewRectangle(theme.Color(theme.ColorNamePrimary)), canvas.NewRectangle(theme.Color(theme.ColorNameForeground))
	track.FillColor = theme.Color(theme.ColorNameButton)
	if b.Over {
		filled.FillColor = theme.Color(theme.ColorNameError)
	}
	for _, r := range []*canvas.Rectangle{track, filled} {
		r.CornerRadius = 4
	}
	limit.Hidden = b.Limit == 0
	return container.New(shareBar{b}, track, filled, limit)
}

// MinSize is for Fyne.
func (b shareBar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(60, 10) }

// Layout is for Fyne.
func (b shareBar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const height, gap = 8, look.Gap
	width, y := size.Width-2*gap, (size.Height-height)/2
	for i, share := range []float32{1, float32(b.Share)} {
		o[i].Move(fyne.NewPos(gap, y))
		o[i].Resize(fyne.NewSize(width*share, height))
	}
	o[2].Move(fyne.NewPos(gap+width*float32(b.Limit)-1, y-3))
	o[2].Resize(fyne.NewSize(2, height+6))
}

// peopleLink is something that shows whom it counts when it is clicked.
type peopleLink struct {
	widget.BaseWidget
	content fyne.CanvasObject
	ground  *canvas.Rectangle // lights up below the pointer
	stop    *widgets.Stop
	tapped  func()
}

var (
	_ fyne.Tappable      = (*peopleLink)(nil)
	_ desktop.Hoverable  = (*peopleLink)(nil)
	_ desktop.Cursorable = (*peopleLink)(nil)
)

// newPeopleLink is content as it is where there are no people.
func newPeopleLink(content fyne.CanvasObject, people []report.Person, show func([]report.Person)) fyne.CanvasObject {
	if len(people) == 0 {
		return content
	}
	l := &peopleLink{content: content, ground: canvas.NewRectangle(theme.Color(theme.ColorNameHover)), tapped: func() { show(people) }}
	l.ground.CornerRadius = look.Close
	l.stop = widgets.NewStop(look.Close, l.tapped)
	l.ground.Hide()
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *peopleLink) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(l.content, l.ground, l.stop))
}

// Held is for widgets.Reveal.
func (l *peopleLink) Held() fyne.CanvasObject { return l.stop }

// Tapped shows the people.
func (l *peopleLink) Tapped(*fyne.PointEvent) { l.tapped() }

// Cursor is a hand.
func (l *peopleLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn lights it up.
func (l *peopleLink) MouseIn(*desktop.MouseEvent) { widgets.SetVisible(l.ground, true) }

// MouseMoved is of no interest.
func (l *peopleLink) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends it.
func (l *peopleLink) MouseOut() { widgets.SetVisible(l.ground, false) }

// picture shows the organisation as it is on the day.
func (h *Health) picture() fyne.CanvasObject {
	c := chart.AsOf(h.editor.Written(), h.editor.ReportOptions(h.chosen).Day())
	h.preview.Show(func(ctx context.Context) (preview.Page, error) {
		if c.Len() == 0 {
			return preview.Page{}, nil
		}
		o := scene.Options{Look: scene.OnSlide(c), Theme: h.editor.Theme()}
		picture, err := preview.Draw(ctx, scene.Build(c, h.editor.Measurer(), o), h.Renderer)
		return preview.Page{Picture: picture}, err
	}, func() {})
	room := canvas.NewRectangle(theme.Color(theme.ColorNameBackground))
	room.SetMinSize(fyne.NewSize(300, 220))
	return container.New(layout.NewStackLayout(), room, h.preview.Content)
}
