package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

var slide = layout.Size{W: 960, H: 540}

// TestPagesLeadToEverybody draws random charts by team: everybody stands on a
// page, and what is folded leads to the page where the team is.
func TestPagesLeadToEverybody(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := someTeams(t)
		pages := scene.Pages(c, plain{}, scene.Options{Frame: slide}, scene.ByTeam)
		seen := map[chart.ID]bool{}
		for i, s := range pages {
			checkInside(t, s)
			for _, card := range s.Cards {
				seen[card.Person] = true
				if card.Page == 0 {
					continue
				}
				if card.Page <= i+1 || card.Page > len(pages) {
					t.Fatalf("on page %d a card leads to page %d of %d", i+1, card.Page, len(pages))
				}
				if first := pages[card.Page-1].Cards[0].Person; first != card.Person {
					t.Fatalf("the card of %s leads to the page of %s", card.Person, first)
				}
			}
			for _, l := range s.Labels {
				if l.Page > i {
					t.Fatalf("on page %d the way back leads to page %d", i+1, l.Page)
				}
			}
		}
		if len(seen) != c.Len() {
			t.Fatalf("%d of %d people are on a page", len(seen), c.Len())
		}
	})
}

func TestPagesOfACompany(t *testing.T) {
	c := charttest.Company(120)
	pages := scene.Pages(c, plain{}, scene.Options{Look: chart.Look{Title: "Acme"}, Frame: slide}, scene.ByTeam)
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	if pages[0].Name != "Overview" || pages[0].Title != "Acme" {
		t.Errorf("the first page is %q, %q", pages[0].Name, pages[0].Title)
	}
	whole := scene.Build(c, plain{}, scene.Options{Frame: slide})
	for i, s := range pages {
		if s.SmallestText() <= whole.SmallestText() {
			t.Errorf("page %d has text of %.1f pt, the whole chart %.1f", i+1, s.SmallestText(), whole.SmallestText())
		}
		if i > 0 && (s.Labels[0].S != "Acme" || s.Labels[0].Page != 1) {
			t.Errorf("page %d begins with %q, which leads to page %d", i+1, s.Labels[0].S, s.Labels[0].Page)
		}
		if i > 0 && len(s.Shapes) < len(pages[0].Cards) {
			t.Errorf("page %d has no map of the whole", i+1)
		}
	}
}

func TestFoldedTeamsAreCounted(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n    pm Cy\n      apm Di\n  vp Ed")
	s := build(c, scene.Options{Depth: 2})
	if got := said(s.Cards[1]); !strings.Contains(got, "+2") {
		t.Errorf("the card of somebody with two people below says %q", got)
	}
	if got := said(s.Cards[2]); strings.Contains(got, "+") {
		t.Errorf("the card of somebody with nobody below says %q", got)
	}
}

func TestWhatStandsAroundTheChart(t *testing.T) {
	c := charttest.Parse(t, team)
	s := build(c, scene.Options{Look: chart.Look{Subtitle: "Draft", Legend: true, Date: "23 November 2026", Footer: "Confidential"}, Frame: slide})
	var texts []string
	for _, l := range s.Labels {
		texts = append(texts, l.S)
		if size := l.Size * s.Zoom(); size < 9 {
			t.Errorf("%q has %.1f pt on the page", l.S, size)
		}
	}
	want := "Northwind Product | Draft | Chief Product Officer | Head of Product | VP of Product | Product Manager | Open role | Dotted line | Confidential | 23 November 2026"
	if got := strings.Join(texts, " | "); got != want {
		t.Errorf("around the chart stands\n%s, want\n%s", got, want)
	}
	checkInside(t, s)
	for i, a := range s.Labels {
		for _, b := range s.Labels[:i] {
			if textBox(a).Overlaps(textBox(b)) {
				t.Errorf("%q stands on %q", a.S, b.S)
			}
		}
	}
}

func TestInitials(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada Byron King")
	for name, want := range map[string]string{
		"Ada Byron King": "AK", "plato": "P", "Jean-Luc Picard": "JP", "李 小龙": "李小", "  ": "", "O'Brien Siobhán": "OS",
		"Émile Zola": "ÉZ", "42": "", "e\u0301mile": "E\u0301",
	} {
		next, _, err := chart.Set("Rename", c.Tree().People[0].ID, func(p *chart.Person) { p.Name = name }).On(c)
		if err != nil {
			t.Fatal(err)
		}
		card := build(next, scene.Options{Look: chart.Look{Circles: true}}).Cards[0]
		got := ""
		for _, x := range card.Texts {
			if x.Anchor == scene.Middle {
				got = x.S
			}
		}
		if got != want {
			t.Errorf("the initials of %q are %q, want %q", name, got, want)
		}
	}
}

func ExampleScene_SmallestText() {
	s := scene.Scene{Width: 1920, Page: slide, Labels: []scene.Text{{Size: 24}}}
	fmt.Println(s.SmallestText())
	// Output: 12
}

// TestManyReportsTakeSeveralPages gives one manager more reports than a slide
// can show.
func TestManyReportsTakeSeveralPages(t *testing.T) {
	outline := "cpo Ada\n"
	for i := range 100 {
		outline += fmt.Sprintf("  pm Bo%d\n", i)
	}
	c := charttest.Parse(t, outline+"  head Cy\n    pm Di")
	pages := scene.Pages(c, plain{}, scene.Options{Look: chart.Look{Title: "Acme", Layout: scene.FitPage}, Frame: slide}, scene.ByTeam)
	cards := 0
	for i, s := range pages {
		if !s.Legible() {
			t.Errorf("page %d has text of %.1f pt", i+1, s.SmallestText())
		}
		cards += len(s.Cards)
	}
	last := pages[len(pages)-1]
	if n := len(pages) - 1; cards != 101+n+2 || pages[0].Name != fmt.Sprintf("Overview (1 of %d)", n) || last.Name != "Cy" || last.Labels[0].Page != 1 {
		t.Errorf("%d cards on %d pages, from %q to %q", cards, len(pages), pages[0].Name, last.Name)
	}
}
