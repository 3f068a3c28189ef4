package pdf

import (
	"flag"
	"fmt"
	"image/color"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// tiny has each kind of mark once.
func tiny() *graphviz.Drawing {
	p := func(x, y float64) layout.Point { return layout.Point{X: x, Y: y} }
	line := func(a, b layout.Point) graphviz.Curve { return graphviz.Curve{a, a, b, b} }
	return &graphviz.Drawing{Width: 100, Height: 50, Marks: []graphviz.Mark{
		{Fill: color.NRGBA{255, 255, 255, 255}, Path: []graphviz.Curve{line(p(0, 0), p(100, 0)), line(p(100, 0), p(100, 50))}},
		{Owner: "line", Stroke: color.NRGBA{0x94, 0xA3, 0xB8, 255}, Weight: 1.5, Dash: []float64{5, 2},
			Path: []graphviz.Curve{line(p(10, 10), p(10, 20)), {p(10, 20), p(10, 25), p(15, 30), p(20, 30)}}},
		{Owner: "card", Fill: color.NRGBA{255, 0, 0, 51}, Stroke: color.NRGBA{0, 0, 0, 255}, Weight: 1, Closed: true,
			Path: []graphviz.Curve{line(p(30, 10), p(60, 10)), line(p(60, 10), p(60, 40)), line(p(60, 40), p(30, 10))}},
		{Owner: "card", Text: &graphviz.Text{S: "AV To", At: p(62, 30), Size: 12, Weight: scene.SemiBold, Colour: color.NRGBA{0, 0, 0, 255}}},
	}}
}

// contentOf is what paints a drawing that nothing is known about.
func contentOf(d *document, at sheet, drawing *graphviz.Drawing) []byte {
	content, _ := d.content(pageTags{scene: &scene.Scene{}}, at, drawing)
	return content
}

func TestGoldenContent(t *testing.T) {
	const file = "testdata/tiny.txt"
	d := newDocument(nil)
	got := contentOf(d, sheet{200, 100, 1, 2}, tiny())
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", file, d)
	}
}

func TestPageSizes(t *testing.T) {
	for _, tt := range []struct {
		scene scene.Scene
		want  sheet
	}{
		{scene.Scene{Width: 400, Height: 300}, sheet{400, 300, 1, 1}},
		{scene.Scene{Width: 400, Height: 300, Page: layout.Size{W: 800, H: 600}}, sheet{800, 600, 1, 2}},
		{scene.Scene{Width: 28_800, Height: 300}, sheet{14_400, 150, 2, 0.5}},
		{scene.Scene{Width: 100, Height: 43_200, Page: layout.Size{W: 50, H: 21_600}}, sheet{50 / 1.5, 14_400, 1.5, 0.5 / 1.5}},
	} {
		if got := sheetOf(&tt.scene); got != tt.want {
			t.Errorf("%v by %v on %v: %v, want %v", tt.scene.Width, tt.scene.Height, tt.scene.Page, got, tt.want)
		}
	}
}

// TestStructure: every object is in its place and every stream can be read.
func TestStructure(t *testing.T) {
	streams := 0
	for i, body := range objects(t, write(t, build(charttest.Parse(t, team), scene.Options{}))) {
		about, data, is := splitStream(body)
		if !is {
			continue
		}
		streams++
		if !strings.HasSuffix(body, data+"\nendstream") {
			t.Errorf("stream %d is not as long as it says", i)
		}
		if strings.Contains(about, "/FlateDecode") && inflate(t, data) == "" {
			t.Errorf("stream %d is empty", i)
		}
	}
	if streams < 3 { // a page, a font and what it says
		t.Errorf("%d streams", streams)
	}
}

// TestVeryLargePage: the content is scaled with the page's units, and so
// exactly that it reaches the far corner.
func TestVeryLargePage(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{})
	s.Page = layout.Size{W: 20 * s.Width, H: 20 * s.Height}
	at := sheetOf(s)
	all := joined(t, objects(t, write(t, s)))
	if want := "/MediaBox [0 0 " + numbers(maxSide, at.height) + "]"; !strings.Contains(all, want) {
		t.Errorf("no %s", want)
	}
	for part, want := range map[string]float64{
		`/UserUnit ([\d.]+)`:           20 * s.Width / maxSide,
		`([\d.]+) 0 0 -[\d.]+ 0 .* cm`: maxSide / s.Width,
		`[\d.]+ 0 0 -([\d.]+) 0 .* cm`: at.height / s.Height,
	} {
		found := regexp.MustCompile(part).FindStringSubmatch(all)
		if found == nil {
			t.Errorf("no %s", part)
			continue
		}
		if got, err := strconv.ParseFloat(found[1], 64); err != nil || math.Abs(got/want-1) > 1e-9 {
			t.Errorf("%s: %v, want %v", part, got, want)
		}
	}
}

// TestNoGround: the page of a transparent scene begins with its cards.
func TestNoGround(t *testing.T) {
	for transparent, want := range map[bool]bool{false: true, true: false} {
		all := joined(t, objects(t, write(t, build(charttest.Parse(t, team), scene.Options{Look: chart.Look{Transparent: transparent}}))))
		if got := strings.Contains(all, "-1 -1 "); got != want {
			t.Errorf("transparent %t: a ground is painted: %t", transparent, got)
		}
	}
}

// joined is a file's objects with their streams as plain text.
func joined(t *testing.T, all map[int]string) string {
	t.Helper()
	var b strings.Builder
	for i := 1; i <= len(all); i++ {
		about, data, is := splitStream(all[i])
		if is && strings.Contains(about, "/FlateDecode") {
			data = inflate(t, data)
		}
		fmt.Fprintf(&b, "%d: %s\n%s\n", i, about, data)
	}
	return b.String()
}
