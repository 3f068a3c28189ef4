package webpage

import (
	"math"
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
	Lines  [][2]int `json:"lines"` // from manager to report
	Shapes []shape  `json:"shapes"`
	Labels []box    `json:"labels"`
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

// shape is one of a legend and the like, or the dot of a dotted line.
type shape struct {
	Box box `json:"box"`
	Dot int `json:"dot"` // number of the line; -1: of none
}

type panel struct {
	Box    box     `json:"box"`
	Radius float64 `json:"radius"`
	Cards  []int   `json:"cards"`
	Label  *box    `json:"label"` // nil: none
}

// box is left, top, width and height.
type box [4]float64

func boxOf(r layout.Rect) box {
	return box{hundredths(r.X), hundredths(r.Y), hundredths(r.W), hundredths(r.H)}
}

func hundredths(f float64) float64 { return math.Round(f*100) / 100 }

func chartOf(s *scene.Scene) chart {
	c := chart{Width: hundredths(s.Width), Height: hundredths(s.Height), Panels: []panel{}, Lines: [][2]int{}, Shapes: []shape{}, Labels: []box{}}
	c.addCards(s)
	for _, p := range s.Panels {
		c.addPanel(p, s.Cards)
	}
	c.addShapes(s)
	for _, t := range s.Labels {
		c.Labels = append(c.Labels, boxOf(t.Box()))
	}
	c.Margin = c.margin()
	return c
}

// addCards adds the cards and the lines between them.
func (c *chart) addCards(s *scene.Scene) {
	index := map[model.ID]int{"": -1}
	for i, k := range s.Cards {
		index[k.Person] = i
	}
	for _, k := range s.Cards {
		name, rest, _ := strings.Cut(k.Summary, "\n")
		c.Cards = append(c.Cards, card{Name: name, Lines: lines(rest), Manager: index[k.Manager], Dotted: []int{}, Panels: []string{}, Link: k.Link, Box: boxOf(k.Box)})
	}
	for _, k := range s.Connectors {
		from, to := index[k.From], index[k.To]
		c.Lines = append(c.Lines, [2]int{from, to})
		if k.Dashed {
			c.Cards[to].Dotted = append(c.Cards[to].Dotted, from)
		}
	}
}

// addShapes adds the shapes. Each dotted line has a dot, in their order.
func (c *chart) addShapes(s *scene.Scene) {
	var dotted []int
	for i, k := range s.Connectors {
		if k.Dashed {
			dotted = append(dotted, i)
		}
	}
	for _, sh := range s.Shapes {
		is := shape{Box: boxOf(sh.Box), Dot: -1}
		if sh.Part == scene.PartDot && len(dotted) > 0 {
			is.Dot, dotted = dotted[0], dotted[1:]
		}
		c.Shapes = append(c.Shapes, is)
	}
}

func lines(text string) []string {
	if text == "" {
		return []string{}
	}
	return strings.Split(text, "\n")
}

// addPanel adds a panel with the cards that stand on it.
func (c *chart) addPanel(p scene.Panel, cards []scene.Card) {
	on := panel{Box: boxOf(p.Shape.Box), Radius: hundredths(p.Shape.Radius), Cards: []int{}}
	if p.Label.S != "" {
		label := boxOf(p.Label.Box())
		on.Label = &label
	}
	for i, k := range cards {
		if p.Shape.Box.Contains(k.Box.Centre()) {
			on.Cards = append(on.Cards, i)
			if p.Label.S != "" {
				c.Cards[i].Panels = append(c.Cards[i].Panels, p.Label.S)
			}
		}
	}
	c.Panels = append(c.Panels, on)
}

// margin is the least distance from anything to the right edge.
func (c *chart) margin() float64 {
	right := 0.0
	see := func(b box) { right = max(right, b[0]+b[2]) }
	for _, k := range c.Cards {
		see(k.Box)
	}
	for _, b := range c.Labels {
		see(b)
	}
	for _, sh := range c.Shapes {
		see(sh.Box)
	}
	return hundredths(max(0, c.Width-right))
}
