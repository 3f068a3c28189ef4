package rule_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/rule"
)

// TestFixesAreSound applies every fix of every finding on random charts,
// broken ones too.
func TestFixesAreSound(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c, day := draw(t, 40)
		for _, f := range rule.Check(c, day) {
			checkFixes(t, c, f, day)
		}
	})
}

// TestEveryErrorHasAFix: what is wrong for sure can be mended at once.
func TestEveryErrorHasAFix(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c, day := draw(t, 30)
		for _, f := range rule.Check(c, day) {
			if f.Severity == rule.Error && len(f.Fixes()) == 0 {
				t.Fatalf("%s on %s: %s", f.Rule, f.Person, f.Message())
			}
		}
	})
}

// TestFirstFixesLeaveNoError mends random charts by the first fix of the
// first error that has one.
func TestFirstFixesLeaveNoError(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c, day := draw(t, 60)
		for range 3 * c.Len() {
			fix, ok := firstFix(c, day)
			if !ok {
				break
			}
			next, _, err := fix.On(c)
			if err != nil {
				t.Fatalf("%s: %v", fix.Name, err)
			}
			c = next
		}
		if n := rule.Count(rule.Check(c, day)).Error; n > 0 {
			t.Fatalf("%d errors are left in\n%s", n, charttest.Format(c))
		}
	})
}

// TestFirstFixesEnd applies the first fix of the first finding that has one,
// whatever its severity, until there is none.
func TestFirstFixesEnd(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c, day := draw(t, 60)
		var names []string
		for range 10*c.Len() + 20 {
			fix, ok := anyFirstFix(c, day)
			if !ok {
				if n := rule.Count(rule.Check(c, day)).Error; n > 0 {
					t.Fatalf("%d errors are left in\n%s", n, charttest.Format(c))
				}
				return
			}
			names = append(names, fix.Name)
			next, _, err := fix.On(c)
			if err != nil {
				t.Fatalf("%s: %v", fix.Name, err)
			}
			c = next
		}
		t.Fatalf("it goes on and on:\n%s", strings.Join(names[len(names)-8:], "\n"))
	})
}

func anyFirstFix(c *chart.Chart, day time.Time) (chart.Edit, bool) {
	for _, f := range rule.Check(c, day) {
		if fixes := f.Fixes(); len(fixes) > 0 {
			return fixes[0], true
		}
	}
	return chart.Edit{}, false
}

func firstFix(c *chart.Chart, day time.Time) (chart.Edit, bool) {
	for _, f := range rule.Check(c, day) {
		if fixes := f.Fixes(); f.Severity == rule.Error && len(fixes) > 0 {
			return fixes[0], true
		}
	}
	return chart.Edit{}, false
}

// checkFixes fails unless each fix of f applies, cures f, leaves less to do,
// says what warnings it brings, and is undone by its diff with the sides
// swapped.
func checkFixes(t rapid.TB, c *chart.Chart, f rule.Finding, day time.Time) {
	t.Helper()
	names := map[string]bool{}
	for _, fix := range f.Fixes() {
		if fix.Name == "" || names[fix.Name] {
			t.Fatalf("%s on %s: the name %q is empty or offered twice", f.Rule, f.Person, fix.Name)
		}
		names[fix.Name] = true
		after, diff, err := fix.On(c)
		if err != nil {
			t.Fatalf("%s on %s, %q: %v", f.Rule, f.Person, fix.Name, err)
		}
		if fault := faultOf(c, after, f, fix.Name, day); fault != "" {
			t.Fatalf("%s on %s, %q %s:\n%s", f.Rule, f.Person, fix.Name, fault, charttest.Format(after))
		}
		if !after.Apply(diff.Inverse()).Equal(c) {
			t.Fatalf("%s on %s: undoing %q does not lead back", f.Rule, f.Person, fix.Name)
		}
	}
}

