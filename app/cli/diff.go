package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/phrase"
	"cadre/chart/report"
	"cadre/chart/rule"
)

// errDiffer is how diff ends where the charts are not the same.
var errDiffer = errors.New("the charts differ")

type diffFlags struct {
	readFlags
	format, asOf string
	private      bool
}

// diffFormats are what diff prints.
var diffFormats = []string{"text", "md", "json"}

func (p *program) diff() *cobra.Command {
	var f diffFlags
	c := &cobra.Command{
		Use:   "diff A B",
		Short: "Say what has changed from one chart to another",
		Long: "Say what has changed from one chart to another: who came, left, moved from whom to\n" +
			"whom, what else is different about whom, and how headcount, layers, spans, cost and\n" +
			"findings were and are. The exit code is 1 where the charts differ.\n\n" +
			"People are the same by their ID; those of a table without IDs by their e-mail\n" +
			"address or name. Markdown, which is for others, leaves out what private fields say\n" +
			"and what the teams cost, unless --private asks for it.",
		Example: "  cadre diff march.cadre june.cadre\n" +
			"  cadre diff march.cadre june.csv --format md >changes.md",
		Args: exactly(2, "name two files, A as it was and B as it is"),
		RunE: func(_ *cobra.Command, args []string) error {
			return p.runDiff(args[0], args[1], f)
		},
	}
	flags := c.Flags()
	flags.StringVar(&f.format, "format", "text", "what to print: text, md or json")
	f.bindSource(c, "A and B")
	ladderFlag(c, &f.ladder)
	flags.BoolVar(&f.private, "private", false, "in Markdown, tell also what is private")
	asOfFlag(c, &f.asOf, "the charts of")
	return c
}

func (p *program) runDiff(a, b string, f diffFlags) error {
	if !slices.Contains(diffFormats, f.format) {
		return fmt.Errorf("--format %s: choose one of text, md, json", f.format)
	}
	day, err := p.day("as-of", f.asOf)
	if err != nil {
		return err
	}
	if a == stdio && b == stdio {
		return errors.New("both charts cannot come from standard input; name a file for one of them")
	}
	was, err := p.read(a, f.readFlags)
	if err != nil {
		return err
	}
	now, err := p.read(b, f.readFlags)
	if err != nil {
		return err
	}
	p.warn(was)
	p.warn(now)
	before, after, err := aligned(was, now)
	if err != nil {
		return err
	}
	if !day.IsZero() {
		before, after = chart.AsOf(before, day), chart.AsOf(after, day)
	}
	o := report.Options{Date: chart.WriteDay(p.today())}
	if err := p.printDifference(report.Compare(before, after, o), was.name, now.name, f); err != nil {
		return err
	}
	if before.Equal(after) {
		return nil
	}
	return errDiffer
}

// aligned are two charts in which the same people have the same IDs.
func aligned(was, now *input) (a, b *chart.Chart, err error) {
	a, b = was.chart, now.chart
	if was.format.ID == format.DocumentID && now.format.ID == format.DocumentID {
		return a, b, nil
	}
	b, err = compare.Align(a, b, compare.Numbered, nil)
	return a, b, err
}

func (p *program) printDifference(d report.Comparison, was, now string, f diffFlags) error {
	switch f.format {
	case "json":
		return p.printDifferenceJSON(d)
	case "md":
		d.Private = f.private
		return report.Markdown(p.stdout, d.Document(filepath.Base(was), filepath.Base(now)))
	}
	d.Private = true // for the user alone
	return report.Text(p.stdout, d.Document(was, now))
}

// jsonState is the figures of one of the charts. The names are a contract.
type jsonState struct {
	jsonCensus
	Widest int        `json:"widest"` // the most direct reports
	Median float64    `json:"median"` // of those who have any
	Cost   int64      `json:"cost"`   // a year
	Counts jsonCounts `json:"counts"`
}

type jsonChange struct {
	Rule    string   `json:"rule"`
	Person  chart.ID `json:"person"`
	Message string   `json:"message"`
}

func (p *program) printDifferenceJSON(d report.Comparison) error {
	changes, err := document.AppendChanges(nil, d.Changes)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err = e.Encode(struct {
		Differ  bool            `json:"differ"`
		Words   string          `json:"words"`
		Changes json.RawMessage `json:"changes"` // as document.AppendChanges writes them
		Was     jsonState       `json:"was"`
		Now     jsonState       `json:"now"`
		New     []jsonChange    `json:"newFindings"`
		Gone    []jsonChange    `json:"goneFindings"`
	}{!d.Changes.Empty(), d.Changes.Words(), changes, stateJSON(d.Was), stateJSON(d.Now),
		changesJSON(report.Beyond(d.Now.Findings, d.Was.Findings)), changesJSON(report.Beyond(d.Was.Findings, d.Now.Findings))})
	if err != nil {
		return err
	}
	_, err = p.stdout.Write(phrase.PlainJSON(out.Bytes()))
	return err
}

func stateJSON(s report.State) jsonState {
	return jsonState{censusJSON(s.Census), s.Census.Widest, s.Median, s.Cost, jsonCounts(rule.Count(s.Findings))}
}

func changesJSON(found []rule.Finding) []jsonChange {
	all := []jsonChange{}
	for _, f := range found {
		all = append(all, jsonChange{f.Rule, f.Person, f.Message()})
	}
	return all
}
