package scene_test

import (
	"testing"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// TestNobodyOnAPage: a page without cards still has its heading.
func TestNobodyOnAPage(t *testing.T) {
	page := layout.Size{W: 960, H: 540}
	s := build(chart.Empty(), scene.Options{Look: chart.Look{Title: "Nobody yet"}, Frame: page})
	if len(s.Cards) != 0 || len(s.Labels) != 1 || s.Page != page {
		t.Errorf("%d cards, %v on %v", len(s.Cards), s.Labels, s.Page)
	}
}
