package typeset

import (
	"math"
	"sync"
	"sync/atomic"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"

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

// width sums up a text; ok is false where it needs shaping. So does one of
// several scripts: where one ends, its last character is not kerned with the
// next.
func (a *advances) width(s string, kern func(l, r rune) float64) (w float64, ok bool) {
	before, script := rune(0), language.Common
	for _, r := range s {
		if int(r) >= len(a) || a[r] == 0 {
			return 0, false
		}
		if of := scriptOf(r); of != language.Common {
			if script != language.Common && of != script {
				return 0, false
			}
			script = of
		}
		if w += a[r]; before != 0 {
			w += kern(before, r)
		}
		before = r
	}
	return w, true
}

func scriptOf(r rune) language.Script {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return language.Latin
	case r < 0x80:
		return language.Common
	}
	return language.LookupScript(r)
}

// kerning is how much further apart two plain characters stand than their
// widths say, or closer, found out at the first question.
type kerning struct {
	common [0x80][0x80]atomic.Uint64 // of ASCII: the bits of the number; 0: not known yet
	rare   sync.Map                  // of the others, by [2]rune
}

// unkerned stands for 0, whose bits are 0 themselves.
const unkerned = 1e-300

func (f *Fonts) kern(k *kerning, l, r rune, weight scene.Weight) float64 {
	if l >= 0x80 || r >= 0x80 {
		known, ok := k.rare.Load([2]rune{l, r})
		if !ok {
			known, _ = k.rare.LoadOrStore([2]rune{l, r}, f.apart(l, r, weight))
		}
		return known.(float64)
	}
	if bits := k.common[l][r].Load(); bits != 0 {
		return math.Float64frombits(bits)
	}
	apart := f.apart(l, r, weight)
	if apart == 0 {
		apart = unkerned
	}
	k.common[l][r].Store(math.Float64bits(apart))
	return apart
}

// apart sets two characters side by side and alone.
func (f *Fonts) apart(l, r rune, weight scene.Weight) float64 {
	a := f.simple[weight]
	return f.Line(string([]rune{l, r}), 1, weight).Width - a[l] - a[r]
}

// longestKept is the length in bytes of the longest text whose width is kept:
// a longer one is cut soon, and measured in many lengths on the way.
const longestKept = 256

// measured is a text at one point's size.
type measured struct {
	s      string
	weight scene.Weight
}

// Width is how wide a text is at a size, both in points, and never less than
// Line's. It is a scene.Measurer.
func (f *Fonts) Width(s string, size float64, weight scene.Weight) float64 {
	k := f.kerned[weight]
	if w, ok := f.simple[weight].width(s, func(l, r rune) float64 { return f.kern(k, l, r, weight) }); ok {
		return w * size
	}
	key := measured{s, weight}
	if w, ok := f.shaped.Load(key); ok {
		return w.(float64) * size
	}
	w := f.Line(s, 1, weight).Width
	if len(s) <= longestKept {
		f.shaped.Store(key, w)
	}
	return w * size
}
