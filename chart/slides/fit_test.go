package slides

import (
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
	} {
		if got := fitted(&tt.scene, wide); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
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
	name := func(s string) []scene.Paragraph { return []scene.Paragraph{{{S: s, Size: 13}}} }
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
