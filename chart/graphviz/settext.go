package graphviz

import (
	"fmt"
	"math"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// setText adds the scene's texts to a drawing of its shapes: those of panels
// over the lines, those of a card over its shapes, the rest last.
func (d *Drawing) setText(s *scene.Scene) {
	all := make([]Mark, 0, len(d.Marks)+3*len(s.Cards)+len(s.Labels))
	panels := false
	card := -1 // whose shapes are being added
	for _, m := range d.Marks {
		i := cardOf(m.Owner)
		if !panels && (i >= 0 || strings.HasPrefix(m.Owner, "shape_")) {
			all, panels = appendPanelNames(all, s.Panels), true
		}
		if i != card && card >= 0 {
			all = appendCardText(all, card, s.Cards[card])
		}
		card = i
		all = append(all, m)
	}
	if card >= 0 {
		all = appendCardText(all, card, s.Cards[card])
	}
	if !panels {
		all = appendPanelNames(all, s.Panels)
	}
	for i, t := range s.Labels {
		all = appendText(all, fmt.Sprintf("label_%d", i), t)
	}
	d.Marks = all
}

func appendPanelNames(all []Mark, panels []scene.Panel) []Mark {
	for i, p := range panels {
		all = appendText(all, fmt.Sprintf("panel_%d", i), p.Label)
	}
	return all
}

func appendCardText(all []Mark, i int, c scene.Card) []Mark {
	for k, t := range c.Texts {
		all = appendText(all, fmt.Sprintf("card_%d_%d", i, k+len(c.Shapes)), t)
	}
	return all
}

func appendText(all []Mark, owner string, t scene.Text) []Mark {
	s := clean(t.S)
	if strings.TrimSpace(s) == "" {
		return all
	}
	at := layout.Point{X: hundredths(t.At.X), Y: hundredths(t.At.Y)}
	return append(all, Mark{Owner: owner, Text: &Text{S: s, At: at, Anchor: t.Anchor, Size: t.Size, Weight: t.Weight, Colour: t.Colour.NRGBA}})
}

// hundredths is as exact as Graphviz writes what it draws.
func hundredths(f float64) float64 { return math.Round(f*100) / 100 }
