package update_test

import (
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/compare"
	"cadre/chart/grid"
	"cadre/chart/table"
	"cadre/chart/update"
)

// TestANameAloneIsAsked where IDs or e-mail addresses say that it is somebody
// else's: nobody is taken for another in silence.
func TestANameAloneIsAsked(t *testing.T) {
	const ids = "cpo Ada [id=1]\n  pm Bo [id=2; notes=keep]\n  pm Cy [id=3]\n"
	for _, tt := range []struct{ name, base, table, doubt, told, same string }{
		{"another ID", ids, "ID,Name,Title,Manager\n1,Ada,CPO,\n9,Bo,Product Manager,1\n3,Cy,Product Manager,1\n", "Bo: ID 2 in the chart, 9 in the table",
			"Added Bo: Product Manager, reports to Ada\n(Removed Bo: Product Manager, reports to Ada)\n", ""},
		{"another address", "cpo Ada [id=p1; email=ada@x.org]\n  pm Bo [id=p2; email=bo@x.org]\n", "Name,Email,Title,Manager\nAda,ada@y.org,CPO,\nBo,bo.lund@y.org,Product Manager,Ada\n", "Bo: bo@x.org in the chart, bo.lund@y.org in the table",
			"Added Bo: Product Manager, reports to Ada\n(Removed Bo: Product Manager, reports to Ada)\nChanged Ada: e-mail: ada@x.org → ada@y.org\n",
			"Changed Ada: e-mail: ada@x.org → ada@y.org\nChanged Bo: e-mail: bo@x.org → bo.lund@y.org\n"},
		{"an ID that the window gave", strings.Replace(ids, "id=2", "id=p2", 1), "ID,Name,Title,Manager\n1,Ada,CPO,\n9,Bo,Product Manager,1\n3,Cy,Product Manager,1\n", "", "", ""},
		{"IDs that are all others", ids, "ID,Name,Title,Manager\n11,Ada,CPO,\n12,Bo,Product Manager,11\n13,Cy,Product Manager,11\n", "", "", ""},
	} {
		base := charttest.Parse(t, tt.base)
		u := updateOf(t, base, tt.table)
		var doubts []string
		for _, d := range u.Doubts {
			doubts = append(doubts, d.Name+": "+d.Text)
		}
		if got := strings.Join(doubts, "\n"); got != tt.doubt || told(u) != tt.told {
			t.Errorf("%s: in doubt is %q, told\n%s", tt.name, got, told(u))
		}
		if tt.doubt == "" {
			continue
		}
		u, err := u.With(func(chart.ID) bool { return true })
		if err != nil || told(u) != tt.same || len(u.Doubts) != 1 || !u.Doubts[0].Same {
			t.Errorf("%s: said to be the same: %v, %v, told\n%s", tt.name, err, u.Doubts, told(u))
		}
	}
}

// TestOneThingOfSeveral that change about somebody is made by itself.
func TestOneThingOfSeveral(t *testing.T) {
	base := charttest.Parse(t, "cpo Ada [id=1]\n  pm Bo [id=2; location=Oslo; cost=10]\n")
	u := updateOf(t, base, "ID,Name,Title,Manager,Location,Cost,Desk,Email\n1,Ada,CPO,,,,,\n2,Bo Lund,Head of Product,1,Rome,€ 20,7,bo@x.org\n")
	for _, tt := range []struct{ thing, want string }{
		{"name", "pm Bo Lund [id=2; cost=10; location=Oslo]"},
		{"role", "head Bo [id=2; cost=10; location=Oslo]"},
		{"location", "pm Bo [id=2; cost=10; location=Rome]"},
		{"yearly cost", "pm Bo [id=2; cost=20; location=Oslo]"},
		{"Desk", "pm Bo [id=2; cost=10; location=Oslo]"},
		{"e-mail", "pm Bo [id=2; cost=10; email=bo@x.org; location=Oslo]"},
	} {
		next := on(t, base, u, func(i int) bool {
			c := u.Changes[i]
			return c.Kind == compare.Edited && strings.HasPrefix(c.Text, tt.thing)
		})
		want := charttest.Parse(t, "cpo Ada [id=1]\n  "+tt.want+"\n")
		if got := charttest.Format(next); tt.thing != "Desk" && got != charttest.Format(want) {
			t.Errorf("of the %s alone comes\n%s", tt.thing, got)
		}
		if desk := next.Person("2").Extra["Desk"]; (desk != "") != (tt.thing == "Desk") {
			t.Errorf("of the %s alone comes the desk %q", tt.thing, desk)
		}
		if currency := next.Settings().Currency; (currency != "") != (tt.thing == "yearly cost") {
			t.Errorf("of the %s alone comes the currency %q", tt.thing, currency)
		}
	}
}

// TestWhoIsParkedIsNotGone: no table has them.
func TestWhoIsParkedIsNotGone(t *testing.T) {
	base := charttest.Parse(t, "cpo Ada [id=1]\n  head Bo [id=2]\n    pm Cy [id=3]\n  pm Di [id=4]\n")
	base, _, err := chart.Park("2").On(base)
	if err != nil {
		t.Fatal(err)
	}
	u := updateOf(t, base, "ID,Name,Title,Manager\n1,Ada,CPO,\n4,Di,Senior Product Manager,1\n")
	if got := told(u); got != "Changed Di: role: Product Manager → Senior Product Manager\n" {
		t.Errorf("told is\n%s", got)
	}
}

// TestManagersWhomOnlyTheChartHas are found there by their name where one is
// called so, and by their ID; what somebody says of them counts before.
func TestManagersWhomOnlyTheChartHas(t *testing.T) {
	base := charttest.Parse(t, "cpo Ada [id=a1]\n  head Bo [id=b1]\n  head Cy [id=c1]\n  pm Cy [id=c2]")
	for _, tt := range []struct {
		manager string
		means   map[string]string
		want    chart.ID
	}{
		{"Bo", nil, "b1"}, {"b1", nil, "b1"}, {"Cy", nil, ""}, {"Zoe", nil, ""}, {"Bo", map[string]string{"Bo": "c1"}, "c1"}, {"Cy", map[string]string{"Cy": "c1"}, "c1"},
	} {
		g, notes, err := grid.Read(strings.NewReader("ID,Name,Title,Manager\nd1,Dee,PM,"+tt.manager+"\n"), grid.Options{Name: "staff.csv"})
		if err != nil {
			t.Fatal(err)
		}
		take := func(o table.Options) (*table.Taken, error) { return table.Take(g, notes, o) }
		_, u, err := update.Take(base, take, table.Options{Name: "staff.csv", Ladder: base.Settings(), Means: tt.means})
		if err != nil {
			t.Fatal(err)
		}
		after := on(t, base, u, u.Usual)
		if p := after.Person("d1"); p == nil || after.Person(p.Manager) == nil && tt.want != "" || after.Person(p.Manager) != nil && p.Manager != tt.want {
			t.Errorf("%q with %v: Dee is %+v", tt.manager, tt.means, p)
		}
	}
}
