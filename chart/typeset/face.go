package typeset

import (
	"strings"

	"github.com/go-text/typesetting/font"
)

// Face is what a document that carries the shapes of a font says of it.
type Face struct {
	Name            string  // letters, digits and a hyphen, such as Inter-SemiBold
	Upem            float64 // font units per size
	Ascent, Descent float64 // in font units; Descent is negative
}

// face describes a face, made once. The lock must be held.
func (f *Fonts) face(of *font.Face) *Face {
	if known, ok := f.shaper.faces[of]; ok {
		return known
	}
	about := &Face{Name: postScriptName(of.Describe()), Upem: float64(of.Upem())}
	if e, ok := of.FontHExtents(); ok {
		about.Ascent, about.Descent = float64(e.Ascender), float64(e.Descender)
	}
	f.shaper.faces[of] = about
	return about
}

func postScriptName(d font.Description) string {
	style := "Regular"
	switch {
	case d.Aspect.Weight >= font.WeightBold:
		style = "Bold"
	case d.Aspect.Weight >= font.WeightSemibold:
		style = "SemiBold"
	}
	family := strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, d.Family)
	if family == "" {
		family = "Font"
	}
	return family + "-" + style
}
