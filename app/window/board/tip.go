package board

import (
	"fyne.io/fyne/v2"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/rule"
)

// mark is what a tip explains: on somebody's card, what the rules find, what
// has changed, what a control does, or what is folded away.
type mark struct {
	of      chart.ID
	change  bool
	fold    bool
	control control
}

// marked is the mark at a place; the zero value: there is none.
func (b *Board) marked(at fyne.Position) mark {
	if c := b.controlAt(at); c != noControl {
		return mark{of: b.controlled(), control: c}
	}
	if id := b.foldAt(at); id != "" {
		return mark{of: id, fold: true}
	}
	const reach = 24 // more than a mark's size
	v, ix := b.editor.View(), b.index()
	p := v.ToScene(point(at))
	cards, _ := ix.in(layout.Rect{X: p.X - reach/v.Zoom, Y: p.Y - reach/v.Zoom, W: 2 * reach / v.Zoom, H: 2 * reach / v.Zoom})
	for _, i := range cards {
		c := ix.scene.Cards[i]
		box := b.said().Drawn(i)
		if _, found := b.gravest[c.Person]; found && on(b.dotAt, box, at) {
			return mark{of: c.Person}
		}
		if len(b.editor.DifferencesOf(c.Person)) > 0 && on(b.badgeAt, box, at) {
			return mark{of: c.Person, change: true}
		}
	}
	return mark{}
}

// on tells whether a place is on the mark of a card, or close to it.
func on(where func(layout.Rect) (fyne.Position, fyne.Size), card layout.Rect, at fyne.Position) bool {
	const slack = 4
	from, size := where(card)
	return in(from.X-slack, from.X+size.Width+slack, at.X) && in(from.Y-slack, from.Y+size.Height+slack, at.Y)
}

func in(from, to, x float32) bool { return from <= x && x <= to }

// tipOf is what there is to say of a mark.
func (b *Board) tipOf(m mark) widgets.Tip {
	switch {
	case m.control != noControl:
		return b.controlTip(m.of, m.control)
	case m.fold:
		return b.foldTip(m.of)
	case m.change:
		return changeTip(b.editor.DifferencesOf(m.of))
	}
	return findingsTip(m.of, b.editor.Findings())
}

// findingsTip lists the findings about one person, at most a few.
func findingsTip(id chart.ID, findings []rule.Finding) (tip widgets.Tip) {
	const most = 4
	for _, f := range findings {
		if f.Person != id {
			continue
		}
		if len(tip) == most {
			return append(tip, widgets.TipLine{Text: "… and more, in the list of findings", Weak: true})
		}
		tip = append(tip, widgets.TipLine{Icon: look.SeverityIcon(f.Severity), Text: f.Message()})
	}
	return tip
}
