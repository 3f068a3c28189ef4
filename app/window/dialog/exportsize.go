package dialog

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/format"
)

// custom is the size that is written in pixels.
const custom = "custom"

// sizesFor are the sizes to choose from for a chart: the usual ones, what the
// document asks for if that is another, and any number of pixels.
func sizesFor(c *chart.Chart) []option {
	options := optionsOf(format.Pages, func(p format.Page) option { return option{strings.ToLower(p.Name), p.Title} })
	if own, ok := pageOf(c); ok && !slices.ContainsFunc(options, func(o option) bool { return o.id == own.id }) {
		options = append(options, own)
	}
	return append(options, option{custom, "Custom, in pixels"})
}

// pageOf is the page that a document asks for; ok is false where it asks for
// none.
func pageOf(c *chart.Chart) (o option, ok bool) {
	p, err := format.ParsePage(c.Settings().Page)
	if err != nil {
		return option{}, false
	}
	if p.Name == p.Title {
		p.Title = p.Name + ", as in the document"
	}
	return option{strings.ToLower(p.Name), p.Title}, true
}
