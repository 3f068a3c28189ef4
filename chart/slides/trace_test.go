package slides

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// TestForm writes lines as geometry. A point of the scene is one of the slide.
func TestForm(t *testing.T) {
	at := func(xy ...float64) (path []layout.Point) {
		for i := 0; i < len(xy); i += 2 {
			path = append(path, layout.Point{X: xy[i], Y: xy[i+1]})
		}
		return path
	}
	for _, tt := range []struct {
		name string
		path []layout.Point
		want string // without what every form has; lengths in points
	}{
		{"straight down", at(5, 0, 5, 20), "xfrm 5 0, 0 20, preset"},
		{"straight up", at(5, 20, 5, 0), "xfrm flipV 5 0, 0 20, preset"},
		{"straight to the left", at(30, 7, 5, 7), "xfrm flipH 5 7, 25 0, preset"},
		{"nowhere", at(5, 5, 5, 5), "xfrm 5 5, 0 0, preset"},
		{"slanting", at(0, 20, 30, 0), "xfrm flipV 0 0, 30 20, move 0 0, line 30 20"},
		{"down, right, down", at(0, 0, 0, 20, 60, 20, 60, 40),
			"xfrm 0 0, 60 40, move 0 0, line 0 12, curve 0 16.4 3.6 20 8 20, line 52 20, curve 56.4 20 60 23.6 60 28, line 60 40"},
		{"down, left, down", at(60, 0, 60, 20, 0, 20, 0, 40),
			"xfrm flipH 0 0, 60 40, move 0 0, line 0 12, curve 0 16.4 3.6 20 8 20, line 52 20, curve 56.4 20 60 23.6 60 28, line 60 40"},
		{"out and back", at(0, 0, -40, 0, -40, 60, 20, 60),
			"xfrm 0 0, 20 60, move 0 0, line -32 0, curve -36.4 0 -40 3.6 -40 8, line -40 52, curve -40 56.4 -36.4 60 -32 60, line 20 60"},
		{"ends level, below", at(0, 0, 0, 30, 70, 30, 70, 0),
			"xfrm 0 0, 70 30, move 0 0, line 0 22, curve 0 26.4 3.6 30 8 30, line 62 30, curve 66.4 30 70 26.4 70 22, line 70 0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := &drawing{fit: fit{zoom: 1}}
			c := scene.Connector{Path: tt.path}
			pieces := c.Curves()
			if len(pieces) == 0 {
				pieces = []scene.Curve{{tt.path[0], tt.path[0], tt.path[1], tt.path[1]}}
			}
			d.form(d.traced([][]scene.Curve{pieces}).between(), "preset")
			if diff := cmp.Diff(tt.want, brief(d.String())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

var (
	number = regexp.MustCompile(`-?\d+`)
	tags   = regexp.MustCompile(`<[^/][^>]*>`)
)

// brief is a geometry in few words.
func brief(geometry string) string {
	var b strings.Builder
	for _, tag := range tags.FindAllString(geometry, -1) {
		word, _, _ := strings.Cut(strings.Trim(tag, "<>/"), " ")
		switch word {
		case "a:xfrm":
			b.WriteString("xfrm")
			for _, flip := range []string{"flipH", "flipV"} {
				if strings.Contains(tag, flip) {
					b.WriteString(" " + flip)
				}
			}
		case "a:off", "a:pt":
			b.WriteString(points(tag))
		case "a:ext":
			b.WriteString("," + points(tag))
		case "a:prstGeom":
			b.WriteString(", preset")
		case "a:moveTo", "a:lnTo", "a:cubicBezTo":
			b.WriteString(", " + map[string]string{"a:moveTo": "move", "a:lnTo": "line", "a:cubicBezTo": "curve"}[word])
		}
	}
	return b.String()
}

func points(tag string) string {
	var b strings.Builder
	for _, n := range number.FindAllString(tag, -1) {
		emu, _ := strconv.Atoi(n)
		b.WriteString(" " + strconv.FormatFloat(math.Round(float64(emu)/perPoint*10)/10, 'f', -1, 64))
	}
	return b.String()
}

// TestATraceRunsLikeItsLine: mirrored or not, a trace's points are where the
// picture has them, and a connector's begins and ends in opposite corners.
func TestATraceRunsLikeItsLine(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := scene.Connector{Path: randomPath(t)}
		d := &drawing{fit: fit{zoom: rapid.Float64Range(0.2, 3).Draw(t, "zoom"), x: 10, y: 20}}
		line := d.traced([][]scene.Curve{c.Curves()}).between()
		for i, curve := range c.Curves() {
			for k, p := range curve {
				got := line.within(line.pieces[0][i][k])
				if line.flipH {
					got.x = line.box.w - got.x
				}
				if line.flipV {
					got.y = line.box.h - got.y
				}
				if want := d.fit.point(p); got.x+line.box.x != want.x || got.y+line.box.y != want.y {
					t.Fatalf("%v is drawn at %v, %v", want, got.x+line.box.x, got.y+line.box.y)
				}
			}
		}
		first, last := line.within(d.fit.point(c.Path[0])), line.within(d.fit.point(c.Path[len(c.Path)-1]))
		if wide := abs(last.x-first.x) >= perPoint; wide && (first.x != 0 || last.x != line.box.w) {
			t.Fatalf("it runs from %v to %v in a width of %d", first, last, line.box.w)
		}
		if high := abs(last.y-first.y) >= perPoint; high && (first.y != 0 || last.y != line.box.h) {
			t.Fatalf("it runs from %v to %v in a height of %d", first, last, line.box.h)
		}
	})
}

// randomPath has two to six points with level and upright pieces in turn.
func randomPath(t *rapid.T) []layout.Point {
	n := rapid.IntRange(2, 6).Draw(t, "points")
	upright := rapid.Bool().Draw(t, "upright")
	path := []layout.Point{{}}
	for i := 1; i < n; i++ {
		p := path[i-1]
		step := float64(rapid.IntRange(-90, 90).Filter(func(v int) bool { return v != 0 }).Draw(t, "step"))
		if upright == (i%2 == 1) {
			p.Y += step
		} else {
			p.X += step
		}
		path = append(path, p)
	}
	return path
}

// TestConnectors: a line hangs on the nearest of its cards' sides and runs as
// the picture has it; only a straight one between the middles of two sides is
// the same for every program.
func TestConnectors(t *testing.T) {
	upper, lower := layout.Rect{X: 100, Y: 100, W: 200, H: 60}, layout.Rect{X: 100, Y: 200, W: 200, H: 60}
	for _, tt := range []struct {
		name  string
		path  []layout.Point
		hangs string
		plain bool
	}{
		{"middle to middle", []layout.Point{{X: 200, Y: 160}, {X: 200, Y: 200}}, `idx="2" idx="0"`, true},
		{"beside the middles", []layout.Point{{X: 120, Y: 160}, {X: 120, Y: 200}}, `idx="2" idx="0"`, false},
		{"a spine", []layout.Point{{X: 109, Y: 160}, {X: 109, Y: 180}, {X: 90, Y: 180}, {X: 90, Y: 230}, {X: 100, Y: 230}}, `idx="2" idx="1"`, false},
		{"from the right", []layout.Point{{X: 300, Y: 130.2}, {X: 350, Y: 130.2}, {X: 350, Y: 230}, {X: 300, Y: 230}}, `idx="3" idx="3"`, false},
		{"high at the left", []layout.Point{{X: 100, Y: 110}, {X: 50, Y: 110}, {X: 50, Y: 190}, {X: 200, Y: 190}, {X: 200, Y: 200}}, `idx="1" idx="0"`, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := &drawing{fit: fit{zoom: 1}, colours: newPalette(nil)}
			d.posts = map[chart.ID]post{"a": {2, "Ada", upper}, "b": {3, "Bo", lower}}
			c := scene.Connector{From: "a", To: "b", Path: tt.path, Weight: 1}
			c.Colour.A = 255
			c.Pieces = [][]scene.Curve{c.Curves()}
			d.connector(c)
			got := strings.Join(regexp.MustCompile(`idx="\d"`).FindAllString(d.String(), -1), " ")
			if plain := !strings.Contains(d.String(), "AlternateContent"); got != tt.hangs || plain != tt.plain {
				t.Errorf("hangs at %s, plain %t, want %s, %t:\n%s", got, plain, tt.hangs, tt.plain, d.String())
			}
			if n := strings.Count(d.String(), `descr="Bo reports to Ada"`); n == 0 {
				t.Error("it does not say what it means")
			}
		})
	}
}

// TestALineToNowhere is not drawn, and does no harm.
func TestALineToNowhere(t *testing.T) {
	for _, path := range [][]layout.Point{nil, {{X: 5, Y: 5}}, {{X: 5, Y: 5}, {X: 5, Y: 5}}} {
		d := &drawing{fit: fit{zoom: 1}, colours: newPalette(nil)}
		c := scene.Connector{Path: path, Weight: 1}
		c.Colour.A = 255
		if d.connector(c); d.String() != "" {
			t.Errorf("%v is drawn: %s", path, d.String())
		}
	}
}

// TestBothEndsAreExact, or the line is offered as a shape, too.
func TestBothEndsAreExact(t *testing.T) {
	upper, lower := layout.Rect{X: 100, Y: 100, W: 200, H: 60}, layout.Rect{X: 150, Y: 200, W: 200, H: 60}
	for _, x := range []float64{200, 225, 250} { // the middle of the upper, none, of the lower
		e := ends{from: post{id: 2, box: upper}, to: post{id: 3, box: lower}, start: bottom, end: top,
			at: layout.Point{X: x, Y: 160}, until: layout.Point{X: x, Y: 200}}
		if e.exact() {
			t.Errorf("at %v: exact", x)
		}
		e.from.id, e.to.id = 0, 3
		if got := e.exact(); got != (x == 250) {
			t.Errorf("at %v, hung on the lower card alone: exact %t", x, got)
		}
	}
}
