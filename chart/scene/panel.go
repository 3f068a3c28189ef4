package scene

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
)

var panelStyle = style{10.5, 16, SemiBold, PartTeam}

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
	switch cp.look.Ground {
	case chart.TeamGround:
		return line(p.Team)
	case chart.AreaGround:
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
	way   arrange

	result   layout.Result
	patterns []*layout.Patterns // of the teams
}

// place arranges the cards and draws the grounds of teams.
func (cp *composer) place(s *Scene, shown selection, in layout.Input) layout.Result {
	found := &grouped{cp: cp, shown: shown, in: in}
	if found.find(); len(found.teams) == 0 {
		return cp.arrange(in, cp.d.gaps)
	}
	best := found.best()
	s.Panels = best.panels()
	if best.result.Patterns = cp.o.Patterns; best.result.Patterns == nil {
		best.result.Patterns = layout.Joined(best.patterns)
	}
	return best.result
}

// best arranges all teams in one way: to fill the page in one idiom, but like
// fitOrTree as the plain tree where that has large text already, or is about as
// large.
func (g *grouped) best() *grouped {
	if !g.cp.fits {
		return g.fill(g.cp.arrange, nil)
	}
	tree := g.fill(layout.Tree, nil)
	if tree.fills(g.in.Frame) >= g.cp.large {
		tree.patterns = []*layout.Patterns{layout.Always(layout.Tree)}
		return tree
	}
	return g.fill(layout.FitParts(g.in, g.cp.d.gaps), tree)
}

// fill arranges the teams in a way, and gives the better of that and the best
// so far.
func (g *grouped) fill(way arrange, best *grouped) *grouped {
	for _, ratio := range innerRatios {
		c := g.clone(way, layout.Size{W: ratio, H: 1})
		for t := len(c.teams) - 1; t >= 0; t-- { // inner teams come after outer ones
			c.arrange(t)
		}
		c.arrange(-1)
		if best == nil || c.fills(c.in.Frame) > worthwhile*best.fills(c.in.Frame) {
			best = c
		}
		if c.in.Frame == (layout.Size{}) || g.cp.o.Patterns != nil {
			break // nothing to fill, or to choose
		}
	}
	return best
}

// innerRatios are the proportions of teams that are tried to fill a page.
var innerRatios = []float64{16.0 / 9, 1, 0.6, 3}

// clone is the same teams, not arranged yet.
func (g *grouped) clone(way arrange, inner layout.Size) *grouped {
	n := len(g.in.Parent)
	c := &grouped{cp: g.cp, shown: g.shown, in: g.in, teams: slices.Clone(g.teams), of: g.of, inner: inner, way: way}
	c.result = layout.Result{Box: make([]layout.Rect, n), Link: make([][]layout.Point, n)}
	return c
}

// fills is how large the chart can be drawn in a frame, or on a slide.
func (g *grouped) fills(frame layout.Size) float64 {
	if frame == (layout.Size{}) {
		frame = layout.Size{W: 16, H: 9}
	}
	return min(frame.W/max(1, g.result.Width+g.in.Around.W), frame.H/max(1, g.result.Height+g.in.Around.H))
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

// panels draws the grounds, outer ones first.
func (g *grouped) panels() []Panel {
	var all []Panel
	grounds := make([]Shape, len(g.teams))
	for t, tm := range g.teams {
		under := g.cp.theme.Background
		if tm.up >= 0 {
			under = grounds[tm.up].Fill.NRGBA
		}
		role, _ := g.cp.chart.Role(g.shown.people[tm.roots[0]])
		colour := g.cp.theme.roleInk(role)
		sh := Shape{Box: layout.Rect{X: tm.at.X, Y: tm.at.Y, W: tm.size.W, H: tm.size.H}, Radius: corner, Fill: colour.over(under, 0.09)}
		grounds[t] = sh
		text := g.name(tm)
		text.Colour = colour.readable(sh.Fill.NRGBA)
		all = append(all, Panel{Shape: sh, Label: text})
	}
	return all
}

// name sets a team's name at the left of its ground, or beside the line from
// above that would run through it.
func (g *grouped) name(tm team) Text {
	const gap, near = 6, 2
	whole, y := strings.ToValidUTF8(tm.name, "\uFFFD"), tm.at.Y+(panelLabel-panelStyle.line)/2
	left, right := tm.at.X+panelPad, tm.at.X+tm.size.W-panelPad
	width := min(right-left, g.cp.m.Width(whole, panelStyle.size, panelStyle.weight))
	if x, crosses := g.entry(tm); crosses && left-near < x && x < left+width+near {
		if x+gap+width <= right {
			left = x + gap
		} else {
			right = max(left, x-gap)
		}
	}
	return g.cp.label(fit(g.cp.m, whole, panelStyle, right-left), left, y, panelStyle, Start)
}

// entry is where the line to a team's lead goes through the place of its name.
func (g *grouped) entry(tm team) (x float64, crosses bool) {
	path := g.result.Link[tm.roots[0]]
	for i := 1; i < len(path); i++ {
		a, b := path[i-1], path[i]
		if a.X == b.X && min(a.Y, b.Y) < tm.at.Y+panelLabel && max(a.Y, b.Y) > tm.at.Y {
			return a.X, true
		}
	}
	return 0, false
}
