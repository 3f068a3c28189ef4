package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/compare"
)

func made(id chart.ID) bool { return strings.HasPrefix(string(id), "p") }

// TestAlign: who is the same in both charts has the ID of the first; the lines
// of the second stay.
func TestAlign(t *testing.T) {
	a := charttest.Parse(t, "cpo Ada [id=p1]\n  pm Bo [id=p2; email=bo@acme.example]\n  pm Cy [id=p3]\n  pm [id=p4; open; area=Ads]\n  pm Twin [id=p5]\n  pm Twin [id=p6]\n  pm Di [id=d]")
	b := charttest.Parse(t, "cpo Zoe [id=p1]\n  cpo ada [id=p2]\n    pm [id=p3; open; area=Ads]\n    pm Robert [id=p4; email=BO@acme.example]\n    pm Cy [id=p5; mentor=p4; dotted=p7]\n    pm Twin [id=p6]\n    pm Di [id=d]\n    pm Gus [id=p7]")
	b = b.Apply(edit(t, b, chart.Configure("", func(s *chart.Settings) { s.Waivers = []chart.Waiver{{Rule: "span", Person: "p2"}} })))
	got, err := compare.Align(a, b, made, nil)
	if err != nil {
		t.Fatal(err)
	}
	if w := got.Settings().Waivers; len(w) != 1 || w[0].Person != "p1" || b.Settings().Waivers[0].Person != "p2" {
		t.Errorf("the accepted findings are %+v, and were %+v", w, b.Settings().Waivers)
	}
	want := `cpo Zoe [id=p8]
  cpo ada [id=p1]
    pm [id=p4; area=Ads; open]
    pm Robert [id=p2; email=BO@acme.example]
    pm Cy [id=p3; mentor=p2; dotted=p7]
    pm Twin [id=p9]
    pm Di [id=d]
    pm Gus [id=p7]
`
	if f := charttest.Format(got); f != want {
		t.Errorf("got\n%s\nwant\n%s", f, want)
	}
}

// TestAlignKeepsTheChart: whatever the charts, nobody is lost and the lines
// stay. A line to somebody who is not in the chart may find them by an ID of
// the other chart, which is welcome, so here no such line does.
func TestAlignKeepsTheChart(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		a, b := charttest.AnyChart(t), strayingFarther(t, charttest.AnyChart(t))
		all := func(chart.ID) bool { return true }
		got, err := compare.Align(a, b, all, nil)
		if err != nil {
			t.Fatal(err)
		}
		if was, is := lines(b), lines(got); !slices.Equal(was, is) {
			t.Fatalf("the lines were\n%q\nand are\n%q", was, is)
		}
		same, err := compare.Align(b, b, all, nil)
		if err != nil || !compare.Between(b, same).Empty() {
			t.Fatalf("a chart beside itself: %v, %s", err, compare.Between(b, same).Words())
		}
	})
}

// strayingFarther is a chart whose missing managers have IDs that no chart has.
func strayingFarther(t *rapid.T, c *chart.Chart) *chart.Chart {
	var people []chart.Person
	for _, p := range c.Tree().People {
		q := *p
		if q.Manager != "" && !c.Has(q.Manager) {
			q.Manager = "nowhere " + q.Manager
		}
		people = append(people, q)
	}
	c, err := chart.New(*c.Settings(), people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// lines are everybody with their manager and place, without IDs.
func lines(c *chart.Chart) []string {
	var all []string
	for _, p := range c.Tree().People {
		manager := "nobody"
		if m := c.Person(p.Manager); m != nil {
			manager = m.Label() + m.Notes
		}
		all = append(all, fmt.Sprintf("%s %s under %s, %d", p.Label(), p.Notes, manager, p.Order))
	}
	slices.Sort(all)
	return all
}

// TestDiscreet: of private fields and columns it is told that they changed.
func TestDiscreet(t *testing.T) {
	a := charttest.Parse(t, "cpo Ada [cost=111; location=Oslo; notes=secret]")
	b, _, err := chart.Set("", "ada", func(p *chart.Person) {
		p.Cost, p.Location, p.Notes, p.Extra = 222, "Rome", "hidden", map[string]string{"Desk": "5"}
	}).On(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		list []compare.Entry
		want string
	}{
		{compare.List(a, b), "location: Oslo → Rome; yearly cost: 111 → 222; notes: secret → hidden; Desk: – → 5"},
		{compare.Discreet(a, b), "location: Oslo → Rome; another yearly cost; another notes; another Desk"},
	} {
		if len(tt.list) != 1 || tt.list[0].Text != tt.want {
			t.Errorf("got %+v, want %s", tt.list, tt.want)
		}
	}
}
