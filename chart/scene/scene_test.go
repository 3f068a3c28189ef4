package scene_test

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// plain measures every character as six tenths of the size.
type plain struct{}

func (plain) Width(s string, size float64, _ scene.Weight) float64 {
	return 0.6 * size * float64(utf8.RuneCountInString(s))
}

// build is a picture with the document's title where the look has none.
func build(c *chart.Chart, o scene.Options) *scene.Scene {
	if o.Look.Title == "" {
		o.Look.Title = c.Settings().Title
	}
	return scene.Build(c, plain{}, o)
}

const team = `
set title=Northwind Product
cpo Ada
  head Bo [area=Growth; interim]
    pm Cy [area=Search]
    pm [open; area=Checkout; dotted=ada]
  vp Fay
`

func TestEverybodyGetsACardInReadingOrder(t *testing.T) {
	c := charttest.Parse(t, team)
	s := build(c, scene.Options{})
	for i, p := range c.Tree().People {
		if s.Cards[i].Person != p.ID {
			t.Errorf("card %d is %q, want %q", i, s.Cards[i].Person, p.ID)
		}
	}
}

// TestCardsSayWhoHasLeft where a day is given, and of whom there is no doubt.
func TestCardsSayWhoHasLeft(t *testing.T) {
	c := charttest.Parse(t, `
cpo Ada [until=2027-03-31; interim]
  pm Bo [start=2027-04-02; area=Search]
  pm Cy [start=2027-04-01; until=2027-04-01]
  pm [open; start=2028-01-11; until=2027-01-01]
  pm Dee [start=soon; until=never]
`)
	on, _ := chart.ParseDay("2027-04-01")
	dated, undated := build(c, scene.Options{Day: on}), build(c, scene.Options{})
	for i, want := range []string{
		"CPO | Ada | Left 31 Mar 2027 | Interim | Chief Product Officer",
		"PM | · Search | From 2 Apr 2027 | Bo | Product Manager",
		"PM | Cy | Product Manager",
		"PM | From 11 Jan 2028 | Open | Open role | Product Manager",
		"PM | Dee | Product Manager",
	} {
		if got := said(dated.Cards[i]); got != want {
			t.Errorf("card %d says %q, want %q", i, got, want)
		}
		if got := said(undated.Cards[i]) + undated.Cards[i].Summary; strings.Contains(strings.ToLower(got), "202") {
			t.Errorf("without a day card %d says %q", i, got)
		}
	}
	if s := dated.Cards[0].Summary; !strings.Contains(s, "interim, left 31 mar 2027") {
		t.Errorf("the summary is %q", s)
	}
}

// TestBadgesHaveRoom: where they would pass the border the first are left out,
// and the summary has all.
func TestBadgesHaveRoom(t *testing.T) {
	on, _ := chart.ParseDay("2027-04-01")
	c := charttest.Parse(t, "cpo Ada [contractor; until=2027-03-31]\n  pm Bo\n    pm Cy")
	s := build(c, scene.Options{Look: chart.Look{Circles: true}, Day: on, Depth: 1})
	if got := said(s.Cards[0]); strings.Contains(got, "Contractor") || !strings.Contains(got, "Left 31 Mar 2027") || !strings.Contains(got, "+2") {
		t.Errorf("the card says %q", got)
	}
	for _, text := range s.Cards[0].Texts {
		if text.At.X < s.Cards[0].Box.X || text.At.X > s.Cards[0].Box.Right() {
			t.Errorf("%q stands at %v", text.S, text.At)
		}
	}
	if !strings.Contains(s.Cards[0].Summary, "contractor, left") {
		t.Errorf("the summary is %q", s.Cards[0].Summary)
	}
}

func TestACardSaysWhatTheChartSays(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{})
	for i, want := range []string{
		"CPO | Ada | Chief Product Officer",
		"Head | · Growth | Interim | Bo | Head of Product",
		"PM | · Search | Cy | Product Manager",
		"PM | · Checkout | Open | Open role | Product Manager",
		"VP | Fay | VP of Product",
	} {
		if got := said(s.Cards[i]); got != want {
			t.Errorf("card %d says %q, want %q", i, got, want)
		}
	}
	if got := s.Labels[0].S; got != "Northwind Product" {
		t.Errorf("the heading is %q", got)
	}
}

