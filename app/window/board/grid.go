package board

import (
	"iter"
	"math"
	"slices"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// grid lists what touches each cell of a scene: cards by their number, and
// connectors after them. What lies outside of it counts to the cells at its edge.
type grid struct {
	side          float64 // of a cell
	columns, rows int
	first         []int32 // where the list of each cell begins, and where the last ends
	listed        []int32
}

// cellSize is the least side of a cell, in points: about two cards.
const cellSize = 400

// newGrid counts what each cell has before it lists that: many lists that grow
// take several times as long.
func newGrid(s *scene.Scene) grid {
	things := len(s.Cards) + len(s.Connectors)
	g := grid{side: max(cellSize, math.Sqrt(s.Width*s.Height/float64(max(1, things))))}
	g.columns, g.rows = 1+int(s.Width/g.side), 1+int(s.Height/g.side)
	g.first = make([]int32, g.columns*g.rows+1)
	g.meet(s, func(cell int, _ int32) { g.first[cell+1]++ })
	for c := range g.columns * g.rows {
		g.first[c+1] += g.first[c]
	}
	g.listed = make([]int32, g.first[g.columns*g.rows])
	next := slices.Clone(g.first)
	g.meet(s, func(cell int, thing int32) {
		g.listed[next[cell]] = thing
		next[cell]++
	})
	return g
}

// meet goes through everything with each cell that it touches.
func (g *grid) meet(s *scene.Scene, f func(cell int, thing int32)) {
	last := make([]int32, g.columns*g.rows) // what a cell met last, counted from 1
	put := func(thing int32, box layout.Rect) {
		left, top, right, bottom := g.span(box)
		for y := top; y <= bottom; y++ {
			for c := y*g.columns + left; c <= y*g.columns+right; c++ {
				if last[c] != thing+1 {
					last[c] = thing + 1
					f(c, thing)
				}
			}
		}
	}
	for i := range s.Cards {
		put(int32(i), s.Cards[i].Box)
	}
	for i := range s.Connectors {
		path := s.Connectors[i].Path
		for k := 1; k < len(path); k++ {
			put(int32(len(s.Cards)+i), spanned(path[k-1], path[k]))
		}
	}
}

// at lists what touches a cell.
func (g *grid) at(cell int) []int32 { return g.listed[g.first[cell]:g.first[cell+1]] }

// span are the first and the last column and row that touch a rectangle.
func (g *grid) span(r layout.Rect) (left, top, right, bottom int) {
	within := func(v float64, n int) int { return int(max(0, min(v/g.side, float64(n-1)))) }
	return within(r.X, g.columns), within(r.Y, g.rows), within(r.Right(), g.columns), within(r.Bottom(), g.rows)
}

// of are the cells that touch a rectangle, row by row.
func (g *grid) of(r layout.Rect) iter.Seq[int] {
	left, top, right, bottom := g.span(r)
	return func(yield func(int) bool) {
		for y := top; y <= bottom; y++ {
			for c := y*g.columns + left; c <= y*g.columns+right; c++ {
				if !yield(c) {
					return
				}
			}
		}
	}
}

// spanned is the rectangle between two points.
func spanned(p, q layout.Point) layout.Rect {
	return layout.Rect{X: min(p.X, q.X), Y: min(p.Y, q.Y), W: math.Abs(p.X - q.X), H: math.Abs(p.Y - q.Y)}
}
