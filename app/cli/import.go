package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"cadre/chart/document"
	"cadre/chart/reading"
)

type importFlags struct {
	readFlags
	out     string
	pairs   []string // of --map
	verbose bool
}

func (p *program) importTable() *cobra.Command {
	var f importFlags
	c := &cobra.Command{
		Use:   "import TABLE -o FILE.cadre",
		Short: "Make a document of a table",
		Long: "Make a document of a table.\n\n" +
			"Columns are known by the headings that common programs give them; --map names\n" +
			"those that are not. What was guessed, or could not be matched, is listed on\n" +
			"standard error, row by row.\n\n" +
			"Titles are read for roles and product areas. Rungs beyond the seven, and jobs around\n" +
			"a product team, come into the document where somebody has them, and the list says\n" +
			"which. --ladder reads titles as a company means them.",
		Example: "  cadre import staff.csv -o staff.cadre --map name=\"Who\" --map \"reports to=Boss\"\n" +
			"  cadre import staff.csv -o staff.cadre --ladder ladder.json",
		Args: exactly(1, "name one TABLE to read"),
		RunE: func(c *cobra.Command, args []string) error {
			return p.runImport(c, args[0], f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "the `FILE.cadre` to write; - for standard output")
	flags.StringArrayVar(&f.pairs, "map", nil, "take a field from a column: `FIELD=COLUMN`; may be repeated")
	f.bindSource(c, "TABLE")
	ladderFlag(c, &f.ladder)
	flags.BoolVar(&f.verbose, "verbose", false, "list every note")
	return c
}

func (p *program) runImport(c *cobra.Command, file string, f importFlags) error {
	if err := checkDocument(f.out); err != nil {
		return err
	}
	columns, err := mapping(f.pairs)
	if err != nil {
		return err
	}
	f.columns = columns
	in, err := p.read(file, f.readFlags)
	if err != nil {
		return err
	}
	if err := in.refuseOverwriting(f.out); err != nil {
		return err
	}
	err = p.write(c.Context(), f.out, func(ctx context.Context, w io.Writer) error {
		return document.Write(ctx, w, in.chart)
	})
	if err != nil {
		return err
	}
	printNotes(p.stderr, in, reading.Kinds, f.verbose, "--verbose shows all")
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
