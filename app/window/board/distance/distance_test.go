package distance

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/charttest/sample"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// seen is what a chart says on the canvas at a zoom.
func seen(c *chart.Chart, arrangement string, theme scene.Theme, zoom float64) *Picture {
	o := scene.Options{Look: c.Settings().Look, Theme: theme, Canvas: true}
	o.Look.Layout, o.Look.Page = chart.LayoutID(arrangement), "4:3"
	return pictureOf(c, scene.Build(c, typeset.Default(), o), zoom)
}

func pictureOf(c *chart.Chart, s *scene.Scene, zoom float64) *Picture {
	return NewSpeaker(typeset.Default()).Picture(s, c, zoom, func(r layout.Rect) (all []int) {
		for i := range s.Cards {
			if overlaps(s.Cards[i].Box, r) {
				all = append(all, i)
			}
		}
		return all
	})
}

func TestLevels(t *testing.T) {
	s := scene.Build(charttest.Company(30), typeset.Default(), scene.Options{Canvas: true})
	for _, tt := range []struct {
		zoom float64
		want Level
	}{{2, Full}, {1, Full}, {0.86, Full}, {0.84, Names}, {0.44, Names}, {0.36, Names}, {0.34, Short}, {0.17, Short}, {0.12, Teams}, {0.02, Teams}} {
		if got := LevelAt(s, tt.zoom); got != tt.want {
			t.Errorf("at %v the level is %d, want %d", tt.zoom, got, tt.want)
		}
	}
	if got := LevelAt(&scene.Scene{}, 0.1); got != Full {
		t.Errorf("of an empty scene the level is %d", got)
	}
}

// TestTheSampleIsReadAsAWhole: where a company of 107 is seen as a whole in a
// window of 1440 by 900, everybody's name can be read.
func TestTheSampleIsReadAsAWhole(t *testing.T) {
	c := sample.HR(t)
	p := seen(c, "fit", scene.Light, 0.44)
	whole := 0
	for i, who := range c.Tree().People {
		text := said(p.Says(i), p.scene.Theme.Text)
		switch {
		case strings.HasPrefix(text, who.Name):
			whole++
		case text == p.short(who.Name) || text == p.names.Parse(who.Name).Last():
		default:
			t.Errorf("%s is called %q", who.Name, text)
		}
	}
	if c.Len() != 107 || whole < 45 {
		t.Errorf("of %d names %d are whole", c.Len(), whole)
	}
}

// said is the text of a card without role and title.
func said(c Card, ink color.NRGBA) string {
	var names []string
	for _, l := range c.Lines {
		if l.Weight == scene.SemiBold && l.Colour == ink {
			names = append(names, l.S)
		}
	}
	return strings.Join(names, " ")
}

// TestEveryWideTeamHasAName, of a company of 616 seen as a whole or nearly so.
func TestEveryWideTeamHasAName(t *testing.T) {
	c := charttest.Company(616)
	for _, arrangement := range []string{"fit", "compact", "tree", "left-right"} {
		for _, zoom := range []float64{0.14, 0.17, 0.25, 0.33} {
			p := seen(c, arrangement, scene.Light, zoom)
			teams := p.teams()
			for _, team := range teams {
				if !p.Named(team.card) {
					t.Errorf("%s at %v: the team of %s, %.0f pixels wide, has no name", arrangement, zoom, p.scene.Cards[team.card].Person, team.box.W)
				}
			}
			if len(teams) < 10 {
				t.Errorf("%s at %v: only %d teams", arrangement, zoom, len(teams))
			}
		}
	}
}

// TestTeamsAreCalledByWhatItsPeopleShare, and inner teams not by the same again.
func TestTeamsAreCalledByWhatTheirPeopleShare(t *testing.T) {
	c := charttest.Parse(t, `
cpo Ada
  head Bo [team=Search]
    pm Cy [team=Search]
    pm Dee [team=Search]
      apm Max [team=Search]
      apm Moe [team=Search]
  head Eve [area=Growth]
    pm Fay [area=Pricing]
    pm Gus [area=Pricing]
`)
	p := seen(c, "tree", scene.Light, 0.3)
	var got []string
	for _, l := range p.Labels {
		got = append(got, l.Name.S+" "+l.Count.S)
	}
	if want := []string{"Ada 9", "Search 5", "Dee 3", "Pricing 3"}; !slices.Equal(got, want) {
		t.Errorf("the teams are %q, want %q", got, want)
	}
}

