package pictures_test

import (
	"os"
	"testing"
	"time"

	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestPNGsAreSmall has optipng pack every template's slide, and one for a
// screen of many pixels: it must not save more than 10 %.
func TestPNGsAreSmall(t *testing.T) {
	path := find(t, true, "optipng")
	for _, tt := range []struct {
		theme scene.Theme
		scale float64
	}{{scene.Light, 2}, {scene.Dark, 4}} {
		for _, tmpl := range document.Templates() {
			if tt.scale > 2 && tmpl.ID != "sample" {
				continue
			}
			o := format.ExportOptions{Renderer: &shared, Measurer: typeset.Default(), Scale: tt.scale}
			o.Scene.Theme, o.Scene.Look.Page, o.Scene.Look.Legend = tt.theme, "16:9", true
			ours := export(t, "png", tmpl.On(time.Time{}), o)
			file := keep(t, "a.png", ours)
			run(t, path, "-quiet", "-o2", file)
			theirs, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			share := float64(len(ours)) / float64(len(theirs))
			t.Logf("%s, %g pixels a point: %d bytes, %.3f of optipng's", tmpl.ID, tt.scale, len(ours), share)
			if share > 1.1 {
				t.Errorf("%s, %g pixels a point: %d bytes, optipng makes %d", tmpl.ID, tt.scale, len(ours), len(theirs))
			}
		}
	}
}
