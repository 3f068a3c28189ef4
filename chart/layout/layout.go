package layout

// Point is a place in points (1/72 inch); x grows to the right, y downwards.
type Point struct{ X, Y float64 }

// Size is a card's width and height in points.
type Size struct{ W, H float64 }

// Rect is a card's place: its top left corner and its size.
type Rect struct{ X, Y, W, H float64 }

// Right is the x of the right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom is the y of the lower edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Centre is the middle of r.
func (r Rect) Centre() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Overlaps tells whether r and s share more than an edge.
func (r Rect) Overlaps(s Rect) bool {
	const touch = 1e-6
	return r.X+touch < s.Right() && s.X+touch < r.Right() &&
		r.Y+touch < s.Bottom() && s.Y+touch < r.Bottom()
}

// Contains tells whether p lies in r, edges included.
func (r Rect) Contains(p Point) bool {
	return r.X <= p.X && p.X <= r.Right() && r.Y <= p.Y && p.Y <= r.Bottom()
}

// Input is a forest of cards in reading order (parents before children,
// siblings in order, as chart.Tree lists them).
type Input struct {
	Parent    []int    // index of the manager, -1 for a top; always less than the own index
	Size      []Size   // one for each card
	Level     []int    // of each role, 1 the lowest, 0 for none; nil: all 0
	Assistant []bool   // stands beside the line below the manager; nil: nobody
	Stand     []Stand  // how the team of each stands; nil: as the arrangement chooses
	Row       []bool   // a row of the list of all reports of one manager that are rows; they lead nobody; nil: nobody
	Dotted    [][2]int // further managers and their reports; only some arrangements care
	Frame     Size     // the proportions of the page that Fit fills; zero: those of a slide
	Around    Size     // what stands on that page beside and above the forest, drawn as large; only Fit cares
	Key       []string // what Patterns know each card by; nil: nothing is to be kept
	Team      []bool   // the card is a whole team, arranged before; only FitParts cares; nil: nobody
	Layer     int      // of the tops in the forest that this is a part of; only FitParts cares

	head []Rect // where in a card that is a whole team, or has more beside it, the manager's own one is; nil: it is all
	card []Rect // where in that the card is, without the assistants; nil: it is all
	list []bool // is a list of several; nil: nobody
}

// Gaps are the distances an arrangement keeps, in points. Lines run in the
// middle of Level and of Indent, so these need room for one.
type Gaps struct {
	Sibling float64 // between cards side by side that share a manager
	Team    float64 // between cards side by side of different managers
	Level   float64 // between a manager and the reports below
	Stack   float64 // between cards in a hanging column
	Indent  float64 // from a column's spine to its cards
	List    float64 // from the edge of a list to its rows
}

// DefaultGaps suit cards of about 200 by 64 points.
var DefaultGaps = Gaps{Sibling: 20, Team: 36, Level: 44, Stack: 12, Indent: 18, List: 2}

// Result is a finished arrangement. All boxes and lines lie within Width and
// Height, the leftmost and topmost at 0. Without cards it is the zero value.
type Result struct {
	Box           []Rect    // one for each card
	Link          [][]Point // the orthogonal line from the manager to card i; nil for a top, and for a row of a list whose line leads to another
	Width, Height float64
	Patterns      *Patterns // how the teams stand, where an arrangement chose it; nil: there are no keys to know them by
}

// newResult has room for so many cards.
func newResult(cards int) Result {
	return Result{Box: make([]Rect, cards), Link: make([][]Point, cards)}
}

// normalised moves everything so that it begins at 0, 0, and measures it.
func (r Result) normalised() Result {
	left, top := r.Box[0].X, r.Box[0].Y
	for _, b := range r.Box {
		left, top = min(left, b.X), min(top, b.Y)
	}
	for _, path := range r.Link {
		for _, p := range path {
			left, top = min(left, p.X), min(top, p.Y)
		}
	}
	for i := range r.Box {
		b := &r.Box[i]
		b.X -= left
		b.Y -= top
		r.Width, r.Height = max(r.Width, b.Right()), max(r.Height, b.Bottom())
	}
	for _, path := range r.Link {
		for i := range path {
			path[i].X -= left
			path[i].Y -= top
		}
	}
	return r
}

// Arrangement is one way to lay out a forest.
type Arrangement struct {
	ID      string // as written on the command line
	Title   string // as shown in menus
	Arrange func(Input, Gaps) Result
}

// ByLevel is the ID of Levels.
const ByLevel = "levels"

// All lists the arrangements in menu order; the first is the default.
var All = []Arrangement{
	{"tree", "Tree", Tree},
	{"compact", "Compact", Compact},
	{"left-right", "Left to right", LeftRight},
	{"fit", "Fit the page", Fit},
	{ByLevel, "By level", Levels},
}
