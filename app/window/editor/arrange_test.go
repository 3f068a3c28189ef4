package editor_test

import (
	"testing"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/sample"
	"cadre/chart/layout"
	"cadre/chart/typeset"
)

// canvas is about that of a window of 1440 by 900.
var canvas = layout.Size{W: 880, H: 790}

// TestChartsOpenWholeAndReadable opens charts with the fonts of the window.
func TestChartsOpenWholeAndReadable(t *testing.T) {
	for _, tt := range []struct {
		name string
		c    *chart.Chart
		zoom float64
	}{
		{"sample", sample.Template(t, "sample"), 0.68},
		{"growth", sample.Template(t, "growth"), 0.84},
		{"enterprise", sample.Template(t, "enterprise"), 0.55},
		{"107 people", sample.HR(t), 0.44},
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
