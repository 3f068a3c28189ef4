package board

import (
	"fyne.io/fyne/v2"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart/compare"
	"cadre/chart/layout"
)

// badge marks a card of which something differs from the chart that the
// document is compared with: a frame, and a sign on the upper left corner.
func (b *Board) badge(card layout.Rect, k compare.Kind) {
	c := b.colour(look.ChangeColour(k))
	b.frame(card, c, 3)
	at, size := b.badgeAt(card)
	d := b.marks.dots.next()
	d.FillColor, d.StrokeColor, d.StrokeWidth = c, b.index().scene.Background, 1.5
	put(d, at, size)
	t := b.marks.signs.next()
	t.Text, t.Color, t.TextSize, t.TextStyle.Bold = look.ChangeSign(k), b.index().scene.Background, size.Height*0.75, true
	text := t.MinSize()
	put(t, at.AddXY((size.Width-text.Width)/2, (size.Height-text.Height)/2), text)
}

// badgeAt is where the badge of a card is.
func (b *Board) badgeAt(card layout.Rect) (at fyne.Position, size fyne.Size) {
	const radius, least = 10, 7
	r := max(least, min(1, b.brush.zoom())*radius)
	return b.brush.at(layout.Point{X: card.X, Y: card.Y}).SubtractXY(r*0.8, r*0.8), fyne.NewSquareSize(2 * r)
}

// changeTip says what has become of somebody.
func changeTip(differences []compare.Entry) (tip widgets.Tip) {
	for _, d := range differences {
		tip = append(tip, widgets.TipLine{Text: look.ChangeSentence(d)})
	}
	return tip
}
