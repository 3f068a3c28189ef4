package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/rule"
	"cadre/chart/store"
)

type rulesFlags struct {
	readFlags
	out  string
	json bool
}

func (p *program) rules() *cobra.Command {
	var f rulesFlags
	c := &cobra.Command{
		Use:   "rules [FILE]",
		Short: "List the rules, or save them as a rule set",
		Long: "List every rule with its severity, its numbers, why there is such a rule and where\n" +
			"its numbers come from; as FILE has them set, or as they are by default.\n\n" +
			"-o writes them as a rule set to edit: “cadre validate --rules” and the window read it.",
		Example: "  cadre rules\n" +
			"  cadre rules -o rules.json\n" +
			"  cadre rules team.cadre -o rules.json && cadre validate other.cadre --rules rules.json",
		Args: atMost(1, "name one FILE, or none"),
		RunE: func(c *cobra.Command, args []string) error {
			return p.runRules(c.Context(), strings.Join(args, ""), f)
		},
	}
	flags := c.Flags()
	flags.BoolVar(&f.json, "json", false, "print the rules as JSON")
	flags.StringVarP(&f.out, "output", "o", "", "write a rule set to this `FILE`; - is standard output")
	f.bindSource(c, "FILE")
	return c
}

func (p *program) runRules(ctx context.Context, file string, f rulesFlags) error {
	settings := new(chart.Settings)
	if file != "" {
		in, err := p.read(file, f.readFlags)
		if err != nil {
			return err
		}
		if err := in.refuseOverwriting(f.out); err != nil {
			return err
		}
		settings = in.chart.Settings()
	}
	switch {
	case f.out != "":
		return p.write(ctx, f.out, func(_ context.Context, w io.Writer) error {
			return document.WriteRules(w, rule.SetOf(settings))
		})
	case f.json:
		return p.printRulesJSON(settings)
	}
	return p.printRules(settings)
}

// printRules is for people.
func (p *program) printRules(s *chart.Settings) error {
	var b strings.Builder
	for _, r := range rule.All {
		fmt.Fprintf(&b, "%s (%s): %s\n", r.ID, r.SeverityIn(s), r.Title)
		b.WriteString(wrap(r.Reason, "    ", "    "))
		for _, n := range r.Params {
			b.WriteString(wrap(fmt.Sprintf("%s = %d: %s", n.Name, r.ParamIn(s, n), n.Text), "    ", "        "))
		}
		b.WriteString(wrap("Source: "+r.Source, "    ", "    ") + "\n")
	}
	_, err := io.WriteString(p.stdout, strings.TrimSuffix(b.String(), "\n"))
	return err
}

// jsonRule is one rule as --json prints it. Its names are a contract.
type jsonRule struct {
	ID       string        `json:"id"`
	Title    string        `json:"title"`
	Severity rule.Severity `json:"severity"`
	Default  rule.Severity `json:"default"`
	Params   []jsonParam   `json:"params"`
	Reason   string        `json:"reason"`
	Source   string        `json:"source"`
}

type jsonParam struct {
	Name    string `json:"name"`
	Value   int    `json:"value"`
	Default int    `json:"default"`
	Text    string `json:"text"`
}

func (p *program) printRulesJSON(s *chart.Settings) error {
	list := []jsonRule{}
	for _, r := range rule.All {
		j := jsonRule{r.ID, r.Title, r.SeverityIn(s), r.Severity, []jsonParam{}, r.Reason, r.Source}
		for _, n := range r.Params {
			j.Params = append(j.Params, jsonParam{n.Name, r.ParamIn(s, n), n.Default, n.Text})
		}
		list = append(list, j)
	}
	e := json.NewEncoder(p.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(list)
}

// withRules is the chart with the settings of a rules file laid over its own.
func withRules(c *chart.Chart, file string) (*chart.Chart, error) {
	settings, err := store.OpenRules(file)
	if err != nil {
		return nil, err
	}
	for _, id := range slices.Sorted(maps.Keys(settings)) {
		if err := rule.CheckSetting(id, settings[id]); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	next, _, err := chart.Configure("Change rules", func(s *chart.Settings) {
		s.Rules = overlay(s.Rules, settings)
	}).On(c)
	return next, err
}

func overlay(base, over map[string]chart.RuleSetting) map[string]chart.RuleSetting {
	all := maps.Clone(base)
	if all == nil {
		all = map[string]chart.RuleSetting{}
	}
	for id, r := range over {
		merged := chart.RuleSetting{Severity: r.Severity, Params: maps.Clone(all[id].Params)}
		if merged.Severity == "" {
			merged.Severity = all[id].Severity
		}
		if merged.Params == nil {
			merged.Params = r.Params
		} else {
			maps.Copy(merged.Params, r.Params)
		}
		all[id] = merged
	}
	return all
}
