package rule

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"cadre/chart"
)

// ByID finds a rule.
func ByID(id string) (r Rule, ok bool) {
	i := slices.IndexFunc(All, func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return All[i], true
}

// CheckSetting fails on what no rule knows, which is a slip of the pen.
func CheckSetting(id string, s chart.RuleSetting) error {
	r, ok := ByID(id)
	if !ok {
		return fmt.Errorf("there is no rule %q; there are %s", id, strings.Join(IDs(), ", "))
	}
	if s.Severity != "" && rank(Severity(s.Severity)) < 0 {
		return fmt.Errorf("rule %q: there is no severity %q; there are error, warning, info and off", id, s.Severity)
	}
	var names []string
	for _, p := range r.Params {
		names = append(names, p.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(s.Params)) {
		if !slices.Contains(names, name) {
			return fmt.Errorf("rule %q has no parameter %q; it has %s", id, name, cmp.Or(strings.Join(names, ", "), "none"))
		}
		if s.Params[name] < 0 {
			return fmt.Errorf("rule %q: %s must be 0 or more, not %d", id, name, s.Params[name])
		}
	}
	return nil
}

// IDs are those of All.
func IDs() []string {
	var ids []string
	for _, r := range All {
		ids = append(ids, r.ID)
	}
	return ids
}

// SeverityIn is how grave a document takes r's findings.
func (r Rule) SeverityIn(s *chart.Settings) Severity { return severity(s, &r) }

// ParamIn is a number of r in a document.
func (r Rule) ParamIn(s *chart.Settings, p Param) int { return number(s, r.ID, p) }

// param is ParamIn by name; 0 for a number that r does not have.
func (r *Rule) param(s *chart.Settings, name string) int { return numberNamed(s, r.ID, r.Params, name) }

func numberNamed(s *chart.Settings, rule string, params []Param, name string) int {
	for _, p := range params {
		if p.Name == name {
			return number(s, rule, p)
		}
	}
	return 0
}

func number(s *chart.Settings, rule string, p Param) int {
	if n, ok := s.Rules[rule].Params[p.Name]; ok {
		return n
	}
	return p.defaultIn(s)
}

// defaultIn is what holds in a document that says nothing of p: for the span of
// a role that of the role, which the document may have changed.
func (p Param) defaultIn(s *chart.Settings) int {
	if r, ok := s.Role(p.role); ok && r.Span > 0 {
		return r.Span
	}
	return p.Default
}

// SetOf is every rule as a document has it, written out in full.
func SetOf(s *chart.Settings) map[string]chart.RuleSetting {
	set := map[string]chart.RuleSetting{}
	for _, r := range All {
		full := chart.RuleSetting{Severity: string(r.SeverityIn(s))}
		for _, p := range r.Params {
			if full.Params == nil {
				full.Params = map[string]int{}
			}
			full.Params[p.Name] = r.ParamIn(s, p)
		}
		set[r.ID] = full
	}
	return set
}

// Adjust changes one rule in a document. What is as the rule says by itself
// is left out.
func Adjust(id string, severity Severity, params map[string]int) chart.Edit {
	return chart.Edit{Name: "Change the rule", Do: func(tx *chart.Tx) error {
		if err := CheckSetting(id, chart.RuleSetting{Severity: string(severity), Params: params}); err != nil {
			return err
		}
		r, _ := ByID(id)
		return chart.Configure("", func(s *chart.Settings) { r.put(s, severity, params) }).Do(tx)
	}}
}

func (r Rule) put(s *chart.Settings, severity Severity, params map[string]int) {
	own := chart.RuleSetting{Severity: string(severity)}
	if severity == r.Severity {
		own.Severity = ""
	}
	for _, p := range r.Params {
		if n, ok := params[p.Name]; ok && n != p.defaultIn(s) {
			if own.Params == nil {
				own.Params = map[string]int{}
			}
			own.Params[p.Name] = n
		}
	}
	if s.Rules == nil {
		s.Rules = map[string]chart.RuleSetting{}
	}
	if s.Rules[r.ID] = own; own.Severity == "" && own.Params == nil {
		delete(s.Rules, r.ID)
	}
}

// Adopt replaces a document's settings of rules by a set from elsewhere. It
// changes nothing where a setting is of no known rule.
func Adopt(set map[string]chart.RuleSetting) chart.Edit {
	return chart.Edit{Name: "Load a rule set", Do: func(tx *chart.Tx) error {
		for _, id := range slices.Sorted(maps.Keys(set)) {
			if err := CheckSetting(id, set[id]); err != nil {
				return err
			}
		}
		return chart.Configure("", func(s *chart.Settings) { s.Rules = maps.Clone(set) }).Do(tx)
	}}
}