func TestWhatCardsSay(t *testing.T) {
	c := charttest.Parse(t, `
cpo Dr. Jane van der Berg
  pm Margaux Montgomery-Smythe-Featherstonehaugh
  pm Margaux Montgomery
  pm 王小明
  pm [open]
  pm Li
`)
	for _, tt := range []struct {
		zoom float64
		want []string
	}{
		{0.3, []string{"", "Margaux", "Margaux", "王小明", "PM", "Li"}},
		{0.2, []string{"", "MM", "MM", "王", "PM", "L"}},
		{0.8, []string{"CPO/Dr. Jane van der Berg/Chief Product Officer", "PM/Margaux M./Product Manager", "PM/Margaux Montgomery/Product Manager", "PM/王小明/Product Manager", "PM/Open role/Product Manager", "PM/Li/Product Manager"}},
	} {
		p := seen(c, "tree", scene.Light, tt.zoom)
		for i, want := range tt.want {
			var lines []string
			for _, l := range p.Says(i).Lines {
				lines = append(lines, l.S)
			}
			if got := strings.Join(lines, "/"); got != want {
				t.Errorf("at %v card %d says %q, want %q", tt.zoom, i, got, want)
			}
		}
	}
}

// TestBadgesAndAreasStandBesideTheRole as far as there is room, badges first.
func TestBadgesAndAreasStandBesideTheRole(t *testing.T) {
	c := charttest.Parse(t, `
cpo Ada [interim; area=Search]
  pm Bo [area=Payments]
  pm Cy [interim; area=Recommendations and everything around them]
  pm [open; area=Tax]
`)
	p := seen(c, "tree", scene.Light, 0.8)
	for i, want := range []string{"CPO · Interim · Search", "PM · Payments", "PM · Interim", "PM · Tax"} {
		if l := p.Says(i).Lines; l[0].S+l[1].S != want || l[1].At.X != l[0].At.X+l[0].Width {
			t.Errorf("card %d says %q and beside it %q, want %q", i, l[0].S, l[1].S, want)
		}
	}
}

// TestToldIsWhatNeedsNoHovering: the name is whole, and so are role and title.
func TestToldIsWhatNeedsNoHovering(t *testing.T) {
	c := charttest.Parse(t, `
cpo Ada
  pm Margaux Montgomery-Smythe-Featherstonehaugh
  pm Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren
  pm Bo [title=Product Manager for everything that has to do with the roads and bridges of the north]
`)
	for zoom, want := range map[float64][]bool{2: {true, true, true, true}, 0.8: {true, false, false, false}} {
		p := seen(c, "tree", scene.Light, zoom)
		for i, told := range want {
			if got := p.Says(i); got.Told != told {
				t.Errorf("at %v card %d says %+v", zoom, i, got)
			}
		}
	}
}

