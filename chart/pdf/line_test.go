package pdf

import (
	"image/color"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// typed is what people type: scripts that join, stack, turn round and are
// drawn as pictures, and what no font has.
var typed = []rune("ABCfilWT aeio.,-()12345éßœŁİЩжЖдαΩώ王小明検索東京김민수مريم العليلاإ שלוםคุณน้ำนरेन्द्रक्षत्रिय🦊👩\u200d👧🏽\u0301\u0323\U000F0000\u00ad\u200e")

// TestNoTextIsLost reads what a page says from its letters, without a reader.
func TestNoTextIsLost(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOfN(rapid.SampledFrom(typed), 0, 30).Draw(t, "text"))
		size := rapid.SampledFrom([]float64{0.5, 9, 10.5, 16, 300}).Draw(t, "size")
		d := newDocument(nil)
		said := d.said(contentOf(d, sheet{100, 100, 1, 1}, drawn(graphviz.Text{S: s, Size: size})))
		if !slices.ContainsFunc([]rune(s), rightToLeft) {
			if said != s {
				t.Fatalf("%q says %q", s, said)
			}
			return
		}
		if got, want := sorted(said), sorted(s); got != want { // in another order
			t.Fatalf("%q says %q", want, got)
		}
	})
}

func drawn(texts ...graphviz.Text) *graphviz.Drawing {
	d := &graphviz.Drawing{Width: 100, Height: 100}
	for _, t := range texts {
		t.Colour = color.NRGBA{A: 255}
		d.Marks = append(d.Marks, graphviz.Mark{Owner: "text", Text: &t})
	}
	return d
}

// said is what the letters of a page say, in their order.
func (d *document) said(content []byte) string {
	var b strings.Builder
	var font *embeddedFont
	for line := range strings.Lines(string(content)) {
		if name, _, ok := strings.Cut(strings.TrimPrefix(line, "/"), " "); ok && strings.Contains(line, " Tf ") {
			font = d.fonts.all[slices.IndexFunc(d.fonts.all, func(e *embeddedFont) bool { return e.name == name })]
		}
		if !strings.HasSuffix(line, "TJ\n") {
			continue
		}
		for _, codes := range regexp.MustCompile(`<([0-9A-F]+)>`).FindAllStringSubmatch(line, -1) {
			for code := range slices.Chunk([]byte(codes[1]), 4) {
				id, _ := strconv.ParseInt(string(code), 16, 32)
				b.WriteString(font.letters[id].s)
			}
		}
	}
	return b.String()
}

func sorted(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

// TestRightToLeftIsTurnedRoundByTheReader: every character is a letter of its
// own, from left to right as seen.
func TestRightToLeftIsTurnedRoundByTheReader(t *testing.T) {
	for _, s := range []string{"لا إله", "مريم العلي", "בָּרוּךְ", "بَبِ"} {
		d := newDocument(nil)
		got := d.said(contentOf(d, sheet{100, 100, 1, 1}, drawn(graphviz.Text{S: s, Size: 10})))
		want := []rune(s)
		slices.Reverse(want)
		if got != string(want) {
			t.Errorf("%q is written as %q, want %q", s, got, string(want))
		}
	}
}

// TestAnchors: a text begins, is centred or ends at its place.
func TestAnchors(t *testing.T) {
	for _, tt := range []struct {
		anchor scene.Anchor
		start  float64
	}{{scene.Start, 50}, {scene.Middle, 50 - lineWidth("AVA")/2}, {scene.End, 50 - lineWidth("AVA")}} {
		d := newDocument(nil)
		got := string(contentOf(d, sheet{100, 100, 1, 1}, drawn(graphviz.Text{S: "AVA", Size: 10, Anchor: tt.anchor, At: layout.Point{X: 50, Y: 20}})))
		if want := "1 0 0 -1 " + numbers(tt.start, 20) + " Tm"; !strings.Contains(got, want) {
			t.Errorf("anchor %v: no %q in\n%s", tt.anchor, want, got)
		}
	}
}
