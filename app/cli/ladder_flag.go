package cli

import (
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/store"
	"cadre/chart/title"
)

// fullLadder is what --ladder says for all that is known.
const fullLadder = "full"

// ladderFlag is the ladder that a command reads a chart by.
func ladderFlag(c *cobra.Command, name *string) {
	c.Flags().StringVar(name, "ladder", "", "give the chart this ladder: full, or a `FILE` (see “cadre help ladder”)")
}

// chosenLadder is what --ladder names.
type chosenLadder struct {
	name     string          // empty: none is chosen
	settings *chart.Settings // nil where none is chosen
}

// openLadder reads the ladder that --ladder names.
func openLadder(name string) (l chosenLadder, err error) {
	l.name = name
	switch name {
	case "":
	case fullLadder:
		l.settings = &chart.Settings{Roles: chart.Rungs()}
	default:
		l.settings, err = store.OpenLadder(name)
	}
	return l, err
}

// edit gives a chart the ladder.
func (l chosenLadder) edit() chart.Edit {
	switch l.name {
	case "":
		return chart.Sequence("Leave the ladder")
	case fullLadder:
		return title.TakeLadder()
	}
	return title.UseLadder(l.settings)
}

// apply gives a document the ladder, and notes what came of it.
func (l chosenLadder) apply(in *input) error {
	next, diff, err := l.edit().On(in.chart)
	if err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	in.chart = next
	in.notes = slices.Concat(in.notes, l.kept(next.Settings()), given(diff))
	return nil
}

// kept notes the rungs that people have and the ladder lacks.
func (l chosenLadder) kept(s *chart.Settings) (notes []reading.Note) {
	if l.name == "" || l.name == fullLadder {
		return nil
	}
	meant := slices.Collect(maps.Values(l.settings.Titles))
	for _, r := range s.AllRoles() {
		_, has := l.settings.Role(r.ID)
		if !has && !slices.Contains(meant, r.ID) && r.Level > 0 && r.Track != chart.Company {
			notes = append(notes, reading.Note{Kind: reading.Unmatched,
				Text: fmt.Sprintf("people have the role %s, which %s lacks; it stays", r.Title, l.name)})
		}
	}
	return notes
}

// given notes the titles that were taken for a role.
func given(d chart.Diff) (notes []reading.Note) {
	for _, c := range d.People {
		n := reading.Note{Kind: reading.Guessed, Text: fmt.Sprintf("%q was taken for the role %s", phrase.Short(c.Before.Title), c.After.Role)}
		if !slices.Contains(notes, n) {
			notes = append(notes, n)
		}
	}
	return notes
}
