package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// notesShown is how many notes of a kind are printed unless all are wanted.
const notesShown = 10

// severeKinds are the kinds of notes that every command shows, not import alone.
var severeKinds = []reading.Kind{reading.Damaged, reading.Unmatched, reading.Ambiguous}

// warn prints what went wrong while a file was read.
func (p *program) warn(in *input) {
	printNotes(p.stderr, in, severeKinds, false, "“cadre import” shows all")
}

// printNotes lists notes by kind: all of them, or at most so many of each, with
// columns that were kept alike in one; more says how to see those left out.
func printNotes(w io.Writer, in *input, kinds []reading.Kind, all bool, more string) {
	listed := in.notes
	if !all {
		listed = reading.Report{Notes: in.notes}.ByWeight()
	}
	for _, kind := range kinds {
		notes := slices.DeleteFunc(slices.Clone(listed), func(n reading.Note) bool { return n.Kind != kind })
		shown := len(notes)
		if !all {
			shown = min(shown, notesShown)
		}
		for _, n := range notes[:shown] {
			fmt.Fprintf(w, "%s: %s%s%s\n", in.name, in.location(n), oneLine(n.Text), hint(n))
		}
		if rest := len(notes) - shown; rest > 0 {
			fmt.Fprintf(w, "%s: … and %d more %s; %s\n", in.name, rest, kind, more)
		}
	}
}

// hint is what helps where a field has no column, the encoding is in doubt or
// another sheet may be meant; what was put in place of a field can be refused.
func hint(n reading.Note) string {
	switch {
	case n.Encoding != "":
		return "; if names look wrong, give --encoding " + n.Encoding
	case n.Sheets:
		return "; --sheet reads another"
	case n.Missing == "":
		return ""
	}
	hint := fmt.Sprintf("; use --map %q", phrase.Lower(n.Missing)+"=COLUMN")
	if n.Kind == reading.Guessed {
		hint += ", or --no-draft"
	}
	return hint
}

// missingHint is what helps where an error is that no column holds a field.
func missingHint(err error) string {
	var missing *reading.MissingError
	if !errors.As(err, &missing) {
		return ""
	}
	return "; use --map " + phrase.Lower(missing.Field) + "=COLUMN"
}

// location is where a note belongs: "row 3, Email: ".
func (in *input) location(n reading.Note) string {
	unit := "row"
	if in.format.ID == "cadre" {
		unit = "line"
	}
	switch {
	case n.Row > 0 && n.Field != "":
		return fmt.Sprintf("%s %d, %s: ", unit, n.Row, oneLine(n.Field))
	case n.Row > 0:
		return fmt.Sprintf("%s %d: ", unit, n.Row)
	case n.Field != "":
		return oneLine(n.Field) + ": "
	}
	return ""
}
