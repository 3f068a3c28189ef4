package format

import (
	"cmp"

	"cadre/chart"
	"cadre/chart/scene"
)

// OwnPage is what a format's pictures are drawn on where nobody has chosen a
// page, neither in the document nor for the export.
type OwnPage int

// The pages of formats. The zero value is as large as the chart.
const (
	NaturalPage OwnPage = iota
	SlidePage
	PaperPage  // as the region prints, on its side
	RibbonPage // a slide where the chart would be a ribbon or there are several pages; else as large as the chart
)

// The names of pages that formats have of their own.
const (
	slideName chart.PageName = "16:9"
	paperName chart.PageName = "A4"
)

// name is the page's; paper is that of the region, and empty A4.
func (p OwnPage) name(paper chart.PageName) chart.PageName {
	switch p {
	case SlidePage, RibbonPage:
		return slideName
	case PaperPage:
		return cmp.Or(paper, paperName)
	}
	return ""
}

// Title says in a menu what stands where no page is chosen.
func (p OwnPage) Title(paper chart.PageName) string {
	switch page, _ := scene.ParsePage(string(p.name(paper))); p { // NaturalPage has none
	case SlidePage:
		return "Automatic: slide 16:9"
	case PaperPage:
		return "Automatic: " + page.Title
	case RibbonPage:
		return "Automatic: 16:9 if wide"
	}
	return "Automatic: as large as the chart"
}

// ribbon is how many times as long as the other a side of a chart is that
// cannot be shown whole so that it can be read.
const ribbon = 2.5

func isRibbon(s *scene.Scene) bool {
	return max(s.Width, s.Height) > ribbon*min(s.Width, s.Height)
}

// onePage is the picture of a chart on one page: the one chosen, or the
// format's own.
func (o *ExportOptions) onePage(c *chart.Chart) *scene.Scene {
	switch {
	case o.Own != RibbonPage:
		o.takeOwnPage()
	case o.pageIsOpen() && !o.KeepLayout:
		if s := scene.Build(c, o.Measurer, o.Scene); !isRibbon(s) {
			return s
		}
		o.takeOwnPage()
	}
	return scene.Build(c, o.Measurer, o.Scene)
}

// pageIsOpen tells whether nobody has chosen a page.
func (o *ExportOptions) pageIsOpen() bool { return o.Scene.Look.Page == "" && o.Scene.Page().W == 0 }

// takeOwnPage draws on the format's own page where none is chosen. As with any
// page, the document's layout does not hold for it.
func (o *ExportOptions) takeOwnPage() {
	name := o.Own.name(o.Paper)
	if name == "" || !o.pageIsOpen() {
		return
	}
	o.Scene.Look.Page = name
	if !o.KeepLayout {
		o.Scene.Look.Layout, o.Scene.Arrange = "", nil
	}
}
