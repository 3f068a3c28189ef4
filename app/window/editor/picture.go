package editor

import (
	"time"

	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// drawn is the scene last built and what it was built from.
type drawn struct {
	chart *chart.Chart
	theme string
	day   time.Time // by which cards say who has left
	scene *scene.Scene
}

// Scene is the picture of the chart as it stands, in the theme and the
// document's layout. It is built when first asked for. Not to be changed.
func (e *Editor) Scene() *scene.Scene {
	if now := e.Chart(); e.drawn.chart != now || e.drawn.theme != e.theme.Name || !e.drawn.day.Equal(e.Now()) {
		e.drawn = draw(now, e.measurer, e.theme, e.Now())
	}
	return e.drawn.scene
}

// draw makes the picture of a chart for the window: the document's look, in
// the window's colours.
func draw(c *chart.Chart, m scene.Measurer, t scene.Theme, day time.Time) drawn {
	o := scene.Look(c)
	o.Theme, o.Day = t, day
	if page, err := format.ParsePage(c.Settings().Page); err == nil {
		o.Shape = page.Size
	}
	return drawn{c, t.Name, day, scene.Build(c, m, o)}
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

// Layout is the ID of the arrangement that the document asks for.
func (e *Editor) Layout() string {
	for _, a := range layout.All {
		if a.ID == e.Chart().Settings().Layout {
			return a.ID
		}
	}
	return layout.All[0].ID
}

// SetLayout chooses the arrangement, as an edit of the document.
func (e *Editor) SetLayout(a layout.Arrangement) error {
	if a.ID == e.Layout() {
		return nil
	}
	return e.Do(chart.Configure("Arrange as “"+a.Title+"”", func(s *chart.Settings) { s.Layout = a.ID }))
}
