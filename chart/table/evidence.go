package table

import (
	"fmt"
	"slices"

	"cadre/chart/lookup"
	"cadre/chart/reading"
)

// columnOrder is in which order the columns that name managers are believed.
// The zero value believes the surest kind first.
type columnOrder struct {
	rank     map[int]int
	ignored  map[int]bool
	opposite map[[2]int]bool // columns most of whose rows name different people
	digits   map[int]bool    // columns whose numbers may be IDs without their letters: all of them fit
}

// sort orders what a row says of its manager, the most believable first.
func (o columnOrder) sort(managers []mention) []mention {
	if len(o.ignored) > 0 {
		managers = slices.DeleteFunc(managers, func(m mention) bool { return o.ignored[m.column] })
	}
	if len(o.rank) > 0 {
		slices.SortStableFunc(managers, func(a, b mention) int { return o.rank[a.column] - o.rank[b.column] })
	}
	return managers
}

// disagree tells columns of which the whole table shows that they do.
func (o columnOrder) disagree(a, b int) bool { return o.opposite[[2]int{min(a, b), max(a, b)}] }

// columnCount is how well a column names people.
type columnCount struct {
	column         int
	refs, found    int
	digits         int // how many are found by their digits alone
	numbers, first int // how many are numbers; the first row
}

// rate is the share of the references that are found, in hundredths.
func (c *columnCount) rate() int { return 100 * c.found / max(1, c.refs) }

// weigh orders the columns by what the whole table shows: one that hardly finds
// anybody gives way to one that does, whatever it is called.
func (l *linker) weigh() columnOrder {
	counts := l.countColumns()
	o := columnOrder{rank: map[int]int{}, ignored: map[int]bool{}, opposite: map[[2]int]bool{}, digits: map[int]bool{}}
	for _, c := range counts {
		o.digits[c.column] = c.digits == 0 || c.digits+c.found == c.refs
	}
	if len(counts) < 2 {
		return o
	}
	best := slices.MaxFunc(counts, func(a, b *columnCount) int { return a.rate() - b.rate() })
	for i, c := range counts {
		o.rank[c.column] = i
		if 2*c.rate() < best.rate() {
			o.rank[c.column] += len(counts)
		}
		if 3*c.rate() < best.rate() && c.rate() < 33 && c.refs > 1 && best.rate() >= 66 {
			o.ignored[c.column] = true
			l.keepIgnored(c, best)
		}
	}
	for i, a := range counts {
		for _, b := range counts[i+1:] {
			if !o.ignored[a.column] && !o.ignored[b.column] {
				l.settle(a, b, &o)
			}
		}
	}
	return o
}

// countColumns looks at every reference, column by column in their order.
func (l *linker) countColumns() []*columnCount {
	var counts []*columnCount
	for _, f := range managerFields {
		if i, has := l.head.column[f]; has {
			counts = append(counts, &columnCount{column: i})
		}
	}
	for _, p := range l.directory.drafts {
		for _, m := range p.managers {
			at := slices.IndexFunc(counts, func(c *columnCount) bool { return c.column == m.column })
			if at < 0 || m.exact || isTop(m.text) || isBoard(m.text) {
				continue
			}
			c := counts[at]
			if c.refs++; c.refs == 1 {
				c.first = p.row
			}
			switch found := l.directory.find(p, m.text); {
			case found.Way == lookup.ByDigits:
				c.digits++
			case len(found.Places) > 0 && !found.Way.Bold():
				c.found++
			}
			if isNumber(m.text) {
				c.numbers++
			}
		}
	}
	return counts
}

// keepIgnored keeps a column as a free field whose cells are nobody's.
func (l *linker) keepIgnored(c, best *columnCount) {
	for _, p := range l.directory.drafts {
		for _, m := range p.managers {
			if m.column == c.column {
				l.keepAt(p, c.column, m.text)
			}
		}
	}
	l.log.add(reading.Note{Row: c.first, Field: l.head.heading[c.column], Kind: reading.Kept,
		Text: fmt.Sprintf("%d of %d cells are somebody's ID, e-mail or name; %q tells the managers, and this is kept as a free field", c.found, c.refs, l.head.heading[best.column])})
}

// settle says once where two columns name different people throughout. Numbers
// may count another list, so that names are believed then.
func (l *linker) settle(a, b *columnCount, o *columnOrder) {
	const few, many = 3, 6
	both, apart := 0, 0
	for _, p := range l.directory.drafts {
		one, has := l.named(p, a.column)
		other, hasToo := l.named(p, b.column)
		if has && hasToo {
			if both++; one != other {
				apart++
			}
		}
	}
	if both < few || 2*apart <= both || both < many && apart < both {
		return
	}
	o.opposite[[2]int{min(a.column, b.column), max(a.column, b.column)}] = true
	first, second := a, b
	if 2*a.numbers > a.refs && 2*b.numbers <= b.refs || o.rank[b.column] < o.rank[a.column] {
		first, second = b, a
		o.rank[b.column], o.rank[a.column] = min(o.rank[a.column], o.rank[b.column]), max(o.rank[a.column], o.rank[b.column])
	}
	l.log.add(reading.Note{Row: a.first, Field: l.head.heading[second.column], Kind: reading.Ambiguous,
		Text: fmt.Sprintf("names another manager than %q in %d of %d rows; %q was taken", l.head.heading[first.column], apart, both, l.head.heading[first.column])})
}

// named is whom a row's column names, where it is one.
func (l *linker) named(p *draft, column int) (at int, is bool) {
	for _, m := range p.managers {
		if m.column == column && !m.exact {
			return l.directory.find(p, m.text).One()
		}
	}
	return -1, false
}
