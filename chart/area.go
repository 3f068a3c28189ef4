package chart

import (
	"iter"
	"strings"
)

// Areas reads product areas off cards. Make it with NewAreas.
type Areas struct{ listed map[string]bool }

// NewAreas is for the cards of a document with these settings.
func NewAreas(s *Settings) Areas {
	a := Areas{map[string]bool{}}
	for _, area := range s.Areas {
		a.listed[SameName(area)] = true
	}
	return a
}

// Listed tells whether the document lists any areas itself.
func (a Areas) Listed() bool { return len(a.listed) > 0 }

// On is what stands on a card: between commas several areas, unless the
// document lists the whole as one.
func (a Areas) On(p *Person) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !strings.Contains(p.Area, ",") || a.listed[SameName(p.Area)] {
			if area := Tidy(p.Area); area != "" {
				yield(area)
			}
			return
		}
		for part := range strings.SplitSeq(p.Area, ",") {
			if area := Tidy(part); area != "" && !yield(area) {
				return
			}
		}
	}
}
