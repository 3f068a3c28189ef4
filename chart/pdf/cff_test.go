package pdf

import (
	"fmt"
	"math"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/cff"
	"github.com/go-text/typesetting/font/opentype/tables"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestFontsHaveTheOutlines reads fonts back with another program's reader:
// those made of cubic curves as Inter, and of quadratic ones as Go.
func TestFontsHaveTheOutlines(t *testing.T) {
	const size = 10.0
	quadratic, err := typeset.New(goregular.TTF, gobold.TTF)
	if err != nil {
		t.Fatal(err)
	}
	all := fonts{faces: map[face]*embeddedFont{}}
	for _, s := range []string{"Ångström", "Щукин", "王小明", "مريم", "e\u0301\u0323"} {
		for _, typeface := range []*typeset.Fonts{typeset.Default(), quadratic} {
			line := typeface.Line(s, size, scene.SemiBold)
			for _, c := range clusters(&line, []rune(s)) {
				to, id := all.letter(c, size)
				if err := readBack(to, id, c, size); err != nil {
					t.Errorf("%q of %s: %v", c.s, to.Name, err)
				}
			}
		}
	}
}

func readBack(e *embeddedFont, id int, c cluster, size float64) error {
	font, err := cff.Parse(cffFont("AAAAAA+Test", e.letters))
	if err != nil {
		return err
	}
	if len(font.Charstrings) != len(e.letters) {
		return fmt.Errorf("%d letters, want %d", len(font.Charstrings), len(e.letters))
	}
	got, _, err := font.LoadGlyph(tables.GlyphID(id))
	if err != nil {
		return err
	}
	return sameShape(got, c, size)
}

// sameShape compares where each piece of an outline ends.
func sameShape(got []font.Segment, c cluster, size float64) error {
	var want [][2]float64
	for _, g := range c.glyphs {
		for _, seg := range g.Shape.Outline {
			end := seg.ArgsSlice()[len(seg.ArgsSlice())-1]
			k := g.Scale / size * unit
			want = append(want, [2]float64{(g.X-c.x)/size*unit + float64(end.X)*k, -g.Y/size*unit + float64(end.Y)*k})
		}
	}
	if len(got) < len(want) {
		return fmt.Errorf("%d pieces, want %d", len(got), len(want))
	}
	i := 0
	for _, w := range want {
		for ; i < len(got) && !near(got[i], w); i++ {
		}
		if i == len(got) {
			return fmt.Errorf("nothing ends at %v", w)
		}
	}
	return nil
}

func near(seg font.Segment, p [2]float64) bool {
	end := seg.ArgsSlice()[len(seg.ArgsSlice())-1]
	return math.Abs(float64(end.X)-p[0]) <= 0.501 && math.Abs(float64(end.Y)-p[1]) <= 0.501
}

func TestNumbersOfAnOutline(t *testing.T) {
	for f, want := range map[float64]string{0: "\x8b", -107: "\x20", 107: "\xf6", 108: "\xf7\x00", 1131: "\xfa\xff", -108: "\xfb\x00", -1131: "\xfe\xff", 1132: "\x1c\x04\x6c", -32000: "\x1c\x83\x00"} {
		var o outline
		if o.number(f); string(o.code) != want {
			t.Errorf("%v is written % x, want % x", f, o.code, want)
		}
	}
}

func TestTagsDiffer(t *testing.T) {
	seen := map[string]bool{}
	for i := range 3000 {
		s := tag(i)
		if len(s) != 6 || seen[s] {
			t.Fatalf("tag %d is %s", i, s)
		}
		seen[s] = true
	}
}
