package scene

import (
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
	Depth  int         // layers to show; 0: all
	Frame  layout.Size // in place of the look's page, in points; zero: that page
	Canvas bool        // as large as the cards need, the page only being what the layout “fit” has in mind

	Day time.Time // cards say who has left by it and who starts later; the zero day: none does

	Cache *Cache // of the pictures before; nil: there were none

	// Arrange arranges the cards in place of the look's layout; nil: that does.
	Arrange func(layout.Input, layout.Gaps) layout.Result
}

// Build makes the picture of a chart.
func Build(c *chart.Chart, m Measurer, o Options) *Scene {
	return newComposer(c, m, o).compose(pick(c.Tree(), o.Root, o.Depth), o.heading())
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
	page    layout.Size    // to fill; zero: as large as the cards need
	cache   *Cache
	arrange arrange
	fits    bool // it fills the page
}

// arrange arranges a forest.
type arrange func(layout.Input, layout.Gaps) layout.Result

func newComposer(c *chart.Chart, m Measurer, o Options) *composer {
	cp := &composer{chart: c, m: m, o: o, look: o.Look, theme: o.Colours(), d: densities[0], arrange: o.Arrange}
	if !o.Canvas {
		cp.page = o.Page()
	}
	for _, r := range c.Settings().AllRoles() {
		cp.theme.Rungs = max(cp.theme.Rungs, r.Level)
	}
	cp.fields = Lines(c, o.Look)
	if cp.cache = o.Cache; cp.cache == nil {
		cp.cache = new(Cache)
	}
	cp.cache.settle(cp.basis(), c.Len())
	if cp.arrange == nil {
		a := o.Arrangement(c)
		if cp.arrange = a.Arrange; a.ID == FitPage {
			cp.arrange, cp.fits = fitOrTree, true
		}
		if a.ID == layout.ByLevel {
			cp.look.Ground = "" // its rows go through all teams
		}
	}
	return cp
}

// compose makes the picture of some of the people, with all that stands around
// the chart.
func (cp *composer) compose(shown selection, h heading) *Scene {
	s := cp.arranged(shown, h)
	s.connectDotted(shown)
	return cp.onAnyGround(s)
}

// arranged is the picture without its dotted lines: on a page as airy as lets
// every text be read, else with the largest text.
func (cp *composer) arranged(shown selection, h heading) *Scene {
	if cp.page == (layout.Size{}) {
		s := cp.draw(shown, cp.cards(shown).all(shown, widths{most: cardWidth}), cp.o.Page())
		return cp.onItsOwn(s, shown, h)
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
	s := &Scene{Theme: cp.theme, Background: cp.theme.Background, Cards: copied(cards)}
	if cp.look.Transparent {
		s.Background.A = 0
	}
	in := layout.Input{Parent: shown.parent, Frame: room, Row: cp.listed(shown)}
	for i, p := range shown.people {
		s.Cards[i].Page = shown.page[p.ID]
		if m := shown.parent[i]; m >= 0 {
			s.Cards[i].Manager = shown.people[m].ID
		}
		role, _ := cp.chart.Role(p)
		box := s.Cards[i].Box
		in.Size = append(in.Size, layout.Size{W: box.W, H: box.H})
		in.Level = append(in.Level, role.Level)
		in.Assistant, in.Stand = append(in.Assistant, p.Assistant), append(in.Stand, layout.Stand(p.Stand))
	}
	in.Dotted = shown.dotted()
	placed := cp.place(s, shown, in)
	s.connect(shown, placed, in.Row, cp.d.gaps.List)
	for i := range s.Cards {
		s.Cards[i].move(placed.Box[i].X, placed.Box[i].Y)
	}
	cp.frameLists(s, shown, in.Row)
	s.Width, s.Height = placed.Width, placed.Height
	return s
}

func (cp *composer) cards(shown selection) *cards {
	cs := &cards{cache: cp.cache, chart: cp.chart, d: cp.d, asked: cp.look.CardFields != nil, m: cp.m, theme: cp.theme, fields: cp.fields, circle: cp.look.Circles, day: cp.o.Day, folded: shown.folded, listed: cp.listed(shown)}
	cs.oneLine = cs.oneLineWidths(shown)
	return cs
}
