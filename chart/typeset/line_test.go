package typeset

import (
	"slices"
	"sync"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"

	"cadre/chart/scene"
)

// TestOrderInSight writes out texts as they are seen. What is expected is
// what the bidirectional algorithm (UAX 9) gives for a left-to-right text.
func TestOrderInSight(t *testing.T) {
	f := Default()
	for _, tt := range []struct{ typed, seen string }{
		{"", ""},
		{"Ada 12", "Ada 12"},
		{"שלום", "םולש"},
		{"שלום Dan (x2)", "םולש Dan (x2)"},
		{"Dan (שלום)", "Dan (םולש)"},
		{"שלום 5 abc", "5 םולש abc"},
		{"שלום 10-12 שלום", "םולש 10-12 םולש"},
		{"שלום 50% off", "50% םולש off"},
		{"مريم 123", "123 ميرم"},
		{"مريم 10-12 العلي", "يلعلا 12-10 ميرم"},
		{"a\u2029b\x00c", "a b\x00c"},
	} {
		if got := seen(f.runs(tt.typed, scene.Regular)); got != tt.seen {
			t.Errorf("%q is seen as %q, want %q", tt.typed, got, tt.seen)
		}
	}
}

// TestNumbersInSeveralFaces: a number of two faces within right-to-left text
// still reads from left to right.
func TestNumbersInSeveralFaces(t *testing.T) {
	var runs []run
	for i, level := range []int{0, 1, 2, 2, 1, 0} {
		runs = append(runs, run{Input: shaping.Input{RunStart: i}, level: level})
	}
	inSight(runs)
	var got []int
	for _, r := range runs {
		got = append(got, r.RunStart)
	}
	if want := []int{0, 4, 2, 3, 1, 5}; !slices.Equal(got, want) {
		t.Errorf("seen in the order %v, want %v", got, want)
	}
}

// seen spells out runs from left to right.
func seen(runs []run) string {
	inSight(runs)
	var s []rune
	for _, r := range runs {
		piece := slices.Clone(r.Text[r.RunStart:r.RunEnd])
		if r.level == 1 {
			slices.Reverse(piece)
		}
		s = append(s, piece...)
	}
	return string(s)
}

// TestInterShowsWhatWasTyped holds each glyph of a text against that of its
// letter alone.
func TestInterShowsWhatWasTyped(t *testing.T) {
	f := Default()
	for _, s := range []string{"->", "<-", "x2", "4x4", "=>", "--", "(A)"} {
		l := f.Line(s, 10, scene.Regular)
		if len(l.Glyphs) != len(s) {
			t.Errorf("%q has %d glyphs, want %d", s, len(l.Glyphs), len(s))
			continue
		}
		for i, letter := range s {
			if alone := f.Line(string(letter), 10, scene.Regular); l.Glyphs[i].Shape != alone.Glyphs[0].Shape {
				t.Errorf("%q does not show %q as %q", s, letter, letter)
			}
		}
	}
}

// TestWithoutSystemFonts gives what Inter lacks a box of about an em.
func TestWithoutSystemFonts(t *testing.T) {
	f := load()
	f.scan.Do(func() {})
	for _, s := range []string{"王", "ع", "🎉"} {
		l := f.Line(s, 10, scene.Regular)
		if len(l.Glyphs) != 1 || len(l.Glyphs[0].Shape.Outline) == 0 || l.Width < 9 {
			t.Errorf("%q is %d glyphs, %v wide, want one box of about 10", s, len(l.Glyphs), l.Width)
		}
	}
}

// TestBlanksInFontsOfPictures cuts a text in a face that takes the width from
// its spaces, as fonts of emoji do.
func TestBlanksInFontsOfPictures(t *testing.T) {
	f := load()
	own, pictures := f.faces[scene.Regular], f.faces[scene.SemiBold]
	text := []rune("oo o ")
	whole := run{Input: shaping.Input{Text: text, RunEnd: len(text), Face: pictures}}
	if got := f.blanks(whole, own); len(got) != 1 {
		t.Errorf("a face with blanks was cut into %d runs", len(got))
	}
	f.shaper.blank[pictures] = false
	var pieces []string
	for _, r := range f.blanks(whole, own) {
		piece := string(r.Text[r.RunStart:r.RunEnd])
		if want := map[bool]*font.Face{true: own, false: pictures}[piece == " "]; r.Face != want {
			t.Errorf("%q is in the other face", piece)
		}
		pieces = append(pieces, piece)
	}
	if want := []string{"oo", " ", "o", " "}; !slices.Equal(pieces, want) {
		t.Errorf("cut into %q, want %q", pieces, want)
	}
}

// TestFontsAreShared is for the race detector.
func TestFontsAreShared(t *testing.T) {
	f := load()
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, s := range []string{"Ada", "Giulia", "王小明", "مريم", "🎉 x"} {
				f.Width(s, 13, scene.Regular)
				f.Line(s, 13, scene.SemiBold)
			}
		})
	}
	all.Wait()
}

// TestGlyphsSayWhichLettersTheyShow: together all of them, each in one place.
func TestGlyphsSayWhichLettersTheyShow(t *testing.T) {
	for _, s := range []string{"", "Ada To", "fi -> x2", "e\u0301\u0323 q", "王小明 Wang", "لا إله (12) abc", "नरेन्द्र", "👩‍👩‍👧 ok", "a\u2029b\x00c"} {
		shown := make([]int, len([]rune(s)))
		last := -1
		for _, g := range Default().Line(s, 12, scene.Regular).Glyphs {
			if g.From == last {
				continue // of the same letters as the glyph before it
			}
			last = g.From
			for i := g.From; i < g.To; i++ {
				shown[i]++
			}
		}
		for i, n := range shown {
			if n != 1 {
				t.Errorf("%q: letter %d is shown %d times", s, i, n)
			}
		}
	}
}

func TestFaces(t *testing.T) {
	for weight, want := range map[scene.Weight]string{scene.Regular: "Inter-Regular", scene.SemiBold: "Inter-SemiBold"} {
		g := Default().Line("A", 12, weight).Glyphs[0]
		f := g.Shape.Face
		if f.Name != want || f.Upem != 12/g.Scale || f.Ascent <= 0 || f.Descent >= 0 || g.Shape.Advance <= 0 {
			t.Errorf("weight %v: %+v, advance %v", weight, *f, g.Shape.Advance)
		}
	}
	if got := postScriptName(font.Description{}); got != "Font-Regular" {
		t.Errorf("a font without a name is called %s", got)
	}
}

func TestWhatNoFontHasIsAFrame(t *testing.T) {
	l := Default().Line("\U0010FFFD", 12, scene.Regular) // a private character
	if len(l.Glyphs) != 1 || len(l.Glyphs[0].Shape.Outline) != 8 || l.Width <= 0 {
		t.Errorf("drawn as %+v", l)
	}
}
