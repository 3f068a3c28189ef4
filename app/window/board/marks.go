package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/board/distance"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/rule"
)

// marks are what the window draws over the scene: the selection, the card
// under the pointer, where a drop would go, a dot on every card that the
// rules have something to say about, and a badge on every card that is not as
// it is in the chart that the document is compared with.
type marks struct {
	outlines pool[*canvas.Rectangle]
	dots     pool[*canvas.Circle]
	signs    pool[*canvas.Text]      // on badges
	veils    pool[*canvas.Rectangle] // over cards that are carried away
	insert   *canvas.Line
	paths    pool[*canvas.Line] // of lines in which something would go in between
	band     *canvas.Rectangle
}

func newMarks() *marks {
	m := &marks{outlines: rectangles(), dots: circles(), signs: texts(), veils: rectangles(), paths: lines(), insert: canvas.NewLine(color.Transparent), band: canvas.NewRectangle(color.Transparent)}
	m.insert.Hide()
	m.band.Hide()
	return m
}

func (m *marks) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	list = m.outlines.objects(m.paths.objects(m.veils.objects(list)))
	return append(m.signs.objects(m.dots.objects(list)), m.insert, m.band)
}

// severityColours are the theme's colours of the dots.
var severityColours = map[rule.Severity]fyne.ThemeColorName{
	rule.Error: theme.ColorNameError, rule.Warning: theme.ColorNameWarning, rule.Info: theme.ColorNamePrimary,
}

// draw draws all marks for the cards in view.
func (b *Board) drawMarks(cards []int) {
	m := b.marks
	s := b.index().scene
	primary, selected := b.colour(theme.ColorNamePrimary), b.editor.Selection()
	if b.preview() != nil { // the scene is hardly to be seen
		cards = nil
	} else if !selected.Has(b.gesture.hover) {
		b.outline(b.gesture.hover, half(primary, s.Background), 1)
	}
	b.drawFound(cards)
	said, caught := b.said(), b.drawBand(primary)
	for _, i := range cards {
		c, box := s.Cards[i], said.Drawn(i)
		if sev, found := b.gravest[c.Person]; found && !b.editor.Faint(c.Person) && (said.LevelOf(i) != distance.Teams || said.Named(i)) {
			b.dot(box, b.colour(severityColours[sev]))
		}
		if d := b.editor.DifferencesOf(c.Person); len(d) > 0 {
			b.badge(box, d[0].Kind)
		}
		if selected.Has(c.Person) || caught[c.Person] {
			b.frame(box, b.chosen(primary), 2)
		}
	}
	for _, id := range b.editor.Previewed() {
		b.outline(id, b.colour(theme.ColorNameSuccess), 4)
	}
	b.drawDrop()
	m.veils.finish()
	m.paths.finish()
	m.outlines.finish()
	m.dots.finish()
	m.signs.finish()
}

// chosen is the colour of the frames of those selected: grey while the keys go
// elsewhere.
func (b *Board) chosen(primary color.NRGBA) color.NRGBA {
	if b.focused {
		return primary
	}
	return half(b.colour(theme.ColorNameForeground), b.index().scene.Background)
}

// drawBand draws the rubber band, if there is one, and tells whom it catches.
func (b *Board) drawBand(c color.NRGBA) map[chart.ID]bool {
	s, is := b.gesture.state.(banding)
	band := b.marks.band
	widgets.SetVisible(band, is && s.drawn)
	if !is {
		return nil
	}
	box := s.band(b.editor.View())
	band.FillColor, band.StrokeColor, band.StrokeWidth = color.NRGBA{c.R, c.G, c.B, 0x20}, c, 1
	put(band, fyne.NewPos(float32(box.X), float32(box.Y)), fyne.NewSize(float32(box.W), float32(box.H)))
	caught := map[chart.ID]bool{}
	for _, id := range s.caught(b.gesture) {
		caught[id] = true
	}
	return caught
}

// outline draws a frame around somebody's card.
func (b *Board) outline(id chart.ID, c color.NRGBA, width float32) {
	if i := b.editor.Card(id); i >= 0 && touches(b.brush.view.Visible(), b.said().Drawn(i)) {
		b.frame(b.said().Drawn(i), c, width)
	}
}

// frame draws a frame around a card.
func (b *Board) frame(box layout.Rect, c color.NRGBA, width float32) {
	r := b.marks.outlines.next()
	pos, size := b.brush.box(box)
	const off = 2
	r.FillColor, r.StrokeColor, r.StrokeWidth = color.Transparent, c, width
	r.CornerRadius = float32(min(12, box.H/3))*b.brush.zoom() + off // a row of a list is low
	put(r, pos.SubtractXY(off, off), size.AddWidthHeight(2*off, 2*off))
}

// dot draws a problem's mark on the upper right corner of a card.
func (b *Board) dot(box layout.Rect, c color.NRGBA) {
	d := b.marks.dots.next()
	d.FillColor, d.StrokeColor, d.StrokeWidth = c, b.index().scene.Background, 1.5
	at, size := b.dotAt(box)
	put(d, at, size)
}

// dotAt is where the mark of a card is.
func (b *Board) dotAt(box layout.Rect) (at fyne.Position, size fyne.Size) {
	const radius = 6
	least := float32(5)
	if b.said().Level == distance.Short {
		least = 3 // a chip is no higher than a line of text
	}
	r := max(least, min(1, b.brush.zoom())*radius)
	return b.brush.at(layout.Point{X: box.Right(), Y: box.Y}).SubtractXY(r*1.2, r*0.8), fyne.NewSquareSize(2 * r)
}

// colour is one of the window's theme.
func (b *Board) colour(name fyne.ThemeColorName) color.NRGBA {
	return color.NRGBAModel.Convert(theme.ColorForWidget(name, b)).(color.NRGBA)
}
