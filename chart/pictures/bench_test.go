package pictures_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// BenchmarkCommand is the whole of “cadre export”, from start to exit, of 60
// people to a PNG of 1920 by 1080 pixels.
func BenchmarkCommand(b *testing.B) {
	dir := b.TempDir()
	program, in := filepath.Join(dir, "cadre"), filepath.Join(dir, "in.cadre")
	build := exec.Command("go", "build", "-o", program, "cadre")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	if err := os.WriteFile(in, export(b, "cadre", charttest.Company(60), rich(scene.Light, "")), 0o600); err != nil {
		b.Fatal(err)
	}
	run := func() {
		if out, err := exec.Command(program, "export", in, "-o", filepath.Join(dir, "out.png"), "--size", "1920x1080").CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
	}
	run() // the first time on a machine Graphviz is compiled
	for b.Loop() {
		run()
	}
}

// BenchmarkScene is a picture for a slide without its drawing: cards, the
// arrangement that gives the largest text, lines.
func BenchmarkScene(b *testing.B) {
	for _, n := range []int{60, 200, 1000} {
		c := charttest.Company(n)
		c.Tree()
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				scene.Build(c, typeset.Default(), scene.Options{Look: chart.Look{Layout: scene.FitPage}, Frame: slide})
			}
		})
	}
}

// BenchmarkFormats is every picture of a company on a slide, in one table.
func BenchmarkFormats(b *testing.B) {
	for _, id := range []string{"svg", "png", "pdf", "pptx", "dot"} {
		for _, n := range []int{60, 1000} {
			c := charttest.Company(n)
			b.Run(fmt.Sprintf("%s/%d", id, n), func(b *testing.B) {
				o := rich(scene.Light, scene.FitPage)
				o.Scene.Look.Circles, o.Scene.Look.Ground = false, ""
				var file []byte
				for b.Loop() {
					file = export(b, id, c, o)
				}
				b.ReportMetric(float64(len(file))/1e3, "kB")
			})
		}
	}
}
