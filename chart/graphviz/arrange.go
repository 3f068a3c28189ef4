package graphviz

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"cadre/chart/layout"
)

// TooLargeError is a chart with more cards than Graphviz's own layout takes.
type TooLargeError struct{ Cards, Limit int }

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("Graphviz's own layout takes at most %d people, and here are %d", e.Limit, e.Cards)
}

// mostRanked is how many cards dot places in reasonable time.
const mostRanked = 1000

// Arrange has Graphviz's dot rank and order cards, so that those joined by
// dotted lines stand close: E. R. Gansner, E. Koutsofios, S. C. North, K.-P.
// Vo, "A Technique for Drawing Directed Graphs", IEEE TSE 19(3), 1993. The
// reporting lines are ours; dot's orthogonal ones end the renderer.
func Arrange(ctx context.Context, r *Renderer, in layout.Input, g layout.Gaps) (layout.Result, error) {
	n := len(in.Parent)
	if n == 0 {
		return layout.Result{}, nil
	}
	if n > mostRanked {
		return layout.Result{}, &TooLargeError{n, mostRanked}
	}
	svg, err := r.ask(ctx, byRank, rankedDOT(in, g))
	if err != nil {
		return layout.Result{}, err
	}
	answer, err := readMarks(svg)
	if err != nil {
		return layout.Result{}, err
	}
	middle := make([]layout.Point, n)
	found := 0
	for _, m := range answer.drawing.Marks {
		var i int
		if k, _ := fmt.Sscanf(m.Owner, "n%d", &i); k == 1 && i < n && m.Text == nil {
			middle[i] = boundsOf(m.Path).Centre()
			found++
		}
	}
	if found != n {
		return layout.Result{}, fmt.Errorf("the picture renderer placed %d cards of %d", found, n)
	}
	return ranked(in, g, middle), nil
}

func rankedDOT(in layout.Input, g layout.Gaps) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "digraph chart {\ngraph [nodesep=%s ranksep=%s splines=\"\" newrank=true]\n", number(g.Sibling/72), number(g.Level/72))
	fmt.Fprintln(&b, `node [shape=box fixedsize=true label="\n"]`)
	for i, s := range in.Size {
		fmt.Fprintf(&b, "n%d [width=%s height=%s]\n", i, number(max(s.W, 1)/72), number(max(s.H, 1)/72))
	}
	for i, p := range in.Parent {
		if p >= 0 {
			fmt.Fprintf(&b, "n%d -> n%d [weight=4]\n", p, i)
		}
	}
	depth, _ := rows(in, g)
	for k, d := range in.Dotted {
		switch above, below := d[0], d[1]; {
		case depth[above] < depth[below]:
			fmt.Fprintf(&b, "n%d -> n%d\n", above, below)
		case depth[above] > depth[below]:
			fmt.Fprintf(&b, "n%d -> n%d\n", below, above)
		default: // dot draws two of a rank together only by way of a third
			fmt.Fprintf(&b, "d%d [width=.01 height=.01]\nn%d -> d%d\nn%d -> d%d\n", k, above, k, below, k)
		}
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// ranked makes an arrangement of the places dot chose: a row for each layer,
// the cards' upper edges in a line as in layout.Tree.
func ranked(in layout.Input, g layout.Gaps, middle []layout.Point) layout.Result {
	depth, top := rows(in, g)
	r := layout.Result{Box: make([]layout.Rect, len(middle)), Link: make([][]layout.Point, len(middle))}
	left := math.Inf(1)
	for i, s := range in.Size {
		r.Box[i] = layout.Rect{X: middle[i].X - s.W/2, Y: top[depth[i]], W: s.W, H: s.H}
		left = min(left, r.Box[i].X)
	}
	for i := range r.Box {
		r.Box[i].X -= left
		r.Width, r.Height = max(r.Width, r.Box[i].Right()), max(r.Height, r.Box[i].Bottom())
	}
	drawLines(&r, in, g, depth)
	return r
}

// rows are the layer of each card, and where each layer begins.
func rows(in layout.Input, g layout.Gaps) (depth []int, top []float64) {
	depth = make([]int, len(in.Parent))
	var height []float64
	for i, p := range in.Parent {
		if p >= 0 {
			depth[i] = depth[p] + 1
		}
		if depth[i] == len(height) {
			height = append(height, 0)
		}
		height[depth[i]] = max(height[depth[i]], in.Size[i].H)
	}
	y := 0.0
	for _, h := range height {
		top = append(top, y)
		y += h + g.Level
	}
	return depth, top
}

// family is a manager with reports, and how far their lines run from side to
// side.
type family struct {
	manager  int
	reports  []int
	from, to float64
	lane     int
}

// drawLines joins the reports to their managers. Where the lines of two
// managers would run into each other, they take lanes one above the other.
func drawLines(r *layout.Result, in layout.Input, g layout.Gaps, depth []int) {
	layers := map[int][]*family{}
	byManager := map[int]*family{}
	for i, p := range in.Parent {
		if p < 0 {
			continue
		}
		f := byManager[p]
		if f == nil {
			x := r.Box[p].Centre().X
			f = &family{manager: p, from: x, to: x}
			byManager[p] = f
			layers[depth[p]] = append(layers[depth[p]], f)
		}
		x := r.Box[i].Centre().X
		f.reports, f.from, f.to = append(f.reports, i), min(f.from, x), max(f.to, x)
	}
	for _, families := range layers {
		lanes := assign(families)
		for _, f := range families {
			for _, i := range f.reports {
				up := g.Level * float64(lanes-f.lane) / float64(lanes+1)
				r.Link[i] = elbow(r.Box[f.manager], r.Box[i], r.Box[i].Y-up)
			}
		}
	}
}

// assign gives families that overlap different lanes, as few as it takes.
func assign(families []*family) (lanes int) {
	slices.SortFunc(families, func(a, b *family) int { return cmp.Or(cmp.Compare(a.from, b.from), a.manager-b.manager) })
	const apart = 12
	var ends []float64
	for _, f := range families {
		f.lane = slices.IndexFunc(ends, func(end float64) bool { return end+apart < f.from })
		if f.lane < 0 {
			f.lane = len(ends)
			ends = append(ends, 0)
		}
		ends[f.lane] = f.to
	}
	return len(ends)
}

func elbow(from, to layout.Rect, trunk float64) []layout.Point {
	a, b := layout.Point{X: from.Centre().X, Y: from.Bottom()}, layout.Point{X: to.Centre().X, Y: to.Y}
	if math.Abs(a.X-b.X) < 0.5 {
		return []layout.Point{{X: b.X, Y: a.Y}, b}
	}
	return []layout.Point{a, {X: a.X, Y: trunk}, {X: b.X, Y: trunk}, b}
}