// faultOf is what is wrong with the chart that a fix of f led to.
func faultOf(before, after *chart.Chart, f rule.Finding, name string, day time.Time) string {
	found := rule.Check(after, day)
	for _, g := range found {
		if g.Rule == f.Rule && sameFault(f, g) {
			return "does not cure it"
		}
	}
	was, is := rule.Count(rule.Check(before, day)), rule.Count(found)
	if f.Waived != "" { // it counts for nothing before, and is cured all the same
		switch f.Severity {
		case rule.Error:
			was.Error++
		case rule.Warning:
			was.Warning++
		default:
			was.Info++
		}
	}
	better := is.Error < was.Error || is.Error == was.Error && is.Warning < was.Warning
	if f.Severity == rule.Info {
		better = better || is.Error == was.Error && is.Warning == was.Warning && is.Info < was.Info
	}
	if !better {
		return fmt.Sprintf("leads from %+v to %+v", was, is)
	}
	_, text, says := strings.Cut(name, " (brings ")
	if brings := is.Warning - was.Warning; brings > 0 != says || says && !strings.HasPrefix(text, fmt.Sprint(brings, " warning")) {
		return fmt.Sprintf("brings %d warnings and does not say so", brings)
	}
	return ""
}

// sameFault tells whether f and g, of one rule, are about the same person, or
// of a ring about any of its members.
func sameFault(f, g rule.Finding) bool {
	return f.Person == g.Person && f.About == g.About || f.Rule == "cycle" && slices.Contains(f.Related, g.Person)
}

var (
	seven = []chart.RoleID{"", "unknown", chart.APM, chart.JuniorPM, chart.PM, chart.PM, chart.SeniorPM, chart.VP, chart.Head, chart.CPO}
	roles = slices.Concat(seven, []chart.RoleID{chart.LeadPM, chart.StaffPM, chart.GroupPM, chart.PrincipalPM, chart.Director, chart.SeniorDirector,
		chart.SVP, chart.Founder, chart.CEO, chart.Designer, "chair", "area-lead", "ops"})
	// own are roles that a document adds, or has changed, in places that try the rules.
	own = []chart.Role{
		{ID: chart.GroupPM, Title: "Group PM", Level: 4, Above: true, Track: chart.Lead, Span: 5},
		{ID: "area-lead", Title: "Area Lead", Level: 5, Track: chart.Lead, Span: 4},
		{ID: chart.PrincipalPM, Title: "Principal", Beside: "area-lead", Track: chart.Contributor},
		{ID: "ops", Title: "Product Operations", Level: 3, Track: chart.Contributor},
		{ID: "chair", Title: "Chair", Level: 7, Above: true, Track: chart.Company, Span: 3},
		{ID: "board", Title: "Board of Product", Level: 7, Above: true, Track: chart.Executive, Span: 3},
	}
)

// sample is a random chart and a day. A failing test prints it as an outline.
type sample struct {
	settings chart.Settings
	people   []chart.Person
	day      time.Time
}

func (s sample) chart() *chart.Chart {
	c, err := chart.New(s.settings, s.people)
	if err != nil {
		panic(err) // the IDs are distinct
	}
	return c
}

func (s sample) GoString() string {
	var takes []chart.RoleID
	for _, r := range s.settings.Roles {
		takes = append(takes, r.ID)
	}
	return fmt.Sprintf("on %q, head order %q, roles %q, areas %q\n%s", chart.WriteDay(s.day), s.settings.HeadOrder, takes, s.settings.Areas, charttest.Format(s.chart()))
}

// draw is a chart of up to so many people, 200 at most, and a day, which may be
// the zero one. Most of the people report to somebody listed before, some to
// anybody, to nobody, or to a person who is not there.
func draw(t *rapid.T, most int) (*chart.Chart, time.Time) {
	s := rapid.Custom(func(t *rapid.T) sample { return randomSample(t, most, roles) }).Draw(t, "chart")
	return s.chart(), s.day
}

