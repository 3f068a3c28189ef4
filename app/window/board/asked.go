package board

import (
	"cadre/chart"
	"cadre/chart/layout"
)

// Asked is what the menu is asked for on. The zero value is the ground.
type Asked struct {
	Card     bool     // a card; who is selected by then, maybe with others
	Line     bool     // a line, whose lower ends are selected by then
	DottedTo chart.ID // whom the line leads to, where it is a dotted one; empty: it is a reporting line
}

// ask is the second button going down: it selects whom the menu is to be about,
// unless they are selected already.
func (g *gesture) ask(at layout.Point) Asked {
	g.cancel()
	if id := g.card(at); id != "" {
		if !g.editor.Selection().Has(id) {
			g.editor.Select(id)
		}
		return Asked{Card: true}
	}
	const reach = 6 // pixels
	ix, p, near := g.index(), g.scene(at), reach/g.editor.View().Zoom
	if c, is := dottedAt(ix, p, near); is {
		g.editor.Select(c.To)
		return Asked{Line: true, DottedTo: c.From}
	}
	if l, is := lineAt(ix, p, near); is {
		g.editor.Select(l.reports(ix)...)
		return Asked{Line: true}
	}
	g.editor.Select()
	return Asked{}
}
