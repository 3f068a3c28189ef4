package slides_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/slides"
	"cadre/chart/typeset"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var (
	wide   = layout.Size{W: 960, H: 540}
	square = layout.Size{W: 720, H: 540}
)

const team = `
set title=Northwind & "Sons"
cpo Ada Lovelace
  head Björn Ångström [area=Growth; interim]
    pm [open; area=Checkout; dotted=ada-lovelace]
    pm Ian
  vp Zoë <Fay>
`

// build is a picture with the document's title where the look has none.
func build(c *chart.Chart, o scene.Options) *scene.Scene {
	if o.Look.Title == "" {
		o.Look.Title = c.Settings().Title
	}
	return scene.Build(c, typeset.Default(), o)
}

func write(t rapid.TB, d slides.Deck) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := slides.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func one(s *scene.Scene) slides.Deck {
	return slides.Deck{Title: s.Title, Slides: []slides.Slide{{Scene: s, Name: "Everybody"}}}
}

// everything has each kind of shape that a chart's picture can have.
const everything = `
cpo Ada Lovelace
  head Bo [area=Growth; interim; team=Shop]
    pm [open; area=Checkout]
    - [open; title=Somebody for everything that nobody else has the time to do, and for the rest of it, too]
  vp Zoë Fay [colour=#AA3300; dotted=bo]
`

// TestGolden holds slides, a theme and a presentation against testdata.
func TestGolden(t *testing.T) {
	decks := map[string]slides.Deck{
		"": one(build(charttest.Parse(t, team), scene.Options{Look: chart.Look{Layout: "compact"}, Frame: wide})),
		"everything/": one(build(charttest.Parse(t, everything), scene.Options{Frame: wide, Theme: scene.Dark,
			Look: chart.Look{Title: "Everything", Subtitle: "there is", Circles: true, Legend: true, Ground: chart.AreaGround, Date: "May", Footer: "Draft"}})),
		"hand-made/": handMade(t),
	}
	for name, d := range decks {
		files := unpack(t, write(t, d))
		for _, part := range []string{"slides/slide1.xml", "theme/theme1.xml", "presentation.xml"} {
			if part == "presentation.xml" && name != "" {
				continue
			}
			checkGolden(t, "testdata/"+name+path.Base(part), files["ppt/"+part])
		}
	}
}

func checkGolden(t *testing.T, golden string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(path.Dir(golden), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", golden, d)
	}
}

// TestEveryLook writes real charts in every theme, layout and page.
func TestEveryLook(t *testing.T) {
	for _, c := range []*chart.Chart{charttest.Parse(t, team), charttest.Company(30), chart.Empty()} {
		for _, theme := range scene.Themes {
			for _, a := range layout.All {
				for _, page := range []layout.Size{{}, wide, square} {
					s := build(c, scene.Options{Look: chart.Look{Layout: chart.LayoutID(a.ID)}, Theme: theme, Frame: page})
					p := open(t, write(t, one(s)))
					p.check(t)
					p.checkScene(t, 1, s)
				}
			}
		}
	}
}

// TestAnyChart: whatever people write, the file is sound and holds it all.
func TestAnyChart(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := randomChart(t)
		a := rapid.SampledFrom(layout.All).Draw(t, "layout")
		s := build(c, scene.Options{Look: chart.Look{Layout: chart.LayoutID(a.ID), Title: rapid.String().Draw(t, "title")}})
		d := one(s)
		d.Slides[0].Notes = rapid.String().Draw(t, "notes")
		p := open(t, write(t, d))
		p.check(t)
		p.checkScene(t, 1, s)
	})
}

