package report

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// TestNothingToldIsOnePersonsPay adds random sums and asks of every one and
// every two people, by another way and in fractions, whether something about
// them alone comes out of all that is told.
func TestNothingToldIsOnePersonsPay(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		people := rapid.IntRange(1, 9).Draw(t, "people")
		c, ids := paid(t, people)
		var sums [][]chart.ID
		for range rapid.IntRange(1, 7).Draw(t, "sums") {
			sums = append(sums, some(t, ids))
		}
		d := newDisclosed(c, sums)
		var told []sum
		for _, people := range sums {
			s := sumOf(people, ids)
			safe := !tells(append(slices.Clone(told), s))
			if ok := d.add(people); ok != safe {
				t.Fatalf("after %v, the sum of %v is told: %t, and it is safe: %t", told, people, ok, safe)
			}
			if safe {
				told = append(told, s)
			}
		}
	})
}

// TestSubtraction has the cases that people think of.
func TestSubtraction(t *testing.T) {
	for _, tt := range []struct {
		name   string
		people int
		sums   [][]int // of people by number
		told   []bool
	}{
		{"one, two and three", 6, [][]int{{0}, {1, 2}, {3, 4, 5}}, []bool{false, false, true}},
		{"three of four", 4, [][]int{{0, 1, 2, 3}, {0, 1, 2}}, []bool{true, false}},
		{"three of six, and the others", 6, [][]int{{0, 1, 2, 3, 4, 5}, {0, 1, 2}, {3, 4, 5}}, []bool{true, true, true}},
		{"two teams of ten", 10, [][]int{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {0, 1, 2, 3}, {4, 5, 6, 7}}, []bool{true, true, false}},
		{"teams that overlap", 4, [][]int{{0, 1, 2}, {0, 1, 3}}, []bool{true, false}},
		{"the same twice", 3, [][]int{{0, 1, 2}, {0, 1, 2}}, []bool{true, true}},
		{"nobody", 3, [][]int{{}, {0, 1, 2}}, []bool{true, true}},
		{"three pairs", 3, [][]int{{0, 1, 2}, {0, 1}}, []bool{true, false}},
	} {
		c, ids := paid(t, tt.people)
		var sums [][]chart.ID
		for _, numbers := range tt.sums {
			var people []chart.ID
			for _, n := range numbers {
				people = append(people, ids[n])
			}
			sums = append(sums, people)
		}
		d := newDisclosed(c, sums)
		for i, people := range sums {
			if ok := d.add(people); ok != tt.told[i] {
				t.Errorf("%s: the sum of %v is told: %t", tt.name, people, ok)
			}
		}
	}
}

// TestWhoIsPaidNothingHidesNobody: the only one of five whose pay is known is
// one person.
func TestWhoIsPaidNothingHidesNobody(t *testing.T) {
	c, err := chart.New(chart.Settings{}, []chart.Person{{ID: "a", Cost: 1}, {ID: "b"}, {ID: "c"}, {ID: "d"}, {ID: "e"}})
	if err != nil {
		t.Fatal(err)
	}
	all := []chart.ID{"a", "b", "c", "d", "e"}
	if newDisclosed(c, [][]chart.ID{all}).add(all) {
		t.Error("it is told")
	}
	if !newDisclosed(c, [][]chart.ID{all[1:]}).add(all[1:]) {
		t.Error("that four people cost nothing is not told")
	}
}

