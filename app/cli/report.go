package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/pdf"
	"cadre/chart/plan"
	"cadre/chart/report"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

type reportFlags struct {
	out, format, from, rules, asOf, date string
}

// reportFormats are those of a report, by the end of a file's name.
var reportFormats = []string{"md", "html", "pdf"}

func (p *program) report() *cobra.Command {
	var f reportFlags
	c := &cobra.Command{
		Use:   "report FILE -o OUT",
		Short: "Write down how a team is made up and what to look at",
		Long: "Write down how a team is made up and what to look at: findings, headcount, spans\n" +
			"and layers, costs against budgets, mentoring, product areas, the skills of the\n" +
			"leaders, the seven practices of teams that perform, and the hiring plan.\n\n" +
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
	flags.StringVar(&f.format, "format", "", "the `FORMAT` to write: "+strings.Join(reportFormats, ", "))
	flags.StringVar(&f.from, "from", "", "the `FORMAT` of FILE: "+formatIDs(readable))
	flags.StringVar(&f.rules, "rules", "", "a `FILE` of rule settings")
	flags.StringVar(&f.date, "date", "", "the `DAY` of the report, such as 2026-11-23; today where it is left out")
	flags.StringVar(&f.asOf, "as-of", "", "the team as it is on this `DAY`, such as 2027-06-30")
	return c
}

func (p *program) runReport(ctx context.Context, file string, f reportFlags) error {
	kind, err := reportFormat(f.out, f.format)
	if err != nil {
		return err
	}
	if f.date == "" {
		f.date = p.now().Format("2006-01-02")
	}
	for _, flag := range [][2]string{{"as-of", f.asOf}, {"date", f.date}} {
		if _, ok := plan.ParseDay(flag[1]); flag[1] != "" && !ok {
			return fmt.Errorf("--%s %s: write the day as 2027-06-30", flag[0], flag[1])
		}
	}
	in, err := p.read(file, f.from, nil)
	if err != nil {
		return err
	}
	if err := in.spare(f.out); err != nil {
		return err
	}
	c := in.chart
	if f.rules != "" {
		if c, err = withRules(c, f.rules); err != nil {
			return err
		}
	}
	d := report.Of(c, report.Options{Date: f.date, AsOf: f.asOf})
	err = p.write(ctx, f.out, func(ctx context.Context, w io.Writer) error {
		return writeReport(ctx, w, kind, d, plan.AsOf(c, f.asOf))
	})
	if err != nil {
		return err
	}
	p.warn(in)
	return nil
}

func reportFormat(out, format string) (string, error) {
	known := ".md, .html and .pdf"
	kind := strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	switch {
	case out == "":
		return "", fmt.Errorf("say where to write with -o OUT, whose name ends in one of %s", known)
	case format != "":
		kind = strings.ToLower(format)
	case out == stdio:
		return "", fmt.Errorf("standard output: say what to write with --format FORMAT, one of %s", strings.Join(reportFormats, ", "))
	}
	for _, f := range reportFormats {
		if kind == f {
			return kind, nil
		}
	}
	return "", fmt.Errorf("%s: a report is one of %s; name the file with one of these, or say what to write with --format FORMAT", out, known)
}

// writeReport writes a report; as a page for browsers with the chart as it is
// on the day.
func writeReport(ctx context.Context, w io.Writer, kind string, d report.Document, c *chart.Chart) error {
	switch kind {
	case "md":
		return report.Markdown(w, d)
	case "html":
		picture, err := reportPicture(ctx, c)
		if err != nil {
			return err
		}
		return report.HTML(w, d, picture)
	}
	renderer := &graphviz.Renderer{}
	defer renderer.Close()
	return pdf.Write(ctx, w, renderer, report.Pages(d, typeset.Default()))
}

// legible is up to how many cards a picture can be read on a screen.
const legible = 300

var prologue = regexp.MustCompile(`(?s)^.*?(<svg\b)`)

// reportPicture is the chart as an SVG element; nothing where it would be too
// small to read.
func reportPicture(ctx context.Context, c *chart.Chart) ([]byte, error) {
	if c.Len() == 0 || c.Len() > legible {
		return nil, nil
	}
	look := scene.Look(c)
	look.Theme, look.Title, look.Subtitle, look.Layout, look.Frame = scene.Light, " ", " ", "", layout.Size{W: 960, H: 540}
	s := scene.Build(c, typeset.Default(), look)
	renderer := &graphviz.Renderer{}
	defer renderer.Close()
	var b bytes.Buffer
	if err := graphviz.SVG(ctx, renderer, &b, s, graphviz.SVGOptions{}); err != nil {
		return nil, err
	}
	return prologue.ReplaceAll(b.Bytes(), []byte("$1")), nil
}