// TestGroundsKeepTheirNames from afar.
func TestGroundsKeepTheirNames(t *testing.T) {
	c := charttest.Parse(t, `
cpo Ada
  head Bo [team=Search]
    pm Cy [team=Search]
    pm Dee [team=Search]
  head Eve [team=Growth]
    pm Fay [team=Growth]
    pm Gus [team=Growth]
`)
	c, _, err := chart.Configure("Shade teams", func(s *chart.Settings) { s.Ground = chart.TeamGround }).On(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, zoom := range []float64{0.2, 0.6} {
		p := seen(c, "tree", scene.Light, zoom)
		var got []string
		for _, l := range p.Labels {
			if l.Card < 0 {
				got = append(got, l.Name.S)
			}
		}
		if want := []string{"Search", "Growth"}; !slices.Equal(got, want) {
			t.Errorf("at %v the grounds are called %q", zoom, got)
		}
	}
}

// TestWithout cuts a band from 0 to 100 around 50 where another box is in it.
func TestWithout(t *testing.T) {
	for _, tt := range []struct{ from, to, left, right float64 }{
		{10, 30, 30 + apart, 100},
		{70, 90, 0, 70 - apart},
		{40, 60, 0, 0},
		{110, 120, 0, 100},
	} {
		got := without(layout.Rect{W: 100, H: 10}, layout.Rect{X: tt.from, Y: 5, W: tt.to - tt.from, H: 10}, 50)
		if want := (layout.Rect{X: tt.left, W: tt.right - tt.left, H: 10}); got != want {
			t.Errorf("with a box from %v to %v %+v is left, want %+v", tt.from, tt.to, got, want)
		}
	}
}

// TestEveryTextCanBeRead draws companies of all kinds of names at all zooms.
func TestEveryTextCanBeRead(t *testing.T) {
	names := rapid.SampledFrom([]string{"", "Ada", "Margaux Lefèvre", "Dr. Jane van der Berg, PhD", "王小明", "山田 太郎", "محمد علي الهاشمي",
		"Wolfeschlegelsteinhausenbergerdorff", "Maximiliana Alexandra Theodora von und zu Hohenstein-Falkenberg", "TJ Olson", "William Wmwmwm", "É Ý", "🚀"})
	property.Check(t, func(t *rapid.T) {
		base := charttest.Company(rapid.IntRange(1, 60).Draw(t, "people"))
		people := make([]chart.Person, 0, base.Len())
		for i, p := range base.Tree().People {
			q := *p
			q.Name = names.Draw(t, fmt.Sprint("name", i))
			q.Open = q.Name == "" && i%2 == 0
			if i%5 == 4 {
				q.Stand, q.Role = chart.AsList, ""
			}
			people = append(people, q)
		}
		c, err := chart.New(chart.Settings{Look: chart.Look{Title: "Company", Ground: rapid.SampledFrom([]chart.Ground{"", chart.AreaGround}).Draw(t, "ground")}}, people)
		if err != nil {
			t.Fatal(err)
		}
		theme := rapid.SampledFrom(scene.Themes).Draw(t, "theme")
		zoom := rapid.SampledFrom([]float64{0.03, 0.1, 0.15, 0.2, 0.25, 0.33, 0.4, 0.5, 0.6, 0.7, 0.8}).Draw(t, "zoom")
		p := seen(c, rapid.SampledFrom([]string{"tree", "compact", "fit", "left-right", "levels"}).Draw(t, "layout"), theme, zoom)
		checkCards(t, p)
		checkLabels(t, p)
	})
}

func checkCards(t *rapid.T, p *Picture) {
	for i, c := range p.scene.Cards {
		says := p.Says(i)
		ground := says.Fill
		if p.LevelOf(i) == Names {
			s, _ := c.Shape(scene.PartGround)
			ground = s.Fill.NRGBA
		}
		for _, l := range says.Lines {
			checkLine(t, l, layout.Size{W: c.Box.W * p.zoom, H: c.Box.H * p.zoom}, ground)
		}
	}
}

// checkLine checks one text on a ground of a size.
func checkLine(t *rapid.T, l Line, room layout.Size, ground color.NRGBA) {
	const rounding = 0.01
	switch {
	case l.Size < Least:
		t.Fatalf("%q is set in %v pixels", l.S, l.Size)
	case l.At.X < 0 || l.At.X+l.Width > room.W+rounding:
		t.Fatalf("%q from %v to %v is wider than %v", l.S, l.At.X, l.At.X+l.Width, room.W)
	case l.At.Y-capHeight*l.Size < -rounding || l.At.Y > room.H+rounding:
		t.Fatalf("%q at %v is higher than %v", l.S, l.At.Y, room.H)
	case ground.A > 0 && scene.Contrast(l.Colour, ground) < 4.5:
		t.Fatalf("%q has a contrast of %.2f", l.S, scene.Contrast(l.Colour, ground))
	}
}

func checkLabels(t *rapid.T, p *Picture) {
	for i, l := range p.Labels {
		for _, text := range []Line{l.Name, l.Count} {
			if text.S != "" {
				checkLine(t, text, layout.Size{W: l.Box.W, H: l.Box.H}, l.Fill)
			}
		}
		for _, other := range p.Labels[:i] {
			if overlaps(l.Box, other.Box) {
				t.Fatalf("%q and %q overlap", l.Name.S, other.Name.S)
			}
		}
		if l.Card >= 0 {
			checkSet(t, p, l)
		}
		if l.Card >= 0 && p.LabelAt(p.scene.Cards[l.Card].Box.Centre()) < 0 && !p.Named(l.Card) {
			t.Fatalf("%q is nobody's", l.Name.S)
		}
	}
}

// checkSet finds name and count of a team in the middle of their label, which
// is as high as the card in whose place it stands.
func checkSet(t *rapid.T, p *Picture, l Label) {
	left, right, high := l.Name.At.X, l.Box.W-l.Name.At.X-l.Name.Width, labelHeight(l.Name.Size)
	if l.Count.S != "" {
		right = l.Box.W - l.Count.At.X - l.Count.Width
	}
	if d := left - right; d < -0.01 || d > 0.01 || left < labelPad-0.01 {
		t.Fatalf("%q %q stands %v from the left and %v from the right", l.Name.S, l.Count.S, left, right)
	}
	if p.Level == Short {
		high = max(high, p.scene.Cards[l.Card].Box.H*p.zoom)
	}
	if l.Box.H != high {
		t.Fatalf("%q is %v high, want %v", l.Name.S, l.Box.H, high)
	}
}
