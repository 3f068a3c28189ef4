package chart

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
)

// TestTheTreeAfterAnEdit takes a tree through random edits, rings and missing
// managers among them: it is always the tree made anew.
func TestTheTreeAfterAnEdit(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(t, "people")
		people := make([]Person, n)
		for i := range people {
			people[i] = Person{ID: someone(t), Name: "N", Manager: someone(t)}
			people[i].ID = ID(fmt.Sprint("p", i))
		}
		c, err := New(Settings{}, people)
		if err != nil {
			t.Fatal(err)
		}
		for range 8 {
			if rapid.Bool().Draw(t, "its tree is there") {
				c.Tree()
			}
			next, diff, err := someEdit(t).On(c)
			if err != nil {
				continue
			}
			compareTrees(t, next)
			compareTrees(t, next.Apply(diff.Inverse()))
			c = next
		}
	})
}

func someone(t *rapid.T) ID {
	return rapid.SampledFrom([]ID{"", "p0", "p1", "p2", "p3", "p4", "p5", "p9", "gone"}).Draw(t, "who")
}

func someEdit(t *rapid.T) Edit {
	a, b := someone(t), someone(t)
	switch rapid.IntRange(0, 6).Draw(t, "edit") {
	case 0:
		return Rename(a, "Somebody")
	case 1:
		return Move(a, b, rapid.IntRange(-1, 3).Draw(t, "index"))
	case 2:
		return Add(Person{Name: "New"}, b, rapid.IntRange(-1, 3).Draw(t, "index"))
	case 3:
		return Remove(a)
	case 4:
		return Swap(a, b)
	case 5:
		return Configure("Title", func(s *Settings) { s.Title = string(a) })
	}
	return Edit{"Report to anybody", func(tx *Tx) error {
		p := tx.Person(a)
		if p == nil {
			return fmt.Errorf("nobody")
		}
		q := *p
		q.Manager, q.Order = b, Last
		return tx.Put(q)
	}}
}

func compareTrees(t *rapid.T, c *Chart) {
	got, want := c.Tree(), newTree(c.people)
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("the tree is %+v, made anew %+v", got, want)
	}
}
