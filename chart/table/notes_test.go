package table

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart/reading"
)

func TestNotesAreBounded(t *testing.T) {
	log := &noteLog{}
	for row := 1; row <= notesOfAKind+5; row++ {
		log.add(reading.Note{Row: row, Field: "Manager", Kind: reading.Unmatched, Text: fmt.Sprint(row)})
		log.value(reading.Note{Row: row, Field: "Title", Kind: reading.Kept, Text: "same"})
	}
	log.add(reading.Note{Row: 1, Field: "ID", Kind: reading.Changed, Text: "another field"})
	got := log.report().Notes
	want := map[int]reading.Note{
		0:            {Row: 1, Field: "Manager", Kind: reading.Unmatched, Text: "1"},
		1:            {Row: 1, Field: "ID", Kind: reading.Changed, Text: "another field"},
		2:            {Row: 1, Field: "Title", Kind: reading.Kept, Text: "same (1005 rows)"},
		len(got) - 1: {Row: notesOfAKind + 1, Field: "Manager", Kind: reading.Unmatched, Text: "and so on in 5 more rows"},
	}
	for i, n := range want {
		if diff := cmp.Diff(n, got[i]); diff != "" {
			t.Errorf("note %d: %s", i, diff)
		}
	}
	if len(got) != notesOfAKind+3 {
		t.Errorf("there are %d notes, want %d", len(got), notesOfAKind+3)
	}
}
