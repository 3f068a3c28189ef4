package typeset

import (
	"github.com/go-text/typesetting/font"

	"cadre/chart/scene"
)

// advances are the widths of the characters that stand side by side without
// shaping, in shares of the font's size.
type advances struct {
	of  map[rune]float64
	low [0x250]float64 // the Latin ones once more, for speed; 0: not here
}

// plain are the ranges of Latin, Greek, Cyrillic and punctuation: no marks
// that stack, no scripts that join.
var plain = [][2]rune{{0x20, 0x7E}, {0xA0, 0x2FF}, {0x370, 0x482}, {0x48A, 0x52F}, {0x1E00, 0x1FFF}, {0x2010, 0x2027}, {0x2030, 0x205E}, {0x20A0, 0x20BF}, {0x2100, 0x214F}}

func newAdvances(face *font.Face) *advances {
	a := &advances{of: make(map[rune]float64)}
	upem := float64(face.Upem())
	for _, span := range plain {
		for r := span[0]; r <= span[1]; r++ {
			if gid, ok := face.NominalGlyph(r); ok {
				w := float64(face.HorizontalAdvance(gid)) / upem
				a.of[r] = w
				if int(r) < len(a.low) {
					a.low[r] = w
				}
			}
		}
	}
	return a
}

// width sums up a text; ok is false where it needs shaping.
func (a *advances) width(s string) (w float64, ok bool) {
	for _, r := range s {
		if r >= 0 && int(r) < len(a.low) && a.low[r] > 0 {
			w += a.low[r]
			continue
		}
		one, ok := a.of[r]
		if !ok {
			return 0, false
		}
		w += one
	}
	return w, true
}

// measured is a text at one point's size.
type measured struct {
	s      string
	weight scene.Weight
}

// Width is how wide a text is at a size, both in points. It is a
// scene.Measurer.
func (f *Fonts) Width(s string, size float64, weight scene.Weight) float64 {
	if w, ok := f.simple[weight].width(s); ok {
		return w * size
	}
	key := measured{s, weight}
	if w, ok := f.shaped.Load(key); ok {
		return w.(float64) * size
	}
	w := f.Line(s, 1, weight).Width
	f.shaped.Store(key, w)
	return w * size
}
