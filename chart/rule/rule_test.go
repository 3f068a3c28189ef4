package rule_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// TestRules runs testdata/RULE/*.txtar: a chart, what all rules find in it but
// for hints of others, and for each finding of RULE the charts that its fixes
// lead to.
func TestRules(t *testing.T) {
	for _, r := range rule.All {
		files, err := filepath.Glob(filepath.Join("testdata", r.ID, "*.txtar"))
		if err != nil || len(files) == 0 {
			t.Errorf("%s has no cases: %v", r.ID, err)
		}
		for _, file := range files {
			t.Run(r.ID+"/"+strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
				testCase(t, r.ID, file)
			})
		}
	}
}

func testCase(t *testing.T, id, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := charttest.Parse(t, string(ar.Files[0].Data))
	got := &txtar.Archive{Comment: ar.Comment, Files: slices.Concat(ar.Files[:1], outcome(t, c, id, dayOf(ar.Comment)))}
	if *update {
		if err := os.WriteFile(file, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, want := string(txtar.Format(got)), string(txtar.Format(ar)); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// dayOf is the day that a case is checked on: its comment ends with “On
// 2027-04-01.” where there is one.
func dayOf(comment []byte) time.Time {
	_, text, _ := strings.Cut(strings.TrimSuffix(strings.TrimSpace(string(comment)), "."), "On ")
	day, _ := chart.ParseDay(text)
	return day
}

// outcome is the findings, then the chart after each fix for the rule, having
// checked that the fixes are sound.
func outcome(t *testing.T, c *chart.Chart, id string, day time.Time) []txtar.File {
	var list strings.Builder
	var after []txtar.File
	for _, f := range rule.Check(c, day) {
		checkFixes(t, c, f, day)
		if f.Rule != id && f.Severity == rule.Info {
			continue
		}
		fmt.Fprintf(&list, "%s %s %s: %s\n", f.Severity, f.Rule, f.Person, f.Message())
		if f.Rule != id {
			continue
		}
		for _, fix := range f.Fixes() {
			fmt.Fprintf(&list, "  %s\n", fix.Name)
			fixed, _, err := fix.On(c)
			if err != nil {
				t.Fatal(err)
			}
			after = append(after, txtar.File{Name: fix.Name, Data: []byte(charttest.Format(fixed))})
		}
	}
	return append([]txtar.File{{Name: "findings", Data: []byte(list.String())}}, after...)
}

func TestTheTableOfRules(t *testing.T) {
	seen := map[string]bool{}
	for i, r := range rule.All {
		if r.ID == "" || seen[r.ID] {
			t.Errorf("the ID %q is empty or taken", r.ID)
		}
		seen[r.ID] = true
		for what, text := range map[string]string{"title": r.Title, "reason": r.Reason, "source": r.Source} {
			if text == "" {
				t.Errorf("%s has no %s", r.ID, what)
			}
		}
		if !strings.HasSuffix(r.Reason, ".") || strings.Count(r.Reason, ". ") > 0 {
			t.Errorf("%s: the reason is not one sentence: %s", r.ID, r.Reason)
		}
		if i > 0 && slices.Index(rule.Severities, rule.All[i-1].Severity) > slices.Index(rule.Severities, r.Severity) {
			t.Errorf("%s stands behind a less grave rule", r.ID)
		}
		if !strings.Contains(rule.Markdown(), "| `"+r.ID+"` |") {
			t.Errorf("%s is missing in the Markdown table", r.ID)
		}
	}
}

// TestSpanDefaultsAreTheLadder keeps the numbers those of the roles' table, and
// the names those that documents have.
func TestSpanDefaultsAreTheLadder(t *testing.T) {
	i := slices.IndexFunc(rule.All, func(r rule.Rule) bool { return r.ID == "span" })
	defaults := map[string]int{}
	for _, p := range rule.All[i].Params {
		defaults[p.Name] = p.Default
	}
	for _, r := range chart.Ladder() {
		name := string(r.ID)
		if r.Track == chart.Executive {
			name = "executive"
		}
		if r.Track != chart.Entry && defaults[name] != r.Span {
			t.Errorf("the default of %s is %d, the ladder says %d", name, defaults[name], r.Span)
		}
	}
	for _, r := range chart.Rungs() {
		if n, ok := defaults[string(r.ID)]; n != r.Span || ok != (r.Span > 0) {
			t.Errorf("the default of %s is %d, the rung's span is %d", r.ID, n, r.Span)
		}
	}
	for _, name := range []string{"pm", "senior-pm", "executive", "max"} {
		if defaults[name] == 0 {
			t.Errorf("there is no number %s", name)
		}
	}
}

// TestASpanIsThatOfTheDocumentsRole: a document may have changed a rung, and
// what it says of the rule goes before that.
func TestASpanIsThatOfTheDocumentsRole(t *testing.T) {
	c := charttest.Parse(t, "head Ada\n  director Bo\n    pm Cy\n    pm Dee\n    pm Eve")
	director, _ := chart.Known(chart.Director)
	director.Span = 2
	span, _ := rule.ByID("span")
	at := slices.IndexFunc(span.Params, func(p rule.Param) bool { return p.Name == "director" })
	for _, tt := range []struct {
		edit chart.Edit
		span int
		want string
	}{
		{chart.Sequence(""), 6, ""},
		{chart.DefineRole(director), 2, "span bo"},
		{rule.Adjust("span", rule.Warning, map[string]int{"director": 3}), 3, ""},
		{rule.Adjust("span", rule.Warning, map[string]int{"director": 2}), 2, "span bo"},
	} {
		var err error
		if c, _, err = tt.edit.On(c); err != nil {
			t.Fatal(err)
		}
		if got := span.ParamIn(c.Settings(), span.Params[at]); got != tt.span || finds(c, "span") != tt.want {
			t.Errorf("%s: the span is %d, want %d; found %q, want %q", tt.edit.Name, got, tt.span, finds(c, "span"), tt.want)
		}
	}
	if set := c.Settings().Rules; len(set) != 0 {
		t.Errorf("the document says of rules %+v, and only what its role says", set)
	}
}

func TestFindingsComeGravestFirstThenInReadingOrder(t *testing.T) {
	c := charttest.Parse(t, `
head Bo
  apm Eve
    vp Fay
  apm Dee [manager=gone]
cpo Ada`)
	var got []string
	for _, f := range rule.Check(c, time.Time{}) {
		got = append(got, f.Rule+" "+string(f.Person))
	}
	want := []string{"entry-leads eve", "reports-up fay", "missing-manager dee",
		"unplaced bo", "needs-mentor eve", "executive-alone fay", "entry-heavy ada", "executive-alone ada",
		"chain bo", "skips-levels eve", "head-and-vp fay"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSeveritiesFollowTheDocument(t *testing.T) {
	const team = "set rule.chain.severity=off\nhead Bo\n  pm Cy [area=Search]\n    senior-pm Dee [area=Checkout]\n"
	for _, tt := range []struct {
		settings string
		want     rule.Counts
	}{
		{"", rule.Counts{Error: 1}},
		{"set rule.reports-up.severity=info\n", rule.Counts{Info: 1}},
		{"set rule.reports-up.severity=warning\n", rule.Counts{Warning: 1}},
		{"set rule.reports-up.severity=off\n", rule.Counts{}},
		{"set rule.reports-up.severity=loud\n", rule.Counts{Error: 1}},
	} {
		if got := rule.Count(rule.Check(charttest.Parse(t, tt.settings+team), time.Time{})); got != tt.want {
			t.Errorf("%q gives %+v, want %+v", tt.settings, got, tt.want)
		}
	}
}

func TestAFindingOfOnesOwnHasNoFixes(t *testing.T) {
	if fixes := (rule.Finding{Rule: "span"}).Fixes(); fixes != nil {
		t.Errorf("a finding that Check did not make offers %v", fixes)
	}
}
