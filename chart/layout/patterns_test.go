package layout_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// drawnOrchard is a random forest on a random page.
func drawnOrchard(t *rapid.T, most int) (*orchard, layout.Size, layout.Gaps) {
	in, g := randomForest(t, most), randomGaps(t)
	if rapid.Bool().Draw(t, "roles") {
		in = withRoles(t, in)
	}
	if rapid.Bool().Draw(t, "stands") {
		in = withStands(t, in)
	}
	return planted(in), rapid.SampledFrom([]layout.Size{{}, {W: 840, H: 780}, {W: 1, H: 3}, {W: 4, H: 1}}).Draw(t, "page"), g
}

// on is the forest as it stands, on a page.
func (o *orchard) on(page layout.Size) layout.Input {
	in := o.input()
	in.Frame = page
	return in
}

var places = cmpopts.IgnoreFields(layout.Result{}, "Patterns")

// TestKeptForestsStayInPlace arranges forests again that have not changed, on
// whatever page.
func TestKeptForestsStayInPlace(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		o, page, g := drawnOrchard(t, 300)
		r := layout.Fit(o.on(page), g)
		if len(r.Box) == 0 {
			return
		}
		if d := cmp.Diff(r, r.Patterns.Arrange(o.on(layout.Size{W: 3, H: 2}), g), places); d != "" {
			t.Fatalf("the same forest gives other places (-chosen +kept):\n%s", d)
		}
	})
}

// TestKeptForestsAreOrderly edits forests at random, and checks what holds for
// every arrangement.
func TestKeptForestsAreOrderly(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		o, page, g := drawnOrchard(t, 300)
		p := layout.Fit(o.on(page), g).Patterns
		for range rapid.IntRange(1, 30).Draw(t, "edits") {
			o.edit(t)
		}
		in := o.input()
		if p == nil || len(in.Parent) == 0 {
			return
		}
		r := p.Arrange(in, g)
		if d := cmp.Diff(r, p.Arrange(in, g), places); d != "" {
			t.Fatalf("the same forest gives two arrangements:\n%s", d)
		}
		checkSizes(t, in, r)
		whole := withFrames(in, g, r)
		checkFit(t, whole)
		checkApart(t, whole, min(g.Sibling, g.Team, g.Level/4, g.Stack))
		checkLists(t, in, r)
		checkLinks(t, in, r)
		checkLinksAvoidCards(t, r)
		checkOrder(t, grow(in, g, r))
	})
}

// TestOtherTeamsKeepTheirPictures makes one edit, and wants every team with
// nobody in it that the edit touches to be drawn as before, and every report
// of another manager to stand in the same column or row as the one before.
func TestOtherTeamsKeepTheirPictures(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		o, page, g := drawnOrchard(t, 120)
		before := o.on(page)
		r := layout.Fit(before, g)
		if len(before.Parent) == 0 || isPlain(before, g, r) {
			return // rows through the whole forest are as high as their highest card
		}
		e := edited{was: map[string]layout.Rect{}, led: map[string]bool{}, touched: map[string]bool{}}
		for i, key := range before.Key {
			e.was[key] = r.Box[i]
			if m := before.Parent[i]; m >= 0 {
				e.led[before.Key[m]] = true
			}
		}
		for _, key := range o.edit(t) {
			e.touched[key] = true
		}
		after := o.input()
		if len(after.Parent) == 0 {
			return
		}
		e.forest = grow(after, g, r.Patterns.Arrange(after, g))
		for i := range after.Parent {
			e.checkTeam(t, i)
			e.checkReports(t, i)
		}
	})
}

// edited is a forest after an edit, and how it was before.
type edited struct {
	forest
	was     map[string]layout.Rect
	led     map[string]bool // who led a team
	touched map[string]bool // whose teams, or own cards, the edit is about
}

// team is everybody below i; ok is false where the edit touches somebody there.
func (e *edited) team(i int) (all []int, ok bool) {
	if e.touched[e.Key[i]] {
		return nil, false
	}
	for _, k := range e.kids[i] {
		below, ok := e.team(k)
		if !ok {
			return nil, false
		}
		all = append(append(all, k), below...)
	}
	return all, true
}

