package typeset

import (
	"fmt"
	"math"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/scene"
)

var (
	weights = []scene.Weight{scene.Regular, scene.SemiBold}
	sizes   = []float64{7, 8.5, 10.5, 13, 20}
)

// letters are those that are summed up, those that need shaping, and pairs
// that Inter moves apart or makes another character of.
var letters = rapid.OneOf(
	rapid.RuneFrom(nil, unicode.Latin, unicode.Greek, unicode.Cyrillic),
	rapid.RuneFrom([]rune("AGCijvyĢÏ→->=<|x0123 .,'’…–")),
	rapid.RuneFrom([]rune("王عمשל👩🎉ก้\u0301\u200d\u00ad\x00\n\u2029")),
)

// TestNothingIsPaintedWiderThanMeasured holds Width, which breaks and
// shortens texts, against Line, which is painted.
func TestNothingIsPaintedWiderThanMeasured(t *testing.T) {
	f := Default()
	property.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(letters, 0, 40, -1).Draw(t, "text")
		for _, weight := range weights {
			for _, size := range sizes {
				measured, painted := f.Width(s, size, weight), f.Line(s, size, weight).Width
				if painted > measured+1e-6 {
					t.Fatalf("%q at %v is painted %v wide, measured as %v", s, size, painted, measured)
				}
				if painted < measured*0.5-1e-6 {
					t.Fatalf("%q at %v is painted %v wide, but measured as %v", s, size, painted, measured)
				}
			}
		}
	})
}

// TestPlainTextIsMeasuredExactly: a sum of widths and kerning is what shaping
// gives.
func TestPlainTextIsMeasuredExactly(t *testing.T) {
	f := Default()
	for _, s := range []string{"AVATAR", "To P. Twyla-Gi", "Northwind Product", "Ťěžký", "Её", "A-Ђ", "Ωmega, Её", "“Rev. 1”"} {
		for _, weight := range weights {
			if measured, painted := f.Width(s, 10, weight), f.Line(s, 10, weight).Width; math.Abs(measured-painted) > 1e-6 {
				t.Errorf("%q is measured as %v, painted %v wide", s, measured, painted)
			}
		}
	}
}

// TestKerning holds pairs of letters against what a browser makes of them, in
// hundredths of the size: the shaper forgets most of them by itself.
func TestKerning(t *testing.T) {
	for pair, want := range map[string]float64{"AV": 136.44, "To": 118.83, "rt": 80.63, "th": 100.44, "P.": 90.00, "Gi": 104.98} {
		if got := Default().Line(pair, 100, scene.SemiBold).Width; math.Abs(got-want) > 0.05 {
			t.Errorf("%s is %.2f wide, want %.2f", pair, got, want)
		}
	}
}

func TestLinesScaleWithTheirSize(t *testing.T) {
	f := Default()
	for _, s := range []string{"Chief Product Officer", "王小明", "مريم العلي"} {
		one := f.Line(s, 1, scene.Regular)
		for _, size := range sizes {
			l := f.Line(s, size, scene.Regular)
			if math.Abs(l.Width-size*one.Width) > 1e-6 {
				t.Errorf("%q at %v is %v wide, want %v", s, size, l.Width, size*one.Width)
			}
			last := len(l.Glyphs) - 1
			if math.Abs(l.Glyphs[last].X-size*one.Glyphs[last].X) > 1e-6 {
				t.Errorf("%q at %v: the last letter stands at %v, want %v", s, size, l.Glyphs[last].X, size*one.Glyphs[last].X)
			}
		}
	}
}

func BenchmarkWidth(b *testing.B) {
	f := Default()
	names := make([]string, 100_000)
	for i := range names {
		names[i] = fmt.Sprintf("Katherine Johnson-Goble %d", i)
	}
	for b.Loop() {
		for _, s := range names {
			f.Width(s, 13, scene.SemiBold)
		}
	}
}
