package scene

import (
	"image/color"

	"cadre/chart"
	"cadre/chart/layout"
)

// Scene is a finished picture: everything has its final place, size, text and
// colour. Lengths are points (1/72 inch), y grows downwards, and everything
// lies within Width and Height.
type Scene struct {
	Width, Height float64
	Title         string      // what the picture shows, for readers that speak it aloud
	Background    color.NRGBA // alpha 0 where the picture is transparent
	Connectors    []Connector // drawn first
	Cards         []Card      // drawn over the connectors, in this order
	Labels        []Text      // headings and the like, drawn last
}

// Card is the drawing of one position.
type Card struct {
	Person  chart.ID
	Box     layout.Rect
	Shapes  []Shape // back to front; all lie within Box
	Texts   []Text  // over the shapes; all lie within Box
	Summary string  // the whole, unshortened text, for tooltips and screen readers
}

// Shape is a rectangle with rounded corners.
type Shape struct {
	Box    layout.Rect
	Radius float64     // of the corners: 0, or as Graphviz rounds, 12 or a third of the shorter side
	Fill   color.NRGBA // alpha 0: not filled
	Stroke color.NRGBA // alpha 0: no border
	Weight float64     // of the border, centred on the edge
	Dashed bool
}

// Weight is how heavy a text is.
type Weight int

// The weights that the fonts in assets have.
const (
	Regular Weight = iota
	SemiBold
)

// Anchor says which end of a text stands at its place.
type Anchor int

// A text begins, is centred or ends at its place.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line, already broken and shortened to fit.
type Text struct {
	S      string
	At     layout.Point // on the baseline, at the anchor
	Size   float64      // of the font, in points
	Weight Weight
	Colour color.NRGBA
	Anchor Anchor
	Width  float64 // as measured with the picture's font
}

// Connector is the drawing of a reporting line.
type Connector struct {
	From, To chart.ID       // manager and report
	Path     []layout.Point // straight pieces between these points
	Colour   color.NRGBA
	Weight   float64
	Dashed   bool // a dotted line
}

// Measurer tells how wide a text is, in points.
type Measurer interface {
	Width(s string, size float64, w Weight) float64
}
