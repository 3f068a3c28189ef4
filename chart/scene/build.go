package scene

import (
	"slices"
	"time"

	"cadre/chart"
	"cadre/chart/layout"
)

// Options choose what a picture shows and how. The zero value is the whole
// chart in the light theme, without anything around it.
type Options struct {
	Look   chart.Look
	Theme  Theme // a brand's own, in place of the look's; the zero value: none
	Root   chart.ID
	Depth  int               // layers to show; 0: all
	Folded map[chart.ID]bool // whose teams are folded away; not to be changed
	Frame  layout.Size       // in place of the look's page, in points; zero: that page
	Canvas bool              // as large as the cards need, the page only being what the layout “fit” has in mind

	Day     time.Time // cards say who has left by it and who starts later; the zero day: none does
	Today   time.Time // by which colours tell ages and findings; the zero day: Day
	Amounts bool      // colours may tell amounts of money

	Cache *Cache // of the pictures before; nil: there were none

	// Patterns keep the teams of a Canvas as they stood in the picture that they
	// are of; nil: the layout chooses anew.
	Patterns *layout.Patterns

	// Arrange arranges the cards in place of the look's layout; nil: that does.
	Arrange func(layout.Input, layout.Gaps) layout.Result
}

// Build makes the picture of a chart.
func Build(c *chart.Chart, m Measurer, o Options) *Scene {
	return newComposer(c, m, o).compose(pick(c.Tree(), o.Part()), o.heading())
}

// Part is what of the chart is in the picture.
func (o *Options) Part() chart.Part {
	return chart.Part{Root: o.Root, Depth: o.Depth, Folded: o.Folded}
}

// Colours is the theme of the picture.
func (o *Options) Colours() Theme {
	if o.Theme.Name != "" {
		return o.Theme
	}
	t, ok := ThemeByName(string(o.Look.Theme))
	if !ok {
		return Themes[0]
	}
	return t
}

// Page is the one to fill, or to have in mind; zero where there is none.
func (o *Options) Page() layout.Size {
	if o.Frame != (layout.Size{}) {
		return o.Frame
	}
	return pageSize(o.Look.Page)
}

func (o *Options) today() time.Time {
	if o.Today.IsZero() {
		return o.Day
	}
	return o.Today
}

func (o *Options) heading() heading { return heading{title: o.Look.Title, subtitle: o.Look.Subtitle} }

// composer makes the pictures of one chart.
type composer struct {
	chart   *chart.Chart
	m       Measurer
	o       Options
	look    chart.Look
	theme   Theme
	d       *density
	fields  []*chart.Field // the lines under the name
	colours *colouring     // nil: the roles'
	page    layout.Size    // to fill; zero: as large as the cards need
	cache   *Cache
	arrange arrange
	fits    bool        // it fills the page
	large   float64     // how large the plain tree is that is taken in place of what fills the page
	around  layout.Size // what stands on the page beside the cards, where these are to fit it with that
}

// arrange arranges a forest.
type arrange func(layout.Input, layout.Gaps) layout.Result

func newComposer(c *chart.Chart, m Measurer, o Options) *composer {
	cp := &composer{chart: c, m: m, o: o, look: o.Look, theme: o.Colours(), d: densities[0], arrange: o.Arrange, large: comfortable}
	if !o.Canvas {
		cp.page = o.Page()
	}
	for _, r := range c.Settings().AllRoles() {
		cp.theme.Rungs = max(cp.theme.Rungs, r.Level)
	}
	cp.fields = Lines(c, o.Look)
	cp.colours = newColouring(c, &o, cp.theme)
	if cp.cache = o.Cache; cp.cache == nil {
		cp.cache = new(Cache)
	}
	cp.cache.settle(cp.basis(), c.Len())
	if cp.arrange == nil {
		cp.choose(o.Arrangement(c))
	}
	return cp
}

