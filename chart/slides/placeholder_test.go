package slides_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/slides"
)

// TestFooterIsNoTitle: a slide without a heading has a title that is hidden
// above it, and none where nothing says what it is.
func TestFooterIsNoTitle(t *testing.T) {
	s := &scene.Scene{Width: 600, Height: 400, Labels: []scene.Text{{S: "Confidential", At: layout.Point{X: 20, Y: 390}, Size: 9}}}
	for _, tt := range []struct{ deck, slide, want string }{
		{"Northwind", "Everybody", "Everybody"}, {"Northwind", "", "Northwind"}, {"", "", ""},
	} {
		p := open(t, write(t, slides.Deck{Title: tt.deck, Slides: []slides.Slide{{Scene: s, Name: tt.slide}}}))
		p.check(t)
		got := ""
		for _, sp := range p.parts["ppt/slides/slide1.xml"].all("sp") {
			if len(sp.all("ph")) > 0 {
				got += said(sp)
				if y, err := strconv.Atoi(sp.all("off")[0].attr("y")); err != nil || y >= 0 {
					t.Errorf("the hidden title is at %d", y)
				}
			}
		}
		if slide := string(p.files["ppt/slides/slide1.xml"]); got != tt.want || !strings.Contains(slide, "Confidential") {
			t.Errorf("the title is %q, want %q, on %s", got, tt.want, slide)
		}
	}
}

// TestPlaceholders: a slide is read title first, then the cards in their
// order, then what stands around them; and its layout has a place for each of
// its placeholders where the slide has it.
func TestPlaceholders(t *testing.T) {
	s := build(charttest.Parse(t, everything), scene.Options{Frame: wide,
		Look: chart.Look{Title: "Everything", Subtitle: "there is", Legend: true, Circles: true, Date: "May", Footer: "Draft"}})
	s.Labels = append(s.Labels, scene.Text{S: "7", Part: scene.PartNumber, Colour: s.Labels[0].Colour, At: layout.Point{X: 40, Y: 300}, Size: 9, Width: 6, Anchor: scene.End})
	p := open(t, write(t, one(s)))
	p.check(t)
	slide := p.parts["ppt/slides/slide1.xml"]
	places := func(part string) map[string]string {
		by := map[string]string{}
		for _, sp := range p.parts[part].all("sp") {
			for _, ph := range sp.all("ph") {
				by[ph.attr("type")] = sp.all("off")[0].attr("x") + " " + sp.all("off")[0].attr("y")
			}
		}
		return by
	}
	on := places("ppt/slides/slide1.xml")
	if want := []string{"body", "dt", "ftr", "sldNum", "title"}; !slices.Equal(slices.Sorted(maps.Keys(on)), want) {
		t.Errorf("the slide has placeholders %v, want %v", on, want)
	}
	if d := cmp.Diff(on, places("ppt/slideLayouts/slideLayout1.xml")); d != "" {
		t.Errorf("the layout has other placeholders: %s", d)
	}
	var read []string
	for _, n := range slide.all("spTree")[0].Nodes {
		if name := n.all("cNvPr"); len(name) > 0 && (n.XMLName.Local == "grpSp" || len(n.all("ph")) > 0) {
			read = append(read, name[0].attr("name"))
		}
	}
	want := []string{"Title", "Subtitle"}
	for _, c := range s.Cards {
		name, _, _ := strings.Cut(c.Summary, "\n")
		want = append(want, name)
	}
	if want = append(want, "Footer", "Date", "Slide Number"); !slices.Equal(read, want) {
		t.Errorf("the slide is read as %q, want %q", read, want)
	}
	if fields := slide.all("fld"); len(fields) != 1 || fields[0].attr("type") != "slidenum" || fields[0].all("t")[0].Text != "7" {
		t.Errorf("the number is %v", fields)
	}
}
