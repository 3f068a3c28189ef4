package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Suggestions is a list of what could be typed next. It hangs over what stands
// below a line to type in, and takes no keys: who types in the line moves about
// in it from there. Fyne's own lists, and all that pops up, take the keys.
type Suggestions struct {
	OnTake func(i int) // a click

	at      int  // which is marked; -1: none
	over    bool // the pointer is on the list
	lines   []*suggestionLine
	column  *fyne.Container
	scroll  *container.Scroll
	ground  *canvas.Rectangle
	hanging *fyne.Container
	content *fyne.Container
}

// mostShown is how many lines a list is high.
const mostShown = 9

// NewSuggestions makes a list over something, hidden until it shows anything.
func NewSuggestions(below fyne.CanvasObject) *Suggestions {
	s := &Suggestions{OnTake: func(int) {}, at: -1, column: container.New(tightColumn{}), ground: &canvas.Rectangle{StrokeWidth: 1, CornerRadius: 6}}
	s.scroll = container.NewVScroll(s.column)
	s.hanging = container.NewStack(s.ground, container.NewPadded(s.scroll))
	s.hanging.Hide()
	s.content = container.New(hangingLayout{s}, below, s.hanging)
	return s
}

// Content is the list with what it hangs over.
func (s *Suggestions) Content() fyne.CanvasObject { return s.content }

// Shown tells whether there is a list.
func (s *Suggestions) Shown() bool { return s.hanging.Visible() }

// Over tells whether the pointer is on it, so that a click is to come.
func (s *Suggestions) Over() bool { return s.Shown() && s.over }

// Marked is which line is marked; -1 where none is.
func (s *Suggestions) Marked() int { return s.at }

// Hide takes the list away.
func (s *Suggestions) Hide() { s.Show(nil, nil) }

// Show lists titles, with a hint at the right of each. Where there are none the
// list goes away.
func (s *Suggestions) Show(titles, hints []string) {
	s.at, s.over = -1, false
	s.lines = s.lines[:0:0]
	s.column.Objects = nil
	for i := range titles {
		l := newSuggestionLine(s, i, titles[i], hints[i])
		s.lines = append(s.lines, l)
		s.column.Add(l)
	}
	if len(titles) > 0 || s.Shown() {
		th, v := s.ground, fyne.CurrentApp().Settings().ThemeVariant()
		th.FillColor = theme.Current().Color(theme.ColorNameMenuBackground, v)
		th.StrokeColor = theme.Current().Color(theme.ColorNameInputBorder, v)
		s.scroll.ScrollToTop()
		SetVisible(s.hanging, len(titles) > 0)
		s.content.Refresh()
	}
}

// Move marks another line, around in a ring.
func (s *Suggestions) Move(by int) {
	n := len(s.lines)
	if n == 0 {
		return
	}
	if s.at < 0 && by < 0 {
		s.at = 0
	}
	s.mark((s.at + by + n) % n)
	high := s.lines[0].MinSize().Height
	if top := float32(s.at) * high; top < s.scroll.Offset.Y {
		s.scroll.ScrollToOffset(fyne.NewPos(0, top))
	} else if view := s.scroll.Size().Height; top+high > s.scroll.Offset.Y+view {
		s.scroll.ScrollToOffset(fyne.NewPos(0, top+high-view))
	}
}

func (s *Suggestions) mark(i int) {
	s.at = i
	for _, l := range s.lines {
		l.paint()
	}
}

// hangingLayout gives the list a place at the upper left of what it hangs over.
type hangingLayout struct{ list *Suggestions }

// MinSize is for Fyne.
func (h hangingLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout is for Fyne.
func (h hangingLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const width, margin = 420, 8
	o[0].Resize(size)
	o[0].Move(fyne.NewPos(0, 0))
	if n := len(h.list.lines); n > 0 {
		high := h.list.lines[0].MinSize().Height*float32(min(n, mostShown)) + 2*theme.Padding()
		o[1].Move(fyne.NewPos(margin, 2))
		o[1].Resize(fyne.NewSize(min(width, size.Width-2*margin), min(high, size.Height-margin)))
	}
}

// tightColumn stands lines under each other with nothing between them.
type tightColumn struct{}

// MinSize is for Fyne.
func (tightColumn) MinSize(o []fyne.CanvasObject) (size fyne.Size) {
	for _, l := range o {
		least := l.MinSize()
		size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
	}
	return size
}

// Layout is for Fyne.
func (tightColumn) Layout(o []fyne.CanvasObject, size fyne.Size) {
	var y float32
	for _, l := range o {
		high := l.MinSize().Height
		l.Move(fyne.NewPos(0, y))
		l.Resize(fyne.NewSize(size.Width, high))
		y += high
	}
}

// suggestionLine is one of the list.
type suggestionLine struct {
	widget.BaseWidget
	list        *Suggestions
	i           int
	ground      *canvas.Rectangle
	title, hint *widget.Label
}

func newSuggestionLine(s *Suggestions, i int, title, hint string) *suggestionLine {
	l := &suggestionLine{list: s, i: i, ground: &canvas.Rectangle{CornerRadius: 4}, title: widget.NewLabel(title), hint: widget.NewLabel(hint)}
	l.title.Truncation = fyne.TextTruncateEllipsis
	l.hint.Importance = widget.LowImportance
	l.ExtendBaseWidget(l)
	l.paint()
	return l
}

// paint shows whether the line is marked.
func (l *suggestionLine) paint() {
	l.ground.FillColor = color.Transparent
	if l.list.at == l.i {
		l.ground.FillColor = theme.Current().Color(theme.ColorNameHover, fyne.CurrentApp().Settings().ThemeVariant())
	}
	l.ground.Refresh()
}

// CreateRenderer is for Fyne. Lines stand closer than labels do.
func (l *suggestionLine) CreateRenderer() fyne.WidgetRenderer {
	closer := layout.NewCustomPaddedLayout(-theme.InnerPadding()/2, -theme.InnerPadding()/2, 0, 0)
	return widget.NewSimpleRenderer(container.NewStack(l.ground, container.New(closer, container.NewBorder(nil, nil, nil, l.hint, l.title))))
}

// Tapped takes the line.
func (l *suggestionLine) Tapped(*fyne.PointEvent) { l.list.OnTake(l.i) }

// MouseIn marks it.
func (l *suggestionLine) MouseIn(*desktop.MouseEvent) {
	l.list.over = true
	l.list.mark(l.i)
}

// MouseMoved is of no interest.
func (l *suggestionLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends it.
func (l *suggestionLine) MouseOut() { l.list.over = false }
