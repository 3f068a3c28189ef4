package chart_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

const team = `
cpo Ada
  head Bo
    pm Cy
    pm Dee
      apm Eve
  vp Fay
`

func TestTreeListsTeamsInReadingOrder(t *testing.T) {
	tree := charttest.Parse(t, team).Tree()
	if got, want := ids(tree.People), "ada bo cy dee eve fay"; got != want {
		t.Errorf("reading order is %q, want %q", got, want)
	}
	bo := tree.Index("bo")
	if got := slices.Collect(tree.Reports(bo)); !slices.Equal(got, []int{2, 3}) {
		t.Errorf("reports of Bo: %v", got)
	}
	if got := slices.Collect(tree.Managers(tree.Index("eve"))); !slices.Equal(got, []int{3, 1, 0}) {
		t.Errorf("managers of Eve: %v", got)
	}
	if !tree.Leads(bo, 4) || tree.Leads(bo, 5) || tree.End[bo] != 5 {
		t.Errorf("the team of Bo ends at %d", tree.End[bo])
	}
	if tree.Layers() != 4 || tree.Span(0) != 2 || tree.Index("nobody") != -1 {
		t.Errorf("layers %d, span of the top %d", tree.Layers(), tree.Span(0))
	}
}

func TestBrokenChartsAreWalked(t *testing.T) {
	for _, tt := range []struct{ name, outline, want string }{
		{"nobody", "", ""},
		{"a ring", "pm B [manager=c]\npm C [manager=a]\npm A [manager=b]\n  apm D", "a c b d"},
		{"a ring with a team above the cut", "pm A [manager=b]\npm B [manager=a]\npm Z [manager=b]", "a b z"},
		{"reports to oneself", "cpo A\npm B [manager=b]", "a b"},
		{"a missing manager", "pm B [manager=gone]\n  apm C\ncpo A", "a b c"},
		{"several tops", "pm B\ncpo A", "b a"},
		{"below a ring", "pm X [manager=b]\npm A [manager=b]\npm B [manager=a]", "a b x"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tree := charttest.Parse(t, tt.outline).Tree()
			if got := ids(tree.People); got != tt.want {
				t.Errorf("reading order is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNewRefusesRepeatedAndEmptyIDs(t *testing.T) {
	for _, people := range [][]chart.Person{{{ID: "a"}, {ID: "a"}}, {{Name: "Ada"}}} {
		if _, err := chart.New(chart.Settings{}, people); err == nil {
			t.Errorf("%v was accepted", people)
		}
	}
}

func TestACallerCannotChangeAChart(t *testing.T) {
	skills := []string{"empathy"}
	c, err := chart.New(chart.Settings{}, []chart.Person{{ID: "a", Skills: skills}})
	if err != nil {
		t.Fatal(err)
	}
	skills[0] = "none"
	if got := c.Person("a").Skills[0]; got != "empathy" {
		t.Errorf("the chart's skill became %q", got)
	}
}

// TestSettingsAreTheCharts: nothing that settings are made of is shared with
// whoever made them.
func TestSettingsAreTheCharts(t *testing.T) {
	s := chart.Settings{Areas: []string{"a"}, Titles: map[string]chart.RoleID{"a": "a"}, Look: chart.Look{CardFields: []chart.FieldID{"a"}}, Unknown: map[string]string{"a": "a"},
		Columns: []chart.Column{{Name: "a"}}, Waivers: []chart.Waiver{{Reason: "a"}},
		Roles: []chart.Role{{ID: "a", Title: "a", Duties: []string{"a"}, Skills: []string{"a"}}},
		Rules: map[string]chart.RuleSetting{"a": {Params: map[string]int{"a": 1}}}}
	c, err := chart.New(s, nil)
	if err != nil {
		t.Fatal(err)
	}
	before := *c.Settings()
	want := fmt.Sprintf("%+v", before)
	s.Titles["a"] = "b"
	s.Areas[0], s.CardFields[0], s.Unknown["a"], s.Columns[0].Name, s.Waivers[0].Reason = "b", "b", "b", "b", "b"
	s.Roles[0].Title, s.Roles[0].Duties[0], s.Roles[0].Skills[0], s.Rules["a"].Params["a"] = "b", "b", "b", 2
	if got := fmt.Sprintf("%+v", *c.Settings()); got != want {
		t.Errorf("the settings became\n%s\nand were\n%s", got, want)
	}
}

func TestWhoIsThere(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada")
	if !c.Has("ada") || c.Has("bo") || c.Has("") || chart.Empty().Has("ada") {
		t.Error("it is not said who is in the chart")
	}
}

// TestRingsAlwaysLookTheSame, whichever of them is met first.
func TestRingsAlwaysLookTheSame(t *testing.T) {
	outline := ""
	for _, name := range []string{"h", "c", "f", "a", "e", "b", "g", "d"} {
		outline += fmt.Sprintf("pm %s [id=%s1; manager=%s2]\npm %s [id=%s2; manager=%s1]\n", name, name, name, name, name, name)
	}
	for range 5 {
		ids := ""
		for _, p := range charttest.Parse(t, outline).Tree().People {
			ids += string(p.ID) + " "
		}
		if want := "a1 a2 b1 b2 c1 c2 d1 d2 e1 e2 f1 f2 g1 g2 h1 h2 "; ids != want {
			t.Fatalf("the order is %s, want %s", ids, want)
		}
	}
}

func TestNewIDIsFree(t *testing.T) {
	c := charttest.Parse(t, "cpo [id=p7]\npm [id=p3]\npm [id=p09]\npm [id=x]")
	if got := c.NewID(); got != "p10" {
		t.Errorf("NewID is %q, want p10", got)
	}
}

func TestLevelsFollowTheHeadOrder(t *testing.T) {
	for order, want := range map[chart.HeadOrder][2]int{
		chart.HeadAboveVP: {6, 5}, chart.VPAboveHead: {5, 6}, chart.HeadVPPeers: {6, 6},
	} {
		s := chart.Settings{HeadOrder: order}
		head, _ := s.Role(chart.Head)
		vp, _ := s.Role(chart.VP)
		if got := [2]int{head.Level, vp.Level}; got != want {
			t.Errorf("%q: levels of Head and VP are %v, want %v", order, got, want)
		}
	}
}

func TestRolesOfTheDocumentJoinTheLadder(t *testing.T) {
	s := chart.Settings{Roles: []chart.Role{{ID: "group-pm", Title: "Group PM", Level: 4}}}
	var order []string
	for _, r := range s.AllRoles() {
		order = append(order, string(r.ID))
	}
	if got, want := strings.Join(order, " "), "apm junior-pm pm senior-pm group-pm vp head cpo"; got != want {
		t.Errorf("roles are %q, want %q", got, want)
	}
	if got := s.TitleOf(&chart.Person{Role: "group-pm"}); got != "Group PM" {
		t.Errorf("title is %q", got)
	}
}

func ids(people []*chart.Person) string {
	var s []string
	for _, p := range people {
		s = append(s, string(p.ID))
	}
	return strings.Join(s, " ")
}

// TestAdopt: people who are handed over are the chart's as they are, with
// nothing for empty, and faults are those of New.
func TestAdopt(t *testing.T) {
	ada := &chart.Person{ID: "a", Skills: []string{}, DottedTo: []chart.ID{}, Extra: map[string]string{}, Unknown: map[string]string{}}
	bo := &chart.Person{ID: "b", Manager: "a"}
	c, err := chart.Adopt(chart.Settings{}, []*chart.Person{ada, bo})
	if err != nil || c.Person("a") != ada || c.Person("b").Manager != "a" {
		t.Fatalf("%v: %v", c, err)
	}
	if ada.Skills != nil || ada.DottedTo != nil || ada.Extra != nil || ada.Unknown != nil {
		t.Errorf("%+v has empty fields that are not nil", ada)
	}
	if _, err := chart.Adopt(chart.Settings{}, []*chart.Person{ada, ada}); err == nil {
		t.Error("two people have one ID")
	}
}
