package health_test

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
	"cadre/chart/health"
	"cadre/chart/rule"
)

// TestSumsAgree: on random charts, broken ones too, the parts of each figure
// make the whole, and nobody is in it twice.
func TestSumsAgree(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := randomChart(t)
		h := health.Of(c, time.Time{})
		var byRole, openByRole []chart.ID
		for _, r := range append(append([]health.Role{}, h.Roles...), h.Others...) {
			byRole, openByRole = append(byRole, r.People...), append(openByRole, r.Open...)
		}
		m := h.Mentoring
		for what, sum := range map[string]struct{ parts, whole []chart.ID }{
			"posts":      {slices.Concat(h.People, h.Agents, h.Open, h.Closed, of(c, isNamed)), of(c, anybody)},
			"roles":      {byRole, h.People},
			"open":       {openByRole, h.Open},
			"employment": {all(h.Employment), h.People},
			"layers":     {all(h.Layers), of(c, standsOnALayer)},
			"leaders":    {append(append([]chart.ID{}, h.Leaders...), h.Contributors...), h.People},
			"mentoring":  {append(append(append([]chart.ID{}, m.Mentored...), m.Managed...), m.Alone...), m.Entry},
			"spans":      {reportsIn(h.Spans), of(c, reportsToSomebody)},
			"sizes":      {all(h.Spans.Sizes), managers(h.Spans)},
			"skills":     {append(append([]chart.ID{}, h.Skills.Known...), h.Skills.Unknown...), h.Leaders},
		} {
			if fault := differ(sum.parts, sum.whole); fault != "" {
				t.Fatalf("%s: %s in\n%s", what, fault, charttest.Format(c))
			}
		}
	})
}

// TestBudgetsAreThoseOfTheRule: over-budget finds the teams that cost more on
// the day than their budget, and no others.
func TestBudgetsAreThoseOfTheRule(t *testing.T) {
	dates := []string{"", "", "2027-01-01", "2027-03-31", "2027-06-30"}
	property.Check(t, func(t *rapid.T) {
		c := randomChart(t)
		var people []chart.Person
		for _, p := range c.Tree().People {
			q := *p
			q.Start, q.Until = rapid.SampledFrom(dates).Draw(t, "start"), rapid.SampledFrom(dates).Draw(t, "until")
			q.Cost, q.Budget = rapid.Int64Range(0, 9).Draw(t, "cost"), rapid.Int64Range(0, 15).Draw(t, "budget")
			people = append(people, q)
		}
		c, err := chart.New(chart.Settings{}, people)
		if err != nil {
			t.Fatal(err)
		}
		day, _ := chart.ParseDay(rapid.SampledFrom(dates).Draw(t, "day"))
		var found, over []chart.ID
		for _, f := range rule.Check(c, day) {
			if f.Rule == "over-budget" {
				found = append(found, f.Person)
			}
		}
		for _, b := range health.Of(c, day).Budgets {
			if b.All() > b.Budget {
				over = append(over, b.Lead)
			}
		}
		if fault := differ(found, over); fault != "" {
			t.Fatalf("%s in\n%s", fault, charttest.Format(c))
		}
	})
}