// randomChart has up to 40 people with texts of any kind.
func randomChart(t *rapid.T) *chart.Chart {
	people := make([]chart.Person, rapid.IntRange(0, 40).Draw(t, "people"))
	for i := range people {
		p := &people[i]
		p.ID = chart.ID(fmt.Sprint("p", i))
		p.Name = rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "Ada", "مريم العلي", "👩🏽‍💻 \x00\xff", "a<b>&\"'", strings.Repeat("long ", 60)})).Draw(t, "name")
		p.Area = rapid.SampledFrom([]string{"", "Growth", "R&D\nand more"}).Draw(t, "area")
		p.Role = rapid.SampledFrom([]chart.RoleID{"", chart.CPO, chart.Head, chart.PM, chart.APM}).Draw(t, "role")
		p.Open = rapid.IntRange(0, 5).Draw(t, "open") == 0
		if i > 0 && rapid.IntRange(0, 9).Draw(t, "top") > 0 {
			p.Manager = people[rapid.IntRange(max(0, i-6), i-1).Draw(t, "manager")].ID
		}
		if i > 1 && rapid.IntRange(0, 4).Draw(t, "dotted") == 0 {
			p.DottedTo = []chart.ID{people[rapid.IntRange(0, i-1).Draw(t, "dotted to")].ID}
		}
	}
	c, err := chart.New(chart.Settings{Look: chart.Look{Title: "Any"}}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestSameBytes: the same deck gives the same file.
func TestSameBytes(t *testing.T) {
	deck := func() slides.Deck { return handMade(t) }
	if !bytes.Equal(write(t, deck()), write(t, deck())) {
		t.Error("two files of one deck differ")
	}
}

// TestLargeCompany: many people neither take long nor make a large file.
func TestLargeCompany(t *testing.T) {
	for n, most := range map[int]int{200: 1 << 20, 2000: 4 << 20} {
		s := build(charttest.Company(n), scene.Options{Look: chart.Look{Layout: "compact"}, Frame: wide})
		file := write(t, one(s))
		if len(file) > most {
			t.Errorf("%d people take %d bytes, want at most %d", n, len(file), most)
		}
		p := open(t, file)
		p.check(t)
		p.checkScene(t, 1, s)
	}
}

// TestHandMade writes what Build does not make yet.
func TestHandMade(t *testing.T) {
	d := handMade(t)
	p := open(t, write(t, d))
	p.check(t)
	for i, s := range d.Slides {
		p.checkScene(t, i+1, s.Scene)
	}
	slide := string(p.files["ppt/slides/slide1.xml"])
	for _, want := range []string{
		`<p:grpSp>`, `name="Photo of Ada"`, `prst="ellipse"`, `<a:srcRect l="25000" t="0" r="25000" b="0"/>`, // the photo, cut to a circle
		`name="Product"`,                     // the panel
		`action="ppaction://hlinksldjump"/>`, // the card's page
		`<a:prstDash val="dash"/>`,
		`<p:ph type="title"/>`,
		`name="To Ada"`, `<a:alpha val="20000"/>`,
	} {
		if !strings.Contains(slide, want) {
			t.Errorf("slide 1 lacks %s", want)
		}
	}
	if n := strings.Count(slide, "hlinksldjump"); n != 2 {
		t.Errorf("%d links, want one of the card and one of the label: page 9 is none", n)
	}
	if theme := string(p.files["ppt/theme/theme1.xml"]); strings.Count(theme, `typeface="Brand &amp; Sons"`) != 2 {
		t.Errorf("the theme is %s", theme)
	}
	if n := p.count("ppt/media/"); n != 2 {
		t.Errorf("%d pictures, want a PNG that is used twice and a JPEG", n)
	}
	if n := p.count("ppt/notesSlides/notes"); n != 1 {
		t.Errorf("%d notes, want 1", n)
	}
	notes := string(p.files["ppt/notesSlides/notesSlide1.xml"])
	if !strings.Contains(notes, "Say &lt;hello&gt;") || strings.Count(notes, "<a:p>") != 3 {
		t.Errorf("the notes are %s", notes)
	}
}

// TestBadges: each badge is a shape of its own where the picture has it, in the
// group of its card.
func TestBadges(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{Frame: wide})
	p := open(t, write(t, one(s)))
	zoom := wide.W / s.Width
	for _, c := range s.Cards {
		plate, ok := c.Shape(scene.PartBadge)
		if !ok {
			continue
		}
		var badge scene.Text
		for _, text := range c.Texts {
			if text.Part == scene.PartBadge {
				badge = text
			}
		}
		found := false
		for _, group := range p.parts["ppt/slides/slide1.xml"].all("grpSp") {
			shapes := group.all("sp")
			if strings.HasPrefix(c.Summary, shapes[0].all("cNvPr")[0].attr("name")+"\n") {
				chip := shapes[len(shapes)-1]
				x, _ := strconv.Atoi(chip.all("off")[0].attr("x"))
				found = said(chip) == badge.S && chip.all("prstGeom")[0].attr("prst") == "roundRect" &&
					math.Abs(float64(x)/12700-plate.Box.X*zoom) < 0.01
			}
		}
		if !found {
			t.Errorf("%q has no shape that says %s", c.Summary, badge.S)
		}
	}
}

