package layout

import "slices"

// Levels arranges a forest from the top down like Tree, but with a row for
// each role level that somebody has: a product manager right below the head of
// product stands in the row of the product managers. Lines that pass rows keep
// a lane there, free of cards.
//
// Who has no level stands in the row below their manager, or in the first row.
// Nobody stands beside or above their manager: who has too high a level for
// that stands one row below.
func Levels(in Input, g Gaps) Result { return arranged(in, g, byLevel, InRow) }

func byLevel(in Input, g Gaps, _ []bool) Result {
	if len(in.Parent) == 0 {
		return Result{}
	}
	l := newLaned(in, g, levelRows(in))
	x := newForest(l.tree, l.rows, g).run()
	r := newResult(len(in.Parent))
	lines := lines{make([]Point, 0, 4*len(x))}
	for i, at := range l.of {
		r.Box[i] = in.headOf(i).moved(Point{x[at], l.rows.start[l.rows.of[at]]})
		if p := in.Parent[i]; p >= 0 {
			trunk := l.rows.start[l.rows.of[l.of[p]]+1] - g.Level/2
			r.Link[i] = lines.elbow(bottomOf(r.Box[p]), topOf(r.Box[i]), trunk)
		}
	}
	return r.normalised()
}

// levelRows gives everybody's row, those left out that nobody would use.
func levelRows(in Input) []int {
	row := make([]int, len(in.Parent))
	first := firstLevel(in)
	for i, p := range in.Parent {
		if i < len(in.Level) && in.Level[i] > 0 {
			row[i] = first - in.Level[i]
		}
		if p >= 0 {
			row[i] = max(row[i], row[p]+1)
		}
	}
	used := slices.Compact(slices.Sorted(slices.Values(row)))
	for i := range row {
		row[i], _ = slices.BinarySearch(used, row[i])
	}
	return row
}

// firstLevel is the level whose row is the first: the highest that somebody
// has, or one that nobody has where founders without a level need the rows
// above.
func firstLevel(in Input) int {
	first := 0
	above := make([]int, len(in.Level)) // the managers, where none of them has a level
	for i, level := range in.Level {
		if p := in.Parent[i]; p >= 0 {
			above[i] = above[p] + 1
			if in.Level[p] > 0 || above[p] < 0 {
				above[i] = -1
			}
		}
		if level > 0 {
			first = max(first, level+max(0, above[i]))
		}
	}
	return first
}

// lanedForest is a forest in which nobody is more than a row below their manager:
// where there are rows between, cards as narrow as a lane fill them.
type lanedForest struct {
	tree Input
	rows rows
	of   []int // the place in tree of each card
}

func newLaned(in Input, g Gaps, row []int) *lanedForest {
	l := &lanedForest{of: make([]int, len(in.Parent))}
	for i, p := range in.Parent {
		from, above := 0, -1
		if p >= 0 {
			from, above = row[p]+1, l.of[p]
		} else {
			from = row[i]
		}
		for r := from; r < row[i]; r++ {
			above = l.add(above, Size{W: g.Indent}, Rect{W: g.Indent}, r)
		}
		l.of[i] = l.add(above, in.Size[i], in.headOf(i), row[i])
	}
	l.rows.start = make([]float64, slices.Max(row)+2)
	for i, head := range l.tree.head {
		end := l.rows.of[i] + 1
		l.rows.start[end] = max(l.rows.start[end], head.Bottom()+g.Level)
	}
	for r := range l.rows.start[1:] {
		l.rows.start[r+1] += l.rows.start[r]
	}
	return l
}

// add appends a card or a piece of lane and gives its place.
func (l *lanedForest) add(above int, size Size, head Rect, row int) int {
	l.tree.Parent = append(l.tree.Parent, above)
	l.tree.Size, l.tree.head = append(l.tree.Size, size), append(l.tree.head, head)
	l.rows.of = append(l.rows.of, row)
	return len(l.rows.of) - 1
}
