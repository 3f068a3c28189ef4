package typeset

import (
	"github.com/go-text/typesetting/font"

	"cadre/chart/scene"
)

// advances are the widths of the characters that stand side by side without
// shaping, in shares of the font's size; 0: needs shaping, or is missing.
type advances [0x2150]float64

// plain are the ranges of Latin, Greek, Cyrillic and punctuation: no marks
// that stack, no scripts that join, and not the soft hyphen, which is unseen.
var plain = [][2]rune{{0x20, 0x7E}, {0xA0, 0xAC}, {0xAE, 0x2FF}, {0x370, 0x482}, {0x48A, 0x52F}, {0x1E00, 0x1FFF}, {0x2010, 0x2027}, {0x2030, 0x205E}, {0x20A0, 0x20BF}, {0x2100, 0x214F}}

func newAdvances(face *font.Face) *advances {
	var a advances
	upem := float64(face.Upem())
	for _, span := range plain {
		for r := span[0]; r <= span[1]; r++ {
			if gid, ok := face.NominalGlyph(r); ok {
				a[r] = float64(face.HorizontalAdvance(gid)) / upem
			}
		}
	}
	return &a
}

// Most of Inter's kerning draws letters together, which the sum of their
// widths allows for; but after one of these left letters it moves one of these
// right letters away, as in Gi.
var (
	left  = flags("ABCEFGÀÁÂÃÄÅÆÇÈÉÊËĀĂĄĆĈĊČĒĔĖĘĚĜĞĠĢƁƇƎƑƓǍǞǠǢǤǦǴǺǼȀȂȄȆȦȨȺȻɃɆϹЀЁАВЕӐӒӔӖḀḂḄḆḈḔḖḘḚḜḞḠẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆℲ")
	right = flags("_ijvyÎÏìíîïýÿħĨĩĪīĬĭįıĳĵŷƑƝƴǐǰȈȉȊȋȳȷɏɟɣɲνχыіїḬḭḮḯḻḽṽṿẏẙỉịỳỵỷỹ")
)

func flags(letters string) *[len(advances{})]bool {
	var f [len(advances{})]bool
	for _, r := range letters {
		f[r] = true
	}
	return &f
}

// width sums up a text; ok is false where it needs shaping.
func (a *advances) width(s string) (w float64, ok bool) {
	before := ' '
	for _, r := range s {
		if int(r) >= len(a) || a[r] == 0 || right[r] && left[before] {
			return 0, false
		}
		w += a[r]
		before = r
	}
	return w, true
}

// measured is a text at one point's size.
type measured struct {
	s      string
	weight scene.Weight
}

// Width is how wide a text is at a size, both in points, and never less than
// Line's. It is a scene.Measurer.
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
