package scene

// Part is what a shape or a text of a picture is, for those who do more with
// it than draw it.
type Part uint8

// The parts of a picture: the shapes of a card, its texts, and the texts
// around the chart. A badge is a shape and a text.
const (
	NoPart         Part = iota
	PartStrip           // the bar in the role's colour
	PartGround          // the sheet that the texts stand on
	PartCircle          // a photo, or the disc below initials
	PartBadge           // such as "Open", and the plate below it
	PartInitials        // in the circle
	PartRole            // the short form of the role, above the name
	PartArea            // the product area, beside it
	PartName            // or what stands in its place
	PartTitle           // the first line below the name
	PartLine            // one of the others
	PartTeam            // the name of a team on its panel
	PartHeading         // the picture's title
	PartSubheading      // the line below it
	PartCrumb           // a station on the way to the page, or what stands between two
	PartLegend          // what a sign stands for
	PartFooter          // the line in the lower left corner
	PartDate            // in the lower right corner
	PartNumber          // of the page
	PartList            // the sheet behind the rows of a list, and the lines between them
	PartDot             // the mark of a dotted line at the manager whom it leads to
)

// Shape finds the first shape of a card that is a part; ok is false where
// there is none.
func (c *Card) Shape(p Part) (s Shape, ok bool) {
	for _, s := range c.Shapes {
		if s.Part == p {
			return s, true
		}
	}
	return Shape{}, false
}

// TextInsets are how far from a card's left and right edge its lines stand.
func (c *Card) TextInsets() (left, right float64) {
	const usual = 8
	for _, t := range c.Texts {
		if t.Part == PartName {
			return t.At.X - c.Box.X, usual
		}
	}
	return usual, usual
}