func said(c scene.Card) string {
	var texts []string
	for _, t := range c.Texts {
		texts = append(texts, t.S)
	}
	return strings.Join(texts, " | ")
}

func TestNamelessPostsShowTheirTitle(t *testing.T) {
	s := build(charttest.Parse(t, "- [title=Permanent Secretary; id=x]\n  - [id=y]"), scene.Options{})
	if got := said(s.Cards[0]); got != "Permanent Secretary" {
		t.Errorf("a post without a name says %q", got)
	}
	if got := said(s.Cards[1]); got != "Name not given" {
		t.Errorf("a post without a name or title says %q", got)
	}
}

func TestDottedLinesAreDashed(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{})
	var solid, dashed []string
	for _, c := range s.Connectors {
		line := fmt.Sprintf("%s-%s", c.From, c.To)
		if c.Dashed {
			dashed = append(dashed, line)
		} else {
			solid = append(solid, line)
		}
	}
	if d := cmp.Diff([]string{"ada-bo", "ada-fay", "bo-cy", "bo-pm1"}, solid); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"ada-pm1"}, dashed); d != "" {
		t.Error(d)
	}
}

func TestRootAndDepthChooseAPart(t *testing.T) {
	c := charttest.Parse(t, team)
	for _, tt := range []struct {
		o    scene.Options
		want int
	}{
		{scene.Options{Root: "bo"}, 3},
		{scene.Options{Depth: 2}, 3},
		{scene.Options{Root: "bo", Depth: 1}, 1},
	} {
		if got := len(build(c, tt.o).Cards); got != tt.want {
			t.Errorf("root %q, depth %d: %d cards, want %d", tt.o.Root, tt.o.Depth, got, tt.want)
		}
	}
}

func TestFrameGivesProportions(t *testing.T) {
	for _, f := range []layout.Size{{W: 960, H: 540}, {W: 600, H: 800}, {W: 30, H: 10}, {W: 1e4, H: 1e4}} {
		s := build(charttest.Parse(t, team), scene.Options{Frame: f})
		if got, want := s.Width/s.Height, f.W/f.H; math.Abs(got-want) > 1e-9 {
			t.Errorf("width to height is %v, want %v", got, want)
		}
		checkInside(t, s)
	}
}

func TestTransparentHasNoGround(t *testing.T) {
	if a := build(charttest.Parse(t, team), scene.Options{Look: chart.Look{Transparent: true}}).Background.A; a != 0 {
		t.Errorf("alpha of the background is %d", a)
	}
}

func TestFieldsStandUnderTheName(t *testing.T) {
	c := charttest.Parse(t, "pm Ada [location=Oslo; cost=120000; email=ada@example.com]")
	s := build(c, scene.Options{Look: chart.Look{CardFields: []chart.FieldID{"location", "cost"}}})
	if got, want := said(s.Cards[0]), "PM | Ada | Oslo | 120,000"; got != want {
		t.Errorf("the card says %q, want %q", got, want)
	}
}

// TestNothingPassesABorder draws random people with long names in several
// scripts.
func TestNothingPassesABorder(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aW .-éЖ水ع👩‍👩‍👧\n\t&<\"\\\x00")), 0, 80, -1)
		n := rapid.IntRange(0, 12).Draw(t, "people")
		people := make([]chart.Person, n)
		for i := range people {
			people[i] = chart.Person{
				ID: chart.ID(fmt.Sprint(i)), Name: text.Draw(t, "name"), Title: text.Draw(t, "title"), Area: text.Draw(t, "area"),
				Role:       rapid.SampledFrom([]chart.RoleID{"", chart.PM, chart.CPO}).Draw(t, "role"),
				Employment: rapid.SampledFrom(chart.Employments).Draw(t, "employment"),
				Open:       rapid.Bool().Draw(t, "open"),
			}
			if i > 0 {
				people[i].Manager = chart.ID(fmt.Sprint(rapid.IntRange(0, i-1).Draw(t, "manager")))
			}
		}
		c, err := chart.New(chart.Settings{Look: chart.Look{Title: text.Draw(t, "heading")}}, people)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range layout.All {
			s := build(c, scene.Options{Look: chart.Look{Layout: chart.LayoutID(a.ID)}})
			checkInside(t, s)
			if d := cmp.Diff(s, build(c, scene.Options{Look: chart.Look{Layout: chart.LayoutID(a.ID)}})); d != "" {
				t.Fatalf("the same chart gives two scenes:\n%s", d)
			}
		}
	})
}

