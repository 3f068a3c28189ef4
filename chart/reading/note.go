package reading

// Report is what an import could not take over as it stood.
type Report struct{ Notes []Note }

// Note is one thing to know about an import.
type Note struct {
	Row   int    // as spreadsheets number rows, 1 the first; 0: the whole file
	Field string // the column or field; may be empty
	Kind  Kind
	Text  string // a sentence without a full stop
}

// Kind groups notes.
type Kind string

// The kinds, most serious first.
const (
	Damaged   Kind = "damaged"   // the file breaks its own format here
	Unmatched Kind = "unmatched" // names somebody or something that is not there
	Ambiguous Kind = "ambiguous" // can be read in several ways; none was taken
	Changed   Kind = "changed"   // taken over in another form
	Kept      Kind = "kept"      // not understood, and kept as a free field
	Guessed   Kind = "guessed"   // understood by a guess
	Dropped   Kind = "dropped"   // left out, as it says nothing
)

// Kinds lists the kinds, most serious first.
var Kinds = []Kind{Damaged, Unmatched, Ambiguous, Changed, Kept, Guessed, Dropped}
