package scene_test

import (
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// TestNobodyOnAPage: a page without cards still has its heading, whatever the
// paging, and one that a single card fills is the only one.
func TestNobodyOnAPage(t *testing.T) {
	page := layout.Size{W: 960, H: 40}
	huge, _, err := chart.Rename("ada", strings.Repeat("Ada of the very long name ", 8)).On(charttest.Parse(t, "cpo Ada"))
	if err != nil {
		t.Fatal(err)
	}
	for _, paging := range scene.Pagings {
		for cards, c := range []*chart.Chart{chart.Empty(), huge} {
			o := scene.Options{Look: chart.Look{Title: "Few"}, Frame: page}
			pages := scene.Pages(c, plain{}, o, scene.Paging(paging.ID))
			if len(pages) != 1 {
				t.Errorf("%s of %d cards: %d pages, want 1", paging.ID, cards, len(pages))
				continue
			}
			if s := pages[0]; len(s.Cards) != cards || len(s.Labels) != 1 || s.Page != page {
				t.Errorf("%s: %d cards of %d, %v on %v", paging.ID, len(s.Cards), cards, s.Labels, s.Page)
			}
		}
	}
}
