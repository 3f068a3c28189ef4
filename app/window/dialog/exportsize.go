package dialog

import "cadre/chart/layout"

// page is a size to choose for a picture.
type page struct {
	id, title string
	size      layout.Size // in points; zero: as large as needed, or custom
}

// custom is the size that is written in pixels.
const custom = "custom"

// pages are the sizes to choose from.
var pages = []page{
	{"", "As large as needed", layout.Size{}},
	{"16:9", "Slide 16:9", layout.Size{W: 960, H: 540}},
	{"4:3", "Slide 4:3", layout.Size{W: 720, H: 540}},
	{"a4", "A4", layout.Size{W: 841.89, H: 595.28}},
	{"letter", "Letter", layout.Size{W: 792, H: 612}},
	{custom, "Custom, in pixels", layout.Size{}},
}

// Screens have 96 pixels an inch, an inch 72 points.
const (
	pointsPerPixel = 0.75
	customScale    = 1 / pointsPerPixel
)

// inPixels is the page of so many pixels at customScale.
func inPixels(w, h int) layout.Size {
	return layout.Size{W: float64(w) * pointsPerPixel, H: float64(h) * pointsPerPixel}
}
