package chart_test

import (
	"strconv"
	"testing"

	"cadre/chart"
)

// TestManyMovesAtOnce lets everybody report to somebody else, one after the
// other: in a time that grew with the square of their number it would take
// minutes.
func TestManyMovesAtOnce(t *testing.T) {
	const n = 50_000
	people := []chart.Person{{ID: "a"}, {ID: "b"}}
	var moves []chart.Edit
	for i := range n {
		id := chart.ID(strconv.Itoa(i))
		people = append(people, chart.Person{ID: id, Manager: "a", Order: i})
		moves = append(moves, chart.Move(id, "b", chart.End))
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	c, _, err = chart.Sequence("Move all", moves...).On(c)
	if err != nil {
		t.Fatal(err)
	}
	if c.Tree().Span(c.Tree().Index("b")) != n || c.Tree().Span(c.Tree().Index("a")) != 0 {
		t.Error("not everybody was moved")
	}
	for i := range n {
		if p := c.Person(chart.ID(strconv.Itoa(i))); p.Order != i {
			t.Fatalf("%s stands at %d", p.ID, p.Order)
		}
	}
}
