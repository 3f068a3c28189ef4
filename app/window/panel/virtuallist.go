package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"cadre/app/window/look"
)

// virtualList is a list of rows of different heights, of which only those in view
// exist: a table from elsewhere can have thousands of findings, and each row
// is a dozen widgets. How high a row is shows only once it is there; until
// then it counts as much as an average one.
type virtualList struct {
	scroll *container.Scroll
	sheet  *fyne.Container
	make   func() *row
	fill   func(i int, r *row)

	heights []float32 // as last seen; 0: never seen
	rows    map[int]*row
	spare   []*row
	width   float32 // of the sheet
}

// averageRow is what a row counts for that has never been in view.
const averageRow = 66

// rowGap is between rows.
const rowGap = look.Close

func newVirtualList(create func() *row, fill func(int, *row)) *virtualList {
	l := &virtualList{make: create, fill: fill, rows: map[int]*row{}}
	l.sheet = container.New(l)
	l.scroll = container.NewVScroll(l.sheet)
	l.scroll.OnScrolled = func(fyne.Position) { l.place() }
	return l
}

// reset lists n rows, all of them filled anew. The heights known so far stay
// as guesses, so that the list does not jump under the pointer.
func (l *virtualList) reset(n int) {
	before := len(l.heights)
	l.heights = append(l.heights, make([]float32, max(0, n-before))...)[:n]
	for i, r := range l.rows {
		if i < n {
			l.refill(i, r)
		}
	}
	l.place()
	if n != before {
		l.scroll.Refresh()
	}
}

// refill says again what a row shows.
func (l *virtualList) refill(i int, r *row) {
	l.fill(i, r)
	r.Resize(fyne.NewSize(l.inner(), r.MinSize().Height+1)) // lines break once the width is known
}

// inner is the width of rows.
func (l *virtualList) inner() float32 { return l.width - 2*look.Margin }

// reveal scrolls so that row i is in view. The rows on the way there turn out
// higher or lower than they counted, so it takes aim more than once.
func (l *virtualList) reveal(i int) {
	const aims = 3
	for range aims {
		top, view := l.top(i), l.scroll.Offset.Y
		if top >= view && top+l.height(i) <= view+l.scroll.Size().Height {
			return
		}
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
		l.place()
	}
}

func (l *virtualList) height(i int) float32 {
	if h := l.heights[i]; h > 0 {
		return h
	}
	return averageRow
}

func (l *virtualList) top(i int) float32 {
	var y float32
	for k := range i {
		y += l.height(k) + rowGap
	}
	return y
}

// MinSize is for Fyne, which takes the virtualList as the sheet's layout.
func (l *virtualList) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.top(len(l.heights)))
}

// Layout is for Fyne.
func (l *virtualList) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width != l.width {
		l.width = size.Width
		for i, r := range l.rows {
			l.refill(i, r)
		}
	}
	l.place()
}

// place puts the rows in view where they belong, and takes the others away.
// A row that turns out higher or lower than it counted moves the ones below.
func (l *virtualList) place() {
	if l.width <= 0 {
		return
	}
	total := l.top(len(l.heights))
	from, to := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
	seen := map[int]bool{}
	var y float32
	for i := range l.heights {
		if y+l.height(i) >= from && y <= to {
			seen[i] = true
			l.heights[i] = l.lay(i, y)
		}
		y += l.height(i) + rowGap
	}
	l.leave(seen)
	if y != total {
		l.scroll.Refresh() // the sheet has another height now
	}
}

// lay puts row i at a height, and says how high it is itself.
func (l *virtualList) lay(i int, y float32) float32 {
	r := l.row(i)
	h := r.MinSize().Height
	r.Move(fyne.NewPos(look.Margin, y))
	r.Resize(fyne.NewSize(l.inner(), h))
	return h
}

// row is row i, which is made or taken from those out of view.
func (l *virtualList) row(i int) *row {
	if r, there := l.rows[i]; there {
		return r
	}
	var r *row
	if n := len(l.spare); n > 0 {
		r, l.spare = l.spare[n-1], l.spare[:n-1]
	} else {
		r = l.make()
	}
	l.rows[i] = r
	l.refill(i, r)
	return r
}

// leave keeps the rows that are seen, in order.
func (l *virtualList) leave(seen map[int]bool) {
	var objects []fyne.CanvasObject
	var shown []int
	for i, r := range l.rows {
		if seen[i] {
			shown = append(shown, i)
		} else {
			l.spare = append(l.spare, r)
			delete(l.rows, i)
		}
	}
	slices.Sort(shown)
	for _, i := range shown {
		objects = append(objects, l.rows[i])
	}
	if !slices.Equal(objects, l.sheet.Objects) {
		l.sheet.Objects = objects
		l.sheet.Refresh()
	}
}
