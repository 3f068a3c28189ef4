package format_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// evenly is a font whose characters are all of one width.
type evenly struct{}

func (evenly) Width(s string, size float64, _ scene.Weight) float64 {
	return float64(len([]rune(s))) * size / 2
}

func TestTheDotOfAChartHoldsItsPeople(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n    pm Cy")
	for _, tt := range []struct {
		options   scene.Options
		has, lack []string
	}{
		{scene.Options{}, []string{"Ada", "Bo", "Cy"}, nil},
		{scene.Options{Root: "bo"}, []string{"Bo", "Cy"}, []string{"Ada"}},
		{scene.Options{Depth: 2}, []string{"Ada", "Bo"}, []string{"Cy"}},
	} {
		got := drawn(t, "drawing", c, tt.options)
		for _, name := range tt.has {
			if !strings.Contains(got, name) {
				t.Errorf("%+v: %s is missing", tt.options, name)
			}
		}
		for _, name := range tt.lack {
			if strings.Contains(got, name) {
				t.Errorf("%+v: %s is there", tt.options, name)
			}
		}
		if drawn(t, "drawing", c, tt.options) != got {
			t.Errorf("%+v: the second time gives other bytes", tt.options)
		}
	}
}

func TestNobodyIsNoPicture(t *testing.T) {
	for _, id := range []string{"svg", "png", "drawing"} {
		f := mustFormat(t, id)
		var b bytes.Buffer
		err := f.Export.Export(context.Background(), &b, chart.Empty(), format.ExportOptions{Measurer: evenly{}})
		if !errors.Is(err, format.ErrNobody) || b.Len() > 0 {
			t.Errorf("%s: got %v and %d bytes", id, err, b.Len())
		}
	}
}

func TestPixelsPerPoint(t *testing.T) {
	for _, tt := range []struct {
		page                 chart.PageName
		text                 float64 // the smallest
		scale, natural, want float64
	}{
		{"", 5, 0, 0, 1}, {"", 5, 3, 0, 3}, {"fit", 5, 0, 0, 1}, {"fit", 5, 0, 2, 2}, {"fit", 5, 3, 2, 3}, {"rubbish", 5, 0, 0, 1},
		{"16:9", 9, 0, 0, 2}, {"16:9", 8.9, 0, 0, 4}, {"16:9", 5, 1, 0, 1}, {"16:9", 9, 3, 2, 3}, {"16:9", 9, 0, 3, 2},
		{"A4", 8, 0, 0, 2}, {"A4", 7.8, 0, 0, 4}, {"A3", 9, 0, 0, 4},
		{"1920x1080", 5, 0, 0, 2}, {"1920x1080", 20, 2, 0, 4},
	} {
		o := format.ExportOptions{Scale: tt.scale, NaturalScale: tt.natural, Scene: scene.Options{Look: chart.Look{Page: tt.page}}}
		s := &scene.Scene{Page: o.Scene.Page(), Labels: []scene.Text{{Size: tt.text}}}
		s.Width = s.Page.W
		if got := o.PixelsPerPoint(s); got != tt.want {
			t.Errorf("page %q with text of %g pt at scale %g has %g pixels a point, want %g", tt.page, tt.text, tt.scale, got, tt.want)
		}
	}
}

func drawn(t *testing.T, id string, c *chart.Chart, o scene.Options) string {
	t.Helper()
	f := mustFormat(t, id)
	var b bytes.Buffer
	if err := f.Export.Export(context.Background(), &b, c, format.ExportOptions{Measurer: evenly{}, Scene: o}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestHealthIsTheLastPage(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n    pm Cy")
	for _, o := range []format.ExportOptions{
		{Measurer: evenly{}, Health: true},
		{Measurer: evenly{}, Health: true, Scene: scene.Options{Frame: layout.Size{W: 595, H: 842}}},
		{Measurer: evenly{}, Health: true, Pages: scene.ByTeam, Scene: scene.Options{Frame: layout.Size{W: 960, H: 540}}},
	} {
		pages, err := format.Scenes(t.Context(), c, o)
		if err != nil {
			t.Fatal(err)
		}
		last := pages[len(pages)-1]
		if len(pages) < 2 || last.Name != "Team health" || len(last.Cards) != 0 || len(last.Labels) == 0 {
			t.Errorf("%d pages, the last is %q", len(pages), last.Name)
		}
		if want := o.Scene.Frame; want.W > 0 && last.Page != want {
			t.Errorf("the page is %v, want %v", last.Page, want)
		}
		if o.Health = false; len(mustScenes(t, c, o)) != len(pages)-1 {
			t.Error("the other pages are others without it")
		}
	}
}

func mustScenes(t *testing.T, c *chart.Chart, o format.ExportOptions) []*scene.Scene {
	t.Helper()
	pages, err := format.Scenes(t.Context(), c, o)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// TestWhatAFormatCannotHaveIsTold: a JPG is never transparent.
func TestWhatAFormatCannotHaveIsTold(t *testing.T) {
	for _, f := range format.All {
		for _, transparent := range []bool{false, true} {
			var o format.ExportOptions
			o.Scene.Look.Transparent = transparent
			err := f.Adapt(&o)
			told := transparent && f.ID == "jpg"
			if (err != nil) != told || o.Scene.Look.Transparent != (transparent && !told) {
				t.Errorf("%s, transparent %t: %t, %v", f.ID, transparent, o.Scene.Look.Transparent, err)
			}
		}
	}
}

// TestWhatARendererDraws fails where its children cannot be started, and
// nothing else does.
func TestWhatARendererDraws(t *testing.T) {
	for _, f := range format.All {
		if f.Export == nil {
			continue
		}
		r := &graphviz.Renderer{Command: func() *exec.Cmd { return exec.Command("/no/such/program") }}
		err := f.Export.Export(t.Context(), io.Discard, company(t), format.ExportOptions{Renderer: r, Measurer: evenly{}})
		if (err != nil) != f.Rendered {
			t.Errorf("%s, drawn by a renderer: %t; without one: %v", f.ID, f.Rendered, err)
		}
	}
}