// choose takes an arrangement, or keeps to the patterns that it chose before.
func (cp *composer) choose(a layout.Arrangement) {
	cp.arrange = a.Arrange
	switch {
	case a.ID == layout.ByLevel:
		cp.look.Ground = "" // its rows go through all teams
		fallthrough
	case a.ID != FitPage:
		cp.o.Patterns = nil
	case cp.o.Patterns != nil:
		cp.arrange = cp.o.Patterns.Arrange
	default:
		if cp.fits = true; cp.o.Canvas {
			cp.large = 1
		}
		cp.arrange = fitOrTree(cp.large)
	}
}

// compose makes the picture of some of the people, with all that stands around
// the chart.
func (cp *composer) compose(shown selection, h heading) *Scene {
	s := cp.arranged(shown, h)
	return cp.onAnyGround(cp.finish(s, shown))
}

// finish draws what a picture has whose cards are in their places.
func (cp *composer) finish(s *Scene, shown selection) *Scene {
	s.Key = cp.colours.key(shown.people)
	cp.drawLines(s, shown)
	s.connectDotted(shown)
	cp.cache.stand(s.Cards)
	return s
}

// arranged is the picture without its dotted lines: on a page as airy as lets
// every text be read, else with the largest text.
func (cp *composer) arranged(shown selection, h heading) *Scene {
	if cp.page == (layout.Size{}) {
		cards := cp.cards(shown).all(shown, widths{most: cardWidth})
		if cp.fits {
			cp.around = cp.surroundings(shown, h)
		}
		return cp.onItsOwn(cp.draw(shown, cards, cp.o.Page()), shown, h)
	}
	var best *Scene
	for _, d := range densities {
		if best != nil && !d.tight && best.SmallestText() < hopeless*legible(cp.page) {
			continue
		}
		s := cp.at(d).fill(shown, h)
		if best == nil || s.SmallestText() > worthwhile*best.SmallestText() {
			best = s
		}
		if best.Legible() {
			break
		}
	}
	return best
}

// draw makes the chart alone, at 0, 0.
func (cp *composer) draw(shown selection, cards []Card, room layout.Size) *Scene {
	s := &Scene{Theme: cp.theme, Background: cp.theme.Background, Cards: slices.Clone(cards)}
	if cp.look.Transparent {
		s.Background.A = 0
	}
	n := len(shown.people)
	in := layout.Input{Parent: shown.parent, Frame: room, Around: cp.around, Row: cp.listed(shown),
		Size: make([]layout.Size, n), Level: make([]int, n), Assistant: make([]bool, n), Stand: make([]layout.Stand, n)}
	if cp.keeps() {
		in.Key = shown.keys()
	}
	for i, p := range shown.people {
		s.Cards[i].Page = shown.page[p.ID]
		if m := shown.parent[i]; m >= 0 {
			s.Cards[i].Manager = shown.people[m].ID
		}
		role, _ := cp.chart.Role(p)
		box := s.Cards[i].Box
		in.Size[i], in.Level[i] = layout.Size{W: box.W, H: box.H}, role.Level
		in.Assistant[i], in.Stand[i] = p.Assistant, layout.Stand(p.Stand)
	}
	in.Dotted = shown.dotted()
	placed := cp.place(s, shown, in)
	s.connect(shown, placed)
	for i := range s.Cards {
		s.Cards[i].Box.X, s.Cards[i].Box.Y = placed.Box[i].X, placed.Box[i].Y // their shapes and texts follow: see stand
	}
	cp.frameLists(s, shown, in.Row)
	s.Width, s.Height, s.Patterns = placed.Width, placed.Height, placed.Patterns
	return s
}

// keeps tells whether the picture is to tell how its teams stand.
func (cp *composer) keeps() bool { return cp.o.Canvas && (cp.fits || cp.o.Patterns != nil) }

func (cp *composer) cards(shown selection) *cards {
	folded := shown.folded
	if cp.o.Canvas {
		folded = nil // the window has marks of its own for them
	}
	cs := &cards{cache: cp.cache, chart: cp.chart, d: cp.d, asked: cp.look.CardFields != nil, m: cp.m, theme: cp.theme, fields: cp.fields, colours: cp.colours, circle: cp.look.Circles, day: cp.o.Day, folded: folded, listed: cp.listed(shown)}
	cs.oneLine = cs.oneLineWidths(shown)
	return cs
}
