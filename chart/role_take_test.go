package chart_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

func TestTheFullLadderInEachOrder(t *testing.T) {
	const below = "apm 1, junior-pm 2, pm 3, senior-pm 4, lead-pm 5, staff-pm 5, group-pm 6, principal-pm 6, director 7, senior-director 8, "
	for order, want := range map[chart.HeadOrder]string{
		chart.HeadAboveVP: below + "vp 9, svp 10, head 11, cpo 12",
		chart.VPAboveHead: below + "head 9, vp 10, svp 11, cpo 12",
		chart.HeadVPPeers: below + "vp 10, head 10, svp 11, cpo 12",
	} {
		c, err := chart.New(chart.Settings{HeadOrder: order}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := rungs(do(t, c, chart.FullLadder()).Settings()); got != want {
			t.Errorf("%q:\n%s\nwant\n%s", order, got, want)
		}
	}
}

func TestWhoStandsBesideARoleThatIsNotThereStandsAlone(t *testing.T) {
	for _, tt := range []struct {
		take []chart.RoleID
		want string
	}{
		{[]chart.RoleID{chart.PrincipalPM, chart.LeadPM}, "senior-pm 4, lead-pm 5, principal-pm 6, vp 7, head 8, cpo 9"},
		{[]chart.RoleID{chart.StaffPM}, "senior-pm 4, staff-pm 5, vp 6, head 7, cpo 8"},
		{[]chart.RoleID{chart.SVP, chart.CEO}, "senior-pm 4, vp 5, svp 6, head 7, cpo 8, ceo 9"},
		{[]chart.RoleID{chart.Founder, chart.CEO}, "senior-pm 4, vp 5, head 6, cpo 7, founder 8, ceo 8"},
	} {
		const rest = "apm 1, junior-pm 2, pm 3, "
		if got := rungs(do(t, chart.Empty(), chart.TakeRoles(tt.take...)).Settings()); got != rest+tt.want {
			t.Errorf("%v:\n%s\nwant\n%s", tt.take, got, rest+tt.want)
		}
	}
}

func TestWhatADocumentHasAndWhatItCouldTake(t *testing.T) {
	c := do(t, chart.Empty(), chart.TakeRoles(chart.StaffPM, chart.LeadPM, chart.Director, chart.Founder, chart.Engineer))
	for name, tt := range map[string]struct {
		roles []chart.Role
		want  string
	}{
		"all":  {c.Settings().AllRoles(), "founder cpo head vp director lead-pm staff-pm senior-pm pm junior-pm apm engineer"},
		"more": {c.Settings().MoreRoles(), "ceo svp senior-director group-pm principal-pm designer analyst product-owner product-marketing"},
	} {
		var ids []string
		for _, r := range chart.HighestFirst(tt.roles) {
			ids = append(ids, string(r.ID))
		}
		if got := strings.Join(ids, " "); got != tt.want {
			t.Errorf("%s, highest first: %s\nwant %s", name, got, tt.want)
		}
	}
	if c = do(t, c, chart.FullLadder()); len(c.Settings().MoreRoles()) != 5 {
		t.Errorf("beside the full ladder there are %v", c.Settings().MoreRoles())
	}
}

func TestARoleIsRestored(t *testing.T) {
	full := do(t, chart.Empty(), chart.FullLadder())
	moved := do(t, full, chart.ShiftRole(chart.Director, true))
	changed, _ := chart.Known(chart.Director)
	changed.Span = 1
	moved = do(t, moved, chart.DefineRole(changed))
	if back := do(t, moved, chart.RestoreRole(chart.Director)); moved.Settings().Equal(full.Settings()) || !back.Settings().Equal(full.Settings()) {
		t.Errorf("restored, the ladder is %s\nwant %s", rungs(back.Settings()), rungs(full.Settings()))
	}
	for id, want := range map[chart.RoleID]string{chart.Founder: `the document has no role "founder" to restore`, "": `the document has no role "" to restore`} {
		if _, _, err := chart.RestoreRole(id).On(full); err == nil || err.Error() != want {
			t.Errorf("restoring %q: %v, want %s", id, err, want)
		}
	}
}

// TestWhoeverIsGivenARungBringsIt by an edit and in a new chart, and undoing
// the edit takes it away.
func TestWhoeverIsGivenARungBringsIt(t *testing.T) {
	c := charttest.Parse(t, "cpo Ann\n  pm Bo\n  director Cy")
	if got := taken(c); !slices.Equal(got, []chart.RoleID{chart.Director}) {
		t.Errorf("a new chart has %v", got)
	}
	was := c.Settings()
	c, diff, err := chart.SetRole("Promote", "bo", chart.LeadPM).On(c)
	if got := taken(c); err != nil || !slices.Equal(got, []chart.RoleID{chart.LeadPM, chart.Director}) {
		t.Errorf("after the edit: %v, %v", got, err)
	}
	if back := c.Apply(diff.Inverse()); !back.Settings().Equal(was) {
		t.Errorf("after undo: %v", taken(back))
	}
}

func taken(c *chart.Chart) []chart.RoleID {
	var ids []chart.RoleID
	for _, r := range c.Settings().Roles {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestARungIsTakenOnceAndTheDocumentsOwnStays(t *testing.T) {
	own := chart.Role{ID: chart.Director, Title: "Product Director", Short: "PD", Level: 6, Above: true, Track: chart.Executive, Span: 5}
	c := do(t, chart.Empty(), chart.DefineRole(own))
	c = do(t, c, chart.FullLadder())
	if r, _ := c.Settings().Role(chart.Director); r.Title != own.Title || len(c.Settings().Roles) != len(chart.Rungs()) {
		t.Errorf("%+v among %v", r, taken(c))
	}
	if _, _, err := chart.TakeRoles("wizard").On(c); err == nil {
		t.Error("a role that nobody knows is taken")
	}
}

// TestRolesComeInTheOrderOfTheLadder whatever the order they are taken in.
func TestRolesComeInTheOrderOfTheLadder(t *testing.T) {
	var all []chart.RoleID
	for _, r := range slices.Concat(chart.Rungs(), chart.Others()) {
		all = append(all, r.ID)
	}
	property.Check(t, func(t *rapid.T) {
		some := all[:rapid.IntRange(0, len(all)).Draw(t, "how many")]
		s := chart.Settings{Roles: []chart.Role{{ID: "own", Title: "Own", Track: chart.Lead, Level: 4, Above: true}}}
		c, err := chart.New(s, nil)
		if err != nil {
			t.Fatal(err)
		}
		one, other := c, c
		for _, id := range some {
			one, _, _ = chart.TakeRoles(id).On(one)
		}
		for _, id := range rapid.Permutation(some).Draw(t, "order") {
			other, _, _ = chart.TakeRoles(id).On(other)
		}
		if !one.Equal(other) {
			t.Fatalf("%v and %v", taken(one), taken(other))
		}
	})
}

func TestShiftedOutOfARung(t *testing.T) {
	c := do(t, chart.Empty(), chart.FullLadder())
	const above = "director 8, senior-director 9, vp 10, svp 11, head 12, cpo 13"
	for up, want := range map[bool]string{
		true:  "lead-pm 5, staff-pm 6, group-pm 7, principal-pm 7, " + above,
		false: "staff-pm 5, lead-pm 6, group-pm 7, principal-pm 7, " + above,
	} {
		const rest = "apm 1, junior-pm 2, pm 3, senior-pm 4, "
		if got := rungs(do(t, c, chart.ShiftRole(chart.StaffPM, up)).Settings()); got != rest+want {
			t.Errorf("up %t:\n%s\nwant\n%s", up, got, rest+want)
		}
	}
	beside := do(t, chart.Empty(), chart.DefineRole(chart.Role{ID: "owner", Title: "Owner", Track: chart.Lead, Beside: chart.PM}))
	for up, want := range map[bool]string{true: "pm 3, owner 4, senior-pm 5, vp 6", false: "junior-pm 2, owner 3, pm 4, senior-pm 5, vp 6"} {
		if got := rungs(do(t, beside, chart.ShiftRole("owner", up)).Settings()); !strings.Contains(got, want) {
			t.Errorf("from beside a PM, up %t: %s", up, got)
		}
	}
	// The leads' rung moves with whoever shares it.
	const swapped = "group-pm 5, principal-pm 5, staff-pm 6, lead-pm 6, "
	if got := rungs(do(t, c, chart.ShiftRole(chart.LeadPM, true)).Settings()); got != "apm 1, junior-pm 2, pm 3, senior-pm 4, "+swapped+"director 7, senior-director 8, vp 9, svp 10, head 11, cpo 12" {
		t.Error(got)
	}
}

func TestWithoutARungItsPeopleKeepTheTitle(t *testing.T) {
	c := charttest.Parse(t, "cpo Ann\n  director Bo")
	c = do(t, c, chart.RemoveRole(chart.Director))
	if bo := c.Person("bo"); bo.Role != "" || bo.Title != "Director of Product" || len(taken(c)) > 0 {
		t.Errorf("%+v, %v", bo, taken(c))
	}
	if c = do(t, c, chart.MapTitle("Director of Product", chart.Director)); c.Person("bo").Title != "" || len(taken(c)) != 1 {
		t.Errorf("mapped again: %+v, %v", c.Person("bo"), taken(c))
	}
	if id := c.Settings().NewRoleID("Director"); id == chart.Director {
		t.Error("a role of one's own gets the ID of a ready one")
	}
}
