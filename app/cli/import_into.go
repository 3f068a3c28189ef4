package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/update"
)

// runImportInto brings a document up to date with a table.
func (p *program) runImportInto(c *cobra.Command, file string, f importFlags) error {
	if f.out == "" {
		f.out = f.into
	}
	for _, path := range []string{f.into, f.out} {
		if err := checkDocument(path); err != nil {
			return err
		}
	}
	base, err := p.read(f.into, readFlags{from: format.DocumentID})
	if err != nil {
		return err
	}
	in, err := p.understand(file, f, base.chart)
	if err != nil {
		return err
	}
	if in.update == nil {
		return fmt.Errorf("%s is a document, not a table; “cadre diff” says what separates two of them", file)
	}
	if err := in.refuseOverwriting(f.out); err != nil {
		return err
	}
	made, next, err := f.bring(base.chart, in)
	if err != nil {
		return err
	}
	if next != base.chart || f.out != f.into {
		err = p.write(c.Context(), f.out, func(ctx context.Context, w io.Writer) error { return document.Write(ctx, w, next) })
	}
	if err == nil {
		err = f.saveMapping(in)
	}
	if err != nil {
		return err
	}
	printNotes(p.stderr, in.input, reading.Kinds, f.verbose, "--verbose shows all")
	if f.out == stdio {
		return nil
	}
	fmt.Fprintf(p.stdout, "%s: %s, from %s, %s\n", f.out, compare.Between(base.chart, next).Words(), in.name, count(len(in.notes), "note"))
	return p.printMade(made, f.verbose)
}

// made are changes that were made, and how many people are still there whom the
// table does not name.
type made struct {
	changes []update.Change
	kept    int
}

// bring makes the changes that a table brings.
func (f importFlags) bring(base *chart.Chart, in *understood) (m made, next *chart.Chart, err error) {
	u := in.update
	usual := func(i int) bool { return u.Usual(i) && !(f.keepGone && u.Changes[i].Kind == compare.Removed) }
	for i, c := range u.Changes {
		if usual(i) {
			m.changes = append(m.changes, c)
		} else {
			m.kept++
		}
	}
	next, _, err = u.Edit("Import "+filepath.Base(in.name), usual).On(base)
	return m, next, err
}

// printMade lists changes, of each kind all of them or the first.
func (p *program) printMade(m made, all bool) error {
	shown := map[compare.Kind]int{}
	for _, c := range m.changes {
		if shown[c.Kind]++; !all && shown[c.Kind] > notesShown {
			continue
		}
		line := compare.Kinds[c.Kind].Heading + " " + c.Name
		if c.Text != "" {
			line += ": " + c.Text
		}
		fmt.Fprintln(p.stdout, oneLine(line))
	}
	for _, k := range compare.Kinds {
		if rest := shown[k.Kind] - notesShown; rest > 0 && !all {
			fmt.Fprintf(p.stdout, "… and %d more %s; --verbose shows all\n", rest, phrase.Lower(k.Heading))
		}
	}
	if m.kept == 0 {
		return nil
	}
	_, err := fmt.Fprintf(p.stdout, "%s not in the table and stayed\n", phrase.Count(m.kept, "card is", "cards are"))
	return err
}