// checkTeam wants everybody below i in the same place, seen from the first of
// them. An only report stands under the manager, wherever on the team that is;
// and so do assistants, which moves the manager of a team within one that is to
// stand in a column.
func (e *edited) checkTeam(t *rapid.T, i int) {
	team, _ := e.team(i)
	asked := slices.ContainsFunc(e.Stand, func(s layout.Stand) bool { return s != "" })
	if len(e.kids[i]) < 2 || asked && slices.ContainsFunc(e.kids[i], func(k int) bool { return e.Assistant[k] }) {
		return
	}
	for _, k := range team {
		a, b := e.was[e.Key[team[0]]], e.was[e.Key[k]]
		if !near(1e4+b.X-a.X, 1e4+e.Box[k].X-e.Box[team[0]].X) || !near(1e4+b.Y-a.Y, 1e4+e.Box[k].Y-e.Box[team[0]].Y) {
			t.Fatalf("%s has another place in the team of %s; the edit touches %v", e.Key[k], e.Key[i], e.touched)
		}
	}
}

// checkReports wants each report of i below the one before if it was so, and
// beside it if it was so. Who lead a team may stand behind all who do not: where
// somebody begins or ends to lead, reports change places, and the columns and
// rows stay as long as they were instead.
func (e *edited) checkReports(t *rapid.T, i int) {
	if slices.ContainsFunc(e.kids[i], func(k int) bool { return e.led[e.Key[k]] != (len(e.kids[k]) > 0) }) {
		return
	}
	for n, k := range e.kids[i] {
		if n == 0 || e.touched[e.Key[i]] {
			continue
		}
		before := e.kids[i][n-1]
		if (len(e.kids[k]) > 0) != (len(e.kids[before]) > 0) || e.Assistant[k] || e.Assistant[before] || e.touched[e.Key[k]] || e.touched[e.Key[before]] {
			continue
		}
		was := e.was[e.Key[k]].Y >= e.was[e.Key[before]].Bottom()
		if is := e.Box[k].Y >= e.Box[before].Bottom(); is != was {
			t.Fatalf("%s stands below %s: it was %t and is %t; the edit touches %v", e.Key[k], e.Key[before], was, is, e.touched)
		}
	}
}

// isPlain tells whether Fit took a plain arrangement.
func isPlain(in layout.Input, g layout.Gaps, r layout.Result) bool {
	for _, a := range layout.All[:3] {
		if cmp.Equal(r, a.Arrange(in, g), places) {
			return true
		}
	}
	return false
}

// TestANewTeamStandsAsItsLikes: the copy of a team below the manager next to its
// own is as large as it.
func TestANewTeamStandsAsItsLikes(t *testing.T) {
	for _, page := range []layout.Size{{W: 840, H: 780}, {W: 4, H: 1}, {W: 1, H: 3}} {
		o := planted(company(616))
		r := layout.Fit(o.on(page), layout.DefaultGaps)
		heads := o.root.kids[0].kids
		team := heads[0].kids[0]
		heads[1].kids = append(heads[1].kids, team.copied())
		in := o.input()
		r = r.Patterns.Arrange(in, layout.DefaultGaps)
		if was, is := extent(in, r, team), extent(in, r, team.copied()); !near(was.W, is.W) || !near(was.H, is.H) {
			t.Errorf("on %v the team is %v large, and its copy %v", page, was, is)
		}
	}
}

// copied is a team of the same cards with other keys.
func (p *plant) copied() *plant {
	c := *p
	c.key, c.kids = "copy of "+p.key, nil
	for _, k := range p.kids {
		c.kids = append(c.kids, k.copied())
	}
	return &c
}

// extent is how large a team is.
func extent(in layout.Input, r layout.Result, team *plant) layout.Size {
	var hull layout.Rect
	all := []*plant{team}
	for k := 0; k < len(all); k++ {
		all = append(all, all[k].kids...)
		b := r.Box[slices.Index(in.Key, all[k].key)]
		if k == 0 {
			hull = b
		}
		x, y := min(hull.X, b.X), min(hull.Y, b.Y)
		hull = layout.Rect{X: x, Y: y, W: max(hull.Right(), b.Right()) - x, H: max(hull.Bottom(), b.Bottom()) - y}
	}
	return layout.Size{W: hull.W, H: hull.H}
}
