package pictures_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/graphviz/graphviztest"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestMain lets the test binary be the renderer's child, or the second process
// of TestAnotherProcessWritesTheSame.
func TestMain(m *testing.M) {
	graphviztest.BeChild()
	code := m.Run()
	shared.Close()
	theBrowser.close()
	os.Exit(code)
}

// shared is the renderer of all tests but those that count its children.
var shared graphviz.Renderer

var slide = layout.Size{W: 960, H: 540}

// team has every kind of card and line, and names in many scripts.
const team = `
set title=Northwind Product
cpo Ada Lovelace [area=Everything]
  - Pat Doyle [title=Chief of Staff; assistant]
  head Björn Ångström [area=Growth; team=Growth; interim]
    pm 王小明 [area=Search; team=Growth; dotted=zoë-fay]
    pm [open; area=Checkout; team=Growth; dotted=ada-lovelace]
    pm Владимир Щукин [team=Growth; contractor; title=Product Manager for the Long Titles that Do Not Fit]
  vp Zoë Fay [team=Platform; area=R&D <core>]
    senior-pm مريم العلي [team=Platform; fractional]
      apm Γιώργος Παπαδόπουλος [team=Platform; colour=#8844aa]
    pm 佐藤美咲 [team=Platform; dotted=björn-ångström]
`

// everything is a chart with all that a picture can show.
func everything(t testing.TB) *chart.Chart {
	photo := portrait(t)
	return changed(t, charttest.Parse(t, team), func(i int, p *chart.Person) {
		if i%3 == 0 {
			p.Photo = photo
		}
	})
}

// latin is the same chart without names in letters that Inter lacks, for which
// every program takes a font of its own choice.
func latin(t testing.TB) *chart.Chart {
	names := map[chart.ID]string{"王小明": "Wang Xiaoming", "مريم-العلي": "Maryam Al-Ali", "佐藤美咲": "Misaki Sato"}
	return changed(t, everything(t), func(_ int, p *chart.Person) {
		if name, ok := names[p.ID]; ok {
			p.Name = name
		}
	})
}

// changed is a chart in which something is done to everybody.
func changed(t testing.TB, c *chart.Chart, do func(i int, p *chart.Person)) *chart.Chart {
	t.Helper()
	var people []chart.Person
	for i, p := range c.Tree().People {
		q := *p
		do(i, &q)
		people = append(people, q)
	}
	c, err := chart.New(*c.Settings(), people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// portrait is a photo.
func portrait(t testing.TB) string {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 64, 64))
	for i := range 64 * 64 {
		x, y := i%64, i/64
		img.Set(x, y, color.NRGBA{uint8(4 * x), uint8(4 * y), 120, 255})
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, img, nil); err != nil {
		t.Fatal(err)
	}
	return photo.String()
}

// rich is a picture with everything around the chart.
func rich(theme scene.Theme, arrangement string) format.ExportOptions {
	return format.ExportOptions{Renderer: &shared, Measurer: typeset.Default(), Scale: 2, Scene: scene.Options{
		Theme: theme, Frame: slide, Look: chart.Look{Layout: chart.LayoutID(arrangement), Subtitle: "Teams and open roles", Legend: true,
			Date: "1 March 2026", Footer: "Confidential", Circles: true, Ground: "team"},
	}}
}

// export writes a chart in a format.
func export(t testing.TB, id string, c *chart.Chart, o format.ExportOptions) []byte {
	t.Helper()
	f, ok := format.ByID(id)
	if !ok {
		t.Fatalf("there is no format %s", id)
	}
	if o.Scene.Look.Title == "" {
		o.Scene.Look.Title = c.Settings().Title
	}
	var b bytes.Buffer
	if err := f.Export.Export(t.Context(), &b, c, o); err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	return b.Bytes()
}
