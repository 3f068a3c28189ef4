package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/report"
)

type reportFlags struct {
	readFlags
	out, format, rules, asOf, date string
	money                          bool
}

func (p *program) report() *cobra.Command {
	var f reportFlags
	c := &cobra.Command{
		Use:   "report FILE -o OUT",
		Short: "Write down how a team is made up and what to look at",
		Long: "Write down how a team is made up and what to look at: findings, headcount, spans\n" +
			"and layers, costs against budgets, mentoring, product areas, the skills of the\n" +
			"leaders, the seven practices of teams that perform, and the hiring plan.\n\n" +
			"Amounts of money from which the pay of fewer than three people follows are left\n" +
			"out unless --money asks for them.\n\n" +
			"OUT ends in .md, .html or .pdf, or is - for standard output with --format.",
		Example: "  cadre report team.cadre -o team.html\n" +
			"  cadre report team.cadre -o next-year.pdf --as-of 2027-06-30",
		Args: exactly(1, "name one FILE to read"),
		RunE: func(c *cobra.Command, args []string) error {
			return p.runReport(c.Context(), args[0], f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "the file to write")
	flags.StringVar(&f.format, "format", "", "the `FORMAT` to write: "+reportIDs())
	f.bindSource(c, "FILE")
	flags.StringVar(&f.rules, "rules", "", "a `FILE` of rule settings")
	flags.StringVar(&f.date, "date", "", "the `DAY` of the report, such as 2026-11-23; today where it is left out")
	flags.BoolVar(&f.money, "money", false, "name all amounts, those of fewer than three people, too")
	asOfFlag(c, &f.asOf, "the team as it is on")
	ladderFlag(c, &f.ladder)
	return c
}

func (p *program) runReport(ctx context.Context, file string, f reportFlags) error {
	kind, err := reportFormat(f.out, f.format)
	if err != nil {
		return err
	}
	date, err := p.day("date", cmp.Or(f.date, "today"))
	if err != nil {
		return err
	}
	asOf, err := p.day("as-of", f.asOf)
	if err != nil {
		return err
	}
	in, err := p.read(file, f.readFlags)
	if err != nil {
		return err
	}
	if err := in.refuseOverwriting(f.out); err != nil {
		return err
	}
	c := in.chart
	if f.rules != "" {
		if c, err = withRules(c, f.rules); err != nil {
			return err
		}
	}
	err = p.write(ctx, f.out, func(ctx context.Context, w io.Writer) error {
		err := format.WriteReport(ctx, w, kind, c, report.Options{Date: chart.WriteDay(date), AsOf: chart.WriteDay(asOf), Money: f.money})
		if err != nil {
			return fmt.Errorf("%s: %w", in.name, err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.warn(in)
	return nil
}

// reportFormat is the format to write, as an extension.
func reportFormat(out, id string) (string, error) {
	if out == "" {
		return "", fmt.Errorf("say where to write with -o OUT, whose name ends in one of %s", strings.Join(format.Reports, ", "))
	}
	name := out
	if id != "" {
		name = "." + id
	}
	kind, ok := format.ReportKind(name)
	switch {
	case ok:
		return kind, nil
	case id == "" && out == stdio:
		return "", fmt.Errorf("standard output: say what to write with --format FORMAT, one of %s", reportIDs())
	}
	return "", fmt.Errorf("%s: a report is one of %s; name the file with one of these, or say what to write with --format FORMAT", out, strings.Join(format.Reports, ", "))
}

func reportIDs() string { return strings.ReplaceAll(strings.Join(format.Reports, ", "), ".", "") }
