package typeset

import (
	"fmt"
	"testing"
	"time"

	"cadre/chart/scene"
	"pgregory.net/rapid"
)

func TestProbeWidth(t *testing.T) {
	f := Default()
	worst := map[string]float64{}
	for _, al := range []string{"plain", "ascii", "mixed"} {
		rapid.Check(t, func(t *rapid.T) {
			var g *rapid.Generator[rune]
			switch al {
			case "plain":
				var rs []rune
				for r := range f.simple[scene.Regular].of {
					rs = append(rs, r)
				}
				g = rapid.SampledFrom(rs)
			case "ascii":
				g = rapid.RuneFrom([]rune("->=<|!:/*+fijltTVAWyow.,xX1290()@#&%~"))
			case "mixed":
				g = rapid.RuneFrom([]rune("aW .-éЖ水ع👩‍👩‍👧כ"))
			}
			s := rapid.StringOfN(g, 1, 60, -1).Draw(t, "s")
			for _, w := range []scene.Weight{0, 1} {
				for _, size := range []float64{7, 8.5, 10.5, 13, 20} {
					d := f.Line(s, size, w).Width - f.Width(s, size, w)
					if d > worst[al] {
						worst[al] = d
						fmt.Printf("%s %q %v %v: over by %v of %v\n", al, s, size, w, d, f.Width(s, size, w))
					}
				}
			}
		})
	}
	fmt.Println(worst)
}

func TestProbeSpeed(t *testing.T) {
	f := Default()
	var names []string
	for i := range 100000 {
		names = append(names, fmt.Sprintf("Katherine Johnson-Goble %d", i))
	}
	at := time.Now()
	x := 0.0
	for _, n := range names {
		x += f.Width(n, 13, 1)
	}
	fmt.Println("100k:", time.Since(at), x)
	for _, s := range []string{"مريم العلي", "王小明", "👩‍💻 Dee", "🎉", "שלום Dan", "ก้อง", "\U0001F9FF\U00012000"} {
		at := time.Now()
		l := f.Line(s, 13, 0)
		fmt.Printf("%q width %v in %v:", s, l.Width, time.Since(at))
		for _, g := range l.Glyphs {
			fmt.Printf(" (%.1f o%d p%v)", g.X, len(g.Shape.Outline), g.Shape.Picture != nil)
		}
		fmt.Println()
	}
}
