package scene

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
)

var panelStyle = style{10.5, 16, SemiBold}

// The measures of a panel, in points.
const (
	panelPad   = 14
	panelLabel = 26 // height of the band with the name, at the top
)

// team is a part of a chart that stands on a ground of its own: siblings of
// one team with all who are below them.
type team struct {
	name  string
	roots []int // the siblings, by their index among the shown people
	up    int   // the team around this one; -1: none
	kids  []int // teams within
	size  layout.Size
	at    layout.Point // of the panel, first within the team around, then in the picture
}

// teamOf is what somebody's ground says.
func (cp *composer) teamOf(p *chart.Person) string {
	switch cp.o.Group {
	case "team":
		return line(p.Team)
	case "area":
		return line(p.Area)
	}
	return ""
}

// grouped arranges a chart team by team, the innermost first: to the team
// around it a finished team is a card.
type grouped struct {
	cp    *composer
	shown selection
	in    layout.Input
	teams []team
	of    []int       // the team in which each card stands; -1: none
	inner layout.Size // the proportions of a team's ground

	result layout.Result
}

// place arranges the cards and draws the grounds of teams.
func (cp *composer) place(s *Scene, shown selection, in layout.Input) layout.Result {
	found := &grouped{cp: cp, shown: shown, in: in}
	if found.find(); len(found.teams) == 0 {
		return cp.arrange(in, layout.DefaultGaps)
	}
	var best *grouped
	for _, ratio := range innerRatios {
		g := found.clone(layout.Size{W: ratio, H: 1})
		for t := len(g.teams) - 1; t >= 0; t-- { // inner teams come after outer ones
			g.arrange(t)
		}
		g.arrange(-1)
		if best == nil || g.fills(in.Frame) > worthwhile*best.fills(in.Frame) {
			best = g
		}
		if in.Frame == (layout.Size{}) {
			break // nothing to fill
		}
	}
	s.Panels = best.panels()
	return best.result
}

// innerRatios are the proportions of teams that are tried to fill a page.
var innerRatios = []float64{16.0 / 9, 1, 0.6, 3}

// clone is the same teams, not arranged yet.
func (g *grouped) clone(inner layout.Size) *grouped {
	n := len(g.in.Parent)
	c := &grouped{cp: g.cp, shown: g.shown, in: g.in, teams: slices.Clone(g.teams), of: g.of, inner: inner}
	c.result = layout.Result{Box: make([]layout.Rect, n), Link: make([][]layout.Point, n)}
	return c
}

// fills is how large the chart can be drawn in a frame.
func (g *grouped) fills(frame layout.Size) float64 {
	return min(frame.W/max(1, g.result.Width), frame.H/max(1, g.result.Height))
}

// find lists the teams of two cards or more, outer ones first.
func (g *grouped) find() {
	g.of = make([]int, len(g.in.Parent))
	open := map[[2]string]int{} // teams by parent and name
	size := g.sizes()
	names := make([]string, len(g.in.Parent)) // of the ground on which each stands
	for i, parent := range g.in.Parent {
		around, outer := -1, ""
		if parent >= 0 {
			around, outer = g.of[parent], names[parent]
		}
		g.of[i], names[i] = around, outer
		name := g.cp.teamOf(g.shown.people[i])
		if name == "" || name == outer {
			continue
		}
		key := [2]string{string(g.shown.people[i].Manager), name}
		t, known := open[key]
		if known && g.adjoins(t, i) {
			g.teams[t].roots = append(g.teams[t].roots, i)
		} else if parent >= 0 && (size[i] > 1 || g.nextAlike(i, size[i], name)) {
			t = len(g.teams)
			g.teams = append(g.teams, team{name: name, roots: []int{i}, up: around})
			open[key] = t
			if around >= 0 {
				g.teams[around].kids = append(g.teams[around].kids, t)
			}
		} else {
			continue
		}
		g.of[i], names[i] = t, name
	}
}

// sizes is how many cards the team of each counts, themselves included.
func (g *grouped) sizes() []int {
	size := make([]int, len(g.in.Parent))
	for i := len(size) - 1; i >= 0; i-- {
		size[i]++
		if p := g.in.Parent[i]; p >= 0 {
			size[p] += size[i]
		}
	}
	return size
}

// adjoins tells whether i is the sibling right after a team's last.
func (g *grouped) adjoins(t, i int) bool {
	roots := g.teams[t].roots
	last := roots[len(roots)-1]
	for j := last + 1; j < i; j++ {
		if g.in.Parent[j] == g.in.Parent[i] {
			return false
		}
	}
	return g.in.Parent[last] == g.in.Parent[i]
}