type fatal interface {
	Helper()
	Fatalf(format string, args ...any)
}

func checkInside(t fatal, s *scene.Scene) {
	t.Helper()
	page := layout.Rect{W: s.Width, H: s.Height}
	for i, c := range s.Cards {
		inside(t, page, c.Box, "card")
		for _, sh := range c.Shapes {
			inside(t, c.Box, sh.Box, "shape")
		}
		for _, x := range c.Texts {
			inside(t, c.Box, textBox(x), "text "+x.S)
			if strings.ContainsFunc(x.S, func(r rune) bool { return r < ' ' }) {
				t.Fatalf("text %q has control characters", x.S)
			}
		}
		for _, d := range s.Cards[:i] {
			if c.Box.Overlaps(d.Box) {
				t.Fatalf("cards %s and %s overlap", c.Person, d.Person)
			}
		}
	}
	for _, x := range s.Labels {
		inside(t, page, textBox(x), "label "+x.S)
	}
}

func inside(t fatal, outer, inner layout.Rect, what string) {
	t.Helper()
	const e = 1e-6
	if inner.X < outer.X-e || inner.Y < outer.Y-e || inner.Right() > outer.Right()+e || inner.Bottom() > outer.Bottom()+e {
		t.Fatalf("%s %v passes %v", what, inner, outer)
	}
}

// textBox is where a text's letters can be, with descenders.
func textBox(x scene.Text) layout.Rect {
	left := x.At.X - x.Width*map[scene.Anchor]float64{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}[x.Anchor]
	return layout.Rect{X: left, Y: x.At.Y - 0.75*x.Size, W: x.Width, H: x.Size}
}

// TestContrast holds every text of every theme and role against what lies
// behind it: 4.5:1 (WCAG 2.1, 1.4.3).
func TestContrast(t *testing.T) {
	outline := "cpo Ada [area=X]\n  head Bo [interim]\n    vp C\n      senior-pm D [fractional]\n        pm E [open]\n          junior-pm F\n            apm G [colour=#ffee88]\n              - H [colour=#000000]"
	for _, theme := range scene.Themes {
		s := build(charttest.Parse(t, outline), scene.Options{Look: chart.Look{Title: "Title"}, Theme: theme})
		for _, c := range s.Cards {
			for _, x := range c.Texts {
				if got := scene.Contrast(x.Colour.NRGBA, ground(c, x)); got < 4.5 {
					t.Errorf("%s: %q has contrast %.2f", theme.Name, x.S, got)
				}
			}
		}
		for _, x := range s.Labels {
			if got := scene.Contrast(x.Colour.NRGBA, s.Background); got < 4.5 {
				t.Errorf("%s: the heading has contrast %.2f", theme.Name, got)
			}
		}
	}
}

// ground is the fill of the topmost shape behind a text.
func ground(c scene.Card, x scene.Text) color.NRGBA {
	var g color.NRGBA
	middle := textBox(x).Centre()
	for _, sh := range c.Shapes {
		if sh.Fill.A == 255 && sh.Box.Contains(middle) {
			g = sh.Fill.NRGBA
		}
	}
	return g
}

func TestParseColour(t *testing.T) {
	for s, want := range map[string]string{"#1a2B3c": "{26 43 60 255} true", "#fa0": "{255 170 0 255} true",
		"red": "false", "#12345g": "false", "": "false", "#12345": "false"} {
		c, ok := scene.ParseColour(s)
		if got := fmt.Sprint(c, " ", ok); !strings.HasSuffix(got, want) {
			t.Errorf("ParseColour(%q) is %s, want %s", s, got, want)
		}
	}
}
