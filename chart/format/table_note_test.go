package format

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNotesAreBounded(t *testing.T) {
	log := &noteLog{}
	for row := 1; row <= notesOfAKind+5; row++ {
		log.add(Note{Row: row, Field: "Manager", Kind: Unmatched, Text: fmt.Sprint(row)})
		log.value(Note{Row: row, Field: "Title", Kind: Kept, Text: "same"})
	}
	log.add(Note{Row: 1, Field: "ID", Kind: Changed, Text: "another field"})
	got := log.report().Notes
	want := map[int]Note{
		0:            {Row: 1, Field: "Manager", Kind: Unmatched, Text: "1"},
		1:            {Row: 1, Field: "ID", Kind: Changed, Text: "another field"},
		2:            {Row: 1, Field: "Title", Kind: Kept, Text: "same (1005 rows)"},
		len(got) - 1: {Row: notesOfAKind + 1, Field: "Manager", Kind: Unmatched, Text: "and so on in 5 more rows"},
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