func randomSample(t *rapid.T, most int, roles []chart.RoleID) sample {
	n := rapid.IntRange(0, most).Draw(t, "people")
	few := rapid.IntRange(0, 8).Draw(t, "how few bosses")
	people := make([]chart.Person, n)
	for i := range people {
		people[i] = chart.Person{
			ID:        randomID(i),
			Role:      rapid.SampledFrom(roles).Draw(t, "role"),
			Manager:   randomManager(t, i, n, few),
			Open:      rapid.IntRange(0, 7).Draw(t, "open") == 0,
			Assistant: rapid.IntRange(0, 15).Draw(t, "assistant") == 0,
			CoLead:    rapid.IntRange(0, 15).Draw(t, "co-lead") == 0,
		}
		randomParticulars(t, &people[i], i)
		if n > 1 && rapid.IntRange(0, 5).Draw(t, "mentored") == 0 {
			people[i].Mentor = randomID(rapid.IntRange(0, n-1).Draw(t, "mentor"))
		}
	}
	order := rapid.SampledFrom([]chart.HeadOrder{chart.HeadAboveVP, chart.VPAboveHead, chart.HeadVPPeers}).Draw(t, "order")
	areas := rapid.SampledFrom([][]string{nil, {"A", "b", "C, D", " "}}).Draw(t, "areas")
	day, _ := chart.ParseDay(randomDate(t))
	takes := rapid.SampledFrom([][]chart.Role{nil, chart.Rungs(), own}).Draw(t, "roles")
	return sample{chart.Settings{HeadOrder: order, Roles: takes, Areas: areas}, people, day}
}

// randomParticulars says of the i-th person what the levels do not depend on.
func randomParticulars(t *rapid.T, p *chart.Person, i int) {
	if !p.Open {
		p.Name = "N" + strconv.Itoa(i)
	}
	switch rapid.IntRange(0, 9).Draw(t, "particulars") {
	case 0:
		p.Name = rapid.SampledFrom([]string{"", "Ada", "ada ", "Bo  Berg", "Bo Berg", "TBD"}).Draw(t, "name")
	case 1, 2:
		p.Area = rapid.SampledFrom([]string{"A", "a, B", "C, D", "E,,", ","}).Draw(t, "area")
		p.Team = rapid.SampledFrom([]string{"", "Blue", "Red"}).Draw(t, "team")
	case 3:
		p.Cost = rapid.Int64Range(0, 9).Draw(t, "cost")
		p.Budget = rapid.Int64Range(0, 20).Draw(t, "budget")
	case 4:
		p.Skills = []string{rapid.SampledFrom([]string{"Empathy", "SQL", "Leadership"}).Draw(t, "skill")}
	case 5:
		p.Employment = chart.Interim
		p.Start = rapid.SampledFrom([]string{"", "soon", "2026-08-31", "2027-12-01", "2026-02-30"}).Draw(t, "start")
	case 6:
		p.DottedTo = []chart.ID{randomID(0), randomID(i)}
	case 7, 8:
		p.Until = randomDate(t)
		p.Start = randomDate(t)
	case 9:
		p.FilledBy = rapid.SampledFrom([]chart.Filler{chart.Human, chart.Agent, chart.Named}).Draw(t, "filled by")
		if p.FilledBy == chart.Human {
			p.Name, p.Extra = "", map[string]string{chart.ClosedField: "yes"}
		}
	}
}

func randomDate(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "soon", "2026-12-31", "2027-01-01", "2027-03-31", "2027-04-01", "2028-01-01"}).Draw(t, "date")
}

// randomID is the ID of the i-th of n people. The IDs do not grow with i, so
// that a ring is cut anywhere.
func randomID(i int) chart.ID { return chart.ID("p" + strconv.Itoa((i*37+11)%211)) }

func randomManager(t *rapid.T, i, n, few int) chart.ID {
	switch kind := rapid.IntRange(0, 19).Draw(t, "manager"); {
	case kind == 0 || i == 0:
		return ""
	case kind == 1:
		return "gone"
	case kind == 2:
		return randomID(rapid.IntRange(0, n-1).Draw(t, "anybody"))
	case few > 0:
		return randomID(rapid.IntRange(0, min(i, few)-1).Draw(t, "boss"))
	default:
		return randomID(rapid.IntRange(0, i-1).Draw(t, "somebody before"))
	}
}
