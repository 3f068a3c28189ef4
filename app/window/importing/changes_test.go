package importing

import (
	"slices"
	"strings"
	"testing"

	"cadre/app/window/windowtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/compare"
	"cadre/chart/update"
)

// asked shows what a table would change in a chart.
func asked(t *testing.T, base, text string) (c *Changes, shown func() string) {
	t.Helper()
	return askedOf(t, charttest.Parse(t, base), text)
}

func askedOf(t *testing.T, base *chart.Chart, text string) (c *Changes, shown func() string) {
	t.Helper()
	s := source(text)
	s.Into = base
	c = &Changes{Reading: readingOf(t, s), Beside: func(work func() (then func())) { work()() }, OnMake: func(func(int) bool) {}}
	w := windowtest.Open(t)
	c.Show(w)
	return c, func() string { return texts(w) }
}

// TestOneFieldOfSeveralIsTicked, and the chart beside the list is as it will be.
func TestOneFieldOfSeveralIsTicked(t *testing.T) {
	c, shown := asked(t, "cpo Ada [id=1]\n  head Bo [id=2]\n  pm Cy [id=3]\n",
		"ID,Name,Title,Manager,Location\n1,Ada,CPO,,\n2,Bo,VP of Product,1,Oslo\n3,Cy,Product Manager,2,\n4,Di,Product Manager,2,\n")
	for _, want := range []string{"Changed: 1", "2 changes", "Location: – → Oslo", "The chart then: 4 cards", "VP of Product", "Di", "+", "→"} {
		if !strings.Contains(shown(), want) && !marked(c, want) {
			t.Errorf("%q is not among\n%s", want, shown())
		}
	}
	i := slices.IndexFunc(c.lines, func(l changeLine) bool { return strings.HasPrefix(l.text, "Role") })
	if c.lines[i].level != ofThing || len(c.lines[i].changes) != 1 {
		t.Fatalf("the line is %+v", c.lines[i])
	}
	c.choose(c.lines[i].changes, false)
	whole := c.lines[slices.IndexFunc(c.lines, func(l changeLine) bool { return l.text == "2 changes" })]
	if bo := c.after.chart.Person("2"); bo.Role != "head" || bo.Location != "Oslo" || c.all(whole.changes) {
		t.Errorf("Bo will be %s in %s", bo.Role, bo.Location)
	}
	c.choose(whole.changes, true)
	if bo := c.after.chart.Person("2"); bo.Role != "vp" || !c.all(whole.changes) {
		t.Errorf("Bo will be %s", bo.Role)
	}
}

// TestTheParkedAreNoCards of the chart as it will be: they stand on no line of it.
func TestTheParkedAreNoCards(t *testing.T) {
	base, _, err := chart.Park("3").On(charttest.Parse(t, "cpo Ada [id=1]\n  head Bo [id=2]\n  pm Cy [id=3]\n"))
	if err != nil {
		t.Fatal(err)
	}
	c, shown := askedOf(t, base, "ID,Name,Title,Manager\n1,Ada,CPO,\n2,Bo,VP of Product,1\n")
	if got := shown(); !strings.Contains(got, "The chart then: 2 cards") || c.after.list.Length() != 2 {
		t.Errorf("%d lines:\n%s", c.after.list.Length(), got)
	}
}

// marked tells whether a sign stands on somebody in the chart.
func marked(c *Changes, sign string) bool {
	return sign == "+" && c.after.marks["4"] == compare.Added || sign == "→" && c.after.marks["3"] == compare.Moved
}

// TestWhoMayBeTheSameIsTicked: until then they are two.
func TestWhoMayBeTheSameIsTicked(t *testing.T) {
	c, shown := asked(t, "cpo Ada [id=1]\n  head Bo [id=2; notes=keep]\n  pm Cy [id=3]\n",
		"ID,Name,Title,Manager\n1,Ada,CPO,\n9,Bo,VP of Product,1\n3,Cy,Senior Product Manager,1\n")
	if got := shown(); !strings.Contains(got, "Perhaps the same: 1") || !strings.Contains(got, "ID 2 in the chart, 9 in the table") || !strings.Contains(got, "Added: 1") {
		t.Fatalf("it is not asked:\n%s", got)
	}
	cy := slices.IndexFunc(c.Reading.Update.Changes, func(ch update.Change) bool { return ch.Name == "Cy" })
	c.choose([]int{cy}, false)
	c.same(c.Reading.Update.Doubts[0], true)
	if got := shown(); strings.Contains(got, "Added: 1") || c.after.chart.Person("2").Role != "vp" || c.after.chart.Person("3").Role != "pm" {
		t.Errorf("said to be the same Bo will be %s, and Cy, who was left, %s:\n%s", c.after.chart.Person("2").Role, c.after.chart.Person("3").Role, got)
	}
	c.same(c.Reading.Update.Doubts[0], false)
	if !strings.Contains(shown(), "Added: 1") {
		t.Error("it cannot be taken back")
	}
}
