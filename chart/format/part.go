package format

import (
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// nameless is the chart and the options of an export: without names, where
// that is asked for.
func (o ExportOptions) nameless(c *chart.Chart) (*chart.Chart, ExportOptions) {
	if !o.NoNames {
		return c, o
	}
	posts, ids := chart.Nameless(c)
	o.NoNames = false
	o.Scene.Root = ids[o.Scene.Root]
	folded := map[chart.ID]bool{}
	for id := range o.Scene.Folded {
		folded[ids[id]] = true
	}
	o.Scene.Folded = folded
	o.Scene.Look.Circles = false // nobody is left to show in them
	return posts, o
}

// part is the chart that a format without a picture writes: the team and the
// layers that are asked for, and of each person as much.
func (o ExportOptions) part(c *chart.Chart) *chart.Chart {
	c, o = o.nameless(c)
	if part := o.Scene.Part(); !part.Whole() {
		c = chart.Excerpt(c, part)
	}
	if o.Shown {
		c = chart.Showing(c, scene.Fields(c, o.Scene.Look))
	}
	return c
}

// Private names the private fields that an export in this format gives away
// beside what a picture shows; empty where there are none.
func (f Format) Private(c *chart.Chart, o ExportOptions) string {
	if !f.Complete || o.Shown {
		return ""
	}
	var names []string
	for _, field := range o.part(c).Private() {
		names = append(names, field.Label)
	}
	return phrase.List(names)
}
