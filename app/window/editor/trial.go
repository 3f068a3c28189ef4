package editor

import (
	"cadre/chart"
	"cadre/chart/rule"
	"cadre/chart/scene"
)

// Verdict is what the rules say of a chart that an edit would make.
func (e *Editor) Verdict(tried *chart.Chart) rule.Verdict {
	return rule.Compare(e.found().found, rule.Check(tried, e.Now()))
}

// TriedScene is the picture of a chart that an edit would make, as Scene would
// show it.
func (e *Editor) TriedScene(tried *chart.Chart) *scene.Scene {
	e.Scene() // the cards of the tried one stand as those of the chart do
	return e.painter().draw(tried, e.stand, e.drawn.cards).scene
}
