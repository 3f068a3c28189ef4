package rule_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

// TestWhatIsOffered are the names of all fixes of the first finding of a rule.
func TestWhatIsOffered(t *testing.T) {
	senior := "cpo Zoe\n  senior-pm Ada\n"
	for i := range 11 {
		senior += fmt.Sprintf("    pm P%d [team=%s]\n", i+1, []string{"Search", "Maps", "Pay", ""}[min(i/3, 3)])
	}
	for _, tt := range []struct{ rule, chart, want string }{
		{"span", senior, `Make Ada a VP of Product, and put 2 new leads (Senior Product Manager) over Search and Maps (P1, P2 and 4 others)
Make Ada a VP of Product, and put 2 new leads (Senior Product Manager) over P7, P8 and 3 others`},
		{"span", "head Ada\n" + pms(1, 5, "team=Search") + pms(6, 7, "team=Maps") + pms(8, 9, "area=Pay"), `Put a new Senior Product Manager over Maps (P6 and P7)
Put a new Senior Product Manager over Pay (P8 and P9)
Put a new Senior Product Manager over P8 and P9`},
		{"span", "senior-pm Ada\n  pm Bo\n  pm Cy\n  pm Dee\n  pm Eve", "Make Ada a VP of Product"},
		{"missing-manager", "cpo John Doe\n  pm Jane Roe\npm Bo [manager=J. Doe]\npm Cy [manager=J. Doe]", `Add J. Doe over their 2 people
Let Bo and Cy report to John Doe
Let Bo and Cy report to nobody (brings 2 warnings)`},
		{"missing-manager", "cpo Ada\n  - Jané Doe\n  - Jane Roe\n  - Jo Deo\n- Bo [manager=doe jane]", `Add doe jane over their 1 person
Let Bo report to Jané Doe
Let Bo report to Ada
Let Bo report to nobody (brings 1 warning)`},
		{"missing-manager", "cpo Madonna\n  - Jane Roe\n  - [open]\npm Bo [manager=Madona]", `Add Madona over their 1 person
Let Bo report to Madonna
Let Bo report to nobody (brings 1 warning)`},
		{"missing-manager", "cpo Ada Lind\n  - Jan Roe\n  - Jane Jan\npm Bo [manager=jan@acme.example]", `Add jan@acme.example over their 1 person
Let Bo report to Jan Roe
Let Bo report to Jane Jan
Let Bo report to Ada Lind
Let Bo report to nobody (brings 1 warning)`},
		{"interim-open-end", "head Ada [interim]\n  pm Bo", "End on 2027-05-30, in six months"},
		{"interim-open-end", "head Ada [interim; start=2026-10-01]\n  pm Bo", "End on 2027-04-01, six months after the start"},
		{"interim-open-end", "head Ada [interim; start=2026-05-30]\n  pm Bo", "End on 2027-05-30, in six months"},
		{"reports-up", "cpo Ada\n  pm Bo\n    pm Cy", `Report to Ada
Make Bo a Senior Product Manager`},
	} {
		c := charttest.Parse(t, tt.chart)
		day, _ := chart.ParseDay("2026-11-30")
		found := rule.Check(c, day)
		f := found[slices.IndexFunc(found, func(f rule.Finding) bool { return f.Rule == tt.rule })]
		var names []string
		for _, e := range f.Fixes() {
			names = append(names, e.Name)
		}
		if got := strings.Join(names, "\n"); got != tt.want {
			t.Errorf("%s of\n%s\noffers\n%s\nwant\n%s", tt.rule, tt.chart, got, tt.want)
		}
	}
}

// pms are lines of an outline: P1, P2 and so on.
func pms(from, to int, says string) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		fmt.Fprintf(&b, "  pm P%d [%s]\n", i, says)
	}
	return b.String()
}

// TestANewLeadIsNoVacancy: that people report to a post which a fix opens over
// them is accepted, with a reason, and counts once the reason is taken back.
func TestANewLeadIsNoVacancy(t *testing.T) {
	c := charttest.Parse(t, "set rule.span.executive=2\nhead Ada\n  pm Bo\n  pm Cy\n  pm Dee")
	fixes := rule.Check(c, time.Time{})[0].Fixes()
	after, _, err := fixes[0].On(c)
	if err != nil {
		t.Fatal(err)
	}
	if n := rule.Count(rule.Check(after, time.Time{})); n.Warning != 0 {
		t.Errorf("%s leaves %+v", fixes[0].Name, n)
	}
	w := after.Settings().Waivers
	if len(w) != 1 || w[0].Rule != "vacant-manager" || w[0].Reason != "The post is new: Ada leads the team until it is filled." || !after.Person(w[0].Person).Open {
		t.Fatalf("waived: %+v", w)
	}
	back, _, err := chart.Unwaive(w[0]).On(after)
	if err != nil || rule.Count(rule.Check(back, time.Time{})).Warning != 1 {
		t.Errorf("%v, the vacancy is gone for good", err)
	}
}

// TestFixAllChoosesForNobody: who is to be promoted, to stand at the top or to
// report to the top, a person decides.
func TestFixAllChoosesForNobody(t *testing.T) {
	for id, outline := range map[string]string{
		"cycle":    "cpo Ada\n- Bo [manager=cy]\n  - Cy",
		"span":     "cpo Ada\n  pm Bo\n    apm Cy\n    apm Dee\n    apm Eve\n  pm Fay\n  pm Gus",
		"unplaced": "cpo Ada\n  pm Bo\npm Cy",
	} {
		c := charttest.Parse(t, outline)
		edit, _ := rule.FixAll(c, id, time.Time{})
		after, _, err := edit.On(c)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range after.Tree().People {
			if was := c.Person(p.ID); p.Role != was.Role || p.Manager == "" && was.Manager != "" || p.Manager == "ada" && was.Manager == "" {
				t.Errorf("%s: %s of %s has %s as manager", id, p.Role, p.Name, p.Manager)
			}
		}
	}
}

// TestAWaivedFindingHasFixes: it counts for nothing, and can be mended.
func TestAWaivedFindingHasFixes(t *testing.T) {
	c := charttest.Parse(t, "senior-pm Ada\n  apm Bo\n    apm Cy")
	f := rule.Check(c, time.Time{})[0]
	waived, _, err := chart.Waive(f.Waiver("until May")).On(c)
	if err != nil {
		t.Fatal(err)
	}
	found := rule.Check(waived, time.Time{})
	last := found[len(found)-1]
	if last.Waived == "" || len(last.Fixes()) == 0 || last.Fixes()[0].Name != f.Fixes()[0].Name {
		t.Errorf("%+v offers %d fixes", last, len(last.Fixes()))
	}
}
