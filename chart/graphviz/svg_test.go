package graphviz_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// element is one of an SVG.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
	Said     string     `xml:",chardata"`
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// heard lists what a picture says to those who cannot see it, by the rules of
// WAI-ARIA: nothing of what is hidden, a group by its title and description.
func (e *element) heard() (all []string) {
	switch {
	case e.attr("aria-hidden") == "true" || e.attr("role") == "img":
		return nil
	case e.XMLName.Local == "text":
		return []string{e.Said}
	}
	if e.attr("role") != "" {
		name := "group"
		for _, c := range e.Children {
			if c.XMLName.Local == "title" || c.XMLName.Local == "desc" {
				name += ": " + strings.ReplaceAll(c.Said, "\n", ", ")
			}
		}
		all = append(all, name)
	}
	for _, c := range e.Children {
		all = append(all, c.heard()...)
	}
	return all
}

// TestHeard goes through a picture as a screen reader does.
func TestHeard(t *testing.T) {
	s := build(charttest.Parse(t, "cpo Ada\n  pm Bo [area=Search; interim]\n  pm [open; dotted=bo]"), scene.Options{
		Look: chart.Look{Title: "Northwind", Legend: true}})
	var root element
	if err := xml.Unmarshal(svg(t, s), &root); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"group: Northwind: Org chart of 3 posts in 2 layers, with Ada at the top.",
		"group: Ada: Chief Product Officer", "CPO", "Ada", "Chief Product Officer",
		"group: Bo: Product Manager, Search, interim", "PM", "· Search", "Interim", "Bo", "Product Manager",
		"group: Open role: Product Manager, open", "PM", "Open", "Open role", "Product Manager",
		"Northwind", "Chief Product Officer", "Product Manager", "Open role", "Dotted line",
	}
	if got := root.heard(); !slices.Equal(got, want) {
		t.Errorf("heard:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if !strings.HasPrefix(root.attr("role"), "graphics-document ") {
		t.Errorf("the picture is a %q", root.attr("role"))
	}
}

// TestCrowdedText: only a text that a wider font would set over what stands
// behind it is held to its width, and cut off there.
func TestCrowdedText(t *testing.T) {
	line := func(s string, x, width float64) scene.Text {
		return scene.Text{S: s, Part: scene.PartArea, At: layout.Point{X: x, Y: 30}, Size: 10, Width: width}
	}
	c := scene.Card{Box: layout.Rect{X: 10, Y: 10, W: 200, H: 60},
		Shapes: []scene.Shape{{Box: layout.Rect{X: 10, Y: 10, W: 200, H: 60}, Fill: scene.Light.Ink(scene.SlotText)}, {Part: scene.PartBadge, Box: layout.Rect{X: 150, Y: 20, W: 50, H: 14}}},
		Texts:  []scene.Text{line("role", 20, 30), line("area", 54, 90), {S: "name", At: layout.Point{X: 20, Y: 50}, Size: 12, Width: 150}},
	}
	c.Texts = append(c.Texts, scene.Text{S: "Open", Part: scene.PartBadge, At: layout.Point{X: 175, Y: 30}, Size: 9, Width: 30, Anchor: scene.Middle})
	var root element
	if err := xml.Unmarshal(svg(t, &scene.Scene{Width: 220, Height: 80, Cards: []scene.Card{c}}), &root); err != nil {
		t.Fatal(err)
	}
	held := map[string]string{}
	var walk func(e element)
	walk = func(e element) {
		if e.XMLName.Local == "text" {
			held[e.Said] = e.attr("textLength")
			if (held[e.Said] != "") != strings.HasPrefix(e.attr("clip-path"), "url(#clip") {
				t.Errorf("%s is cut off at %q", e.Said, e.attr("clip-path"))
			}
		}
		for _, c := range e.Children {
			walk(c)
		}
	}
	walk(root)
	if d := cmp.Diff(map[string]string{"role": "30", "area": "90", "name": "", "Open": ""}, held); d != "" {
		t.Error(d)
	}
}
