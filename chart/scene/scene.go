package scene

import (
	"image/color"
	"iter"

	"cadre/chart"
	"cadre/chart/layout"
)

// Scene is a finished picture: everything has its final place, size, text and
// colour. Lengths are points (1/72 inch) of the chart at its natural size, y
// grows downwards, and everything lies within Width and Height. On a page the
// picture is drawn smaller or larger: see Zoom.
type Scene struct {
	Width, Height float64
	Patterns      *layout.Patterns // how the teams of a canvas stand that fit it; nil: as the layout always arranges them
	Page          layout.Size      // on paper or on a slide, in points; zero: Width and Height
	Name          string           // of the page among several; empty where there is one
	Section       string           // what the page and those beside it with the same belong to; empty: nothing
	Title         string           // what the picture shows, for readers that speak it aloud
	Key           Key              // what the cards' colours stand for, where that is not the role alone
	Theme         Theme            // whose slots the inks name, and whose font all texts have
	Background    color.NRGBA      // the theme's; alpha 0 where the picture is transparent
	Panels        []Panel          // drawn first
	Connectors    []Connector      // drawn over the panels
	Cards         []Card           // drawn over the connectors, in this order
	Shapes        []Shape          // of legend, small map, logo and the like, back to front
	Labels        []Text           // of heading, legend, footer and the like, drawn last
}

// Zoom is how much larger than natural the picture is drawn on its page: a
// text of size 10 there has 10*Zoom points.
func (s *Scene) Zoom() float64 {
	if s.Page.W == 0 || s.Width == 0 {
		return 1
	}
	return s.Page.W / s.Width
}

// SmallestText is the size of the smallest text on the page, in points; 0
// where there is none.
func (s *Scene) SmallestText() float64 {
	least := 0.0
	see := func(texts []Text) {
		for _, t := range texts {
			if least == 0 || t.Size < least {
				least = t.Size
			}
		}
	}
	for _, c := range s.Cards {
		see(c.Texts)
	}
	see(s.Labels)
	return least * s.Zoom()
}

// AllTexts are the texts of a scene, wherever they stand.
func (s *Scene) AllTexts() iter.Seq[Text] {
	return func(yield func(Text) bool) {
		for _, c := range s.Cards {
			for _, t := range c.Texts {
				if !yield(t) {
					return
				}
			}
		}
		for _, p := range s.Panels {
			if !yield(p.Label) {
				return
			}
		}
		for _, t := range s.Labels {
			if !yield(t) {
				return
			}
		}
	}
}

// Panel is the shading behind a team or a product area, with its name.
type Panel struct {
	Shape Shape
	Label Text
}

// Card is the drawing of one position.
type Card struct {
	Person     chart.ID
	Manager    chart.ID // whom they report to in the picture; empty: nobody
	Box        layout.Rect
	Row        bool        // of a list, whose sheet is one of the panels
	Shapes     []Shape     // back to front; all lie within Box
	Texts      []Text      // over the shapes; all lie within Box
	Paragraphs []Paragraph // what Texts say, unshortened, for programs that set text themselves
	Summary    string      // what the card says, for screen readers and the like
	Page       int         // the page that shows this card's team, counted from 1; 0: no other
	Link       string      // a web address on the card that a click opens where there is no such page; may be empty
}

// Paragraph is a text that whoever shows it breaks into lines.
type Paragraph []Run

// Run is a stretch of a paragraph in one style.
type Run struct {
	S      string
	Part   Part
	Size   float64 // in points
	Weight Weight
	Colour Ink
}

// Shape is a rectangle with rounded corners, or an ellipse.
type Shape struct {
	Box    layout.Rect
	Part   Part
	Round  bool    // an ellipse that fills Box
	Radius float64 // of the corners: 0, or as Graphviz rounds, 12 or a third of the shorter side
	Fill   Ink     // alpha 0: not filled
	Stroke Ink     // alpha 0: no border
	Weight float64 // of the border, centred on the edge
	Dashed bool
	Image  []byte // a PNG or JPEG that covers the shape, cut off at its edge; nil: none
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
	Part   Part
	At     layout.Point // on the baseline, at the anchor
	Size   float64      // of the font, in points
	Weight Weight
	Colour Ink
	Anchor Anchor
	Width  float64 // as measured with the picture's font
	Page   int     // the page that a click leads to, counted from 1; 0: none
}

// Box is about what a text takes up, from its first letter to its last.
func (t Text) Box() layout.Rect {
	x := t.At.X - t.Width*[]float64{Start: 0, Middle: 0.5, End: 1}[t.Anchor]
	return layout.Rect{X: x, Y: t.At.Y - t.Size, W: t.Width, H: 1.3 * t.Size}
}

// Connector is the drawing of a reporting line.
type Connector struct {
	From, To chart.ID       // manager and report
	Path     []layout.Point // the whole line: straight pieces between these points
	Pieces   [][]Curve      // what to draw of it: round at the corners, without what an earlier connector draws
	Colour   Ink
	Weight   float64
	Dashed   bool // a dotted line
}

// Curve is a Bézier curve by its four points. A straight piece has its inner
// points at its ends.
type Curve [4]layout.Point

// Straight tells whether the piece is a line.
func (c Curve) Straight() bool { return c[0] == c[1] && c[2] == c[3] }

// Measurer tells how wide a text is, in points.
type Measurer interface {
	Width(s string, size float64, w Weight) float64
}
