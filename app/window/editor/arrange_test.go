package editor_test

import (
	"os"
	"testing"
	"time"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/document"
	"cadre/chart/layout"
	"cadre/chart/table"
	"cadre/chart/typeset"
)

// canvas is about that of a window of 1440 by 900.
var canvas = layout.Size{W: 880, H: 790}

// hrSample is the organisation of a well known sample database: 107 people.
func hrSample(t testing.TB) *chart.Chart {
	t.Helper()
	f, err := os.Open("../../../chart/pictures/testdata/hr-sample.csv")
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

func template(t testing.TB, id string) *chart.Chart {
	t.Helper()
	for _, tmpl := range document.Templates() {
		if tmpl.ID == id {
			return tmpl.On(time.Time{})
		}
	}
	t.Fatalf("there is no template %q", id)
	return nil
}

// TestChartsOpenWholeAndReadable opens charts with the fonts of the window.
func TestChartsOpenWholeAndReadable(t *testing.T) {
	for _, tt := range []struct {
		name string
		c    *chart.Chart
		zoom float64
	}{
		{"sample", template(t, "sample"), 0.68},
		{"growth", template(t, "growth"), 0.84},
		{"enterprise", template(t, "enterprise"), 0.55},
		{"107 people", hrSample(t), 0.44},
		{"616 people", charttest.Company(616), 0.17},
	} {
		e := editor.New(disk{}, typeset.Default())
		e.Resize(canvas)
		e.NewFrom(tt.c)
		if v := e.View(); v.Zoom < tt.zoom || !e.Fits() {
			t.Errorf("%s: the zoom is %.2f, want %.2f; whole: %t", tt.name, v.Zoom, tt.zoom, e.Fits())
		} else {
			t.Logf("%s: the zoom is %.2f", tt.name, v.Zoom)
		}
	}
}
