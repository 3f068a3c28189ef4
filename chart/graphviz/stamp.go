package graphviz

import (
	"fmt"
	"image/color"
	"slices"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// stamps are the shapes of all cards, those that differ by nothing but their
// place once: Graphviz draws a thousand cards of one look as one, and place
// sets the copies.
type stamps struct {
	shapes []scene.Shape
	of     map[looks]int
}

// looks is what Graphviz draws a shape by, but for its place.
type looks struct {
	size         layout.Size
	round        bool
	radius       float64
	fill, stroke color.NRGBA
	weight       float64
	dashed       bool
	image        bool
}

func looksOf(sh scene.Shape) looks {
	return looks{layout.Size{W: sh.Box.W, H: sh.Box.H}, sh.Round, sh.Radius, sh.Fill.NRGBA, sh.Stroke.NRGBA, sh.Weight, sh.Dashed, sh.Image != nil}
}

func newStamps(cards []scene.Card) *stamps {
	s := &stamps{of: map[looks]int{}}
	for _, c := range cards {
		for _, sh := range c.Shapes {
			if _, drawn := s.of[looksOf(sh)]; !drawn {
				s.of[looksOf(sh)] = len(s.shapes)
				sh.Box.X, sh.Box.Y = 0, 0
				s.shapes = append(s.shapes, sh)
			}
		}
	}
	return s
}

const stampPrefix = "stamp_"

func stampName(i int) string { return fmt.Sprint(stampPrefix, i) }

// place replaces the stamps in a drawing by the cards that they make up.
func (s *stamps) place(d *Drawing, cards []scene.Card) {
	isStamp := func(m Mark) bool { return strings.HasPrefix(m.Owner, stampPrefix) }
	first := slices.IndexFunc(d.Marks, isStamp)
	if first < 0 {
		return
	}
	drawn := map[string][]Mark{}
	behind := first
	for behind < len(d.Marks) && isStamp(d.Marks[behind]) {
		drawn[d.Marks[behind].Owner] = append(drawn[d.Marks[behind].Owner], d.Marks[behind])
		behind++
	}
	all := make([]Mark, 0, len(d.Marks)+3*len(cards))
	all = append(all, d.Marks[:first]...)
	for i, c := range cards {
		for k, sh := range c.Shapes {
			for _, m := range drawn[stampName(s.of[looksOf(sh)])] {
				all = append(all, m.copyAt(fmt.Sprintf("card_%d_%d", i, k), sh.Box))
			}
		}
	}
	d.Marks = append(all, d.Marks[behind:]...)
}

// copyAt is a mark as Graphviz would have drawn it in another place.
func (m Mark) copyAt(owner string, box layout.Rect) Mark {
	m.Owner, m.Path = owner, slices.Clone(m.Path)
	for i := range m.Path {
		for j, p := range m.Path[i] {
			m.Path[i][j] = layout.Point{X: hundredths(p.X + box.X), Y: hundredths(p.Y + box.Y)}
		}
	}
	return m
}
