package scene

import (
	"slices"

	"cadre/chart/layout"
)

// node is what a team's arrangement places: a card, a team within, or the
// point above several siblings from which their lines begin.
type node struct {
	card, team int // -1: not that
}

// arrange places what stands in a team, or outside of all.
func (g *grouped) arrange(t int) {
	nodes, in := g.input(t)
	placed := g.way(in, g.cp.d.gaps)
	if len(placed.Box) == 0 {
		return
	}
	g.patterns = append(g.patterns, placed.Patterns)
	inset := layout.Point{}
	if t >= 0 {
		inset = layout.Point{X: panelPad, Y: panelLabel}
		g.teams[t].size = layout.Size{W: max(placed.Width+2*panelPad, g.labelWidth(t)), H: placed.Height + panelLabel + panelPad}
	}
	for k, n := range nodes {
		box := placed.Box[k]
		box.X += inset.X
		box.Y += inset.Y
		path := moved(placed.Link[k], inset)
		switch {
		case n.team >= 0:
			g.enter(n.team, box, path)
		case n.card >= 0:
			g.result.Box[n.card], g.result.Link[n.card] = box, path
		}
	}
	if t < 0 {
		g.result.Width, g.result.Height = placed.Width, placed.Height
	}
}

// input lists what stands right in a team.
func (g *grouped) input(t int) ([]node, layout.Input) {
	in := layout.Input{Frame: g.in.Frame, Around: g.in.Around}
	if t >= 0 {
		in.Frame, in.Around, in.Layer = g.inner, layout.Size{}, g.layer(g.teams[t].roots[0])
	}
	var nodes []node
	add := func(n node, parent int, size layout.Size, card int, stand layout.Stand) int {
		nodes = append(nodes, n)
		in.Parent, in.Size = append(in.Parent, parent), append(in.Size, size)
		level, assistant := 0, false
		if card >= 0 {
			level, assistant = g.in.Level[card], n.card >= 0 && g.in.Assistant[card]
		}
		in.Level, in.Assistant = append(in.Level, level), append(in.Assistant, assistant)
		in.Stand, in.Row = append(in.Stand, stand), append(in.Row, n.card >= 0 && g.in.Row[card])
		in.Team = append(in.Team, n.team >= 0 && g.leads(n.team))
		if g.in.Key != nil {
			in.Key = append(in.Key, g.key(n, t))
		}
		return len(nodes) - 1
	}
	top := -1
	if t >= 0 && len(g.teams[t].roots) > 1 {
		in.Layer--
		top = add(node{-1, -1}, -1, layout.Size{}, -1, g.in.Stand[g.in.Parent[g.teams[t].roots[0]]])
	}
	at := map[int]int{} // cards' nodes
	seen := map[int]bool{}
	for i := range g.in.Parent {
		parent, inside := at[g.in.Parent[i]]
		if !inside {
			parent = top
		}
		switch of := g.of[i]; {
		case of == t:
			at[i] = add(node{i, -1}, parent, g.in.Size[i], i, g.in.Stand[i])
		case of >= 0 && g.teams[of].up == t && !seen[of]:
			seen[of] = true
			add(node{-1, of}, parent, g.teams[of].size, i, "")
		}
	}
	return nodes, in
}

// key is what patterns know a node of team t by: a card by its own key, the
// card of a team within, and the point above t, by that of the first in it.
func (g *grouped) key(n node, t int) string {
	switch {
	case n.card >= 0:
		return g.in.Key[n.card]
	case n.team >= 0:
		return "\x00team " + g.in.Key[g.teams[n.team].roots[0]]
	}
	return "\x00above " + g.in.Key[g.teams[t].roots[0]]
}

// layer is how many managers somebody has above.
func (g *grouped) layer(i int) int {
	n := 0
	for i = g.in.Parent[i]; i >= 0; i = g.in.Parent[i] {
		n++
	}
	return n
}

// leads tells whether somebody in a team has reports. These follow at once.
func (g *grouped) leads(t int) bool {
	return slices.ContainsFunc(g.teams[t].roots, func(i int) bool { return i+1 < len(g.in.Parent) && g.in.Parent[i+1] == i })
}

// labelWidth is how wide a ground must be for its name, but a name that goes
// on and on is shortened.
func (g *grouped) labelWidth(t int) float64 {
	return min(cardWidth, g.cp.m.Width(g.teams[t].name, panelStyle.size, panelStyle.weight)+2*panelPad)
}

// enter places a finished team in the one around it: its cards, and the line
// that leads to it, which goes on to its first card or the point above them.
func (g *grouped) enter(t int, box layout.Rect, path []layout.Point) {
	tm := &g.teams[t]
	g.shift(t, layout.Point{X: box.X, Y: box.Y})
	if path == nil {
		return
	}
	if len(tm.roots) == 1 {
		g.result.Link[tm.roots[0]] = g.aimed(path, g.result.Box[tm.roots[0]])
		return
	}
	var from layout.Point
	roots := slices.DeleteFunc(slices.Clone(tm.roots), func(r int) bool { return g.result.Link[r] == nil }) // rows of a list share one line
	for _, r := range roots {                                                                               // their lines begin at that point
		from = g.result.Link[r][0]
	}
	into := g.aimed(path, layout.Rect{X: from.X, Y: from.Y})
	for _, r := range roots {
		g.result.Link[r] = layout.Simple(slices.Concat(into, g.result.Link[r]))
	}
}

// shift moves a team and those within it.
func (g *grouped) shift(t int, d layout.Point) {
	tm := &g.teams[t]
	tm.at.X += d.X
	tm.at.Y += d.Y
	for i, of := range g.of {
		if of == t {
			g.result.Box[i].X += d.X
			g.result.Box[i].Y += d.Y
			g.result.Link[i] = moved(g.result.Link[i], d)
		}
	}
	for _, kid := range tm.kids {
		g.shift(kid, d)
	}
}

// aimed is a line that ends at the edge of a card, after its last corner has
// been moved so that it goes there straight.
func (g *grouped) aimed(path []layout.Point, card layout.Rect) []layout.Point {
	n := len(path)
	path = slices.Clone(path)
	end, before := &path[n-1], &path[n-2]
	down := before.X == end.X
	if n == 2 { // straight from the manager: it needs corners
		middle := layout.Point{X: (before.X + end.X) / 2, Y: (before.Y + end.Y) / 2}
		path = []layout.Point{path[0], middle, middle, path[1]}
		end, before = &path[3], &path[2]
		if down {
			middle.Y = end.Y - g.cp.d.gaps.Level/2
			path[1].Y, path[2].Y = middle.Y, middle.Y
		} else {
			middle.X = end.X - g.cp.d.gaps.Level/2
			path[1].X, path[2].X = middle.X, middle.X
		}
	}
	if down {
		before.X = card.X + card.W/2
		end.X, end.Y = before.X, card.Y
	} else {
		before.Y = card.Y + card.H/2
		end.X, end.Y = card.X, before.Y
	}
	return layout.Simple(path)
}

func moved(path []layout.Point, d layout.Point) []layout.Point {
	if path == nil {
		return nil
	}
	out := make([]layout.Point, len(path))
	for i, p := range path {
		out[i] = layout.Point{X: p.X + d.X, Y: p.Y + d.Y}
	}
	return out
}
