package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"cadre/chart/document"
	"cadre/chart/reading"
)

type importFlags struct {
	readFlags
	out, into         string
	pairs             []string // of --map
	mapFile, saveMap  string
	keepGone, verbose bool
	leavers, noDraft  bool
}

func (p *program) importTable() *cobra.Command {
	var f importFlags
	c := &cobra.Command{
		Use:   "import TABLE -o FILE.cadre",
		Short: "Make a document of a table, or bring one up to date",
		Long: "Make a document of a table, or bring one up to date.\n\n" +
			"Columns are known by the headings that common programs give them; --map names\n" +
			"those that are not. What was guessed, or could not be matched, is listed on\n" +
			"standard error, row by row.\n\n" +
			"--save-map writes what each column was taken for, to be corrected where that is\n" +
			"wrong and given to the next import with --map-file:\n\n" +
			"  {\n" +
			"    \"columns\": {\"Nachname\": \"Last name\", \"Kostenstelle\": \"own column\", \"Nr\": \"leave out\"},\n" +
			"    \"managers\": {\"Müller\": \"1042\", \"External\": \"new\", \"Board\": \"\"}\n" +
			"  }\n\n" +
			"“managers” says whom names mean that nobody has: somebody's ID, “new” for somebody\n" +
			"without a row, or \"\" for nobody.\n\n" +
			"--into brings a document up to date: who is new comes in, who has another manager\n" +
			"moves, and what the table has a column for changes. People are the same by their ID,\n" +
			"e-mail address or name. Everything else stays: order, looks, and what is in no column.\n" +
			"Who is not in the table is removed, their reports going to their manager, where the\n" +
			"table names at least four of five people, and open roles only where it has some, too;\n" +
			"--keep-gone keeps them. The document is written back, or to -o.\n\n" +
			"Titles are read for roles and product areas. Rungs beyond the seven, and jobs around\n" +
			"a product team, come into the document where somebody has them, and the list says\n" +
			"which. --ladder reads titles as a company means them.",
		Example: "  cadre import staff.csv -o staff.cadre --map name=\"Who\" --map \"reports to=Boss\"\n" +
			"  cadre import staff.csv -o staff.cadre --save-map staff.map.json\n" +
			"  cadre import june.csv --into staff.cadre --map-file staff.map.json\n" +
			"  cadre import staff.csv -o staff.cadre --ladder ladder.json",
		Args: exactly(1, "name one TABLE to read"),
		RunE: func(c *cobra.Command, args []string) error {
			return p.runImport(c, args[0], f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "the `FILE.cadre` to write; - for standard output")
	flags.StringVar(&f.into, "into", "", "bring this `FILE.cadre` up to date, and write it unless -o names another")
	flags.BoolVar(&f.keepGone, "keep-gone", false, "with --into, keep people who are not in TABLE")
	flags.StringArrayVar(&f.pairs, "map", nil, "take a field from a column: `FIELD=COLUMN`; may be repeated")
	flags.StringVar(&f.mapFile, "map-file", "", "a `FILE` that says what columns hold and whom names mean")
	flags.StringVar(&f.saveMap, "save-map", "", "write to `FILE` what each column was taken for")
	f.bindSource(c, "TABLE")
	ladderFlag(c, &f.ladder)
	flags.BoolVar(&f.leavers, "with-leavers", false, "take in who has left, too")
	flags.BoolVar(&f.noDraft, "no-draft", false, "guess no managers where no column names them")
	flags.BoolVar(&f.verbose, "verbose", false, "list every note")
	return c
}

func (p *program) runImport(c *cobra.Command, file string, f importFlags) error {
	if f.into != "" {
		return p.runImportInto(c, file, f)
	}
	if f.keepGone {
		return errors.New("--keep-gone is for --into FILE.cadre; without it nobody is gone")
	}
	if err := checkDocument(f.out); err != nil {
		return err
	}
	in, err := p.understand(file, f, nil)
	if err != nil {
		return err
	}
	if err := in.refuseOverwriting(f.out); err != nil {
		return err
	}
	err = p.write(c.Context(), f.out, func(ctx context.Context, w io.Writer) error {
		return document.Write(ctx, w, in.chart)
	})
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
	_, err = fmt.Fprintf(p.stdout, "%s: %s from %s, %s\n", f.out, count(in.chart.Len(), "card"), in.name, count(len(in.notes), "note"))
	return err
}

// mapping reads the pairs of --map.
func mapping(pairs []string) (map[string]string, error) {
	columns := map[string]string{}
	for _, pair := range pairs {
		field, column, ok := strings.Cut(pair, "=")
		if field = strings.TrimSpace(field); !ok || field == "" || column == "" {
			return nil, fmt.Errorf("--map %s: write it as FIELD=COLUMN, such as --map name=Employee", pair)
		}
		if _, twice := columns[field]; twice {
			return nil, fmt.Errorf("--map %s: %s is mapped twice", pair, field)
		}
		columns[field] = column
	}
	return columns, nil
}

// count is a number with its noun.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprint(n, " ", noun)
}
