package board

import (
	"fyne.io/fyne/v2"

	"cadre/app/window/widgets"
	"cadre/chart/layout"
)

// drawDrop shows what letting go would do: where something would go in, in the
// colour and with the sign of what the rules say, and who is carried away.
func (b *Board) drawDrop() {
	m := b.marks
	c, is := b.gesture.state.(carrying)
	d := &c.drop
	p := b.preview()
	between := is && d.mark[0] != d.mark[1] && p == nil
	widgets.SetVisible(m.insert, between)
	if !is {
		return
	}
	t := d.tone()
	colour := b.colour(tones[t].colour)
	sign := func(at fyne.Position) { b.signs.draw(t, at, signSize, colour, b.onColour()) }
	if box, ok := b.editor.CardBox(d.onto); ok {
		b.outline(d.onto, colour, 3)
		from, size := b.brush.box(box)
		sign(from.AddXY(size.Width/2, 0))
	}
	if p != nil {
		b.frameTried(p, &c, colour)
		return
	}
	b.veil(c)
	for _, path := range d.lines {
		for k := 1; k < len(path); k++ {
			line(&m.paths, b.brush.at(path[k-1]), b.brush.at(path[k]), colour, 4)
		}
	}
	if between {
		m.insert.StrokeColor, m.insert.StrokeWidth = colour, 4
		m.insert.Position1, m.insert.Position2 = b.brush.at(d.mark[0]), b.brush.at(d.mark[1])
		sign(m.insert.Position1)
	}
}

// veil makes the cards faint that are carried away.
func (b *Board) veil(c carrying) {
	if c.what.outside() || c.drop.mode == copyTeam || c.drop.mode == dottedLine {
		return
	}
	t := b.editor.Chart().Tree()
	for _, id := range c.what.ids {
		i := t.Index(id)
		end := t.End[i]
		if c.drop.mode == moveAlone {
			end = i + 1
		}
		for ; i < end; i++ {
			if card := b.editor.Card(t.People[i].ID); card >= 0 {
				b.veilCard(b.said().Drawn(card))
			}
		}
	}
}

func (b *Board) veilCard(box layout.Rect) {
	if !touches(b.brush.view.Visible(), box) {
		return
	}
	r := b.marks.veils.next()
	r.FillColor = faint(b.index().scene.Background, foundVeil)
	r.CornerRadius = float32(min(12, box.H/3)) * b.brush.zoom()
	pos, size := b.brush.box(layout.Rect{X: box.X - 1, Y: box.Y - 1, W: box.W + 2, H: box.H + 2})
	put(r, pos, size)
}
