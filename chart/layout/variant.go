package layout

// variant is a pattern and its parameters.
type variant struct {
	pattern pattern
	limit   float64 // of the reports' height (row, shelves) or width (spine, columns)
	count   int     // of columns or shelves; flowing: as many as keep all of them within the limit
	leaves  leafPlace
}

// pattern is how a manager's reports are laid out.
type pattern uint8

const (
	alone   pattern = iota // no reports
	row                    // side by side, the line from above
	spine                  // below each other, from a spine at the manager's left
	columns                // columns, each with a spine
	shelves                // several rows, from a spine at the left of all
	beside                 // below each other, from a spine right of the manager
)

// flowing is the count where the limit is the height of columns or the width
// of shelves, whatever the reports'.
const flowing = 0

// leafPlace is where the reports go who lead nobody.
type leafPlace uint8

const (
	inOrder leafPlace = iota // where their order has them, like the others
	inBlock                  // in a block of columns, where the first of them would be
	onTop                    // in a block above the others
)

// penalty is from 1: how much larger than in a usual variant a team must come
// out to be taken.
func (m variant) penalty() float64 {
	switch {
	case m.pattern == alone || m.pattern == row:
		return 1
	case m.pattern == spine:
		return 1.03
	case m.count == flowing: // not all columns or shelves alike
		return 1.04
	}
	return 1.02
}
