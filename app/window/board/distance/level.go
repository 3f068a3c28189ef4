package distance

import "cadre/chart/scene"

// Level is how much detail is shown.
type Level uint8

// The levels, nearest first.
const (
	Full  Level = iota // the card as the scene has it
	Names              // name and role
	Short              // a short name or initials, on the role's colour
	Teams              // blocks; only teams have names
)

// Least is the size of the smallest text, in pixels. lineHeight and capHeight
// are shares of a text's size: those of the pictures' font.
const (
	Least      = 11.0
	lineHeight = 1.2
	capHeight  = 0.727
)

// The least sizes in pixels of cards that have room for names, for short names
// on the role's colour, and for initials.
const (
	leastForNames    = 68.0
	leastForShort    = 48.0
	leastForInitials = 26.0
	lowestInitials   = 8.5
)

// extent is how large the smallest cards of a kind are, in points.
type extent struct{ w, h float64 }

func (e *extent) see(c *scene.Card) {
	if e.w == 0 {
		*e = extent{c.Box.W, c.Box.H}
	}
	e.w, e.h = min(e.w, c.Box.W), min(e.h, c.Box.H)
}

// kinds are the smallest card and the smallest row of a scene, and the size of
// the names.
type kinds struct {
	card, row extent
	name      float64
}

func kindsOf(s *scene.Scene) kinds {
	var k kinds
	for i := range s.Cards {
		c := &s.Cards[i]
		if c.Row {
			k.row.see(c)
		} else {
			k.card.see(c)
		}
		if k.name == 0 {
			k.name = nameSize(c)
		}
	}
	return k
}

func nameSize(c *scene.Card) float64 {
	for _, t := range c.Texts {
		if t.Part == scene.PartName {
			return t.Size
		}
	}
	return 0
}

// level is that of cards of which the smallest is e.
func (k *kinds) level(e extent, zoom float64) Level {
	w, h := e.w*zoom, e.h*zoom
	switch {
	case k.name*zoom >= Least || k.name == 0:
		return Full
	case w >= leastForNames && h >= lineHeight*Least:
		return Names
	case w >= leastForInitials && h >= lowestInitials:
		return Short
	}
	return Teams
}

// LevelAt is that of a scene's cards at a zoom.
func LevelAt(s *scene.Scene, zoom float64) Level {
	k := kindsOf(s)
	return k.level(k.card, zoom)
}
