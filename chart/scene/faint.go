package scene

// Sizes of text in points of a slide: the smallest that can be read, but for
// what rounding takes, and the smallest that can be made out at all.
const (
	ReadableText = legibleText - textRounding
	FaintText    = 6.0
)

// SlideText is the size of the smallest text on the page, in points of a
// slide: what it has where the page is shown as large as one.
func (s *Scene) SlideText() float64 {
	if s.Page.W == 0 {
		return s.SmallestText()
	}
	return s.SmallestText() * slideWidth / s.Page.W
}

// Faint tells whether there is text on the page that cannot be made out, on a
// slide or on paper.
func (s *Scene) Faint() bool {
	return s.Page.W > 0 && min(s.SmallestText(), s.SlideText()) < FaintText
}
