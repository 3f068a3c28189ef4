package slides

import (
	"cmp"
	"io"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// Deck is what a file holds.
type Deck struct {
	Title  string // for the file's properties
	Slides []Slide
}

// Slide is one page of a deck.
type Slide struct {
	Scene *scene.Scene
	Name  string // of the slide, for those who work on the file
	Notes string // of the speaker; empty: none
}

// Write writes a deck. All its slides are as large as the first scene that
// knows its page, or 16:9; scenes of other proportions are centred.
func Write(w io.Writer, d Deck) error {
	p := &pack{}
	page, colours := d.page(), newPalette(d.Slides)
	m := &media{pack: p, names: map[string]string{}}
	notes := false
	var all []*drawing
	for i, s := range d.Slides {
		notes = notes || s.Notes != ""
		drawn := &drawing{scene: s.Scene, fit: fitted(s.Scene, page), colours: colours, media: m, slides: len(d.Slides), width: page.w}
		drawn.write(p, s, i+1, cmp.Or(s.Name, s.Scene.Title, d.Title))
		all = append(all, drawn)
	}
	p.frame(frame{Title: d.Title, Slides: d.Slides, Width: page.w, Height: page.h, Texts: layoutTexts(all, page.w),
		Colours: colours.theme(), Font: d.font(), Dark: colours.dark(), Notes: notes})
	return p.write(w)
}

// page is the size of all slides.
func (d Deck) page() extent {
	for _, s := range d.Slides {
		if s.Scene.Page.W > 0 && s.Scene.Page.H > 0 {
			return pageOf(s.Scene.Page)
		}
	}
	return pageOf(layout.Size{W: 960, H: 540})
}

// font is the theme's: that of the first scene with one of its own, or one
// that every computer has and that runs no wider than Inter.
func (d Deck) font() string {
	for _, s := range d.Slides {
		if s.Scene.Theme.Font != nil && s.Scene.Theme.Font.Family != "" {
			return s.Scene.Theme.Font.Family
		}
	}
	return "Arial"
}
