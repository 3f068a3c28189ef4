package layout_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart/layout"
)

// TestLevelsHaveRows wants a row for each level, and who has no level or too
// high a one in the row below the manager.
func TestLevelsHaveRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
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

// TestLevelsWithoutLevels draws the tree.
func TestLevelsWithoutLevels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, g := randomForest(t, 300), randomGaps(t)
		if d := cmp.Diff(layout.Tree(in, g), layout.Levels(in, g)); d != "" {
			t.Fatalf("-tree +levels:\n%s", d)
		}
	})
}
