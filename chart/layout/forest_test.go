package layout_test

import (
	"pgregory.net/rapid"

	"cadre/chart/layout"
)

// randomForest has up to most cards: few, some or many.
func randomForest(t *rapid.T, most int) layout.Input {
	cards := rapid.SampledFrom([]int{6, 20, most / 5, most}).Draw(t, "cards at most")
	// How far back a manager is at most decides between chains and stars.
	back := rapid.SampledFrom([]int{1, 2, 5, 20, most}).Draw(t, "managers back")
	return forestOf(rapid.Uint32().Draw(t, "seed"), cards, back)
}

// forestOf has up to so many cards, which a small generator makes of a seed, so
// that rapid need not draw thousands of numbers.
func forestOf(seed uint32, cards, back int) layout.Input {
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	n := next(cards + 1)
	in := layout.Input{}
	for i := range n {
		parent := i - 1 - next(min(back, i+1))
		in.Parent = append(in.Parent, parent)
		in.Size = append(in.Size, layout.Size{W: 20 + float64(next(200)), H: 20 + float64(next(80))})
	}
	return in
}

// withRoles gives everybody a level, lower ones mostly further down, and makes
// some assistants.
func withRoles(t *rapid.T, in layout.Input) layout.Input {
	every := rapid.IntRange(2, 9).Draw(t, "one assistant in")
	top := rapid.IntRange(3, 12).Draw(t, "highest level")
	seed := rapid.Uint32().Draw(t, "roles")
	depth := make([]int, len(in.Parent))
	for i, p := range in.Parent {
		if p >= 0 {
			depth[i] = depth[p] + 1
		}
		seed = seed*1664525 + 1013904223
		in.Assistant = append(in.Assistant, int(seed>>8)%every == 0)
		in.Level = append(in.Level, max(0, top-depth[i]-int(seed>>16)%3))
	}
	return in
}

// randomGaps leave room for the lines between cards.
func randomGaps(t *rapid.T) layout.Gaps {
	gap := func(least int, name string) float64 { return float64(rapid.IntRange(least, 60).Draw(t, name)) }
	return layout.Gaps{Sibling: gap(0, "sibling"), Team: gap(0, "team"), Level: gap(2, "level"), Stack: gap(0, "stack"), Indent: gap(2, "indent"),
		List: rapid.SampledFrom([]float64{0, 2, 5}).Draw(t, "list")}
}

// twins is somebody who leads the same team twice. What are tops of it, but
// for the first, report to that.
func twins(team layout.Input) layout.Input {
	in := layout.Input{Parent: []int{-1}, Size: []layout.Size{{W: 50, H: 20}}, Level: []int{7}, Assistant: []bool{false},
		Stand: []layout.Stand{""}, Row: []bool{false}}
	for _, first := range []int{1, 1 + len(team.Parent)} {
		for i, p := range team.Parent {
			manager := first + max(p, 0)
			if i == 0 {
				manager = 0
			}
			in.Parent = append(in.Parent, manager)
		}
		in.Size = append(in.Size, team.Size...)
		in.Level = append(in.Level, team.Level...)
		in.Assistant = append(in.Assistant, team.Assistant...)
		in.Stand, in.Row = append(in.Stand, team.Stand...), append(in.Row, team.Row...)
	}
	return in
}

// company is an organisation of n people whose managers have six reports.
func company(n int) layout.Input {
	in := layout.Input{}
	for i := range n {
		in.Parent = append(in.Parent, (i+5)/6-1)
		in.Size = append(in.Size, layout.Size{W: 192, H: 62 + float64(i%3)*13})
	}
	return in
}
