package layout_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// TestLooks wants, of any forest on any page, that all reports of a manager are
// joined in one way, that equal teams have equal pictures, that managers stand
// over their rows, and that teams in which nobody leads look alike in a layer.
func TestLooks(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in, g := randomForest(t, 300), randomGaps(t)
		if rapid.Bool().Draw(t, "roles") {
			in = withRoles(t, in)
		}
		if rapid.Bool().Draw(t, "equal cards") {
			for i := range in.Size {
				in.Size[i] = layout.Size{W: 120, H: 40}
			}
		}
		in.Frame = rapid.SampledFrom([]layout.Size{{}, {W: 210, H: 297}, {W: 4, H: 1}}).Draw(t, "page")
		for _, fault := range faults(in, layout.Fit(in, g)) {
			t.Error(fault)
		}
	})
}

// TestLooksOfCompanies has forests as organisations are.
func TestLooksOfCompanies(t *testing.T) {
	for name, in := range map[string]layout.Input{"hr sample": hrSample(t), "60": company(60), "200": company(200), "616": company(616)} {
		for _, page := range []layout.Size{{W: 16, H: 9}, {W: 4, H: 3}, {W: 210, H: 297}, {W: 1, H: 1}, {W: 4, H: 1}} {
			in.Frame = page
			for _, fault := range faults(in, layout.Fit(in, layout.DefaultGaps)) {
				t.Errorf("%s on %v: %s", name, page, fault)
			}
		}
	}
}

// faults is what an eye for order dislikes.
func faults(in layout.Input, r layout.Result) []string {
	l := &looks{grow(in, layout.Gaps{}, r), nil}
	l.checkJoins()
	l.checkTwins()
	l.checkRoots()
	l.checkTeams()
	l.checkLayers()
	return l.faults
}

type looks struct {
	forest
	faults []string
}

func (l *looks) blame(format string, args ...any) {
	l.faults = append(l.faults, fmt.Sprintf(format, args...))
}

// reports are those of i but for assistants, who stand aside.
func (l *looks) reports(i int) []int {
	return slices.DeleteFunc(slices.Clone(l.kids[i]), func(k int) bool {
		return k < len(l.Assistant) && l.Assistant[k] && len(l.kids[k]) == 0
	})
}

// leads tells whether i has reports who do not stand aside.
func (l *looks) leads(i int) bool { return len(l.reports(i)) > 0 }

// joined is how a report's line arrives.
func (l *looks) joined(i int) string {
	path := l.Link[i]
	if n := len(path); path[n-2].X == path[n-1].X {
		return "from above"
	}
	return "from the side"
}

// checkJoins wants one way to be joined for all reports of a manager.
func (l *looks) checkJoins() {
	for i := range l.Parent {
		ways := map[string]int{}
		for _, k := range l.reports(i) {
			ways[l.joined(k)] = k
		}
		if len(ways) > 1 {
			l.blame("the reports of %d are joined in two ways: %v", i, ways)
		}
	}
}

// checkTwins wants equal teams of a layer to have equal pictures.
func (l *looks) checkTwins() {
	shape, first := make([]string, len(l.Parent)), map[string]int{}
	for i := range slices.Backward(l.Parent) {
		var team strings.Builder
		fmt.Fprint(&team, l.Size[i], i < len(l.Assistant) && l.Assistant[i], "[")
		for _, k := range l.kids[i] {
			team.WriteString(shape[k])
		}
		shape[i] = team.String() + "]"
		key := fmt.Sprint(l.layer[i], shape[i])
		if twin, ok := first[key]; ok && !l.congruent(i, twin) {
			l.blame("%d and %d lead equal teams that look different", twin, i)
		}
		first[key] = i
	}
}

// congruent tells whether the teams of two look the same.
func (l *looks) congruent(a, b int) bool {
	for k, i := range l.kids[a] {
		j := l.kids[b][k]
		if !near(l.Box[i].X-l.Box[a].X+1e3, l.Box[j].X-l.Box[b].X+1e3) || !near(l.Box[i].Y-l.Box[a].Y+1e3, l.Box[j].Y-l.Box[b].Y+1e3) || !l.congruent(i, j) {
			return false
		}
	}
	return true
}

// checkRoots wants who leads a row to stand within its middle third.
func (l *looks) checkRoots() {
	for i := range l.Parent {
		first, last, row := math.Inf(1), math.Inf(-1), true
		for _, k := range l.reports(i) {
			x := l.Box[k].Centre().X
			first, last = min(first, x), max(last, x)
			row = row && l.joined(k) == "from above"
		}
		x, third := l.Box[i].Centre().X, (last-first)/3
		if row && first < last && (x < first+third-1e-6 || x > last-third+1e-6) {
			l.blame("%d stands at %.1f above a row from %.1f to %.1f", i, x, first, last)
		}
	}
}

// checkTeams wants teams in which nobody leads, of one layer, to be joined in
// one way, and those of one size to have as many in a row and in a column.
func (l *looks) checkTeams() {
	ways, grids := map[int]string{}, map[[2]int]string{}
	for i := range l.Parent {
		team := l.reports(i)
		if len(team) == 0 || len(team) < len(l.kids[i]) || slices.ContainsFunc(team, func(k int) bool { return len(l.kids[k]) > 0 }) {
			continue
		}
		way := l.joined(team[0])
		if before, ok := ways[l.layer[i]]; ok && before != way {
			l.blame("the team of %d is joined %s, others of its layer %s", i, way, before)
		}
		lefts := map[float64]int{}
		for _, k := range team {
			lefts[math.Round(l.Box[k].X*100)]++
		}
		key, grid := [2]int{l.layer[i], len(team)}, fmt.Sprint(way, " in ", len(lefts))
		if before, ok := grids[key]; ok && before != grid && way == "from the side" {
			l.blame("the %d reports of %d stand %s, those of others %s", len(team), i, grid, before)
		}
		ways[l.layer[i]], grids[key] = way, grid
	}
}

// checkLayers wants the reports of all who lead somebody who leads, in one
// layer, to be joined in one way.
func (l *looks) checkLayers() {
	ways := map[int]string{}
	for i := range l.Parent {
		if !slices.ContainsFunc(l.kids[i], l.leads) {
			continue
		}
		way := l.joined(l.reports(i)[0])
		if before, ok := ways[l.layer[i]]; ok && before != way {
			l.blame("the reports of %d are joined %s, others of their layer %s", i, way, before)
		}
		ways[l.layer[i]] = way
	}
}
