package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cadre/chart"
	"cadre/chart/scene"
)

// custom is the page that is written in pixels.
const custom = "custom"

// pageNames are those to choose among, the format's own first.
func (f *form) pageNames() []scene.Value {
	values := scene.ChoiceByID("page").Values(f.chart)
	if f.ownPage != "" {
		values[0].Title = f.ownPage
	}
	return append(values, scene.Value{ID: custom, Title: "Custom, in pixels"})
}

// showPage shows a page: one of those to choose, or any number of pixels.
func (f *form) showPage(name chart.PageName) {
	page, _ := scene.ParsePage(string(name)) // none: the first
	width, height := "1920", "1080"
	if w, h, ok := strings.Cut(page.Name, "x"); ok && page.Pixels > 0 {
		width, height = w, h
		if !slices.ContainsFunc(f.page.Values, func(v scene.Value) bool { return v.ID == page.Name }) {
			page.Name = custom
		}
	}
	f.page.Choose(page.Name)
	f.width.SetText(width)
	f.height.SetText(height)
}

// pageName is the one chosen.
func (f *form) pageName() chart.PageName {
	if name := f.page.Chosen(); name != custom {
		return chart.PageName(name)
	}
	return chart.PageName(fmt.Sprintf("%dx%d", pixels(f.width.Text), pixels(f.height.Text)))
}

// hasPixels tells whether a page says how many pixels there are.
func hasPixels(name chart.PageName) bool {
	page, err := scene.ParsePage(string(name))
	return err == nil && page.Pixels > 0
}

// mostPixels is the longest side that can be asked for.
const mostPixels = 20_000

// pixels reads a length; what is none is as little as can be drawn.
func pixels(s string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(s)) // 0 where it is no number
	return max(1, min(n, mostPixels))
}