// nextAlike tells whether the sibling after i and its n-1 people is of the
// same team.
func (g *grouped) nextAlike(i, n int, name string) bool {
	j := i + n
	return j < len(g.in.Parent) && g.in.Parent[j] == g.in.Parent[i] && g.cp.teamOf(g.shown.people[j]) == name
}

// node is what a team's arrangement places: a card, a team within, or the
// point above several siblings from which their lines begin.
type node struct {
	card, team int // -1: not that
}

// arrange places what stands in a team, or outside of all.
func (g *grouped) arrange(t int) {
	nodes, in := g.input(t)
	placed := g.cp.arrange(in, layout.DefaultGaps)
	if len(placed.Box) == 0 {
		return
	}
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
	in := layout.Input{Frame: g.in.Frame}
	if t >= 0 {
		in.Frame = g.inner
	}
	var nodes []node
	add := func(n node, parent int, size layout.Size, card int) int {
		nodes = append(nodes, n)
		in.Parent, in.Size = append(in.Parent, parent), append(in.Size, size)
		level, assistant := 0, false
		if card >= 0 {
			level, assistant = g.in.Level[card], n.card >= 0 && g.in.Assistant[card]
		}
		in.Level, in.Assistant = append(in.Level, level), append(in.Assistant, assistant)
		return len(nodes) - 1
	}
	top := -1
	if t >= 0 && len(g.teams[t].roots) > 1 {
		top = add(node{-1, -1}, -1, layout.Size{}, -1)
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
			at[i] = add(node{i, -1}, parent, g.in.Size[i], i)
		case of >= 0 && g.teams[of].up == t && !seen[of]:
			seen[of] = true
			add(node{-1, of}, parent, g.teams[of].size, i)
		}
	}
	return nodes, in
}

func (g *grouped) labelWidth(t int) float64 {
	return g.cp.m.Width(g.teams[t].name, panelStyle.size, panelStyle.weight) + 2*panelPad
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
		g.result.Link[tm.roots[0]] = aimed(path, g.result.Box[tm.roots[0]])
		return
	}
	var from layout.Point
	for _, r := range tm.roots { // their lines begin at that point
		from = g.result.Link[r][0]
	}
	into := aimed(path, layout.Rect{X: from.X, Y: from.Y})
	for _, r := range tm.roots {
		g.result.Link[r] = simple(slices.Concat(into, g.result.Link[r]))
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
func aimed(path []layout.Point, card layout.Rect) []layout.Point {
	n := len(path)
	path = slices.Clone(path)
	end, before := &path[n-1], &path[n-2]
	down := before.X == end.X
	if n == 2 { // straight from the manager: it needs corners
		middle := layout.Point{X: (before.X + end.X) / 2, Y: (before.Y + end.Y) / 2}
		path = []layout.Point{path[0], middle, middle, path[1]}
		end, before = &path[3], &path[2]
		if down {
			middle.Y = end.Y - layout.DefaultGaps.Level/2
			path[1].Y, path[2].Y = middle.Y, middle.Y
		} else {
			middle.X = end.X - layout.DefaultGaps.Level/2
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
	return simple(path)
}

// simple drops points that repeat or lie on a straight line.
func simple(path []layout.Point) []layout.Point {
	kept := path[:0:0]
	for _, p := range path {
		for n := len(kept); n > 0 && (kept[n-1] == p || n > 1 && straight(kept[n-2], kept[n-1], p)); n-- {
			kept = kept[:n-1]
		}
		kept = append(kept, p)
	}
	return kept
}

func straight(a, b, c layout.Point) bool { return a.X == b.X && b.X == c.X || a.Y == b.Y && b.Y == c.Y }

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

// panels draws the grounds, outer ones first.
func (g *grouped) panels() []Panel {
	var all []Panel
	grounds := make([]Shape, len(g.teams))
	for t, tm := range g.teams {
		under := g.cp.theme.Background
		if tm.up >= 0 {
			under = grounds[tm.up].Fill
		}
		role, _ := g.cp.chart.Role(g.shown.people[tm.roots[0]])
		colour := g.cp.theme.RoleColour(role)
		sh := Shape{Box: layout.Rect{X: tm.at.X, Y: tm.at.Y, W: tm.size.W, H: tm.size.H}, Radius: corner, Fill: mix(under, colour, 0.09)}
		grounds[t] = sh
		label := fit(g.cp.m, strings.ToValidUTF8(tm.name, "\uFFFD"), panelStyle, tm.size.W-2*panelPad)
		text := g.cp.label(label, tm.at.X+panelPad, tm.at.Y+(panelLabel-panelStyle.line)/2, panelStyle, Start)
		text.Colour = readable(colour, sh.Fill)
		all = append(all, Panel{Shape: sh, Label: text})
	}
	return all
}
