package slides_test

import (
	"strings"
	"testing"

	"cadre/chart/scene"
	"cadre/chart/slides"
)

// TestSections: slides that stand together and belong to the same are a
// section, and each slide is in one.
func TestSections(t *testing.T) {
	deck := slides.Deck{}
	for _, s := range []struct{ name, section string }{{"Overview", "Overview"}, {"Bo", "Bo & Cy"}, {"Cy", "Bo & Cy"}, {"Di", "Di"}, {"Health", ""}} {
		deck.Slides = append(deck.Slides, slides.Slide{Name: s.name, Scene: &scene.Scene{Width: 100, Height: 100, Section: s.section}})
	}
	var got []string
	ids := map[string]bool{}
	for _, s := range open(t, write(t, deck)).parts["ppt/presentation.xml"].all("section") {
		said := s.attr("name") + ":"
		for _, slide := range s.all("sldId") {
			said += " " + slide.attr("id")
		}
		got = append(got, said)
		ids[s.attr("id")] = true
	}
	if got, want := strings.Join(got, ", "), "Overview: 256, Bo & Cy: 257 258, Di: 259, Health: 260"; got != want || len(ids) != 4 {
		t.Errorf("the sections are %s, want %s; they have %d IDs", got, want, len(ids))
	}
	for i := range deck.Slides {
		deck.Slides[i].Scene.Section = ""
	}
	if n := len(open(t, write(t, deck)).parts["ppt/presentation.xml"].all("section")); n > 0 {
		t.Errorf("slides that belong to nothing have %d sections", n)
	}
}
