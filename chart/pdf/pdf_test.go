package pdf

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
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

// shared is the renderer of all tests.
var shared graphviz.Renderer

const team = `
set title=Northwind Product
cpo Ada Lovelace
  head Björn Ångström [area=Growth; interim]
    pm 王小明 [area=Search]
    pm Владимир Щукин [area=検索とおすすめ]
    pm Γιώργος Παπαδόπουλος
    pm [open; area=Checkout; dotted=ada-lovelace]
  vp مريم العلي
  vp 🦊 Fox Tō Fi
`

// build is a picture with the document's title where the look has none.
func build(c *chart.Chart, o scene.Options) *scene.Scene {
	if o.Look.Title == "" {
		o.Look.Title = c.Settings().Title
	}
	return scene.Build(c, typeset.Default(), o)
}

func write(t testing.TB, pages ...*scene.Scene) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(t.Context(), &b, &shared, pages); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func lineWidth(s string) float64 { return typeset.Default().Line(s, 10, scene.Regular).Width }

func TestSameScenesSameBytes(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{})
	if !bytes.Equal(write(t, s, s), write(t, s, s)) {
		t.Error("two files of the same scenes differ")
	}
}

func TestNoPages(t *testing.T) {
	if err := Write(t.Context(), io.Discard, &shared, nil); err == nil {
		t.Error("a file without pages was written")
	}
}

func TestWritingStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var b bytes.Buffer
	err := Write(ctx, &b, &shared, []*scene.Scene{build(charttest.Parse(t, team), scene.Options{})})
	if !errors.Is(err, context.Canceled) || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
}
