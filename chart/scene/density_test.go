package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

func onSlide(c *chart.Chart, look chart.Look) *scene.Scene {
	look.Page = "16:9"
	return build(c, scene.Options{Look: look})
}

// TestAPageIsAsAiryAsLetsItBeRead: few people have room around them, and more
// stand closer so that all can be read.
func TestAPageIsAsAiryAsLetsItBeRead(t *testing.T) {
	for _, n := range []int{4, 12, 24, 45} {
		c := charttest.Company(n)
		slide, alone := onSlide(c, chart.Look{Layout: scene.FitPage}), build(c, scene.Options{})
		few, padding := alone.Cards[0], func(c scene.Card) float64 { return c.Texts[0].At.X - c.Box.X }
		switch closer := padding(slide.Cards[0]) < padding(few); {
		case n == 4 && closer:
			t.Error("four people stand close together")
		case n == 24 && !closer:
			t.Error("24 people leave as much room as four")
		}
		if !slide.Legible() {
			t.Errorf("%d people: the smallest text has %.1f pt", n, slide.SmallestText())
		}
	}
}

// TestARoleIsNotSaidTwice on a page where room is scarce, unless somebody asked
// for it or the title says more.
func TestARoleIsNotSaidTwice(t *testing.T) {
	text := "cpo Ada\n"
	for i := range 30 {
		text += fmt.Sprintf("  senior-pm Person %d\n", i)
	}
	c := charttest.Parse(t, text+"  vp Bo [title=VP of Product, Data]")
	count := func(s *scene.Scene, title string) (n int) {
		for _, card := range s.Cards {
			for _, x := range card.Texts {
				if strings.HasPrefix(x.S, title) {
					n++
				}
			}
		}
		return n
	}
	slide := onSlide(c, chart.Look{})
	if n := count(slide, "Senior"); n > 0 {
		t.Errorf("%d cards say “Sr PM” and “Senior Product Manager”", n)
	}
	if n := count(slide, "VP of"); n != 1 {
		t.Errorf("a title of somebody's own stands on %d cards", n)
	}
	if n := count(onSlide(c, chart.Look{CardFields: []chart.FieldID{"title"}}), "Senior"); n != 30 {
		t.Errorf("a title that was asked for stands on %d of 30 cards", n)
	}
	if n := count(build(c, scene.Options{}), "Senior"); n != 30 {
		t.Errorf("without a page the title stands on %d of 30 cards", n)
	}
}

// TestWhatHasNoRoomAboveTheNameStandsBelow and is not cut.
func TestWhatHasNoRoomAboveTheNameStandsBelow(t *testing.T) {
	for _, tt := range []struct{ person, want string }{
		{"pm Bo [area=Search]", "PM | · Search | Bo | Product Manager"},
		{"pm Bo [area=Recommendations and offers]", "PM | Bo | Recommendations and offers | Product Manager"},
		{"pm Bo [interim; area=Recommended offers]", "PM | Interim | Bo | Recommended offers | Product Manager"},
		{"principal-pm Bo [fractional; area=Deep sea]", "Principal PM | Fractional | Bo | Deep sea | Principal Product Manager"},
		{"- Bo [area=Search]", "Search | Bo"},
		{"pm Bo [area=Search; title=PM for search]", "PM | Bo | PM for search"}, // not twice
	} {
		c := charttest.Parse(t, tt.person)
		if got := said(build(c, scene.Options{}).Cards[0]); got != tt.want {
			t.Errorf("%s: the card says %q, want %q", tt.person, got, tt.want)
		}
	}
}
