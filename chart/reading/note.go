package reading

import (
	"fmt"
	"strings"
)

// Report is what an import could not take over as it stood.
type Report struct{ Notes []Note }

// Note is one thing to know about an import.
type Note struct {
	Row   int    // as spreadsheets number rows, 1 the first; 0: the whole file
	Field string // the column or field; may be empty
	Kind  Kind
	Text  string // a sentence without a full stop

	Missing  string // the field that no column holds, where that is what is said; otherwise empty
	Encoding string // another encoding that the text may have, where that is what is said
	Sheets   bool   // the workbook has other sheets, which is what is said
}

// Kind groups notes.
type Kind string

// The kinds.
const (
	Damaged   Kind = "damaged"   // the file breaks its own format here
	Unmatched Kind = "unmatched" // names somebody or something that is not there
	Ambiguous Kind = "ambiguous" // can be read in several ways; none was taken
	Changed   Kind = "changed"   // taken over in another form
	Dropped   Kind = "dropped"   // left out, as it says nothing
	Guessed   Kind = "guessed"   // understood by a guess
	Kept      Kind = "kept"      // not understood, and kept as a free field
)

// Kinds lists the kinds, what matters most first: what was lost or not
// understood, then what may have been understood wrongly, then what is as it
// was.
var Kinds = []Kind{Damaged, Unmatched, Ambiguous, Changed, Dropped, Guessed, Kept}

// ByWeight lists the notes, what matters most first. The columns that were kept
// with the same words are one note, the last.
func (r Report) ByWeight() []Note {
	same := map[string][]string{} // the fields, by what is said of them
	for _, n := range r.Notes {
		if n.Kind == Kept {
			same[n.Text] = append(same[n.Text], n.Field)
		}
	}
	var notes, folded []Note
	for _, kind := range Kinds {
		for _, n := range r.Notes {
			switch fields := same[n.Text]; {
			case n.Kind != kind:
			case kind != Kept || len(fields) == 1:
				notes = append(notes, n)
			case fields[0] == n.Field:
				n.Field = fmt.Sprintf("%d columns", len(fields))
				n.Text += ": " + strings.Join(fields, ", ")
				folded = append(folded, n)
			}
		}
	}
	return append(notes, folded...)
}
