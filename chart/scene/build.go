package scene

import (
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
)

// Options choose what a picture shows and how. The zero value is the whole
// chart as a tree in the light theme.
type Options struct {
	Layout      string // the arrangement's ID; empty: the document's, or the first
	Theme       Theme  // the zero value: Light
	Title       string // in place of the document's
	Root        chart.ID
	Depth       int         // layers to show; 0: all
	Fields      []string    // lines under the name; nil: DefaultFields
	Frame       layout.Size // the page that the picture fills, in points; zero: as large as the cards need
	Transparent bool
}

// margin is left free around the chart, in points.
const margin = 28

var (
	headingStyle    = style{20, 26, SemiBold}
	subheadingStyle = style{12, 17, Regular}
)

// headingGap is the space below title and subtitle.
const headingGap = 20

// Build makes the picture of a chart.
func Build(c *chart.Chart, m Measurer, o Options) *Scene {
	theme := o.theme()
	fields := o.Fields
	if fields == nil {
		fields = DefaultFields
	}
	cs := &cards{chart: c, m: m, theme: theme, fields: fields}
	shown := pick(c.Tree(), o.Root, o.Depth)
	s := &Scene{Title: o.title(c), Background: theme.Background}
	if o.Transparent {
		s.Background.A = 0
	}
	in := layout.Input{Parent: shown.parent, Frame: o.Frame}
	for _, p := range shown.people {
		card := cs.card(p)
		s.Cards = append(s.Cards, card)
		in.Size = append(in.Size, layout.Size{W: card.Box.W, H: card.Box.H})
		role, _ := c.Role(p)
		in.Level = append(in.Level, role.Level)
		in.Assistant = append(in.Assistant, p.Assistant)
	}
	placed := arrangement(o.Layout, c).Arrange(in, layout.DefaultGaps)
	s.connect(shown, placed, theme)
	for i := range s.Cards {
		s.Cards[i].move(placed.Box[i].X, placed.Box[i].Y)
	}
	s.Width, s.Height = placed.Width, placed.Height
	s.addHeading(m, o, c, theme)
	s.frame(o.Frame)
	return s
}

func (o *Options) theme() Theme {
	if o.Theme.Name != "" {
		return o.Theme
	}
	return Light
}

func (o *Options) title(c *chart.Chart) string {
	if o.Title != "" {
		return o.Title
	}
	return c.Settings().Title
}

// arrangement finds the layout by its ID, or the document's, or the default.
func arrangement(id string, c *chart.Chart) layout.Arrangement {
	for _, want := range []string{id, c.Settings().Layout} {
		for _, a := range layout.All {
			if a.ID == want {
				return a
			}
		}
	}
	return layout.All[0]
}

// selection is the part of a chart that a picture shows.
type selection struct {
	people []*chart.Person
	parent []int
	index  map[chart.ID]int
}

// pick takes the team of root, or everybody, down to a number of layers.
func pick(t *chart.Tree, root chart.ID, layers int) selection {
	from, to := 0, t.Len()
	if i := t.Index(root); i >= 0 {
		from, to = i, t.End[i]
	}
	s := selection{index: make(map[chart.ID]int, to-from)}
	for i := from; i < to; i++ {
		base := 0
		if root != "" {
			base = t.Depth[from]
		}
		if layers > 0 && t.Depth[i]-base >= layers {
			continue
		}
		parent := -1
		if t.Parent[i] >= from {
			parent = s.index[t.People[t.Parent[i]].ID]
		}
		s.index[t.People[i].ID] = len(s.people)
		s.people = append(s.people, t.People[i])
		s.parent = append(s.parent, parent)
	}
	return s
}

// connect draws the reporting lines, dotted ones last.
func (s *Scene) connect(shown selection, placed layout.Result, theme Theme) {
	for i, path := range placed.Link {
		if path != nil {
			from := shown.people[shown.parent[i]]
			s.Connectors = append(s.Connectors, Connector{From: from.ID, To: shown.people[i].ID,
				Path: slices.Clone(path), Pieces: [][]Curve{straight(path)}, Colour: theme.Line, Weight: 1.25})
		}
	}
	for i, p := range shown.people {
		for _, d := range p.DottedTo {
			j, ok := shown.index[d]
			if !ok || j == i {
				continue
			}
			path := layout.Dotted(placed, j, i)
			s.Connectors = append(s.Connectors, Connector{From: d, To: p.ID,
				Path: path, Pieces: [][]Curve{straight(path)}, Colour: theme.Neutral, Weight: 1.25, Dashed: true})
		}
	}
}

// addHeading puts title and subtitle above the chart, at its left edge.
func (s *Scene) addHeading(m Measurer, o Options, c *chart.Chart, theme Theme) {
	width := max(s.Width, 2*cardWidth)
	y := 0.0
	add := func(text string, st style) {
		for _, line := range wrap(m, text, st, width, 2) {
			t := Text{S: line, At: layout.Point{Y: y + st.baseline()}, Size: st.size, Weight: st.weight,
				Colour: theme.Text, Width: m.Width(line, st.size, st.weight)}
			if st.weight == Regular {
				t.Colour = theme.Muted
			}
			s.Labels = append(s.Labels, t)
			s.Width = max(s.Width, t.Width)
			y += st.line
		}
	}
	add(s.Title, headingStyle)
	if o.Title == "" {
		add(c.Settings().Subtitle, subheadingStyle)
	}
	if y == 0 {
		return
	}
	labels := s.Labels
	s.Labels = nil
	s.move(0, y+headingGap)
	s.Labels = labels
	s.Height += y + headingGap
}

// largestZoom keeps a chart of three people from filling a slide.
const largestZoom = 2

// frame adds the margin and, where a page is to be filled, centres the whole
// on it.
func (s *Scene) frame(f layout.Size) {
	w, h := s.Width+2*margin, s.Height+2*margin
	if f.W > 0 && f.H > 0 {
		w, h = max(w, f.W/largestZoom), max(h, f.H/largestZoom)
		w, h = max(w, h*f.W/f.H), max(h, w*f.H/f.W)
		s.Page = f
	}
	s.move((w-s.Width)/2, (h-s.Height)/2)
	s.Width, s.Height = w, h
}

// move shifts everything.
func (s *Scene) move(dx, dy float64) {
	for i := range s.Cards {
		s.Cards[i].move(dx, dy)
	}
	for _, c := range s.Connectors {
		for i := range c.Path {
			c.Path[i].X += dx
			c.Path[i].Y += dy
		}
		for _, piece := range c.Pieces {
			for i := range piece {
				piece[i].move(dx, dy)
			}
		}
	}
	for i := range s.Labels {
		s.Labels[i].At.X += dx
		s.Labels[i].At.Y += dy
	}
}

func (c *Curve) move(dx, dy float64) {
	for i := range c {
		c[i].X += dx
		c[i].Y += dy
	}
}

// straight is a line of straight pieces as curves.
func straight(path []layout.Point) []Curve {
	var curves []Curve
	for i := 1; i < len(path); i++ {
		curves = append(curves, Curve{path[i-1], path[i-1], path[i], path[i]})
	}
	return curves
}

func (c *Card) move(dx, dy float64) {
	c.Box.X += dx
	c.Box.Y += dy
	for i := range c.Shapes {
		c.Shapes[i].Box.X += dx
		c.Shapes[i].Box.Y += dy
	}
	for i := range c.Texts {
		c.Texts[i].At.X += dx
		c.Texts[i].At.Y += dy
	}
}
