package charttest_test

import (
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

func TestDifferencesNameWhatDiffersAlone(t *testing.T) {
	a := charttest.Parse(t, "cpo Ada [skills=x,y; cost=5]\n  pm Bo [open]\n  pm Cy")
	b, _, err := chart.Sequence("",
		chart.Set("", "ada", func(p *chart.Person) { p.Skills, p.Cost, p.Notes = []string{"x"}, 6, "n" }),
		chart.Set("", "bo", func(p *chart.Person) { p.Open, p.Extra = false, map[string]string{"Hat": "7"} }),
		chart.Remove("cy"),
		chart.Configure("", func(s *chart.Settings) { s.Title, s.Areas = "Acme", []string{"Core"} }),
	).On(a)
	if err != nil {
		t.Fatal(err)
	}
	want := `"ada": skills was ["x" "y"], is ["x"]
"ada": cost was 5, is 6
"ada": notes was "", is "n"
"bo": open was yes, is ""
"bo": extra was "", is map["Hat":"7"]
"cy" was there: true, is there: false
settings: Title was "", is "Acme"
settings: Areas was []string(nil), is []string{"Core"}`
	if got := charttest.Differences(chart.Compare(a, b)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := charttest.Differences(chart.Diff{}); got != "" {
		t.Errorf("nothing is %q", got)
	}
}
