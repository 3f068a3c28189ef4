package reading_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/reading"
)

// TestByWeight: what was lost comes first, then guesses, then what was kept,
// with the columns that were kept alike in one note at the end.
func TestByWeight(t *testing.T) {
	const free = "kept as a free field"
	r := reading.Report{Notes: []reading.Note{
		{Row: 1, Field: "Badge", Kind: reading.Kept, Text: free},
		{Row: 1, Field: "Boss", Kind: reading.Guessed, Text: "read as Manager"},
		{Row: 1, Field: "Desk", Kind: reading.Kept, Text: free},
		{Row: 1, Field: "Shoe size", Kind: reading.Kept, Text: free},
		{Row: 3, Field: "Start", Kind: reading.Kept, Text: "“soon” was not understood; kept as a free field"},
		{Row: 4, Kind: reading.Dropped, Text: "a comment was left out: # end"},
		{Row: 5, Field: "Boss", Kind: reading.Unmatched, Text: "nobody is called “Bo”"},
		{Kind: reading.Damaged, Text: "the file ends within a quoted cell"},
	}}
	want := []reading.Note{
		{Kind: reading.Damaged, Text: "the file ends within a quoted cell"},
		{Row: 5, Field: "Boss", Kind: reading.Unmatched, Text: "nobody is called “Bo”"},
		{Row: 4, Kind: reading.Dropped, Text: "a comment was left out: # end"},
		{Row: 1, Field: "Boss", Kind: reading.Guessed, Text: "read as Manager"},
		{Row: 3, Field: "Start", Kind: reading.Kept, Text: "“soon” was not understood; kept as a free field"},
		{Row: 1, Field: "3 columns", Kind: reading.Kept, Text: "kept as a free field: Badge, Desk, Shoe size"},
	}
	if d := cmp.Diff(want, r.ByWeight()); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

// TestNothingIsLostByWeight: whatever the notes, those of other kinds are all
// there once, in the order of their kinds and within one as they were.
func TestNothingIsLostByWeight(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		note := rapid.Custom(func(t *rapid.T) reading.Note {
			return reading.Note{Row: rapid.IntRange(0, 9).Draw(t, "row"), Field: rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "field"),
				Kind: rapid.SampledFrom(reading.Kinds).Draw(t, "kind"), Text: rapid.SampledFrom([]string{"one", "two"}).Draw(t, "text")}
		})
		r := reading.Report{Notes: rapid.SliceOf(note).Draw(t, "notes")}
		isKept := func(n reading.Note) bool { return n.Kind == reading.Kept }
		want := slices.DeleteFunc(slices.Clone(r.Notes), isKept)
		slices.SortStableFunc(want, func(a, b reading.Note) int {
			return slices.Index(reading.Kinds, a.Kind) - slices.Index(reading.Kinds, b.Kind)
		})
		got := r.ByWeight()
		if n := slices.IndexFunc(got, isKept); n >= 0 {
			for _, kept := range got[n:] {
				if !isKept(kept) {
					t.Errorf("%v stands after what was kept", kept)
				}
			}
			got = got[:n]
		}
		if !slices.Equal(want, got) {
			t.Errorf("the notes are %v, want %v", got, want)
		}
	})
}
