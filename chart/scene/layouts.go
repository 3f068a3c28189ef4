package scene

import (
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
)

// FitPage is the ID of the layout that fills a page.
const FitPage = "fit"

// RankedLayout is the ID of Graphviz's own layout, for charts with many dotted
// lines. Whoever can ask Graphviz sets Options.Arrange; the tree stands in for
// it elsewhere.
const RankedLayout = "dot"

// Layouts lists every arrangement of pictures in menu order.
var Layouts = append(slices.Clone(layout.All), layout.Arrangement{ID: RankedLayout, Title: "Graphviz dot", Arrange: layout.Tree})

// many people are drawn compactly where nobody says how: as a tree they would
// be many times as wide as high.
const many = 30

// Arrangement is the one that the look names. Where it names none, the page is
// filled; without a page, it depends on how many people there are.
func (o *Options) Arrangement(c *chart.Chart) layout.Arrangement {
	id := string(o.Look.Layout)
	if !slices.ContainsFunc(Layouts, func(a layout.Arrangement) bool { return a.ID == id }) {
		switch {
		case o.Page().W > 0 && !o.Canvas:
			id = FitPage
		case c.Len() >= many:
			id = "compact"
		default:
			id = layout.All[0].ID
		}
	}
	return Layouts[slices.IndexFunc(Layouts, func(a layout.Arrangement) bool { return a.ID == id })]
}

// comfortable is how large a chart is at least that has large text.
const comfortable = 1.3

// fitOrTree fills the page, but where the plain tree is so large already, that
// is what people expect.
func fitOrTree(large float64) arrange {
	return func(in layout.Input, g layout.Gaps) layout.Result {
		tree := layout.Tree(in, g)
		if in.Scale(tree) < large {
			return layout.Fit(in, g)
		}
		if in.Key != nil {
			tree.Patterns = layout.Always(layout.Tree)
		}
		return tree
	}
}
