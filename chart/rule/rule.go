package rule

import (
	"cmp"
	"slices"

	"cadre/chart"
)

// Severity says how grave a finding is.
type Severity string

// The severities, gravest first. Off switches a rule off.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
	Off     Severity = "off"
)

// Severities lists them in the order menus show them.
var Severities = []Severity{Error, Warning, Info, Off}

// Rule is one custom of product organisations.
type Rule struct {
	ID       string
	Title    string
	Reason   string   // why, in one sentence
	Source   string   // where the custom or its number comes from
	Severity Severity // unless the document says otherwise
	Params   []Param

	check func(*pass)
	fixes func(p *pass, person int) []chart.Edit
}

// Param is a number that a document may change.
type Param struct {
	Name    string
	Default int
	Text    string
}

// All is every rule, gravest first, in the order tables show them.
var All = []Rule{
	cycle,
	missingManager,
	reportsUp,
	oneCPO,
	topSeniority,
	entryLeads,
	unplaced,
	needsMentor,
	span,
	vacantManager,
}

// Finding is one place where a chart breaks a rule.
type Finding struct {
	Rule     string
	Severity Severity
	Person   chart.ID
	Related  []chart.ID // others it is about, without Person
	Message  string

	pass *pass
	rule *Rule
	at   int // Person in reading order
}

// Fixes are the edits that cure f, the best first; none where nothing simple
// would help. They are worked out on each call, and are meant for the chart
// that was checked.
func (f Finding) Fixes() []chart.Edit {
	if f.rule == nil {
		return nil
	}
	return f.rule.fixes(f.pass.under(f.rule), f.at)
}

// Check finds everything that breaks the rules of c, gravest first, then in
// reading order, then in the order of All.
func Check(c *chart.Chart) []Finding {
	p := newPass(c)
	for i := range All {
		r := p.under(&All[i])
		if r.severity = severity(c.Settings(), r.rule); r.severity != Off {
			r.rule.check(r)
		}
	}
	found := *p.found
	slices.SortStableFunc(found, func(f, g Finding) int {
		return cmp.Or(cmp.Compare(rank(f.Severity), rank(g.Severity)), cmp.Compare(f.at, g.at))
	})
	return found
}

// severity is what the document says, or the rule's own where it says
// nothing that is known.
func severity(s *chart.Settings, r *Rule) Severity {
	if own := Severity(s.Rules[r.ID].Severity); rank(own) >= 0 {
		return own
	}
	return r.Severity
}

func rank(s Severity) int { return slices.Index(Severities, s) }

// Counts is the number of findings by severity.
type Counts struct{ Error, Warning, Info int }

// Count counts findings.
func Count(findings []Finding) Counts {
	var n Counts
	for _, f := range findings {
		switch f.Severity {
		case Error:
			n.Error++
		case Warning:
			n.Warning++
		case Info:
			n.Info++
		}
	}
	return n
}
