package format

import (
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
	d := deckOf(c, []*scene.Scene{page("Bo", "bo", "cy"), page("Ada", "ada"), page("Dee", "dee", "eve")}, time.Time{})
	for i, s := range d.Slides {
		if s.Notes != want[i] {
			t.Errorf("the notes about %s are\n%s\nwant\n%s", s.Name, s.Notes, want[i])
		}
	}
	if len(said) != 6 || len(d.Slides) != 3 {
		t.Errorf("there are %d findings, %d slides", len(said), len(d.Slides))
	}
}

func TestTitleOfADeck(t *testing.T) {
	one, several := []*scene.Scene{{Title: "Product"}}, []*scene.Scene{{Title: "Product"}, {}}
	for _, tt := range []struct {
		outline string
		pages   []*scene.Scene
		want    string
	}{
		{"set title=Acme\ncpo Ada", one, "Acme"},
		{"set title=Acme\ncpo Ada", several, "Acme"},
		{"cpo Ada", one, "Product"},
		{"cpo Ada", several, "Organisation chart"},
	} {
		if got := deckOf(charttest.Parse(t, tt.outline), tt.pages, time.Time{}).Title; got != tt.want {
			t.Errorf("%d pages of %q have the title %q, want %q", len(tt.pages), tt.outline, got, tt.want)
		}
	}
}
