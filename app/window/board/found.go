package board

import (
	"image/color"

	"fyne.io/fyne/v2/theme"

	"cadre/app/window/board/distance"
	"cadre/chart/layout"
)

// While somebody is looked for, those who are found are framed, and all others
// are faint; as those are whom a filter leaves out.

// foundVeil is how much of the ground lies over a card that is not found.
const foundVeil = 0xA8

// drawFound draws that over the cards in view. From afar, where there may be
// thousands, it is part of the picture.
func (b *Board) drawFound(cards []int) {
	f := b.editor.Spotlight()
	if f == nil || b.preview() != nil || b.said().Level != distance.Full {
		return
	}
	s := b.index().scene
	for _, i := range cards {
		switch box := b.said().Drawn(i); {
		case !f.Has(s.Cards[i].Person):
			b.veilCard(box)
		case !f.Filter:
			b.frame(box, b.foundColour(), 3)
		}
	}
}

func (b *Board) foundColour() color.NRGBA { return b.colour(theme.ColorNameWarning) }

// found paints the same on the picture from afar.
func (p *far) paintFound(ix *index, cards []int) {
	if p.found == nil {
		return
	}
	veil := faint(ix.scene.Background, foundVeil)
	for _, i := range cards {
		r := p.box(p.said.Drawn(i))
		if !p.found.Has(ix.scene.Cards[i].Person) {
			p.round(r, min(r.Dy()/3, int(4*p.scale)), veil)
		}
	}
	for _, i := range cards {
		if c := &ix.scene.Cards[i]; !p.found.Filter && p.found.Has(c.Person) {
			p.frame(p.said.Drawn(i), p.radius(i, c))
		}
	}
}

// veilLabel makes the name of a team faint whose head is not found.
func (p *far) veilLabel(ix *index, l *distance.Label) {
	if p.found == nil || l.Card < 0 || p.found.Has(ix.scene.Cards[l.Card].Person) {
		return
	}
	if r := p.labelBox(l); r.Overlaps(p.img.Rect) {
		p.round(r, min(r.Dy()/3, int(4*p.scale)), faint(ix.scene.Background, foundVeil))
	}
}

// frame paints a frame around what is found, large enough to be seen, as round
// as its card.
func (p *far) frame(box layout.Rect, radius int) {
	const least, width = 8, 2 // pixels
	r, w := p.box(box), max(1, int(width*p.scale))
	grow := max(w, (int(least*p.scale)-min(r.Dx(), r.Dy()))/2)
	p.border(r.Inset(-grow), radius+grow, w, p.foundColour)
}
