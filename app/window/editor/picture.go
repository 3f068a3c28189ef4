package editor

import (
	"time"

	"cadre/chart"
	"cadre/chart/scene"
)

// drawn is the scene last built and what it was built from.
type drawn struct {
	chart *chart.Chart
	theme string
	day   time.Time // by which cards say who has left
	part  *chart.Part
	stand standing // with the patterns, where the layout chose them
	chose bool     // it did so for this picture
	scene *scene.Scene
	cards *scene.Cache // its cards, for the next one
}

// Scene is the picture of the chart as it stands, in the theme and the
// arrangement of the canvas. It is built when first asked for. Not to be
// changed.
func (e *Editor) Scene() *scene.Scene {
	if d := &e.drawn; d.chart != e.Chart() || d.theme != e.theme.Name || d.part != e.part || d.stand != e.stand || !d.day.Equal(e.Now()) {
		e.drawn = e.painter().draw(e.Chart(), e.stand, d.cards)
		e.stand = e.drawn.stand
	}
	return e.drawn.scene
}

// painter makes pictures for the window, also beside the editor's own work: of
// the document's look, in the window's colours.
type painter struct {
	measurer scene.Measurer
	theme    scene.Theme
	day      time.Time
	part     *chart.Part // of the chart that is shown
}

func (e *Editor) painter() painter { return painter{e.measurer, e.theme, e.Now(), e.part} }

// draw makes the picture of a chart. The cards are those of the picture before;
// nil: there was none.
func (p painter) draw(c *chart.Chart, stand standing, cards *scene.Cache) drawn {
	if cards == nil {
		cards = new(scene.Cache)
	}
	o := scene.Options{Look: c.Settings().Look, Theme: p.theme, Canvas: true, Amounts: true, Day: p.day, Cache: cards, Frame: stand.frame, Patterns: stand.patterns}
	o.Look.Layout, o.Root, o.Folded = chart.LayoutID(stand.layout), p.part.Root, p.part.Folded
	s := scene.Build(c, p.measurer, o)
	chose := stand.patterns == nil
	stand.patterns = s.Patterns
	return drawn{c, p.theme.Name, p.day, p.part, stand, chose, s, cards}
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
