package outline

import (
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
)

// sheet is what scrolls: as high as all lines, with objects for those in view.
type sheet struct {
	widget.BaseWidget
	outline *Outline
	rows    []*row // by the line's number modulo their count
	into    *canvas.Rectangle
	between *canvas.Rectangle
	ring    *canvas.Rectangle // around all of it while the keys are here and nobody is selected
	empty   *canvas.Text
	focused bool
	hover   int // the line under the pointer; -1: none
	objects []fyne.CanvasObject
}

const emptyText = "Type a name, then Enter"

func newSheet(o *Outline) *sheet {
	s := &sheet{outline: o, hover: -1}
	s.into = &canvas.Rectangle{StrokeWidth: 2, CornerRadius: rowRadius}
	s.ring = &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: 2, CornerRadius: rowRadius}
	s.between = &canvas.Rectangle{CornerRadius: 1}
	s.empty = &canvas.Text{Text: emptyText, TextSize: nameSize}
	s.ExtendBaseWidget(s)
	return s
}

// MinSize is for Fyne: some of the ground stays below the last line.
func (s *sheet) MinSize() fyne.Size {
	return fyne.NewSize(60, float32(s.outline.lines.len()+1)*lineHeight)
}

// Resize is for Fyne.
func (s *sheet) Resize(size fyne.Size) {
	s.BaseWidget.Resize(size)
	s.place()
}

// window are the lines in view, from the first to before the last.
func (s *sheet) window() (from, to int) {
	scroll := s.outline.scroll
	from = max(0, int(scroll.Offset.Y/lineHeight))
	to = int(math.Ceil(float64((scroll.Offset.Y + scroll.Size().Height) / lineHeight)))
	return min(from, s.outline.lines.len()), min(to, s.outline.lines.len())
}

// place puts what is in view where it belongs. Of lines that show what they did
// nothing is drawn anew.
func (s *sheet) place() {
	if s.outline.scroll == nil || !s.outline.shown() {
		return
	}
	from, to := s.window()
	for len(s.rows) < to-from {
		s.rows = append(make([]*row, 0, to-from), s.rows...)
		s.rows = append(s.rows, newRow(s))
	}
	objects := make([]fyne.CanvasObject, 0, len(s.objects))
	for i := from; i < to; i++ {
		r := s.rows[i%len(s.rows)]
		r.show(i)
		objects = append(objects, r.objects...)
	}
	objects = append(objects, s.marks()...)
	if s.focused && s.outline.lead() < 0 && s.outline.lines.len() > 0 { // no line tells that the keys are here
		s.ring.StrokeColor = theme.ColorForWidget(theme.ColorNamePrimary, s)
		objects = append(objects, put(s.ring, 1, s.outline.scroll.Offset.Y+1, s.Size().Width-2, s.outline.scroll.Size().Height-2))
	}
	if e := s.outline.entry; e != nil {
		e.place()
		objects = append(objects, e.hint.ground, e.hint.text, e)
	}
	if !slices.Equal(objects, s.objects) {
		s.objects = objects
		canvas.Refresh(s)
	}
}

// marks are what shows besides the lines: where a drag would drop, or what to do
// with an empty chart.
func (s *sheet) marks() []fyne.CanvasObject {
	d, width := s.outline.drag.drop, s.Size().Width
	primary := theme.ColorForWidget(theme.ColorNamePrimary, s)
	switch {
	case !s.outline.drag.on || d.edit.Do == nil:
	case d.onto:
		s.into.StrokeColor, s.into.FillColor = primary, theme.ColorForWidget(theme.ColorNameSelection, s)
		return []fyne.CanvasObject{put(s.into, 1, float32(d.line)*lineHeight, width-2, lineHeight)}
	default:
		s.between.FillColor = primary
		x := indent(d.depth, width)
		return []fyne.CanvasObject{put(s.between, x, float32(d.line)*lineHeight-1, width-x-look.Close, 2)}
	}
	if s.outline.lines.len() == 0 && s.outline.entry == nil {
		s.empty.Color = theme.ColorForWidget(theme.ColorNamePlaceHolder, s)
		return []fyne.CanvasObject{put(s.empty, look.Margin, (lineHeight-s.empty.MinSize().Height)/2, width, s.empty.MinSize().Height)}
	}
	return nil
}

// put gives an object its place.
func put(o fyne.CanvasObject, x, y, w, h float32) fyne.CanvasObject {
	if at, size := fyne.NewPos(x, y), fyne.NewSize(w, h); o.Position() != at || o.Size() != size {
		o.Move(at)
		o.Resize(size)
	}
	return o
}

// CreateRenderer is for Fyne.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return &renderer{s} }

type renderer struct{ *sheet }

func (r *renderer) Layout(fyne.Size) {}

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) Destroy() {}

// Refresh draws everything anew: the theme may be another.
func (r *renderer) Refresh() {
	for _, one := range r.rows {
		one.shown = looks{}
	}
	r.place()
	canvas.Refresh(r.sheet)
}
