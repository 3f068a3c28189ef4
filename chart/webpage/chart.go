package webpage

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"

	model "cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// chart is what the scripts know: of each person what the scene says, and
// where everything stands. Cards, panels and lines go by their numbers.
type chart struct {
	Width  float64  `json:"width"`
	Height float64  `json:"height"`
	Margin float64  `json:"margin"` // between what stands around the chart and the edge
	Cards  []card   `json:"cards"`
	Panels []panel  `json:"panels"`
	Lines  [][2]int `json:"lines"`  // from manager to report
	Around []box    `json:"around"` // the places of shapes, then of labels
	Shapes int      `json:"shapes"` // how many of these are shapes
}

type card struct {
	Name    string   `json:"name"`
	Lines   []string `json:"lines"`
	Manager int      `json:"manager"` // -1: nobody
	Dotted  []int    `json:"dotted"`
	Panels  []string `json:"panels"` // the names of those that it stands on
	Link    string   `json:"link,omitempty"`
	Box     box      `json:"box"`
}

type panel struct {
	Box   box   `json:"box"`
	Cards []int `json:"cards"`
	Label box   `json:"label"`
}

// box is left, top, width and height.
type box [4]float64

func boxOf(r layout.Rect) box {
	return box{hundredths(r.X), hundredths(r.Y), hundredths(r.W), hundredths(r.H)}
}

func hundredths(f float64) float64 { return math.Round(f*100) / 100 }

// extent is about what a text takes up.
func extent(t scene.Text) box {
	x := t.At.X - t.Width*map[scene.Anchor]float64{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}[t.Anchor]
	return boxOf(layout.Rect{X: x, Y: t.At.Y - t.Size, W: t.Width, H: 1.3 * t.Size})
}

func chartOf(s *scene.Scene) chart {
	c := chart{Width: hundredths(s.Width), Height: hundredths(s.Height), Panels: []panel{}, Lines: [][2]int{}, Around: []box{}, Shapes: len(s.Shapes)}
	index := map[model.ID]int{}
	for i, k := range s.Cards {
		index[k.Person] = i
		name, rest, _ := strings.Cut(k.Summary, "\n")
		c.Cards = append(c.Cards, card{Name: name, Lines: lines(rest), Manager: -1, Dotted: []int{}, Panels: []string{}, Link: k.Link, Box: boxOf(k.Box)})
	}
	for _, k := range s.Connectors {
		from, to := index[k.From], index[k.To]
		c.Lines = append(c.Lines, [2]int{from, to})
		if k.Dashed {
			c.Cards[to].Dotted = append(c.Cards[to].Dotted, from)
		} else {
			c.Cards[to].Manager = from
		}
	}
	for _, p := range s.Panels {
		c.addPanel(p, s.Cards)
	}
	for _, sh := range s.Shapes {
		c.Around = append(c.Around, boxOf(sh.Box))
	}
	for _, t := range s.Labels {
		c.Around = append(c.Around, extent(t))
	}
	c.Margin = c.margin()
	return c
}

func lines(text string) []string {
	if text == "" {
		return []string{}
	}
	return strings.Split(text, "\n")
}

// addPanel adds a panel with the cards that stand on it.
func (c *chart) addPanel(p scene.Panel, cards []scene.Card) {
	on := panel{Box: boxOf(p.Shape.Box), Cards: []int{}, Label: extent(p.Label)}
	for i, k := range cards {
		if p.Shape.Box.Contains(k.Box.Centre()) {
			on.Cards = append(on.Cards, i)
			c.Cards[i].Panels = append(c.Cards[i].Panels, p.Label.S)
		}
	}
	c.Panels = append(c.Panels, on)
}

// margin is the least distance from a card or a label to the right edge.
func (c *chart) margin() float64 {
	right := 0.0
	for _, b := range slices.Concat(c.Around, boxes(c.Cards)) {
		right = max(right, b[0]+b[2])
	}
	return hundredths(max(0, c.Width-right))
}

func boxes(cards []card) []box {
	var all []box
	for _, k := range cards {
		all = append(all, k.Box)
	}
	return all
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
