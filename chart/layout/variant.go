package layout

// variant is a pattern and its parameters.
type variant struct {
	pattern pattern
	limit   float64 // of the reports' height (row, shelves) or width (spine, columns)
	count   int     // of columns or shelves; flowing: as many as keep all of them within the limit
	sorted  bool    // who leads nobody comes before the others
}

// pattern is how a manager's reports are laid out.
type pattern uint8

const (
	alone   pattern = iota // no reports
	row                    // side by side, the line from above
	spine                  // hanging, in a column from the manager's left or several
	columns                // in columns, each with a spine, below the manager's middle
	shelves                // several rows, from a spine at the left of all
	beside                 // below each other, from a spine right of the manager
	under                  // a single list, right below the manager and even with its left edge
)

// flowing is the count where the limit is the height of columns or the width
// of shelves, whatever the reports'.
const flowing = 0

// penalty is from 1: how much larger than in a usual variant a team must come
// out to be taken.
func (m variant) penalty() float64 {
	switch {
	case m.pattern == alone || m.pattern == row:
		return 1
	case m.pattern == spine && m.count == 1:
		return 1.01
	case m.count == flowing: // not all columns or shelves alike
		return 1.04
	}
	return 1.03
}
