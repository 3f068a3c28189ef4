package scene

import (
	"slices"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/layout"
)

// Options choose what a picture shows and how. The zero value is the whole
// chart as a tree in the light theme.
type Options struct {
	Layout      string // the arrangement's ID; empty: the document's, or the first
	Theme       Theme  // the zero value: Light
	Root        chart.ID
	Depth       int         // layers to show; 0: all
	Fields      []string    // lines under the name; nil: DefaultFields
	Frame       layout.Size // the page that the picture fills, in points; zero: as large as the cards need
	Shape       layout.Size // without a Frame, the page that the layout “fit” arranges for; zero: a slide
	Transparent bool

	Title    string // in place of the document's
	Subtitle string // in place of the document's
	Legend   bool   // of the roles and lines that occur
	Date     string // in the lower right corner
	Footer   string // in the lower left corner
	Circles  bool   // photos or initials on the cards
	Group    string // "team" or "area": each on a tinted ground; empty: none

	Day time.Time // cards say who has left by it and who starts later; the zero day: none does

	// Arrange arranges the cards in place of Layout; nil: Layout does.
	Arrange func(layout.Input, layout.Gaps) layout.Result
}

// Look is the options as the document has them.
func Look(c *chart.Chart) Options {
	s := c.Settings()
	return Options{Layout: s.Layout, Title: s.Title, Subtitle: s.Subtitle, Legend: s.Legend, Footer: s.Footer,
		Circles: s.Circles, Group: s.Panels}
}

// Build makes the picture of a chart.
func Build(c *chart.Chart, m Measurer, o Options) *Scene {
	return newComposer(c, m, o).compose(pick(c.Tree(), o.Root, o.Depth), heading{title: o.title(c), subtitle: o.subtitle(c)})
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

// subtitle is the document's only under the document's title.
func (o *Options) subtitle(c *chart.Chart) string {
	if o.Subtitle != "" || o.Title != "" && o.Title != c.Settings().Title {
		return o.Subtitle
	}
	return c.Settings().Subtitle
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

// composer makes the pictures of one chart.
type composer struct {
	chart   *chart.Chart
	m       Measurer
	o       Options
	theme   Theme
	fields  []*chart.Field
	arrange func(layout.Input, layout.Gaps) layout.Result
}

func newComposer(c *chart.Chart, m Measurer, o Options) *composer {
	cp := &composer{chart: c, m: m, o: o, theme: o.theme(), fields: fieldsNamed(c, o.Fields), arrange: o.Arrange}
	for _, r := range c.Settings().AllRoles() {
		cp.theme.rungs = max(cp.theme.rungs, r.Level)
	}
	if o.Fields == nil {
		cp.fields = fieldsNamed(c, DefaultFields)
	}
	if cp.arrange == nil {
		a := arrangement(o.Layout, c)
		if cp.arrange = a.Arrange; a.ID == FitPage {
			cp.arrange = fitOrTree
		}
		if a.ID == layout.ByLevel {
			cp.o.Group = "" // its rows go through all teams
		}
	}
	return cp
}

// fitOrTree fills the page, but where the plain tree has large text already,
// that is what people expect.
func fitOrTree(in layout.Input, g layout.Gaps) layout.Result {
	const comfortable = 1.3
	if tree := layout.Tree(in, g); min(in.Frame.W/max(1, tree.Width), in.Frame.H/max(1, tree.Height)) >= comfortable {
		return tree
	}
	return layout.Fit(in, g)
}

// compose makes the picture of some of the people: on a page with the cards
// as wide as gives the largest text, and all that stands around the chart.
func (cp *composer) compose(shown selection, h heading) *Scene {
	if cp.o.Frame == (layout.Size{}) {
		s := cp.draw(shown, cardWidth, cp.o.Shape)
		return cp.onItsOwn(s, shown, h)
	}
	page, around := cp.sheet(shown, h)
	room := around.room(page)
	var best *Scene
	for _, width := range cardWidths {
		if best != nil && zoomIn(best, room) >= largeEnough {
			break
		}
		if s := cp.draw(shown, width, room); best == nil || s.worth(room) > worthwhile*best.worth(room) {
			best = s
		}
	}
	best.onPage(page, room, around)
	best.Page = cp.o.Frame
	return best
}

// cardWidths are those tried on a page, the best-looking first. A narrower one
// is tried where text could be larger, and must make it so by a share that is
// worth it.
var cardWidths = []float64{cardWidth, 168, 148}

const (
	largeEnough = 1.1
	worthwhile  = 1.04
)

// worth is how good a chart is on a page: how large its text is, less what is
// lost where texts are cut short.
func (s *Scene) worth(room layout.Size) float64 {
	const loss = 0.5 // where every card has such a text
	cut := 0
	for _, c := range s.Cards {
		if slices.ContainsFunc(c.Texts, func(t Text) bool { return strings.HasSuffix(t.S, "…") }) {
			cut++
		}
	}
	return zoomIn(s, room) * (1 - loss*float64(cut)/float64(max(1, len(s.Cards))))
}

// draw makes the chart alone, at 0, 0.
func (cp *composer) draw(shown selection, width float64, room layout.Size) *Scene {
	cs := cp.cards(shown, width)
	s := &Scene{Background: cp.theme.Background, Font: cp.theme.Font, Cards: make([]Card, 0, len(shown.people))}
	if cp.o.Transparent {
		s.Background.A = 0
	}
	in := layout.Input{Parent: shown.parent, Frame: room}
	for _, p := range shown.people {
		card := cs.card(p)
		card.Page = shown.page[p.ID]
		s.Cards = append(s.Cards, card)
		role, _ := cp.chart.Role(p)
		in.Size = append(in.Size, layout.Size{W: card.Box.W, H: card.Box.H})
		in.Level = append(in.Level, role.Level)
		in.Assistant = append(in.Assistant, p.Assistant)
	}
	in.Dotted = shown.dotted()
	placed := cp.place(s, shown, in)
	s.connect(shown, placed, cp.theme)
	for i := range s.Cards {
		s.Cards[i].move(placed.Box[i].X, placed.Box[i].Y)
	}
	s.Width, s.Height = placed.Width, placed.Height
	return s
}

func (cp *composer) cards(shown selection, width float64) *cards {
	cs := &cards{chart: cp.chart, m: cp.m, theme: cp.theme, fields: cp.fields, width: width, circle: cp.o.Circles, day: cp.o.Day, folded: shown.folded}
	if cs.circle {
		cs.width += circleSize + circleGap
	}
	return cs
}
