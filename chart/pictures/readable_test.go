package pictures

import (
	"os"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/sample"
	"cadre/chart/scene"
	"cadre/chart/table"
	"cadre/chart/typeset"
)

// TestOneSlideCanBeRead holds the sizes of text on a slide of 16:9, without a
// flag, against what they are to be; a slide is 960 points wide.
func TestOneSlideCanBeRead(t *testing.T) {
	for _, tt := range []struct {
		name        string
		c           *chart.Chart
		names, text float64 // the smallest, in points
	}{
		{"sample", sample.Template(t, "sample"), 14, 9},
		{"growth", sample.Template(t, "growth"), 13, 9},
		{"enterprise", sample.Template(t, "enterprise"), 11, 8.95},
		{"hr sample", sample.HR(t), 8.5, 6.8},
		{"60, six reports each", charttest.Company(60), 11, 9},
		{"107, six reports each", charttest.Company(107), 9.5, 7.6},
		{"200, six reports each", charttest.Company(200), 7, 5.6},
	} {
		s := scene.Build(tt.c, typeset.For(nil), scene.Options{Look: chart.Look{Title: tt.c.Settings().Title, Subtitle: tt.c.Settings().Subtitle, Page: "16:9"}})
		names, cut := 0.0, 0
		for _, c := range s.Cards {
			shortened := false
			for _, x := range c.Texts {
				if size := x.Size * s.Zoom(); x.Part == scene.PartName && (names == 0 || size < names) {
					names = size
				}
				shortened = shortened || strings.HasSuffix(x.S, "…")
			}
			if shortened {
				cut++
			}
		}
		t.Logf("%s: names of %.1f pt, text of %.1f pt, %d of %d cards cut", tt.name, names, s.SmallestText(), cut, len(s.Cards))
		if names < tt.names || s.SmallestText() < tt.text {
			t.Errorf("%s: names of %.1f pt and text of %.1f pt, want %g and %g", tt.name, names, s.SmallestText(), tt.names, tt.text)
		}
		if 100*cut > 3*len(s.Cards) {
			t.Errorf("%s: of %d cards %d have a text that is cut", tt.name, len(s.Cards), cut)
		}
	}
}

// tableAt is the chart that a table in a file tells of.
func tableAt(t *testing.T, file string) *chart.Chart {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, _, err := table.Read(f, ',', table.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}
