package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// TestPartsLookLikeTheWhole takes the teams below the top for parts: in the rest
// they are joined to the top, and in each of them those who lead to the manager,
// as in the whole.
func TestPartsLookLikeTheWhole(t *testing.T) {
	ways := map[bool]int{}
	property.Check(t, func(t *rapid.T) {
		var whole, rest, team layout.Input
		add := func(in *layout.Input, parent int) int {
			in.Parent, in.Size = append(in.Parent, parent), append(in.Size, layout.Size{W: 120, H: 40})
			return len(in.Parent) - 1
		}
		whole.Frame = rapid.SampledFrom([]layout.Size{{}, {W: 210, H: 297}, {W: 4, H: 1}}).Draw(t, "page")
		teams, leads, below := rapid.IntRange(2, 4).Draw(t, "teams"), rapid.IntRange(2, 4).Draw(t, "who lead"), rapid.IntRange(1, 5).Draw(t, "below each")
		add(&whole, -1)
		add(&rest, -1)
		rest.Team = []bool{false}
		for range teams {
			team = layout.Input{Layer: 1, Frame: whole.Frame}
			m, top := add(&whole, 0), add(&team, -1)
			for range leads {
				lead, own := add(&whole, m), add(&team, top)
				for range below {
					add(&whole, lead)
					add(&team, own)
				}
			}
			add(&rest, 0)
			rest.Team = append(rest.Team, true)
		}
		parts := layout.FitParts(whole, layout.DefaultGaps)
		r := parts(whole, layout.DefaultGaps)
		for _, fault := range faults(whole, r) {
			t.Error(fault)
		}
		ways[fromAbove(r.Link[2])]++
		if got := parts(rest, layout.DefaultGaps); fromAbove(got.Link[1]) != fromAbove(r.Link[1]) {
			t.Errorf("the line to a team is %v, and in the whole %v", got.Link[1], r.Link[1])
		}
		if got := parts(team, layout.DefaultGaps); fromAbove(got.Link[1]) != fromAbove(r.Link[2]) {
			t.Errorf("the line in a team is %v, and in the whole %v", got.Link[1], r.Link[2])
		}
	})
	if ways[true] == 0 || ways[false] == 0 {
		t.Errorf("of the wholes %d are in rows and %d hang", ways[true], ways[false])
	}
}

func fromAbove(path []layout.Point) bool {
	n := len(path)
	return path[n-1].X == path[n-2].X
}
