package graphviz_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// TestLargeScenesAreWhole draws a scene that is drawn in parts: every mark of
// it must be there, once, and every card a group of its own.
func TestLargeScenesAreWhole(t *testing.T) {
	const n = 301
	s := build(charttest.Company(n), scene.Options{Look: chart.Look{Title: "Large"}})
	d, err := graphviz.Draw(t.Context(), &shared, s)
	if err != nil {
		t.Fatal(err)
	}
	managers := map[chart.ID]bool{} // the lines of each are one mark
	for _, c := range s.Connectors {
		managers[c.From] = true
	}
	want := 1 + len(managers) + len(s.Labels) // the ground
	for _, c := range s.Cards {
		want += len(c.Shapes) + len(c.Texts)
	}
	if len(d.Marks) != want || d.Width != s.Width || d.Height != s.Height {
		t.Errorf("%d marks on %v by %v, want %d on %v by %v", len(d.Marks), d.Width, d.Height, want, s.Width, s.Height)
	}
	type group struct {
		Hidden bool     `xml:"aria-hidden,attr"`
		Title  string   `xml:"title"`
		Desc   string   `xml:"desc"`
		Texts  []string `xml:"text"`
	}
	var picture struct {
		Groups []group `xml:"g"`
	}
	if err := xml.Unmarshal(svg(t, s), &picture); err != nil {
		t.Fatal(err)
	}
	picture.Groups = slices.DeleteFunc(picture.Groups, func(g group) bool { return g.Hidden })
	if len(picture.Groups) != n {
		t.Fatalf("%d groups, want %d", len(picture.Groups), n)
	}
	for i, g := range picture.Groups {
		if strings.TrimSuffix(g.Title+"\n"+g.Desc, "\n") != s.Cards[i].Summary || strings.Join(g.Texts, "\n") != texted(s.Cards[i]) {
			t.Errorf("group %d is %q with %q", i, g.Title, g.Texts)
		}
	}
}

func texted(c scene.Card) string {
	var texts []string
	for _, x := range c.Texts {
		texts = append(texts, x.S)
	}
	return strings.Join(texts, "\n")
}
