package scene

import (
	"fmt"
	"testing"
)

func TestParsePage(t *testing.T) {
	for s, want := range map[string]string{
		"16:9": "960 x 540", "4:3": "720 x 540", "9:16": "540 x 960", "1:1": "540 x 540",
		"A4": "841.89 x 595.28", "a4": "841.89 x 595.28", "A4-portrait": "595.28 x 841.89", "letter-PORTRAIT": "612 x 792",
		"1920x1080": "960 x 540, 2.000 pixels a point", "1920×1080": "960 x 540, 2.000 pixels a point",
		"3840x2160": "960 x 540, 4.000 pixels a point", "480x960": "480 x 960, 1.000 pixels a point", "999999x1": "error", "1:60": "error",
		"fit": "0 x 0", "huge": "error", "0x10": "error", "": "error", "-portrait": "error", "16:9-landscape": "error", "1e3x5": "error",
	} {
		p, err := ParsePage(s)
		got := fmt.Sprintf("%g x %g", p.Size.W, p.Size.H)
		if p.Pixels > 0 {
			got += fmt.Sprintf(", %.3f pixels a point", p.Pixels)
		}
		if err != nil {
			got = "error"
		}
		if got != want {
			t.Errorf("%q is %s, want %s", s, got, want)
		}
	}
}