// paid are people of whom each has a cost.
func paid(t interface{ Fatal(...any) }, n int) (*chart.Chart, []chart.ID) {
	var people []chart.Person
	var ids []chart.ID
	for i := range n {
		ids = append(ids, chart.ID(fmt.Sprint("p", i)))
		people = append(people, chart.Person{ID: ids[i], Cost: int64(1000 + i)})
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c, ids
}

func some(t *rapid.T, ids []chart.ID) []chart.ID {
	var people []chart.ID
	for _, id := range ids {
		if rapid.Bool().Draw(t, "in") {
			people = append(people, id)
		}
	}
	return people
}

// sum says who is in it.
type sum []int64

func sumOf(people, all []chart.ID) sum {
	s := make(sum, len(all))
	for i, id := range all {
		if slices.Contains(people, id) {
			s[i] = 1
		}
	}
	return s
}

// tells tries each set of one person or two: if the sums lose rank without
// them, something that is told is about them alone.
func tells(sums []sum) bool {
	whole := rank(sums)
	for i := range sums[0] {
		for k := range sums[0][:i+1] {
			var rest []sum
			for _, s := range sums {
				s = slices.Clone(s)
				s[i], s[k] = 0, 0
				rest = append(rest, s)
			}
			if rank(rest) < whole {
				return true
			}
		}
	}
	return false
}

func rank(sums []sum) int {
	var rows [][]*big.Rat
	for _, s := range sums {
		var row []*big.Rat
		for _, v := range s {
			row = append(row, big.NewRat(v, 1))
		}
		rows = append(rows, row)
	}
	n := 0
	for column := range rows[0] {
		at := slices.IndexFunc(rows[n:], func(r []*big.Rat) bool { return r[column].Sign() != 0 })
		if at < 0 {
			continue
		}
		rows[n], rows[n+at] = rows[n+at], rows[n]
		for _, r := range rows[n+1:] {
			k := new(big.Rat).Quo(r[column], rows[n][column])
			for i := range r {
				r[i] = new(big.Rat).Sub(r[i], new(big.Rat).Mul(k, rows[n][i]))
			}
		}
		if n++; n == len(rows) {
			break
		}
	}
	return n
}

// TestARowTellsWhatItMay: with both the cost of the people and all of it told,
// an open role's would be, too.
func TestARowTellsWhatItMay(t *testing.T) {
	const x = "head Ada [cost=1; team=X]\npm Bo [cost=20; team=X]\npm Cy [cost=300; team=X]\n"
	for rest, want := range map[string]string{
		"pm [open; cost=4000; team=X]\npm Di [cost=1]\npm Ed [cost=1]":                                                                              "321|left out|",         // all of X would tell what Di and Ed cost
		"pm [open; cost=4000; team=X]\npm Di [cost=1]\npm Ed [cost=1]\npm Flo [cost=1]":                                                             "left out|left out|bar", // so would X's people what the open role does
		"pm Di [cost=1]\npm Ed [cost=1]\npm Flo [cost=1]":                                                                                           "321|–|bar",             // everybody may be told
		"pm [open; cost=4000; team=X]\npm [open; cost=4000; team=X]\npm [open; cost=4000; team=X]\npm Di [cost=1]\npm Ed [cost=1]\npm Flo [cost=1]": "321|12,000|bar",        // and so may three open roles
	} {
		r := newBuilder(charttest.Parse(t, x+rest), Options{})
		row := r.teamsTable().Rows[0].Cells
		got := row[2].Text + "|" + row[3].Text + "|"
		if row[4].Bar != nil {
			got += "bar"
		}
		if got != want {
			t.Errorf("%s: the row says %s, want %s", rest, got, want)
		}
	}
}

func TestInverse(t *testing.T) {
	for _, v := range []uint64{1, 2, 3, 7_654_321, prime - 2, prime - 1} {
		if v*inverse(v)%prime != 1 {
			t.Errorf("the inverse of %d is %d", v, inverse(v))
		}
	}
}

// TestAComparisonNamesNoAmounts unless private fields are told in it, too.
func TestAComparisonNamesNoAmounts(t *testing.T) {
	was := charttest.Parse(t, "cpo Ada [cost=50; budget=60]")
	now := charttest.Parse(t, "cpo Ada [cost=70; budget=60]")
	for private, want := range map[bool]string{false: "The team of Ada costs more than its budget.", true: "The team of Ada costs 70 a year, 10 more than its budget."} {
		d := Compare(was, now, Options{})
		d.Private = private
		var told []string
		for _, s := range d.Document("a", "b").Sections {
			for _, b := range s.Blocks {
				for _, item := range b.Items {
					told = append(told, item.Text)
				}
			}
		}
		if !slices.Contains(told, want) {
			t.Errorf("private %t: it tells %q", private, told)
		}
	}
}
