package report

import (
	"encoding/binary"
	"slices"

	"cadre/chart"
)

// fewest is of how many people an amount may be told, as no less of them can
// be told from it what one is paid.
const fewest = 3

// disclosed are the amounts of a report that may be told together: however
// they are added and subtracted, nothing comes out that is the pay of fewer
// than three people. Each is a sum over people, so a row of a matrix in which
// people are columns; what can come out is the space that the rows span. It is
// kept reduced, as Gauss and Jordan do: a row for each pivot, in whose column
// the others have nothing.
type disclosed struct {
	all   bool // whatever there is may be told
	cells map[chart.ID]int
	size  []int // people of each cell: they are in the same sums
	rows  [][]uint64
	pivot []int // the column of each row
}

// newDisclosed has none yet, of those that may come. Whose pay is not given
// counts for nothing, and agents are not paid.
func newDisclosed(c *chart.Chart, sums [][]chart.ID) *disclosed {
	in := map[chart.ID][]byte{}
	for i, sum := range sums {
		for _, id := range sum {
			if c.Person(id).Cost != 0 {
				in[id] = binary.AppendUvarint(in[id], uint64(i))
			}
		}
	}
	d := &disclosed{cells: map[chart.ID]int{}}
	known := map[string]int{}
	for _, p := range c.Tree().People {
		if sums := in[p.ID]; sums != nil {
			cell, seen := known[string(sums)]
			if !seen {
				cell = len(d.size)
				known[string(sums)], d.size = cell, append(d.size, 0)
			}
			d.size[cell]++
			d.cells[p.ID] = cell
		}
	}
	return d
}

// add tells the sum over some people, if it may be told; ok is false where it
// may not.
func (d *disclosed) add(people ...[]chart.ID) (ok bool) {
	if d.all {
		return true
	}
	row := make([]uint64, len(d.size))
	for _, id := range slices.Concat(people...) {
		if cell, paid := d.cells[id]; paid {
			row[cell] = 1
		}
	}
	rows, pivots := d.reduced(row)
	if !d.safe(rows, pivots) {
		return false
	}
	d.rows, d.pivot = rows, pivots
	return true
}

// prime is that of the field in which the rows are reckoned with: small enough
// for products, and far larger than anything that comes of so few ones.
const prime = 1<<31 - 1

// reduced are the rows with one more.
func (d *disclosed) reduced(row []uint64) (rows [][]uint64, pivots []int) {
	for i, r := range d.rows {
		row = minus(row, r, row[d.pivot[i]])
	}
	at := slices.IndexFunc(row, func(v uint64) bool { return v != 0 })
	if at < 0 {
		return d.rows, d.pivot // it says nothing new
	}
	row = times(row, inverse(row[at]))
	for _, r := range d.rows {
		rows = append(rows, minus(r, row, r[at]))
	}
	return append(rows, row), append(slices.Clone(d.pivot), at)
}

// safe tells whether nothing that rows span is about fewer than three people.
// That would be one row, or two whose columns but for the pivots, which are
// one person each, cancel out.
func (d *disclosed) safe(rows [][]uint64, pivots []int) bool {
	seen := map[string]bool{}
	for i, r := range rows {
		people, rest := 0, slices.Clone(r)
		for cell, v := range r {
			if v != 0 {
				people += d.size[cell]
			}
		}
		if people < fewest {
			return false
		}
		if d.size[pivots[i]] > 1 {
			continue
		}
		rest[pivots[i]] = 0
		first := slices.IndexFunc(rest, func(v uint64) bool { return v != 0 }) // there is one: the row is about three
		key := keyOf(times(rest, inverse(rest[first])))
		if seen[key] {
			return false
		}
		seen[key] = true
	}
	return true
}

func keyOf(row []uint64) string {
	var b []byte
	for _, v := range row {
		b = binary.AppendUvarint(b, v)
	}
	return string(b)
}

// minus is a row less so many times another.
func minus(row, other []uint64, k uint64) []uint64 {
	if k == 0 {
		return row
	}
	out := make([]uint64, len(row))
	for i := range row {
		out[i] = (row[i] + (prime-k)*other[i]) % prime
	}
	return out
}

func times(row []uint64, k uint64) []uint64 {
	out := make([]uint64, len(row))
	for i := range row {
		out[i] = row[i] * k % prime
	}
	return out
}

// inverse is by Fermat's little theorem.
func inverse(v uint64) uint64 {
	out := uint64(1)
	for e := uint64(prime - 2); e > 0; e >>= 1 {
		if e&1 == 1 {
			out = out * v % prime
		}
		v = v * v % prime
	}
	return out
}