// handMade is a deck of everything that a scene can have.
func handMade(t testing.TB) slides.Deck {
	t.Helper()
	paint := func(r, g, b, a uint8) scene.Ink { return scene.Ink{NRGBA: color.NRGBA{r, g, b, a}} }
	grey, black := paint(0x80, 0x80, 0x80, 255), paint(0, 0, 0, 255)
	img := image.NewGray(image.Rect(0, 0, 40, 20))
	for x := range 40 {
		for y := range 20 {
			img.SetGray(x, y, color.Gray{uint8(5*x + 2*y)})
		}
	}
	var photo, logo bytes.Buffer
	if err := png.Encode(&photo, img); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&logo, img, nil); err != nil {
		t.Fatal(err)
	}
	card := func(id chart.ID, x, y float64, page int) scene.Card {
		box := layout.Rect{X: x, Y: y, W: 120, H: 60}
		return scene.Card{Person: id, Box: box, Summary: string(id), Page: page,
			Shapes:     []scene.Shape{{Box: box, Part: scene.PartGround, Radius: 12, Fill: paint(255, 255, 255, 255), Stroke: grey, Weight: 1}},
			Paragraphs: []scene.Paragraph{{{S: string(id), Size: 12, Colour: black}}}}
	}
	first := card("Ada", 200, 100, 2)
	first.Shapes = append(first.Shapes, scene.Shape{Box: layout.Rect{X: 280, Y: 110, W: 30, H: 30}, Part: scene.PartCircle, Round: true, Image: photo.Bytes()})
	second := card("Bo", 300, 220, 9)
	second.Shapes = append(second.Shapes, scene.Shape{Box: layout.Rect{X: 304, Y: 235, W: 30, H: 30}, Part: scene.PartCircle, Round: true, Fill: paint(0xDD, 0xDD, 0xDD, 255)})
	second.Texts = []scene.Text{
		{S: "BO", Part: scene.PartInitials, At: layout.Point{X: 319, Y: 254}, Size: 11, Colour: black, Anchor: scene.Middle, Width: 16},
		{S: "Bo", Part: scene.PartName, At: layout.Point{X: 344, Y: 254}, Size: 12, Colour: black, Width: 16},
	}
	s := &scene.Scene{
		Width: 600, Height: 400, Page: wide, Title: "Hand-made", Theme: scene.Theme{Font: &scene.Font{Family: "Brand & Sons"}}, Background: color.NRGBA{255, 255, 255, 255},
		Panels: []scene.Panel{
			{Shape: scene.Shape{Box: layout.Rect{X: 180, Y: 180, W: 300, H: 120}, Radius: 8, Fill: paint(0, 0, 255, 51)}, Label: scene.Text{S: "Product", At: layout.Point{X: 190, Y: 195}, Size: 9, Colour: grey, Width: 40}},
			{Shape: scene.Shape{Box: layout.Rect{X: 20, Y: 180, W: 100, H: 120}, Stroke: grey, Weight: 1, Dashed: true}},
		},
		Connectors: []scene.Connector{{From: "Ada", To: "Bo", Path: []layout.Point{{X: 260, Y: 160}, {X: 260, Y: 180}, {X: 360, Y: 180}, {X: 360, Y: 220}}, Colour: grey, Weight: 1, Dashed: true}},
		Cards:      []scene.Card{first, second},
		Shapes: []scene.Shape{
			{Box: layout.Rect{X: 10, Y: 350, W: 10, H: 10}, Fill: grey},
			{Box: layout.Rect{X: 30, Y: 350, W: 10, H: 10}, Round: true, Stroke: grey, Weight: 1},
			{Box: layout.Rect{X: 500, Y: 10, W: 60, H: 30}, Image: logo.Bytes()},
			{Box: layout.Rect{X: 400, Y: 10, W: 60, H: 30}, Image: photo.Bytes()},
			{Box: layout.Rect{X: 300, Y: 10, W: 60, H: 30}, Fill: grey, Image: []byte("no picture")},
		},
		Labels: []scene.Text{
			{S: "Hand-made and", Part: scene.PartHeading, At: layout.Point{X: 20, Y: 40}, Size: 20, Weight: scene.SemiBold, Colour: black, Width: 130},
			{S: "long", Part: scene.PartHeading, At: layout.Point{X: 20, Y: 66}, Size: 20, Weight: scene.SemiBold, Colour: black, Width: 40},
			{S: "To Ada", At: layout.Point{X: 300, Y: 390}, Size: 8, Colour: grey, Anchor: scene.Middle, Width: 30, Page: 2},
			{S: "Page 1", At: layout.Point{X: 590, Y: 390}, Size: 8, Colour: grey, Anchor: scene.End, Width: 30},
		},
	}
	return slides.Deck{Title: "A & B", Slides: []slides.Slide{
		{Scene: s, Name: "First", Notes: "Say <hello>\r\n\r\nand stop"},
		{Scene: build(charttest.Parse(t, team), scene.Options{}), Name: "Second"},
	}}
}

// TestEmptyDeck: a deck without slides is one that opens.
func TestEmptyDeck(t *testing.T) {
	open(t, write(t, slides.Deck{})).check(t)
}

// TestWriteError hands on what the writer says.
func TestWriteError(t *testing.T) {
	if err := slides.Write(full{}, handMade(t)); err == nil {
		t.Error("no error from a full disk")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{200, 2000} {
		s := build(charttest.Company(n), scene.Options{Look: chart.Look{Layout: "compact"}, Frame: wide})
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				b.SetBytes(int64(len(write(b, one(s)))))
			}
		})
	}
}
