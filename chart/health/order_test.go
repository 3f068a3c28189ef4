package health_test

import (
	"strings"
	"testing"
	"time"

	"cadre/chart/charttest"
	"cadre/chart/health"
)

// wide has what occurs more than once in another order than it is told.
const wide = `
set areas=Search;Maps; ;maps
cpo Ada [location=Rome; skills=leading,Leadership,Go]
  vp Bo [location=Oslo; skills=Chess,chess]
  vp Cy [location=Oslo; skills=Chess]
  pm Dee [location=Oslo; area=Search; skills=leader]
  pm Eve [area=Search; dotted=bo]
  - [title=Designer; open]
  pm [open]
  pm [open]
  - Fay
  - Gus
  - Hal
`

func TestOrderAndRepetition(t *testing.T) {
	h := health.Of(charttest.Parse(t, wide), time.Time{})
	for _, tt := range []struct{ figure, want, got string }{
		{"areas", "Search: dee eve; Maps: ", areas(h.Areas)},
		{"locations", "Oslo: bo cy dee; Rome: ada", groups(h.Locations)},
		{"leadership", "Leadership: ada (dee)", skills(h.Skills.Essential[:1])},
		{"other skills", "Chess: bo cy; Go: ada", groups(h.Skills.Others)},
		{"who collaborates", "eve dee", ids(h.Practices[1].People)},
	} {
		if tt.got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.figure, tt.got, tt.want)
		}
	}
	if got := h.Practices[0].Text; !strings.HasPrefix(got, "3 roles are open, beside 8 people: 2 Product Manager and 1 Designer. ") {
		t.Error(got)
	}
	if got := h.Practices[3].Text; !strings.HasSuffix(got, "1 area waits for an owner to be hired: Maps.") {
		t.Error(got)
	}
}

func TestSkillsNobodyTold(t *testing.T) {
	for outline, want := range map[string]string{
		"cpo Ada": "No role is open at the moment.",
		"cpo Ada [skills=leadership,empathy,communication,business,analytics,technology,problem solving,marketing]": "No role is open at the moment. The leaders have all eight essential skills between them.",
	} {
		if got := health.Of(charttest.Parse(t, outline), time.Time{}).Practices[0].Text; got != want {
			t.Errorf("%s: %s", outline, got)
		}
	}
}

// TestLongLists: of more than four names a sentence has three.
func TestLongLists(t *testing.T) {
	for n, want := range map[int]string{4: "A1, A2, A3 and A4 would gain", 5: "A1, A2, A3 and 2 more would gain"} {
		outline := "head Ada"
		for i := range n {
			outline += "\n  apm A" + string(rune('1'+i))
		}
		if got := health.Of(charttest.Parse(t, outline), time.Time{}).Practices[2].Text; !strings.Contains(got, want) {
			t.Error(got)
		}
	}
}
