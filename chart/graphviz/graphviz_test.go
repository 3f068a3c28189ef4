package graphviz_test

import (
	"bytes"
	"os"
	"testing"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/graphviz/graphviztest"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestMain lets the test binary be the renderer's child.
func TestMain(m *testing.M) {
	graphviztest.BeChild()
	code := m.Run()
	shared.Close()
	os.Exit(code)
}

// shared is the renderer of all tests that do not harm it.
var shared graphviz.Renderer

const team = `
set title=Northwind Product
cpo Ada Lovelace
  head Björn Ångström [area=Growth; interim]
    pm 王小明 [area=Search]
    pm [open; area=Checkout; dotted=ada-lovelace]
  vp مريم العلي
`

// build is a picture with the document's title where the look has none.
func build(c *chart.Chart, o scene.Options) *scene.Scene {
	if o.Look.Title == "" {
		o.Look.Title = c.Settings().Title
	}
	return scene.Build(c, typeset.Default(), o)
}

func svg(t testing.TB, s *scene.Scene) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := graphviz.SVG(t.Context(), &shared, &b, s, graphviz.SVGOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pngOf(t testing.TB, s *scene.Scene, scale float64) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := graphviz.PNG(t.Context(), &shared, &b, s, graphviz.PNGOptions{Scale: scale}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
