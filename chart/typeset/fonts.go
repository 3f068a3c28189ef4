package typeset

import (
	"bytes"
	"io"
	"log"
	"os"
	"path/filepath"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"

	"cadre/assets"
	"cadre/chart/scene"
)

// Fonts are the faces of the pictures. They are safe for concurrent use.
type Fonts struct {
	mu     sync.Mutex // faces, shaping and the system's fonts are not safe for concurrent use
	faces  map[scene.Weight]*font.Face
	shaper shaper

	simple map[scene.Weight]*advances
	kerned map[scene.Weight]*kerning
	shaped sync.Map // widths of texts that need shaping, by measured

	scan, search sync.Once         // for the system's fonts, and for the user's that it does not know
	system       *fontscan.FontMap // fallback fonts; nil: none

	repaired map[*font.Font]bool // of the system's
}

// Default is the fonts that everything shares, loaded at the first call.
var Default = sync.OnceValue(load)

func load() *Fonts {
	f, err := New(assets.FontRegular, assets.FontSemiBold)
	if err != nil {
		panic("assets: font: " + err.Error()) // a fault of the build, not of any input
	}
	return f
}

// New is the fonts with a typeface in place of Inter, from TrueType or
// OpenType files.
func New(regular, semiBold []byte) (*Fonts, error) {
	f := &Fonts{
		faces:    map[scene.Weight]*font.Face{},
		simple:   map[scene.Weight]*advances{},
		kerned:   map[scene.Weight]*kerning{},
		repaired: map[*font.Font]bool{},
		shaper:   shaper{shapes: map[shapeKey]*Shape{}, faces: map[*font.Face]*Face{}, blank: map[*font.Face]bool{}},
	}
	for weight, data := range map[scene.Weight][]byte{scene.Regular: regular, scene.SemiBold: semiBold} {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		repair(face)
		f.faces[weight] = face
		f.simple[weight], f.kerned[weight] = newAdvances(face), new(kerning)
	}
	return f, nil
}

var own sync.Map // the fonts of typefaces of people's own, by *scene.Font

// For is the fonts that a scene is set in; Default where f is nil or its
// files are no fonts.
func For(f *scene.Font) *Fonts {
	if f == nil {
		return Default()
	}
	if known, ok := own.Load(f); ok {
		return known.(*Fonts)
	}
	semiBold := f.SemiBold
	if semiBold == nil {
		semiBold = f.Regular
	}
	fonts, err := New(f.Regular, semiBold)
	if err != nil {
		fonts = Default()
	}
	own.Store(f, fonts)
	return fonts
}

// systemFace finds the system's face for a rune, nil where there is none.
// The lock must be held.
func (f *Fonts) systemFace(r rune, weight scene.Weight) *font.Face {
	f.scan.Do(f.scanSystem)
	if f.system == nil {
		return nil
	}
	if face := f.resolve(r, weight); face != nil {
		return face
	}
	f.search.Do(f.addUsers)
	return f.resolve(r, weight)
}

// resolve finds a face among the fallback fonts as they are known by now.
func (f *Fonts) resolve(r rune, weight scene.Weight) *font.Face {
	aspect := font.Aspect{Style: font.StyleNormal, Weight: font.WeightNormal, Stretch: font.StretchNormal}
	if weight == scene.SemiBold {
		aspect.Weight = font.WeightBold
	}
	f.system.SetQuery(fontscan.Query{Families: []string{fontscan.SansSerif}, Aspect: aspect})
	// A symbol may be in a font that is known for nothing but its letters.
	for _, script := range []language.Script{language.LookupScript(r), language.Latin} {
		f.system.SetScript(script)
		if face := f.system.ResolveFace(r); face != nil && hasGlyph(face, r) {
			f.repairOnce(face)
			return face
		}
	}
	return nil
}

func hasGlyph(face *font.Face, r rune) bool {
	_, has := face.NominalGlyph(r)
	return has
}

func (f *Fonts) repairOnce(face *font.Face) {
	if !f.repaired[face.Font] {
		repair(face)
		f.repaired[face.Font] = true
	}
}

// scanSystem lists the system's fonts. The list is kept in the user's cache;
// where there is none it is made anew each time, because others can write to
// the temporary folder.
func (f *Fonts) scanSystem() {
	f.system = fontscan.NewFontMap(log.New(io.Discard, "", 0))
	dir, err := os.UserCacheDir()
	if err != nil {
		if dir, err = os.MkdirTemp("", "cadre-"); err != nil {
			return
		}
		defer os.RemoveAll(dir)
	}
	dir = filepath.Join(dir, "cadre", "fonts")
	if os.MkdirAll(dir, 0o700) != nil {
		return
	}
	_ = f.system.UseSystemFonts(dir) // without them there are the user's
}
