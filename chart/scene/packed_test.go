package scene_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/scene"
)

// tall are lines under the name that make so large cards that few people take
// several pages.
var tall = scene.Options{Look: chart.Look{Title: "Acme", Page: "16:9", CardFields: []chart.FieldID{"title", "location", "email", "phone", "notes"}}}

// someCompany is a chart for several pages of tall cards.
func someCompany(t *rapid.T) *chart.Chart {
	n := rapid.IntRange(1, 50).Draw(t, "people")
	near := rapid.IntRange(1, 30).Draw(t, "how far above a manager may be in the list")
	people := make([]chart.Person, n)
	for i := range people {
		p := &people[i]
		*p = chart.Person{ID: chart.ID(fmt.Sprint(i)), Order: i, Name: fmt.Sprintf("Ada %d", i), Title: "Engineer of roads and bridges", Location: "Ankara", Email: "ada@example.org", Phone: "12345", Notes: "Here"}
		if i > 0 && rapid.IntRange(0, 30).Draw(t, "top") > 0 {
			p.Manager = people[rapid.IntRange(max(0, i-near), i-1).Draw(t, "manager")].ID
		}
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestPackedPages holds what is to hold of any chart on packed pages.
func TestPackedPages(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := someCompany(t)
		pages := scene.Pages(c, plain{}, tall, scene.Packed)
		checkMembers(t, c, pages)
		checkOrder(t, c, pages)
		checkPageLinks(t, pages)
		for i, s := range pages {
			checkInside(t, s)
			if !s.Legible() {
				t.Fatalf("page %d has text of %.1f pt", i+1, s.SmallestText())
			}
			if i > 1 && !strings.HasPrefix(s.Name, "Overview") && !near(s.Zoom(), pages[len(pages)-1].Zoom()) {
				t.Fatalf("page %d is drawn at %.4g, the last one at %.4g", i+1, s.Zoom(), pages[len(pages)-1].Zoom())
			}
		}
	})
}

func near(a, b float64) bool { return a > b-1e-6 && a < b+1e-6 }

// isOverview tells whether a page is one of the first.
func isOverview(s *scene.Scene) bool { return strings.HasPrefix(s.Name, "Overview") }

// checkMembers finds everybody in the team of their manager on one page, be it
// the overview or another, and everybody on a page at all.
func checkMembers(t *rapid.T, c *chart.Chart, pages []*scene.Scene) {
	in, seen := map[chart.ID]int{}, map[chart.ID]bool{}
	overview := map[chart.ID]bool{}
	for _, s := range pages {
		for _, card := range s.Cards {
			seen[card.Person] = true
			overview[card.Person] = overview[card.Person] || isOverview(s)
		}
		for _, line := range s.Connectors {
			switch {
			case c.Person(line.To).Manager != line.From:
				t.Fatalf("%s does not report to %s", line.To, line.From)
			case !isOverview(s):
				in[line.To]++
			}
		}
	}
	for _, p := range c.Tree().People {
		switch {
		case !seen[p.ID]:
			t.Fatalf("%s is on no page", p.ID)
		case len(pages) == 1: // where lines may lead to lists
		case p.Manager != "" && in[p.ID] == 0 && !overview[p.ID], in[p.ID] > 1:
			t.Fatalf("%s is on %d pages below the manager, besides the overview", p.ID, in[p.ID])
		}
	}
}

// checkOrder reads the pages one after another: the teams come as in the chart.
func checkOrder(t *rapid.T, c *chart.Chart, pages []*scene.Scene) {
	last := -1
	for _, s := range pages {
		for _, line := range s.Connectors {
			if isOverview(s) {
				continue
			}
			report := c.Tree().Index(line.To)
			if lead := c.Tree().Index(line.From); lead < last && report < last {
				t.Fatalf("%s comes after the team of %s", line.To, c.Tree().People[last].ID)
			} else {
				last = max(last, lead)
			}
		}
	}
}

