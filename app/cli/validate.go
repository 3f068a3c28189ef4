package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

type validateFlags struct {
	readFlags
	rules, asOf string
	json        bool
}

func (p *program) validate() *cobra.Command {
	var f validateFlags
	c := &cobra.Command{
		Use:   "validate FILE",
		Short: "Check a chart against the rules",
		Long: "Check a chart against the rules. The exit code is 1 where there are findings of\n" +
			"severity error.\n\n" +
			"--rules changes rules beyond what the document says, with a file such as\n" +
			`  {"span": {"severity": "error", "params": {"max": 5}}, "needs-mentor": {"severity": "off"}}` + "\n\n" +
			"“cadre rules” lists the rules, and -o there writes such a file.",
		Args: exactly(1, "name one FILE to read"),
		RunE: func(_ *cobra.Command, args []string) error {
			return p.runValidate(args[0], f)
		},
	}
	flags := c.Flags()
	flags.BoolVar(&f.json, "json", false, "print the findings as JSON")
	flags.StringVar(&f.rules, "rules", "", "a `FILE` of rule settings")
	asOfFlag(c, &f.asOf, "the chart of")
	ladderFlag(c, &f.ladder)
	f.bindSource(c, "FILE")
	return c
}

func (p *program) runValidate(file string, f validateFlags) error {
	day, err := p.day("as-of", f.asOf)
	if err != nil {
		return err
	}
	in, err := p.read(file, f.readFlags)
	if err != nil {
		return err
	}
	c, census := chart.AsOf(in.chart, day), chart.FiguresAsOf(in.chart, day)
	if day.IsZero() {
		day = p.today()
		census = chart.Figures(in.chart, day)
	}
	if f.rules != "" {
		if c, err = withRules(c, f.rules); err != nil {
			return err
		}
	}
	p.warn(in)
	r := result{c, census, rule.Check(c, day)}
	show := printFindings
	if f.json {
		show = printJSON
	}
	if err := show(p.stdout, r); err != nil {
		return err
	}
	if rule.Count(r.findings).Error > 0 {
		return errFindings
	}
	return nil
}

// result is what there is to say of a chart on a day.
type result struct {
	chart    *chart.Chart
	census   *chart.Census
	findings []rule.Finding
}

// tried is of how many findings the fixes are told, the gravest first: each fix
// is tried on the whole chart, and of a large one nobody reads thousands.
func (r result) tried() int {
	work := 1
	for _, p := range r.chart.Tree().People {
		work += 1 + len(p.Area)/30 + len(p.Skills)/10 + len(p.DottedTo)/10
	}
	return min(len(r.findings), max(2, 200_000/work))
}

// printFindings is for people.
func printFindings(w io.Writer, r result) error {
	out, tried := bufio.NewWriter(w), r.tried()
	for i, f := range r.findings {
		if f.Waived != "" {
			fmt.Fprintf(out, "accepted %s [%s]\n         because: %s\n", oneLine(f.Message()), f.Rule, oneLine(f.Waived))
			continue
		}
		fmt.Fprintf(out, "%-7s  %s [%s]\n", f.Severity.Noun(1), oneLine(f.Message()), f.Rule)
		if i >= tried {
			continue
		}
		for _, fix := range f.Fixes() {
			fmt.Fprintf(out, "         fix: %s\n", oneLine(fix.Name))
		}
	}
	n := rule.Count(r.findings)
	fmt.Fprintf(out, "%s: %s, %s, %s", strings.Join(r.census.Words(), ", "), n.Say(rule.Error), n.Say(rule.Warning), n.Say(rule.Info))
	if n.Waived > 0 {
		fmt.Fprintf(out, "; %d accepted", n.Waived)
	}
	fmt.Fprintln(out)
	if tried < len(r.findings) {
		fmt.Fprintf(out, "fixes are named for the first %d findings: of a chart of this size trying all of them takes too long\n", tried)
	}
	return out.Flush()
}

// jsonFinding and the others are what --json prints: {"findings": […],
// "counts": {…}, "census": {…}} on one line. Their names are a contract.
type jsonFinding struct {
	Rule     string        `json:"rule"`
	Severity rule.Severity `json:"severity"`
	Person   chart.ID      `json:"person"`
	Name     string        `json:"name"`
	Message  string        `json:"message"`
	Related  []chart.ID    `json:"related"`
	Fixes    []string      `json:"fixes"`
	Waived   string        `json:"waived,omitempty"` // the reason
}

type jsonCounts struct {
	Error   int `json:"error"`
	Warning int `json:"warning"`
	Info    int `json:"info"`
	Waived  int `json:"waived"`
}

type jsonCensus struct {
	People int     `json:"people"`
	Agents int     `json:"agents"`
	Open   int     `json:"open"`
	FTE    float64 `json:"fte"`
	Layers int     `json:"layers"`
}

func censusJSON(s *chart.Census) jsonCensus {
	return jsonCensus{s.People, s.Agents, s.Open, float64(s.FTE) / chart.WholeShare, s.Layers}
}

// printJSON writes findings as they are worked out, a batch on each core: a
// large chart has many.
func printJSON(w io.Writer, r result) error {
	const batch = 2000
	findings, n, s := r.findings, rule.Count(r.findings), r.census
	tried := r.tried()
	untried := len(findings) - tried
	out := bufio.NewWriterSize(w, 1<<16)
	out.WriteString(`{"findings":[`)
	for first := true; len(findings) > 0; first = false {
		some := findings[:min(len(findings), batch*runtime.GOMAXPROCS(0))]
		findings = findings[len(some):]
		parts := slices.Collect(slices.Chunk(some, batch))
		texts, work := make([][]byte, len(parts)), new(errgroup.Group)
		for i, part := range parts {
			work.Go(func() (err error) {
				texts[i], err = encode(r.chart, part, tried-i*batch)
				return err
			})
		}
		if err := work.Wait(); err != nil {
			return err
		}
		if !first {
			out.WriteByte(',')
		}
		out.Write(bytes.Join(texts, []byte(",")))
		tried -= len(some)
	}
	counts, err := json.Marshal(jsonCounts(n))
	if err != nil {
		return err
	}
	census, err := json.Marshal(censusJSON(s))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "],\"counts\":%s,\"census\":%s", counts, census)
	if untried > 0 {
		fmt.Fprintf(out, ",\"untried\":%d", untried) // findings at the end, whose fixes are not told
	}
	out.WriteString("}\n")
	return out.Flush()
}

// encode writes findings with commas between them, the first so many with
// their fixes.
func encode(c *chart.Chart, findings []rule.Finding, tried int) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for i, f := range findings {
		if i > 0 {
			b.Truncate(b.Len() - 1) // the encoder's line break
			b.WriteByte(',')
		}
		if err := e.Encode(asJSON(c, f, i < tried)); err != nil {
			return nil, err
		}
	}
	return phrase.PlainJSON(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

func asJSON(c *chart.Chart, f rule.Finding, tried bool) *jsonFinding {
	j := &jsonFinding{f.Rule, f.Severity, f.Person, "", f.Message(), append([]chart.ID{}, f.Related...), []string{}, f.Waived}
	if p := c.Person(f.Person); p != nil {
		j.Name = p.Label()
	}
	if !tried {
		return j
	}
	for _, fix := range f.Fixes() {
		j.Fixes = append(j.Fixes, fix.Name)
	}
	return j
}
