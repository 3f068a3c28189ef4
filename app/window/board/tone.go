package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"cadre/chart/rule"
)

// tone is what there is to say of a drop, as a colour and a sign say it.
type tone int

const (
	neutral  tone = iota // nothing is known, or nothing would happen
	allowed              // no rule says anything
	warned               // a rule warns
	breaking             // a rule is broken
	refused              // it cannot be
)

// tones are how each looks: its colour in the theme, and the strokes of its
// sign, in a circle of radius 1.
var tones = map[tone]struct {
	colour  fyne.ThemeColorName
	strokes [][4]float32
}{
	neutral:  {colour: theme.ColorNamePrimary},
	allowed:  {theme.ColorNameSuccess, [][4]float32{{-0.45, 0.05, -0.12, 0.38}, {-0.12, 0.38, 0.48, -0.34}}},
	warned:   {theme.ColorNameWarning, [][4]float32{{0, -0.55, 0, 0.12}, {0, 0.46, 0, 0.5}}},
	breaking: {theme.ColorNameError, [][4]float32{{-0.36, -0.36, 0.36, 0.36}, {-0.36, 0.36, 0.36, -0.36}}},
	refused:  {theme.ColorNameError, [][4]float32{{-0.5, 0, 0.5, 0}}},
}

// tone is that of a drop.
func (d *drop) tone() tone {
	switch {
	case d.refuse != "":
		return refused
	case !d.ok() || !d.judged:
		return neutral
	}
	switch d.verdict.Severity() {
	case rule.Error:
		return breaking
	case rule.Warning:
		return warned
	}
	return allowed
}

// signs draws the signs of tones.
type signs struct {
	rounds  pool[*canvas.Circle]
	strokes pool[*canvas.Line]
}

func newSigns() *signs { return &signs{circles(), lines()} }

func (s *signs) finish() {
	s.rounds.finish()
	s.strokes.finish()
}

func (s *signs) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return s.strokes.objects(s.rounds.objects(list))
}

// draw draws the sign of a tone around a place; some tones have none.
func (s *signs) draw(t tone, at fyne.Position, radius float32, colour, on color.Color) {
	if strokes := tones[t].strokes; strokes != nil {
		s.drawRound(strokes, at, radius, colour, on)
	}
}

// drawRound draws a circle with strokes in it.
func (s *signs) drawRound(strokes [][4]float32, at fyne.Position, radius float32, colour, on color.Color) {
	r := s.rounds.next()
	r.FillColor, r.StrokeColor, r.StrokeWidth = colour, on, 1.5
	put(r, at.SubtractXY(radius, radius), fyne.NewSquareSize(2*radius))
	for _, k := range strokes {
		line(&s.strokes, at.AddXY(k[0]*radius, k[1]*radius), at.AddXY(k[2]*radius, k[3]*radius), on, radius/4)
	}
}
