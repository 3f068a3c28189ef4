package cli

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/rule"
	"cadre/chart/store"
)

// withRules is the chart with the settings of a rules file laid over its own.
func withRules(c *chart.Chart, file string) (*chart.Chart, error) {
	settings, err := store.OpenRules(file)
	if err != nil {
		return nil, err
	}
	for _, id := range slices.Sorted(maps.Keys(settings)) {
		if err := checkRule(id, settings[id]); err != nil {
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

// checkRule fails on what no rule knows, which is a slip of the pen.
func checkRule(id string, s chart.RuleSetting) error {
	i := slices.IndexFunc(rule.All, func(r rule.Rule) bool { return r.ID == id })
	if i < 0 {
		return fmt.Errorf("there is no rule %q; there are %s", id, ruleIDs())
	}
	if s.Severity != "" && !slices.Contains(rule.Severities, rule.Severity(s.Severity)) {
		return fmt.Errorf("rule %q: there is no severity %q; there are error, warning, info and off", id, s.Severity)
	}
	var names []string
	for _, p := range rule.All[i].Params {
		names = append(names, p.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(s.Params)) {
		if !slices.Contains(names, name) {
			return fmt.Errorf("rule %q has no parameter %q; it has %s", id, name, cmp.Or(strings.Join(names, ", "), "none"))
		}
	}
	return nil
}
