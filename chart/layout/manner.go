package layout

// manner is a pattern with what it is tried with.
type manner struct {
	pattern pattern
	limit   float64 // of the reports' height (row, shelves) or width (spine, columns)
	count   int     // of columns or shelves; flowing: as many as the limit, of all, asks for
	leaves  leaves
}

// pattern is how a manager's reports are laid out.
type pattern uint8

const (
	alone   pattern = iota // no reports
	row                    // side by side, the line from above
	spine                  // below each other, from a spine at the manager's left
	columns                // columns, each with a spine
	shelves                // several rows, from a spine at the left of all
)

// flowing is the count where the limit is the height of columns or the width
// of shelves, whatever the reports'.
const flowing = 0

// leaves is where the reports go who lead nobody.
type leaves uint8

const (
	inOrder leaves = iota // where their order has them, like the others
	inBlock               // in a block of columns, where the first of them would be
	onTop                 // in a block above the others
)

// odd is from 1 for how much larger than with a usual manner a team must come
// out.
func (m manner) odd() float64 {
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
