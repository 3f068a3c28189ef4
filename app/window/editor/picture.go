package editor

import (
	"cmp"
	"slices"
	"time"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// drawn is the scene last built and what it was built from.
type drawn struct {
	chart       *chart.Chart
	theme       string
	arrangement string
	day         time.Time // by which cards say who has left
	scene       *scene.Scene
	cards       *scene.Cache // its cards, for the next one
}

// Scene is the picture of the chart as it stands, in the theme and the
// arrangement of the canvas. It is built when first asked for. Not to be
// changed.
func (e *Editor) Scene() *scene.Scene {
	if now := e.Chart(); e.drawn.chart != now || e.drawn.theme != e.theme.Name || e.drawn.arrangement != e.arranged || !e.drawn.day.Equal(e.Now()) {
		e.drawn = draw(now, e.drawn.cards, e.measurer, e.theme, e.arranged, e.Now())
	}
	return e.drawn.scene
}

// draw makes the picture of a chart for the window: the document's look, in
// the window's colours and, where one is given, in another arrangement. The
// cards are those of the picture before; nil: there was none.
func draw(c *chart.Chart, cards *scene.Cache, m scene.Measurer, t scene.Theme, arrangement string, day time.Time) drawn {
	if cards == nil {
		cards = new(scene.Cache)
	}
	o := scene.Options{Look: c.Settings().Look, Theme: t, Canvas: true, Day: day, Cache: cards}
	if arrangement != "" {
		o.Look.Layout = chart.LayoutID(arrangement)
	}
	return drawn{c, t.Name, arrangement, day, scene.Build(c, m, o), cards}
}

// Measurer is the one the scene is built with.
func (e *Editor) Measurer() scene.Measurer { return e.measurer }

// Theme is the colours of the picture.
func (e *Editor) Theme() scene.Theme { return e.theme }

// SetTheme chooses the colours of the picture in the window.
func (e *Editor) SetTheme(t scene.Theme) {
	if t.Name != e.theme.Name {
		e.theme = t
		e.tell(ThemeChanged)
	}
}

// Layout is the ID of the arrangement that the document asks for, or that
// suits it where it asks for none.
func (e *Editor) Layout() string {
	o := scene.Options{Look: e.Chart().Settings().Look, Canvas: true}
	return o.Arrangement(e.Chart()).ID
}

// Arrangement is the ID of the canvas's arrangement: the one chosen for it,
// or the document's.
func (e *Editor) Arrangement() string { return cmp.Or(e.arranged, e.Layout()) }

// Arrange shows the whole chart in an arrangement on the canvas. It is no
// edit: the document keeps its own for pictures.
func (e *Editor) Arrange(a layout.Arrangement) {
	if e.Arrangement() != a.ID {
		e.arranged = a.ID
		e.place(e.fitted(e.view), wholeChart)
		e.tell(ArrangementChanged | ViewChanged)
		return
	}
	e.Fit()
}

// UseForPictures makes the canvas's arrangement the document's, as an edit.
func (e *Editor) UseForPictures() error {
	id := e.Arrangement()
	a, _ := arrangement(id)
	return e.Do(chart.Configure("Use “"+a.Title+"” for pictures", func(s *chart.Settings) { s.Layout = chart.LayoutID(id) }))
}

// arrangement finds one by its ID.
func arrangement(id string) (a layout.Arrangement, ok bool) {
	i := slices.IndexFunc(layout.All, func(a layout.Arrangement) bool { return a.ID == id })
	if i < 0 {
		return layout.Arrangement{}, false
	}
	return layout.All[i], true
}
