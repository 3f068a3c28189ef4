package pictures

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/sample"
	"cadre/chart/document"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestLinesKeepApart draws every template, large charts and real ones, the
// latter two with dotted lines added, on several pages and with shadings: every
// line keeps clear of what is not its own.
func TestLinesKeepApart(t *testing.T) {
	for name, c := range chartsWithLines(t) {
		t.Run(name, func(t *testing.T) {
			for _, look := range looksOfLines {
				s := scene.Build(c, typeset.For(nil), scene.Options{Look: look})
				if t.Failed() {
					return
				}
				checkLines(t, c, s, fmt.Sprintf("page %q, layout %q, ground %q", look.Page, look.Layout, look.Ground))
			}
		})
	}
}

var looksOfLines = []chart.Look{
	{Page: "16:9", Title: "Title", Legend: true}, {Page: "16:9", Title: "Title", Legend: true, Ground: chart.TeamGround},
	{Page: "A4", Legend: true, Ground: chart.AreaGround}, {Page: "4:3", Circles: true},
	{Title: "Title", Legend: true, Ground: chart.TeamGround}, {Layout: "compact"}, {Layout: "left-right"}, {Layout: "levels"},
}

func chartsWithLines(t *testing.T) map[string]*chart.Chart {
	all := map[string]*chart.Chart{"60": withDotted(t, charttest.Company(60), 9), "200": withDotted(t, charttest.Company(200), 40), "hr sample": withDotted(t, sample.HR(t), 25)}
	for _, tmpl := range document.Templates() {
		all[tmpl.ID] = sample.Template(t, tmpl.ID)
	}
	for _, file := range charttest.Tables(t) {
		if filepath.Ext(file) == ".csv" {
			all[filepath.Base(file)] = withDotted(t, tableAt(t, file), 25)
		}
	}
	return all
}

// withDotted gives one in so many people a dotted line to somebody far away.
func withDotted(t *testing.T, c *chart.Chart, every int) *chart.Chart {
	var people []chart.Person
	for i, p := range c.Tree().People {
		q := *p
		if i > 0 && i%every == 0 {
			q.DottedTo = []chart.ID{c.Tree().People[i*i%c.Tree().Len()].ID}
		}
		people = append(people, q)
	}
	changed, err := chart.New(*c.Settings(), people)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// separation is that of lines which can be told apart, and of a line from a
// card's bar, in points.
const separation = 6

func checkLines(t *testing.T, c *chart.Chart, s *scene.Scene, where string) {
	var solid, dotted []scene.Connector
	for _, l := range s.Connectors {
		if l.Dashed {
			dotted = append(dotted, l)
		} else {
			solid = append(solid, l)
		}
	}
	for i, l := range dotted {
		checkDots(t, s, l, where)
		checkClear(t, s, l, where)
		for _, o := range slices.Concat(solid, dotted[:i]) {
			checkApart(t, l, o, where)
		}
	}
	for _, l := range solid {
		checkSpine(t, c, s, l, where)
	}
}

// checkDots wants the dot of a dotted line at its manager.
func checkDots(t *testing.T, s *scene.Scene, l scene.Connector, where string) {
	dots := 0
	for _, sh := range s.Shapes {
		if sh.Part == scene.PartDot && sh.Round && sh.Box.Centre() == l.Path[0] {
			dots++
		}
	}
	if dots != 1 {
		t.Errorf("%s: the line from %s to %s has %d dots at %v", where, l.From, l.To, dots, l.Path[0])
	}
}

// checkClear wants no card, name or sign in the way of a dotted line.
func checkClear(t *testing.T, s *scene.Scene, l scene.Connector, where string) {
	var boxes []layout.Rect
	for _, c := range s.Cards {
		boxes = append(boxes, c.Box)
	}
	for _, p := range s.Panels {
		boxes = append(boxes, textBox(p.Label))
	}
	for _, x := range s.Labels {
		boxes = append(boxes, textBox(x))
	}
	for _, sh := range s.Shapes {
		if sh.Part != scene.PartDot {
			boxes = append(boxes, sh.Box)
		}
	}
	for k := 1; k < len(l.Path); k++ {
		for _, b := range boxes {
			if piece(l.Path[k-1], l.Path[k]).Overlaps(grown(b, -0.1)) {
				t.Errorf("%s: the line from %s to %s, %v, runs through %v", where, l.From, l.To, l.Path, b)
			}
		}
	}
}

func textBox(x scene.Text) layout.Rect {
	return layout.Rect{X: x.At.X - x.Width*[]float64{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}[x.Anchor], Y: x.At.Y - 0.75*x.Size, W: x.Width, H: x.Size}
}

// piece is a straight piece of a line, with a little width and height.
func piece(p, q layout.Point) layout.Rect {
	const hair = 0.01
	return layout.Rect{X: min(p.X, q.X) - hair, Y: min(p.Y, q.Y) - hair, W: math.Abs(p.X-q.X) + 2*hair, H: math.Abs(p.Y-q.Y) + 2*hair}
}

// checkApart wants a dotted line to run along no other one, nor to end where
// another does.
func checkApart(t *testing.T, l, o scene.Connector, where string) {
	far := 0.0
	for k := 1; k < len(l.Path); k++ {
		for j := 1; j < len(o.Path); j++ {
			a, b := piece(l.Path[k-1], l.Path[k]), piece(o.Path[j-1], o.Path[j])
			x, y := min(a.Right(), b.Right())-max(a.X, b.X), min(a.Bottom(), b.Bottom())-max(a.Y, b.Y)
			switch {
			case a.W < 1 && b.W < 1 && x > -separation+0.1:
				far += max(0, y-0.1)
			case a.H < 1 && b.H < 1 && y > -separation+0.1:
				far += max(0, x-0.1)
			}
		}
	}
	if far > 0.1 {
		t.Errorf("%s: the line from %s to %s, %v, runs along that from %s to %s, %v, for %.1f points", where, l.From, l.To, l.Path, o.From, o.To, o.Path, far)
	}
	for _, p := range []layout.Point{l.Path[0], l.Path[len(l.Path)-1]} {
		for _, q := range []layout.Point{o.Path[0], o.Path[len(o.Path)-1]} {
			if math.Hypot(p.X-q.X, p.Y-q.Y) < separation-0.1 {
				t.Errorf("%s: lines end at %v and %v", where, p, q)
			}
		}
	}
}

// checkSpine wants a reporting line to keep off the bars of cards and off the
// cards of other teams. It begins under the bar of its manager.
func checkSpine(t *testing.T, c *chart.Chart, s *scene.Scene, l scene.Connector, where string) {
	tree := c.Tree()
	for _, card := range s.Cards {
		bar, _ := card.Shape(scene.PartStrip)
		of := tree.Leads(tree.Index(l.From), tree.Index(card.Person))
		for k := 1; k < len(l.Path); k++ {
			p := piece(l.Path[k-1], l.Path[k])
			if p.H > p.W && card.Person != l.From && p.Overlaps(grown(bar.Box, separation-0.1)) {
				t.Errorf("%s: the line to %s, %v, runs beside the bar of %s, %v", where, l.To, l.Path, card.Person, bar.Box)
			}
			if !of && p.H > p.W && p.Overlaps(grown(card.Box, separation-0.1)) {
				t.Errorf("%s: the line to %s, %v, runs beside the card of %s, %v", where, l.To, l.Path, card.Person, card.Box)
			}
		}
	}
}

// grown is r with so much more on every side.
func grown(r layout.Rect, by float64) layout.Rect {
	return layout.Rect{X: r.X - by, Y: r.Y - by, W: r.W + 2*by, H: r.H + 2*by}
}
