package rule_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/document"
	"cadre/chart/rule"
)

// ladders are all roles that have a level, lowest first, in each order of Head
// and VP; on one rung stand those joined by a stroke.
var ladders = map[chart.HeadOrder]string{
	chart.HeadAboveVP: "apm junior-pm pm senior-pm lead-pm/staff-pm group-pm/principal-pm director senior-director vp svp head cpo founder/ceo",
	chart.VPAboveHead: "apm junior-pm pm senior-pm lead-pm/staff-pm group-pm/principal-pm director senior-director head vp svp cpo founder/ceo",
	chart.HeadVPPeers: "apm junior-pm pm senior-pm lead-pm/staff-pm group-pm/principal-pm director senior-director vp/head svp cpo founder/ceo",
}

// TestWhoMayReportToWhom puts every role under every other, in documents that
// have the full ladder, and in those that have only the two.
func TestWhoMayReportToWhom(t *testing.T) {
	for order, ladder := range ladders {
		rung := map[string]int{}
		for n, names := range strings.Fields(ladder) {
			for _, id := range strings.Split(names, "/") {
				rung[id] = n
			}
		}
		for manager, above := range rung {
			for report, below := range rung {
				company := rung["ceo"]
				wrong := below >= above && !(above == company && below == company)
				for _, take := range []string{"", "set take=ladder\n"} {
					c := charttest.Parse(t, fmt.Sprintf("%sset head-order=%s\n%s Ada\n  %s Bo", take, order, manager, report))
					if got := finds(c, "reports-up") != ""; got != wrong && !(take == "" && alone(manager, report)) {
						t.Errorf("%s under %s with %q, head order %q: an error is %v", report, manager, take, order, got)
					}
				}
			}
		}
	}
}

// alone tells whether one of two stands beside a role that a document without
// the full ladder lacks, and so on a rung of its own.
func alone(a, b string) bool {
	beside := map[string]string{"staff-pm": "lead-pm", "principal-pm": "group-pm"}
	return beside[a] != "" && beside[a] != b || beside[b] != "" && beside[b] != a
}

// TestRolesOfADocumentsOwn stand where their track says.
func TestRolesOfADocumentsOwn(t *testing.T) {
	for _, tt := range []struct {
		role              chart.Role
		what, chart, want string
	}{
		{chart.Role{Level: 2, Track: chart.Company}, "a company's leader of any level stands above the ladder", "own Ada\n  cpo Bo\n  own Cy", ""},
		{chart.Role{Level: 2, Track: chart.Company}, "and not below it", "pm Ada\n  own Bo", "top-seniority ada, reports-up bo"},
		{chart.Role{Level: 7, Above: true, Track: chart.Executive, Span: 8}, "no rung is above founders", "founder Ada\n  own Bo\n    cpo Cy\n    pm Dee", ""},
		{chart.Role{Track: chart.Company}, "a company's leader without a level", "pm Ada\n  own Bo", ""},
		{chart.Role{Level: 3, Track: chart.Contributor}, "who leads nobody as a rule", "cpo Ada\n  own Bo\n    - Cy", "span bo"},
		{chart.Role{Level: 3, Track: chart.Lead}, "who leads as many as go well", "cpo Ada\n  own Bo\n    - Cy\n    - Dee", ""},
		{chart.Role{Track: chart.Contributor}, "who stands outside the ladder", "cpo Ada\n  own Bo\n    - Cy\n    - Dee", ""},
		{chart.Role{Level: 4, Above: true, Track: chart.Lead, Least: 1, Span: 2}, "who leads one or two", "cpo Ada\n  own Bo\n    - Cy", ""},
	} {
		c := charttest.Parse(t, tt.chart)
		role := tt.role
		role.ID, role.Title = "own", "Own"
		c, _, err := chart.DefineRole(role).On(c)
		if err != nil {
			t.Fatal(err)
		}
		found := slices.DeleteFunc(rule.Check(c, time.Time{}), func(f rule.Finding) bool {
			return f.Rule == "executive-alone" || f.Severity == rule.Info && (f.Rule != "chain" || f.Person != "bo")
		})
		if got := places(found); got != tt.want {
			t.Errorf("%s: found %q, want %q", tt.what, got, tt.want)
		}
	}
}

// finds is whom the findings of a rule are about.
func finds(c *chart.Chart, id string) string {
	return places(slices.DeleteFunc(rule.Check(c, time.Time{}), func(f rule.Finding) bool { return f.Rule != id }))
}

// TestTheFullLadderChangesNoFinding: taking it is no judgement of a chart that
// has only the seven.
func TestTheFullLadderChangesNoFinding(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := rapid.Custom(func(t *rapid.T) sample { return randomSample(t, 40, seven) }).Draw(t, "chart")
		s.settings.Roles = nil
		unchangedByTheLadder(t, s.chart(), s.day)
	})
}

// TestTheTemplatesKeepTheirFindings with the full ladder, too.
func TestTheTemplatesKeepTheirFindings(t *testing.T) {
	for _, tmpl := range document.Templates() {
		unchangedByTheLadder(t, tmpl.On(time.Time{}), time.Time{})
	}
}

func unchangedByTheLadder(t rapid.TB, c *chart.Chart, day time.Time) {
	t.Helper()
	after, _, err := chart.FullLadder().On(c)
	if err != nil {
		t.Fatal(err)
	}
	if was, is := told(rule.Check(c, day)), told(rule.Check(after, day)); was != is {
		t.Fatalf("found\n%s\nthen\n%s", was, is)
	}
}

func told(findings []rule.Finding) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "%s %s %s %v %q: %s\n", f.Severity, f.Rule, f.Person, f.Related, f.About, f.Message())
	}
	return b.String()
}

// TestFixesKeepToTheDocumentsLadder: what they promote to, and put in between,
// the document has; and nobody becomes a founder.
func TestFixesKeepToTheDocumentsLadder(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c, day := draw(t, 25)
		for _, f := range rule.Check(c, day) {
			for _, fix := range f.Fixes() {
				after, diff, err := fix.On(c)
				if err != nil {
					t.Fatal(err)
				}
				if len(after.Settings().Roles) != len(c.Settings().Roles) {
					t.Fatalf("%q takes a role", fix.Name)
				}
				for _, change := range diff.People {
					if was := change.Before; was != nil && !was.Open && leadsCompany(after, change.After) && !leadsCompany(c, was) {
						t.Fatalf("%q makes somebody a founder", fix.Name)
					}
				}
			}
		}
	})
}

// leadsCompany tells a person, not an open post, of a role above the ladder.
func leadsCompany(c *chart.Chart, p *chart.Person) bool {
	if p == nil || p.Open {
		return false
	}
	r, _ := c.Role(p)
	return r.Track == chart.Company
}
