package slides

import (
	"image"
	"math"
	"testing"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

func TestFitted(t *testing.T) {
	wide := pageOf(layout.Size{W: 960, H: 540})
	for _, tt := range []struct {
		name  string
		scene scene.Scene
		want  fit
	}{
		{"made for the page", scene.Scene{Width: 1920, Height: 1080, Page: layout.Size{W: 960, H: 540}}, fit{0.5, 0, 0}},
		{"too high", scene.Scene{Width: 100, Height: 1080}, fit{0.5, 455, 0}},
		{"small", scene.Scene{Width: 48, Height: 54}, fit{2, 432, 216}},
		{"of another page", scene.Scene{Width: 1440, Height: 1080, Page: layout.Size{W: 720, H: 540}}, fit{0.5, 120, 0}},
		{"empty", scene.Scene{}, fit{1, 0, 0}},
		{"without a height", scene.Scene{Width: 100}, fit{1, 0, 0}},
		{"without a width", scene.Scene{Height: 100}, fit{1, 0, 0}},
	} {
		if got := fitted(&tt.scene, wide); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestDeckPage: a deck is as large as the first page that has a width and a
// height.
func TestDeckPage(t *testing.T) {
	of := func(pages ...layout.Size) (d Deck) {
		for _, p := range pages {
			d.Slides = append(d.Slides, Slide{Scene: &scene.Scene{Page: p}})
		}
		return d
	}
	usual, other := pageOf(layout.Size{W: 960, H: 540}), layout.Size{W: 720, H: 540}
	for _, tt := range []struct {
		deck Deck
		want extent
	}{
		{of(), usual},
		{of(layout.Size{W: 100}, layout.Size{H: 100}), usual},
		{of(layout.Size{}, other, layout.Size{W: 1, H: 1}), pageOf(other)},
	} {
		if got := tt.deck.page(); got != tt.want {
			t.Errorf("%+v: %v, want %v", tt.deck, got, tt.want)
		}
	}
}

func TestCrop(t *testing.T) {
	for _, tt := range []struct {
		size image.Point
		box  box
		x, y int
	}{
		{image.Pt(40, 20), box{w: 10, h: 10}, 25000, 0},
		{image.Pt(20, 40), box{w: 10, h: 10}, 0, 25000},
		{image.Pt(20, 40), box{w: 10}, 0, 0},
		{image.Pt(20, 40), box{h: 10}, 0, 0},
	} {
		if x, y := crop(tt.size, tt.box); x != tt.x || y != tt.y {
			t.Errorf("%v in %v: %d, %d, want %d, %d", tt.size, tt.box, x, y, tt.x, tt.y)
		}
	}
}

func TestText(t *testing.T) {
	if got, want := text("a\nb\rc\td<\x00\xff"), "a b c d&lt;\uFFFD\uFFFD"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestGuess says how wide characters are taken to be, in hundredths of a size.
func TestGuess(t *testing.T) {
	for s, want := range map[string]float64{"": 0, "A": 70, "m": 70, "w": 70, "&": 70, "%": 70, "i": 30, " ": 30, "Z": 70, "a": 54, "z": 54, "[": 54, "人": 100, "ᄀ": 100, "AI i": 160} {
		if got := guess(s, scene.Run{Size: 100}); math.Abs(got-want) > 1e-9 {
			t.Errorf("%q is %v wide, want %v", s, got, want)
		}
	}
	if got := guess("a", scene.Run{Size: 100, Weight: scene.SemiBold}); math.Abs(got-57.78) > 1e-9 {
		t.Errorf("a heavy a is %v wide", got)
	}
}

// TestLines counts the lines of a paragraph of characters 54 points wide.
func TestLines(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width float64
		want  int
	}{
		{"", 100, 1}, {"aa", 108, 1}, {"aa", 107, 2}, {"aa aa", 246, 1}, {"aa aa", 245, 2}, {"aaaaa", 100, 3}, {"a a a a", 100, 4},
	} {
		p := scene.Paragraph{{S: tt.text, Size: 100}}
		if got := lines(p, tt.width); got != tt.want {
			t.Errorf("%q in %v: %d lines, want %d", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestPageOf(t *testing.T) {
	for _, tt := range []struct {
		page layout.Size
		want extent
	}{
		{layout.Size{W: 960, H: 540}, extent{12192000, 6858000}},
		{layout.Size{W: 720, H: 540}, extent{9144000, 6858000}},
		{layout.Size{W: 36, H: 18}, extent{1828800, 914400}},
		{layout.Size{W: 8064, H: 4032}, extent{51206400, 25603200}},
		{layout.Size{W: 100000, H: 1}, extent{51206400, 914400}},
	} {
		if got := pageOf(tt.page); got != tt.want {
			t.Errorf("%v: %v, want %v", tt.page, got, tt.want)
		}
	}
}

func TestShrunk(t *testing.T) {
	d := &drawing{fit: fit{zoom: 1}}
	name := func(s string) []set { return []set{{runs: scene.Paragraph{{S: s, Size: 13}}, size: 13}} }
	for _, tt := range []struct {
		text       string
		w, h       float64
		min, least int
	}{
		{"Ada Lovelace", 160, 60, 100, 100},
		{"", 160, 60, 100, 100},
		{"Wolfeschlegelsteinhausenbergerdorff and a very long name that goes on over several lines of the card", 160, 40, 60, 90},
		{"人事部長人事部長人事部長人事部長人事部長人事部長人事部長人事部長", 160, 40, 60, 95},
		{"Ada", 1, 1, 25, 25},
	} {
		if got := d.shrunk(name(tt.text), tt.w, tt.h); got < tt.min || got > tt.least {
			t.Errorf("%q in %g by %g: %d%%, want %d to %d", tt.text, tt.w, tt.h, got, tt.min, tt.least)
		}
	}
	tiny := &drawing{fit: fit{zoom: 0.02}}
	if got := tiny.shrunk(name("Ada Lovelace"), 160, 60); got >= 100 {
		t.Errorf("letters of the least size: %d%%", got)
	}
}
