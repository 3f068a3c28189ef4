package typeset

import (
	"fmt"
	"math"
	"testing"
	"unicode"

	"pgregory.net/rapid"

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
	rapid.Check(t, func(t *rapid.T) {
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

// TestPairsThatKerningParts is the property above for the pairs that chance
// would rarely find.
func TestPairsThatKerningParts(t *testing.T) {
	f := Default()
	parted := 0
	for l, isLeft := range left {
		for r, isRight := range right {
			if !isLeft || !isRight {
				continue
			}
			s := string([]rune{rune(l), rune(r)})
			if painted, measured := f.Line(s, 1, scene.SemiBold).Width, f.Width(s, 1, scene.SemiBold); painted > measured+1e-9 {
				t.Errorf("%s is painted %v wide, measured as %v", s, painted, measured)
			}
			a := f.simple[scene.SemiBold]
			if f.Line(s, 1, scene.SemiBold).Width > a[l]+a[r]+1e-9 {
				parted++
			}
		}
	}
	if parted == 0 {
		t.Error("kerning parts none of these letters: the two lists are of no use")
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
