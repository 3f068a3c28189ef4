package layout_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// TestLevelsHaveRows wants a row for each level, and who has no level or too
// high a one in the row below the manager.
func TestLevelsHaveRows(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in, g := withRoles(t, randomForest(t, 600)), randomGaps(t)
		in.Assistant = nil
		r := layout.Levels(in, g)
		sound := make([]bool, len(in.Parent)) // stands in the level's row
		row := map[int]float64{}
		for i, p := range in.Parent {
			y, level := r.Box[i].Y, in.Level[i]
			if p >= 0 && y < r.Box[p].Bottom()+g.Level-1e-6 {
				t.Fatalf("card %d at %v is not below its manager at %v", i, r.Box[i], r.Box[p])
			}
			sound[i] = level > 0 && (p < 0 || sound[p] && level < in.Level[p])
			if !sound[i] {
				continue
			}
			if at, ok := row[level]; ok && !near(at, y) {
				t.Fatalf("card %d of level %d is at %v, others at %v", i, level, y, at)
			}
			row[level] = y
		}
	})
}

// TestRowsFollowLevels wants the rows in the order of the levels, however
// many there are, and none of two levels, among those who stand below a manager
// of a higher level, or a founder of none.
func TestRowsFollowLevels(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in, g := randomForest(t, 200), randomGaps(t)
		top := rapid.IntRange(1, 20).Draw(t, "highest level")
		in.Level = rapid.SliceOfN(rapid.IntRange(0, top), len(in.Parent), len(in.Parent)).Draw(t, "levels")
		r := layout.Levels(in, g)
		level := map[float64]int{} // of each row
		for i := range in.Parent {
			if !inOrder(in, i) {
				continue
			}
			y := r.Box[i].Y
			if other, taken := level[y]; taken && other != in.Level[i] {
				t.Fatalf("levels %d and %d share the row at %v", other, in.Level[i], y)
			}
			level[y] = in.Level[i]
		}
		for upper := range level {
			for lower := range level {
				if upper < lower && level[upper] < level[lower] {
					t.Fatalf("level %d at %v stands above level %d at %v", level[upper], upper, level[lower], lower)
				}
			}
		}
	})
}

// inOrder tells whether levels fall all the way from the top down to card i,
// those without one standing above.
func inOrder(in layout.Input, i int) bool {
	p := in.Parent[i]
	switch {
	case in.Level[i] == 0:
		return false
	case p < 0:
		return true
	case in.Level[p] > 0:
		return in.Level[p] > in.Level[i] && inOrder(in, p)
	}
	for ; p >= 0; p = in.Parent[p] {
		if in.Level[p] > 0 {
			return false
		}
	}
	return true
}

// TestLevelsWithoutLevels draws the tree.
func TestLevelsWithoutLevels(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in, g := randomForest(t, 300), randomGaps(t)
		if d := cmp.Diff(layout.Tree(in, g), layout.Levels(in, g)); d != "" {
			t.Fatalf("-tree +levels:\n%s", d)
		}
	})
}
