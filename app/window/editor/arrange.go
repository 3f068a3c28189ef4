package editor

import (
	"cmp"
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// standing is how the cards stand on the canvas, until they are arranged anew:
// edits leave the teams as they are, but for those that they are about.
type standing struct {
	layout   string           // the arrangement's ID
	frame    layout.Size      // the canvas for which it was chosen
	people   int              // on the canvas when it was chosen
	patterns *layout.Patterns // how the teams stand; nil: as the layout always arranges them, or has yet to choose
}

// usualCanvas is the size of one that has none yet.
var usualCanvas = layout.Size{W: 840, H: 780}

// mostFitted is how many people are arranged for the canvas where nobody says
// how. More are arranged compactly, which is a ribbon: at 5,000 people 155
// times as wide as high, where an edit pushes half of the cards, 46 % of them
// by more than 50 pixels on the screen. Arranged for the canvas the same chart
// is a square, three times as large as a whole, and an edit moves 6 % of it.
// To choose how its teams stand takes 32 ms then, about 50 ms at 7,500 people.
const mostFitted = 6000

// anew is how the cards would stand if they were arranged now.
func (e *Editor) anew() standing {
	frame := e.view.Size
	if frame.W <= 0 || frame.H <= 0 {
		frame = usualCanvas
	}
	return standingAnew(e.Chart(), *e.part, e.arranged, frame)
}

// standingAnew is in the arrangement of an ID, or in the usual one.
func standingAnew(c *chart.Chart, part chart.Part, arranged string, frame layout.Size) standing {
	usual, people := scene.FitPage, howMany(c, part)
	if people > mostFitted {
		usual = "compact"
	}
	return standing{layout: cmp.Or(arranged, usual), frame: frame, people: people}
}

// howMany is how many people a part of a chart shows.
func howMany(c *chart.Chart, part chart.Part) int {
	if part.Whole() {
		return c.Len()
	}
	n := 0
	for range part.In(c.Tree()) {
		n++
	}
	return n
}

// arrangeAnew chooses how the cards stand.
func (e *Editor) arrangeAnew() {
	e.stand, e.gain = e.anew(), 0
	for _, d := range []drawn{e.drawn, e.weighed} {
		if d.isAnew(e) {
			e.drawn, e.stand = d, d.stand
			break
		}
	}
	e.weighed = drawn{}
}

// isAnew tells whether d is the chart as it would be arranged now.
func (d *drawn) isAnew(e *Editor) bool {
	anew := e.anew()
	return d.chose && d.chart == e.Chart() && d.part == e.part && d.stand.layout == anew.layout && d.stand.frame == anew.frame
}

// Layout is the ID of the arrangement that the document asks for, or that
// suits it where it asks for none.
func (e *Editor) Layout() string {
	o := scene.Options{Look: e.Chart().Settings().Look, Canvas: true}
	return o.Arrangement(e.Chart()).ID
}

// Arrangement is the ID of the canvas's arrangement: the one chosen for it, or
// else what fits the canvas or, where there are too many people, is compact.
func (e *Editor) Arrangement() string { return e.stand.layout }

// Arrange shows the whole chart in an arrangement on the canvas. It is no
// edit: the document keeps its own for pictures.
func (e *Editor) Arrange(a layout.Arrangement) {
	e.arranged = a.ID
	e.Fit()
}

// Fit arranges the chart anew for the canvas and shows all of it.
func (e *Editor) Fit() {
	before := e.Scene()
	e.arrangeAnew()
	what := Change(0)
	if e.Scene() != before {
		what |= ArrangementChanged
	}
	if e.place(e.fitted(e.view), wholeChart) {
		what |= ViewChanged
	}
	if what != 0 {
		e.tell(what)
	}
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
