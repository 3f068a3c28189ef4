package format_test

import (
	"bytes"
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
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
		got := drawn(t, "dot", c, tt.options)
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
		if drawn(t, "dot", c, tt.options) != got {
			t.Errorf("%+v: the second time gives other bytes", tt.options)
		}
	}
}

func TestNobodyIsNoPicture(t *testing.T) {
	for _, id := range []string{"svg", "png", "dot"} {
		f, _ := format.ByID(id)
		var b bytes.Buffer
		err := f.Export.Export(context.Background(), &b, chart.Empty(), format.ExportOptions{Measurer: evenly{}})
		if !errors.Is(err, format.ErrNobody) || b.Len() > 0 {
			t.Errorf("%s: got %v and %d bytes", id, err, b.Len())
		}
	}
}

func TestScaleToGivesTheWidth(t *testing.T) {
	c := charttest.Company(7)
	o := format.ExportOptions{Measurer: evenly{}, Scene: scene.Options{Frame: layout.Size{W: 960, H: 540}}}
	s := scene.Build(c, o.Measurer, o.Scene)
	scale := format.ScaleTo(1920, c, o)
	if w, h := math.Round(s.Width*s.Zoom()*scale), math.Round(s.Height*s.Zoom()*scale); w != 1920 || h != 1080 {
		t.Errorf("the picture is %g by %g pixels", w, h)
	}
}

func drawn(t *testing.T, id string, c *chart.Chart, o scene.Options) string {
	t.Helper()
	f, _ := format.ByID(id)
	var b bytes.Buffer
	if err := f.Export.Export(context.Background(), &b, c, format.ExportOptions{Measurer: evenly{}, Scene: o}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
