package format

import (
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
	"cadre/chart/scene"
)

// ruled is a chart for which three rules hold, one of each severity.
func ruled(t *testing.T) *chart.Chart {
	c := charttest.Parse(t, "cpo Ada\n  apm Bo\n    pm Cy\n  apm Dee\n    pm Eve")
	c, _, err := chart.Configure("", func(s *chart.Settings) {
		s.Rules = map[string]chart.RuleSetting{}
		for _, r := range rule.All {
			s.Rules[r.ID] = chart.RuleSetting{Severity: "off"}
		}
		s.Rules["no-area"] = chart.RuleSetting{Severity: "info"}
		s.Rules["reports-up"] = chart.RuleSetting{Severity: "warning"}
		s.Rules["entry-leads"] = chart.RuleSetting{Severity: "error"}
		s.Areas = []string{"Core"}
		s.Waivers = []chart.Waiver{{Rule: "entry-leads", Person: "dee", Reason: "as agreed"}}
	}).On(c)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestNotesAreTheFindingsAboutThePage wants the findings about the people on a
// slide as the speaker's notes, the most serious first, and none that may stay.
func TestNotesAreTheFindingsAboutThePage(t *testing.T) {
	c := ruled(t)
	said := map[string]string{}
	for _, f := range rule.Check(c, time.Time{}) {
		said[f.Rule+" "+string(f.Person)] = f.Message()
	}
	page := func(name string, people ...chart.ID) *scene.Scene {
		s := &scene.Scene{Name: name}
		for _, id := range people {
			s.Cards = append(s.Cards, scene.Card{Person: id})
		}
		return s
	}
	want := []string{
		"Error: " + said["entry-leads bo"] + "\nWarning: " + said["reports-up cy"] + "\nInfo: " + said["no-area cy"],
		"",
		"Warning: " + said["reports-up eve"] + "\nInfo: " + said["no-area eve"],
	}
	d := deckOf(c, []*scene.Scene{page("Bo", "bo", "cy"), page("Ada", "ada"), page("Dee", "dee", "eve")}, ExportOptions{Notes: true})
	for i, s := range d.Slides {
		if s.Notes != want[i] {
			t.Errorf("the notes about %s are\n%s\nwant\n%s", s.Name, s.Notes, want[i])
		}
	}
	if len(said) != 6 || len(d.Slides) != 3 {
		t.Errorf("there are %d findings, %d slides", len(said), len(d.Slides))
	}
}

// TestNotesOnlyOnRequest: no finding is in a deck that nobody asked to have
// them in, and amounts only where these are asked for, too.
func TestNotesOnlyOnRequest(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [budget=100; cost=70]\n  pm Bo [cost=80]")
	pages := []*scene.Scene{{Cards: []scene.Card{{Person: "ada"}, {Person: "bo"}}}}
	for _, tt := range []struct {
		options    ExportOptions
		has, lacks string
	}{
		{ExportOptions{}, "", "a"},
		{ExportOptions{Money: true}, "", "a"},
		{ExportOptions{Notes: true}, "Warning: The team of Ada costs more than its budget.", "50"},
		{ExportOptions{Notes: true, Money: true}, "The team of Ada costs 150 a year, 50 more than its budget.", "costs more"},
	} {
		got := deckOf(c, pages, tt.options).Slides[0].Notes
		if !strings.Contains(got, tt.has) || strings.Contains(got, tt.lacks) {
			t.Errorf("%+v: the notes are %q", tt.options, got)
		}
	}
}

// TestTitleOfADeck: a deck is called as its first page is headed, whatever the
// document is called.
func TestTitleOfADeck(t *testing.T) {
	for heading, want := range map[string]string{"Product": "Product", "": "Org chart"} {
		c := charttest.Parse(t, "set title=Acme\ncpo Ada")
		if got := deckOf(c, []*scene.Scene{{Title: heading}, {}}, ExportOptions{}).Title; got != want {
			t.Errorf("under %q it is %q, want %q", heading, got, want)
		}
	}
}
