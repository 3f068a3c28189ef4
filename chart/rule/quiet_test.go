package rule_test

import (
	"slices"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/document"
	"cadre/chart/rule"
)

// TestTheTemplatesAreHealthy: what Cadre itself offers as an example has hardly
// a finding.
func TestTheTemplatesAreHealthy(t *testing.T) {
	const most = 1
	all := 0
	for _, tmpl := range document.Templates() {
		found := rule.Check(tmpl.On(time.Time{}), time.Time{})
		all += len(found)
		if n := rule.Count(found); n.Error > 0 || n.Warning > 0 {
			t.Errorf("%s has %+v", tmpl.ID, n)
		}
	}
	if len(document.Templates()) != 6 || all > most {
		t.Errorf("%d templates have %d findings", len(document.Templates()), all)
	}
}

// TestWhatIsNoFinding is one table of what rules say nothing about, each beside
// what they do.
func TestWhatIsNoFinding(t *testing.T) {
	for _, tt := range []struct{ rule, what, chart, want string }{
		{"no-area", "a document without areas", "head Ada\n  pm Bo\n  pm Cy", ""},
		{"no-area", "one card with an area", "head Ada\n  pm Bo [area=Search]\n  pm Cy", "no-area cy"},
		{"no-area", "an area of an open post", "head Ada\n  pm Bo\n  pm [open; area=Search]", "no-area bo"},
		{"no-area", "the document lists areas", "set areas=Search\nhead Ada\n  senior-pm Bo", "no-area bo"},
		{"player-coach", "off by default", "head Ada [area=Search]\n  pm Bo [area=Maps]", ""},
		{"vacant-manager", "a plan of open posts", "head Ada\n  senior-pm [open]\n    pm [open]\n    pm [open]", ""},
		{"vacant-manager", "somebody waits there", "head Ada\n  senior-pm [open; id=post]\n    pm [open]\n    pm Bo", "vacant-manager post"},
		{"unplaced", "founders", "- Ada [title=Founder & CEO]\n- Bo [title=Co-founder]\n- Cy [title=CTO]", ""},
		{"unplaced", "chief officers", "- Ada [title=Chief Executive Officer]\n- Bo [title=Chief Technology Officer]", ""},
		{"unplaced", "a forgotten one beside founders", "- Ada [title=CEO]\n- Bo [title=CTO]\npm Cy", "unplaced cy"},
		{"unplaced", "a CPO beside a CEO", "- Ada [title=CEO]\ncpo Bo [title=Chief Product Officer]\n  pm Cy", "unplaced bo"},
		{"unplaced", "who helps the CEO", "- Ada [title=CEO]\n- Bo [title=Assistant to the CEO]", "unplaced bo"},
		{"unplaced", "chief of no office", "- Ada [title=CEO]\n- Bo [title=Chief Architect]", "unplaced bo"},
		{"unplaced", "the larger team is at the top", "head Ada\n  pm Bo\n  pm Cy\nhead Dee\n  pm Eve", "unplaced dee"},
		{"needs-mentor", "a mentor", "head Ada\n  apm Bo [mentor=cy]\n  pm Cy", ""},
		{"needs-mentor", "a mentor outside the ladder", "head Ada\n  apm Bo [mentor=cy]\n  - Cy", ""},
		{"needs-mentor", "an open mentor", "head Ada\n  apm Bo [mentor=cy]\n  pm [open; id=cy]", "needs-mentor bo"},
		{"needs-mentor", "an entry-level mentor", "head Ada\n  apm Bo [mentor=cy]\n  junior-pm Cy [mentor=dee]\n  pm Dee", "needs-mentor bo"},
		{"needs-mentor", "two who mentor each other", "head Ada\n  apm Bo [mentor=cy]\n  pm Cy [mentor=bo]", "needs-mentor bo"},
		{"needs-mentor", "one's own mentor", "head Ada\n  apm Bo [mentor=bo]", "needs-mentor bo"},
		{"needs-mentor", "an agent as mentor", "head Ada\n  apm Bo [mentor=cy]\n  pm Cy [agent]", "needs-mentor bo"},
		{"executive-alone", "others report to a name only", "vp Ada\n- Zoe [named]\n  pm Bo", ""},
		{"named-only", "nobody is known by name only", "head Ada\n  pm Bo", ""},
	} {
		t.Run(tt.rule+"/"+tt.what, func(t *testing.T) {
			found := slices.DeleteFunc(rule.Check(charttest.Parse(t, tt.chart), time.Time{}), func(f rule.Finding) bool { return f.Rule != tt.rule })
			if got := places(found); got != tt.want {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
}

// TestManagersKnownByNameCountForNothing: adding whom a table only names leaves
// every figure of people as it was.
func TestManagersKnownByNameCountForNothing(t *testing.T) {
	c := charttest.Parse(t, "set areas=Maps\nhead Ada [area=Maps]\n  pm Bo [area=Maps]\npm Cy [manager=J. Doe; area=Maps]\napm Dee [manager=J. Doe]\npm Eve [manager=gone; area=Maps]")
	edit, cured := rule.FixAll(c, "missing-manager", time.Time{})
	after, _, err := edit.On(c)
	if err != nil || cured != 2 {
		t.Fatalf("%d cured, %v", cured, err)
	}
	if p := after.Person("J. Doe"); p == nil || p.Name != "J. Doe" || p.FilledBy != chart.Named || p.Manager != "" {
		t.Errorf("J. Doe is %+v", p)
	}
	was, is := chart.Figures(c, time.Time{}), chart.Figures(after, time.Time{})
	if was.People != is.People || was.Open != is.Open || was.Widest != is.Widest || is.Named != 2 {
		t.Errorf("%+v becomes %+v", was.Words(), is.Words())
	}
	found := rule.Check(after, time.Time{})
	if n := rule.Count(found); n.Error != 0 || n.Warning > rule.Count(rule.Check(c, time.Time{})).Warning {
		t.Errorf("there are %+v: %s", n, places(found))
	}
	last := found[slices.IndexFunc(found, func(f rule.Finding) bool { return f.Rule == "named-only" })]
	if got := last.Message(); got != "Of 2 managers no more is known than the name: J. Doe and gone." {
		t.Error(got)
	}
}
