package board

import (
	"time"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// preview is the layout as a drop would make it, in its own place of the scene:
// where the drop is aimed at stays below the pointer. Nothing is judged by it.
type preview struct {
	tried *chart.Chart
	scene *scene.Scene
	from  []layout.Rect // where each of its cards was, if it was there
	shift layout.Point  // from its own place to where it is shown
	done  float64       // how far the cards have moved, from 0 to 1
}

// A preview is shown after a rest of the pointer, and moves to its place fast.
const (
	previewRest = 200 * time.Millisecond
	previewMove = 140 * time.Millisecond
)

// newPreview is the preview of a drop.
func newPreview(g *gesture, d *drop) *preview {
	p := &preview{tried: d.tried, scene: g.editor.TriedScene(d.tried)}
	was := make(map[chart.ID]layout.Rect, len(g.index().scene.Cards))
	for _, c := range g.index().scene.Cards {
		was[c.Person] = c.Box
	}
	anchor := d.anchor(g.index())
	p.from = make([]layout.Rect, len(p.scene.Cards))
	for i, c := range p.scene.Cards {
		p.from[i] = was[c.Person]
		if c.Person == anchor {
			p.shift = layout.Point{X: p.from[i].X - c.Box.X, Y: p.from[i].Y - c.Box.Y}
		}
	}
	if !g.animates {
		p.done = 1
	}
	return p
}

// anchor is whose card a drop is aimed at, or next to; empty where it is nobody's.
func (d *drop) anchor(ix *index) chart.ID {
	switch t := d.target; t.kind {
	case ontoCard, besideCard:
		return ix.scene.Cards[t.card].Person
	case ontoLine:
		return t.line.manager
	case ontoGround:
		for _, c := range ix.scene.Cards {
			if c.Manager != "" {
				continue
			}
			if t.top == 0 {
				return c.Person
			}
			t.top--
		}
	}
	return ""
}

// advance moves the cards on. It tells whether any have moved.
func (p *preview) advance(passed time.Duration) bool {
	if p.done == 1 {
		return false
	}
	p.done = min(1, p.done+passed.Seconds()/previewMove.Seconds())
	return true
}

// offset is how far from its own place a card is shown now.
func (p *preview) offset(card int) layout.Point {
	from, to := p.from[card], p.scene.Cards[card].Box
	if from.W == 0 || p.done == 1 {
		return p.shift
	}
	left := (1 - p.done) * (1 - p.done) // fast at first
	return layout.Point{X: p.shift.X + left*(from.X-to.X-p.shift.X), Y: p.shift.Y + left*(from.Y-to.Y-p.shift.Y)}
}
