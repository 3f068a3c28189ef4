package document_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/rule"
)

// days are some on which somebody may begin with a template.
var days = []string{"2026-11-01", "2026-11-30", "2026-12-31", "2027-01-01", "2028-02-29", "2029-02-28", "2031-07-31", "2026-01-31", "1999-12-31"}

// everyTemplate makes each template on each of these days.
func everyTemplate(t *testing.T, check func(t *testing.T, c *chart.Chart, day time.Time)) {
	for _, tmpl := range document.Templates() {
		for _, text := range days {
			t.Run(tmpl.ID+"/"+text, func(t *testing.T) {
				day, ok := chart.ParseDay(text)
				if !ok {
					t.Fatalf("%s is no day", text)
				}
				check(t, tmpl.On(day), day)
			})
		}
	}
}

// TestTemplatesAreOfTheDay: whoever is there has begun, and what is to come is
// to come, a month away at least.
func TestTemplatesAreOfTheDay(t *testing.T) {
	everyTemplate(t, func(t *testing.T, c *chart.Chart, day time.Time) {
		today, soon, old := chart.WriteDay(day), chart.WriteDay(day.AddDate(0, 1, 0)), chart.WriteDay(day.AddDate(-10, 0, 0))
		for _, p := range c.Tree().People {
			begun, end := p.Start, p.Until
			if p.Open {
				begun, end = p.Opened, p.Start
			}
			if begun > today || begun < old {
				t.Errorf("%s (%s) begins on %q", p.Label(), p.ID, begun)
			}
			if (p.Open || end != "") && end < soon {
				t.Errorf("%s (%s) ends or is to begin on %q", p.Label(), p.ID, end)
			}
		}
		if n := chart.Figures(c, day).People; n != chart.Figures(c, time.Time{}).People {
			t.Errorf("only %d people are there", n)
		}
	})
}

// TestFindingsOfTemplatesHoldOnEveryDay: the same on each, and no warning.
func TestFindingsOfTemplatesHoldOnEveryDay(t *testing.T) {
	everyTemplate(t, func(t *testing.T, c *chart.Chart, day time.Time) {
		var is, want []string
		for _, f := range rule.Check(c, day) {
			if is = append(is, f.Message()); f.Severity != rule.Info {
				t.Errorf("%s: %s", f.Severity, f.Message())
			}
		}
		for _, f := range rule.Check(c, time.Time{}) {
			want = append(want, f.Message())
		}
		if !slices.Equal(is, want) {
			t.Errorf("there are %q, want %q", is, want)
		}
	})
}

// TestTemplatesAreFilledIn: an example shows what Cadre can keep of people.
func TestTemplatesAreFilledIn(t *testing.T) {
	for _, tmpl := range document.Templates() {
		c := tmpl.On(time.Time{})
		places := map[string]bool{}
		for i, p := range c.Tree().People {
			places[p.Location] = true
			if missing := unsaid(c, i); len(missing) > 0 {
				t.Errorf("%s: %s (%s) has no %v", tmpl.ID, p.Label(), p.ID, missing)
			}
		}
		if len(places) < 3 || c.Settings().Currency == "" {
			t.Errorf("%s: there are %d places, and amounts are in %q", tmpl.ID, len(places), c.Settings().Currency)
		}
	}
}

// unsaid is what the i-th of a chart should say and does not.
func unsaid(c *chart.Chart, i int) []chart.FieldID {
	p := c.Tree().People[i]
	role, _ := c.Role(p)
	should := map[chart.FieldID]bool{
		"location": true, "start": true, "cost": true, "role": true,
		"opened": p.Open,
		"area":   role.Level > 0 && slices.Contains([]chart.Track{chart.Entry, chart.Contributor, chart.Lead}, role.Track),
		"skills": !p.Open && c.Tree().End[i] > i+1 && role.Track != chart.Contributor,
		"until":  p.Employment == chart.Interim || p.Employment == chart.Contractor,
		"mentor": role.Track == chart.Entry && !guided(c, p),
	}
	var missing []chart.FieldID
	for id, is := range should {
		if is && chart.FieldByID(id).Of(p).Empty() {
			missing = append(missing, id)
		}
	}
	slices.Sort(missing)
	return missing
}

// guided tells whether somebody's manager is a lead of the trade.
func guided(c *chart.Chart, p *chart.Person) bool {
	role, _ := c.Role(c.Person(p.Manager))
	return role.Track == chart.Lead
}

var sizes = regexp.MustCompile(`(?:company of (\d+) )?with (\d+) engineers`)

// TestTemplatesAreAsLargeAsTheGuideSays: a product manager serves six to ten
// engineers. With those who are still learning there are six for everybody,
// and without them ten at most.
func TestTemplatesAreAsLargeAsTheGuideSays(t *testing.T) {
	for _, tmpl := range document.Templates() {
		said := sizes.FindStringSubmatch(tmpl.Summary)
		if said == nil {
			t.Errorf("%s: the summary does not say how many engineers there are: %s", tmpl.ID, tmpl.Summary)
			continue
		}
		engineers, _ := strconv.Atoi(said[2])
		learning, grown := productManagers(tmpl.On(time.Time{}))
		if engineers < 6*(learning+grown) || engineers > 10*grown {
			t.Errorf("%s: there are %d engineers for %d product managers and %d who are learning", tmpl.ID, engineers, grown, learning)
		}
		if company, _ := strconv.Atoi(said[1]); said[1] != "" && company < engineers+learning+grown {
			t.Errorf("%s: a company of %d has %d engineers", tmpl.ID, company, engineers)
		}
	}
}

// productManagers counts posts, the open ones, too.
func productManagers(c *chart.Chart) (learning, grown int) {
	for _, p := range c.Tree().People {
		switch role, _ := c.Role(p); role.Track {
		case chart.Entry:
			learning++
		case chart.Contributor, chart.Lead:
			grown++
		}
	}
	return learning, grown
}

// TestTemplatesBeginWithWhoLeadsProduct: until there is a Head of Product who
// has grown with the company the founder stands above.
func TestTemplatesBeginWithWhoLeadsProduct(t *testing.T) {
	var tops []string
	for _, tmpl := range document.Templates() {
		tops = append(tops, fmt.Sprintf("%s %s", tmpl.ID, tmpl.On(time.Time{}).Tree().People[0].Role))
	}
	want := []string{"first-pm founder", "seed founder", "series-a founder", "growth head", "enterprise cpo", "sample cpo"}
	if !slices.Equal(tops, want) {
		t.Errorf("%q, want %q", tops, want)
	}
}
