package rule_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

// loud is a chart in which many rules find something.
const loud = "apm Ada\n  pm Bo\n    apm Cy\n    apm Dee\n    apm Eve\n  pm Fay\n    - Hal [open]\n      pm Ida\ncpo Gus\ncpo Jo"

func TestAWaivedFindingCountsApart(t *testing.T) {
	c := charttest.Parse(t, loud)
	before := rule.Check(c, time.Time{})
	for _, f := range before {
		waived, _, err := chart.Waive(f.Waiver("we know")).On(c)
		if err != nil {
			t.Fatal(err)
		}
		after := rule.Check(waived, time.Time{})
		last := after[len(after)-1]
		if len(after) != len(before) || last.Rule != f.Rule || last.Person != f.Person || last.Waived != "we know" {
			t.Errorf("%s on %s: the last of %d findings is %+v", f.Rule, f.Person, len(after), last)
		}
		if n := rule.Count(after); n.Waived != 1 || n.Error+n.Warning+n.Info != len(before)-1 {
			t.Errorf("%s on %s: counted %+v", f.Rule, f.Person, n)
		}
		back, _, err := chart.Unwaive(last.Waiver("")).On(waived)
		if err != nil || !back.Equal(c) {
			t.Errorf("%s on %s: taking the waiver back, %v, leads elsewhere", f.Rule, f.Person, err)
		}
	}
}

func TestAdjustKeepsOnlyWhatDiffers(t *testing.T) {
	c := chart.Empty()
	span, _ := rule.ByID("span")
	for _, tt := range []struct {
		severity rule.Severity
		params   map[string]int
		want     map[string]chart.RuleSetting
	}{
		{rule.Error, map[string]int{"pm": 3}, map[string]chart.RuleSetting{"span": {Severity: "error", Params: map[string]int{"pm": 3}}}},
		{rule.Warning, map[string]int{"pm": 2, "executive": 9}, map[string]chart.RuleSetting{"span": {Params: map[string]int{"executive": 9}}}},
		{rule.Off, nil, map[string]chart.RuleSetting{"span": {Severity: "off"}}},
		{rule.Warning, map[string]int{"pm": 2}, nil},
	} {
		var err error
		if c, _, err = rule.Adjust("span", tt.severity, tt.params).On(c); err != nil {
			t.Fatal(err)
		}
		if got := c.Settings().Rules; len(got) != len(tt.want) || len(got) > 0 && !sameSetting(got["span"], tt.want["span"]) {
			t.Errorf("%s %v gives %v, want %v", tt.severity, tt.params, got, tt.want)
		}
		if got := span.SeverityIn(c.Settings()); got != tt.severity {
			t.Errorf("the severity is %s, want %s", got, tt.severity)
		}
	}
}

func sameSetting(a, b chart.RuleSetting) bool {
	return a.Severity == b.Severity && maps.Equal(a.Params, b.Params)
}

func TestSettingsThatCannotBe(t *testing.T) {
	for id, s := range map[string]chart.RuleSetting{
		"spam": {}, "span": {Severity: "fatal"}, "cycle": {Params: map[string]int{"max": 1}}, "needs-mentor": {Severity: "Error"},
		"reports-up": {Params: map[string]int{"": 0}},
	} {
		if rule.CheckSetting(id, s) == nil {
			t.Errorf("%s takes %+v", id, s)
		}
		if _, _, err := rule.Adopt(map[string]chart.RuleSetting{id: s}).On(chart.Empty()); err == nil {
			t.Errorf("a set with %s %+v is loaded", id, s)
		}
	}
	if rule.CheckSetting("span", chart.RuleSetting{Params: map[string]int{"pm": -1}}) == nil {
		t.Error("a negative number is taken")
	}
}

// TestASetSaysEverything: a set made of a document means the same in another.
func TestASetSaysEverything(t *testing.T) {
	s := chart.Settings{Rules: map[string]chart.RuleSetting{"span": {Severity: "error", Params: map[string]int{"pm": 5}}, "cycle": {Severity: "off"}}}
	set := rule.SetOf(&s)
	if !slices.Equal(slices.Sorted(maps.Keys(set)), slices.Sorted(slices.Values(rule.IDs()))) {
		t.Errorf("the set has %v", slices.Sorted(maps.Keys(set)))
	}
	other, _, err := rule.Adopt(set).On(chart.Empty())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rule.All {
		if got, want := r.SeverityIn(other.Settings()), r.SeverityIn(&s); got != want {
			t.Errorf("%s is %s, want %s", r.ID, got, want)
		}
		for _, p := range r.Params {
			if got, want := r.ParamIn(other.Settings(), p), r.ParamIn(&s, p); got != want {
				t.Errorf("%s of %s is %d, want %d", p.Name, r.ID, got, want)
			}
		}
	}
}
