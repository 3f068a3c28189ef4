package distance

import (
	"image/color"
	"math"
	"slices"
	"strconv"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// leastTeam is how wide a team is at least that has a name, in pixels.
const leastTeam = 60.0

// Label is the name of a team on its ground, with how many they are.
type Label struct {
	Card  int // of who leads it; -1: a ground of the scene
	Box   layout.Rect
	Fill  color.NRGBA
	Name  Line // both from the box's corner
	Count Line // S empty: none
}

// team is a manager and everybody below them.
type team struct {
	card  int
	box   layout.Rect // around all of their cards
	count int
}

// teams are those of the scene that are wide enough for a name, the largest
// first.
func (p *Picture) teams() []team {
	cards, tree := p.scene.Cards, p.chart.Tree()
	boxes := make([]layout.Rect, len(cards))
	for i := range cards {
		boxes[i] = cards[i].Box
	}
	for i, m := range slices.Backward(managers(cards)) {
		if m >= 0 {
			boxes[m] = around(boxes[m], boxes[i])
		}
	}
	var all []team
	for i, b := range boxes {
		if b.W*p.zoom < leastTeam {
			continue
		}
		if at := tree.Index(cards[i].Person); at >= 0 && tree.End[at]-at > 1 {
			all = append(all, team{i, zoomed(b, p.zoom), tree.End[at] - at})
		}
	}
	slices.SortStableFunc(all, func(a, b team) int { return b.count - a.count })
	return all
}

// managers are the numbers of the cards of whom each reports to in the picture,
// -1 for nobody. Cards stand in reading order: a manager is the last card before
// that is not somebody's whose team has ended.
func managers(cards []scene.Card) []int {
	all := make([]int, len(cards))
	var above []int
	for i := range cards {
		for len(above) > 0 && cards[above[len(above)-1]].Person != cards[i].Manager {
			above = above[:len(above)-1]
		}
		if all[i] = -1; len(above) > 0 {
			all[i] = above[len(above)-1]
		}
		above = append(above, i)
	}
	return all
}

func around(a, b layout.Rect) layout.Rect {
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return layout.Rect{X: x, Y: y, W: max(a.Right(), b.Right()) - x, H: max(a.Bottom(), b.Bottom()) - y}
}

func zoomed(r layout.Rect, z float64) layout.Rect {
	return layout.Rect{X: r.X * z, Y: r.Y * z, W: r.W * z, H: r.H * z}
}

// addLabels names the grounds of the scene, and the teams where cards do not
// name their leads.
func (p *Picture) addLabels(near func(layout.Rect) []int) {
	taken := &plan{p: p, near: near, cells: map[[2]int][]layout.Rect{}}
	p.labelHeading(taken)
	for _, g := range p.scene.Panels {
		p.labelGround(g, taken)
	}
	if p.Level != Short && p.Level != Teams {
		return
	}
	called := map[string]bool{}
	for _, t := range p.teams() {
		if l, ok := taken.find(t, p.forms(t, called)); ok {
			p.label[t.card] = len(p.Labels)
			p.Labels = append(p.Labels, l)
		}
	}
}

// labelHeading writes the picture's title and the line below it as large as
// can be read.
func (p *Picture) labelHeading(taken *plan) {
	for _, t := range p.scene.Labels {
		least := map[scene.Part]float64{scene.PartHeading: leastHeading, scene.PartSubheading: Least}[t.Part]
		if least == 0 {
			continue
		}
		size := max(least, t.Size*p.zoom)
		name := scene.Fit(p.m, t.S, size, t.Weight, p.scene.Width*p.zoom-t.Box().X*p.zoom)
		w, h := p.width(name, size, t.Weight), labelHeight(size)
		box := layout.Rect{X: t.Box().X * p.zoom, Y: max(0, t.At.Y*p.zoom-baseline(h, size)), W: w, H: h}
		if t.Anchor != scene.Start || taken.hits(box) || p.coversCards(box, taken.near) {
			continue
		}
		taken.take(box)
		p.Labels = append(p.Labels, Label{Card: -1, Box: box, Name: Line{name, layout.Point{Y: baseline(h, size)}, size, t.Weight, t.Colour.NRGBA, w}})
	}
}

func (p *Picture) coversCards(box layout.Rect, near func(layout.Rect) []int) bool {
	return len(near(zoomed(box, 1/p.zoom))) > 0
}

// leastHeading is the size of a picture's title at least.
const leastHeading = 13.0

// labelGround puts a ground's name into its upper left corner.
func (p *Picture) labelGround(g scene.Panel, taken *plan) {
	const pad = 4
	box := zoomed(g.Shape.Box, p.zoom)
	if box.W < leastTeam || g.Label.S == "" {
		return
	}
	name := scene.Fit(p.m, g.Label.S, Least, scene.SemiBold, box.W-2*pad-2)
	w := p.width(name, Least, scene.SemiBold)
	at := layout.Rect{X: box.X + 1, Y: box.Y + 1, W: w + 2*pad, H: math.Round(lineHeight * Least)}
	if taken.hits(at) {
		return
	}
	taken.take(at)
	p.Labels = append(p.Labels, Label{Card: -1, Box: at, Fill: g.Shape.Fill.NRGBA,
		Name: Line{name, layout.Point{X: pad, Y: baseline(at.H, Least)}, Least, scene.SemiBold, g.Label.Colour.NRGBA, w}})
}

// baseline is where a text stands in the middle of a height.
func baseline(h, size float64) float64 { return (h + capHeight*size) / 2 }

// form is a way to name a team, with or without how many they are.
type form struct{ name, count string }

// forms are the ways to name a team, the best first: what its people call it,
// else who leads it.
func (p *Picture) forms(t team, called map[string]bool) []form {
	q := p.post(t.card)
	count := strconv.Itoa(t.count)
	var all []form
	if name := p.teamName(t.card); name != "" && !called[name] {
		called[name] = true
		all = append(all, form{name, count}, form{name, ""})
	}
	short, first := p.shortOf(q), p.names.Parse(q.Name).First()
	return append(all, form{q.headline, count}, form{short, count}, form{short, ""}, form{first, ""})
}

// teamName is the team or the area of everybody who reports to somebody, empty
// where they have not the same.
func (p *Picture) teamName(card int) string {
	tree := p.chart.Tree()
	name, area, n := "", "", 0
	for r := range tree.Reports(tree.Index(p.scene.Cards[card].Person)) {
		q := tree.People[r]
		if n == 0 {
			name, area = q.Team, q.Area
		}
		if n++; q.Team != name {
			name = ""
		}
		if q.Area != area {
			area = ""
		}
	}
	if n < 2 {
		return ""
	}
	return firstOf(name, area)
}