// checkPageLinks follows the cards to the pages of their teams, and the way
// back.
func checkPageLinks(t *rapid.T, pages []*scene.Scene) {
	leads := map[chart.ID][]int{}
	for i, s := range pages {
		for _, line := range s.Connectors {
			if n := leads[line.From]; !slices.Contains(n, i+1) {
				leads[line.From] = append(n, i+1)
			}
		}
	}
	for i, s := range pages {
		for _, card := range s.Cards {
			if card.Page != 0 && (card.Page == i+1 || !slices.Contains(leads[card.Person], card.Page)) {
				t.Fatalf("on page %d the card of %s leads to page %d, the team is on %v", i+1, card.Person, card.Page, leads[card.Person])
			}
			if len(leads[card.Person]) > 0 && !slices.Contains(leads[card.Person], i+1) && card.Page == 0 {
				t.Fatalf("on page %d the card of %s leads nowhere, the team is on %v", i+1, card.Person, leads[card.Person])
			}
		}
		if i > 0 && !isOverview(s) && (s.Labels[0].S != "Acme" || s.Labels[0].Page != 1) {
			t.Fatalf("page %d begins with %q, which leads to page %d", i+1, s.Labels[0].S, s.Labels[0].Page)
		}
	}
}

// TestPackedPagesAreFew: 107 people need few pages, and so do 616; each page
// but the last of a section is well filled.
func TestPackedPagesAreFew(t *testing.T) {
	for _, tt := range []struct{ people, least, most int }{{24, 1, 1}, {107, 3, 5}, {616, 15, 30}} {
		c := charttest.Company(tt.people)
		pages := scene.Pages(c, plain{}, scene.Options{Look: chart.Look{Page: "16:9"}}, scene.Packed)
		if n := len(pages); n < tt.least || n > tt.most {
			t.Errorf("%d people take %d pages, want %d to %d", tt.people, n, tt.least, tt.most)
		}
		for i, s := range pages[1:] {
			if len(s.Cards) < 12 {
				t.Errorf("%d people: page %d, “%s”, has %d cards", tt.people, i+2, s.Name, len(s.Cards))
			}
		}
		if tt.people == 107 {
			if d := cmp.Diff(pages, scene.Pages(c, plain{}, scene.Options{Look: chart.Look{Page: "16:9"}}, scene.Packed)); d != "" {
				t.Errorf("the same chart gives two decks:\n%s", d)
			}
		}
	}
}

// TestTreesOnPackedPages: in every layout teams of one page stand side by side
// where they have room, and as their managers want them.
func TestTreesOnPackedPages(t *testing.T) {
	outline := "cpo Ada\n"
	for i := range 12 {
		outline += fmt.Sprintf("  head Bo %d [list]\n", i)
		for k := range 4 {
			outline += fmt.Sprintf("    pm Cy %d%c\n", i, 'a'+k)
		}
	}
	c := charttest.Parse(t, outline)
	for _, layout := range []chart.LayoutID{"tree", "compact", "left-right"} {
		o := scene.Options{Look: chart.Look{Page: "16:9", Layout: layout}}
		sideBySide := false
		for _, s := range scene.Pages(c, plain{}, o, scene.Packed)[1:] {
			last, rows := map[chart.ID]scene.Card{}, map[float64]int{} // of a list; of heads
			for _, card := range s.Cards {
				above, found := last[card.Manager]
				switch {
				case !card.Row:
					rows[card.Box.Y]++
					sideBySide = sideBySide || rows[card.Box.Y] > 1
				case found && (above.Box.X != card.Box.X || !near(above.Box.Bottom(), card.Box.Y)):
					t.Errorf("%s: %s at %v is not right below %s at %v", layout, card.Person, card.Box, above.Person, above.Box)
				}
				last[card.Manager] = card
			}
		}
		if !sideBySide {
			t.Errorf("%s: no teams stand side by side", layout)
		}
	}
}