func randomChart(t *rapid.T) *chart.Chart {
	n := rapid.IntRange(0, 25).Draw(t, "n")
	id := rapid.Custom(func(t *rapid.T) chart.ID {
		return chart.ID(strings.TrimSuffix(fmt.Sprintf("p%d", rapid.IntRange(0, n).Draw(t, "id")), "p0"))
	})
	roles := []chart.RoleID{"", chart.APM, chart.JuniorPM, chart.PM, chart.SeniorPM, chart.VP, chart.Head, chart.CPO,
		chart.LeadPM, chart.PrincipalPM, chart.Director, chart.SVP, chart.Founder, chart.CEO, chart.Engineer}
	var people []chart.Person
	for i := range n {
		p := chart.Person{
			ID: chart.ID(fmt.Sprintf("p%d", i+1)), Manager: id.Draw(t, "manager"), Mentor: id.Draw(t, "mentor"),
			Role: rapid.SampledFrom(roles).Draw(t, "role"), Title: rapid.SampledFrom([]string{"", "Designer", "designer "}).Draw(t, "title"),
			Open: rapid.Bool().Draw(t, "open"), Assistant: rapid.IntRange(0, 9).Draw(t, "assistant") == 0,
			Employment: rapid.SampledFrom(chart.Employments).Draw(t, "employment"),
			Area:       rapid.SampledFrom([]string{"", "Search", "search", "Pricing"}).Draw(t, "area"),
			Skills:     rapid.SampledFrom([][]string{nil, {"empathy", "Empathy"}, {"Chess"}}).Draw(t, "skills"),
		}
		if !p.Open {
			p.FilledBy = rapid.SampledFrom([]chart.Filler{chart.Human, chart.Human, chart.Human, chart.Agent, chart.Named}).Draw(t, "filled by")
		}
		if rapid.IntRange(0, 9).Draw(t, "closed") == 0 {
			p.Extra = map[string]string{chart.ClosedField: "Closed"}
		}
		people = append(people, p)
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// differ says how parts are not the whole, each once.
func differ(parts, whole []chart.ID) string {
	left := map[chart.ID]bool{}
	for _, id := range whole {
		left[id] = true
	}
	for _, id := range parts {
		if !left[id] {
			return fmt.Sprintf("%s is counted twice, or does not belong", id)
		}
		delete(left, id)
	}
	if len(left) > 0 {
		return fmt.Sprintf("%v are left out", left)
	}
	return ""
}

func all(of []health.Group) []chart.ID {
	var ids []chart.ID
	for _, g := range of {
		ids = append(ids, g.People...)
	}
	return ids
}

func reportsIn(s health.Spans) []chart.ID {
	var ids []chart.ID
	for _, m := range s.Managers {
		ids = append(ids, m.Reports...)
	}
	return ids
}

func managers(s health.Spans) []chart.ID {
	var ids []chart.ID
	for _, m := range s.Managers {
		ids = append(ids, m.Person)
	}
	return ids
}

// of are those of a chart who are something, as their cards alone say.
func of(c *chart.Chart, is func(*chart.Chart, *chart.Person) bool) []chart.ID {
	var ids []chart.ID
	for _, p := range c.Tree().People {
		if is(c, p) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

func anybody(*chart.Chart, *chart.Person) bool { return true }

func isNamed(_ *chart.Chart, p *chart.Person) bool { return p.FilledBy == chart.Named && !p.Closed() }

// isPost tells a post that a person fills or is to fill.
func isPost(p *chart.Person) bool { return p.FilledBy == chart.Human && !p.Closed() }

func standsOnALayer(c *chart.Chart, p *chart.Person) bool {
	return (isPost(p) || isNamed(c, p)) && !p.Assistant
}

func reportsToSomebody(c *chart.Chart, p *chart.Person) bool {
	m := c.Person(p.Manager)
	return m != nil && isPost(p) && isPost(m) && !p.Assistant && !inRing(c, p)
}

// inRing goes up from somebody for as long as a ring can be.
func inRing(c *chart.Chart, p *chart.Person) bool {
	q := c.Person(p.Manager)
	for range c.Len() {
		if q == nil || q == p {
			break
		}
		q = c.Person(q.Manager)
	}
	return q == p
}

// BenchmarkOf reads a company whose people all have an area and two skills.
func BenchmarkOf(b *testing.B) {
	var people []chart.Person
	for i, p := range charttest.Company(100_000).Tree().People {
		q := *p
		q.Location, q.Team = fmt.Sprint("Place ", i%50), fmt.Sprint("Team ", i%3000)
		q.Skills, q.Cost = []string{"empathy", fmt.Sprint("Skill ", i%100)}, 100
		people = append(people, q)
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		b.Fatal(err)
	}
	c.Tree()
	for b.Loop() {
		health.Of(c, time.Time{})
	}
}
