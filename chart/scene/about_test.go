package scene_test

import (
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

func TestAbout(t *testing.T) {
	for _, tt := range []struct{ people, title, caption, about string }{
		{"cpo Ada\n  head Bo\n    pm [open]\n  vp Cy [dotted=bo]", "Northwind", "Northwind",
			"Org chart of 4 posts in 3 layers, with Ada at the top."},
		{"cpo Ada\nhead Bo", "", "Org chart of 2 posts", "Org chart of 2 posts in 1 layer, with Ada and Bo at the top."},
		{"pm Ada\npm Bo\npm Cy\npm Di\npm Ed", "", "Org chart of 5 posts",
			"Org chart of 5 posts in 1 layer, with Ada, Bo, Cy and 2 more at the top."},
		{"cpo Ada [list]\n  pm Bo\n  pm Cy", "", "Org chart of 3 posts", "Org chart of 3 posts in 2 layers, with Ada at the top."},
		{"pm Ada", "", "Org chart of 1 post", "Org chart of 1 post in 1 layer, with Ada at the top."},
		{"", "", "Org chart", ""},
	} {
		s := build(charttest.Parse(t, tt.people), scene.Options{Look: chart.Look{Title: tt.title}})
		if s.Caption() != tt.caption || s.About() != tt.about {
			t.Errorf("%q: %q, %q, want %q, %q", tt.people, s.Caption(), s.About(), tt.caption, tt.about)
		}
	}
}
