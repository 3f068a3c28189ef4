package rule

import (
	"cmp"
	"slices"
	"time"

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

// Counted are those that findings have.
var Counted = Severities[:3]

// Rule is one custom of product organisations.
type Rule struct {
	ID       string
	Title    string
	Reason   string   // why, in one sentence
	Source   string   // where the custom or its number comes from
	Severity Severity // unless the document says otherwise
	Params   []Param

	check func(finder)
	fixes func(f *fixes, person int) // nil: nothing simple helps
}

// Param is a number that a document may change.
type Param struct {
	Name    string
	Default int
	Text    string

	role chart.RoleID // whose span it is; empty: of none
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
	entryHeavy,
	fractionalTeam,
	executiveAlone,
	vacantManager,
	sharedArea,
	unownedArea,
	samePerson,
	overBudget,
	skipsLevels,
	chain,
	layers,
	headAndVP,
	noLeader,
	noArea,
	skillsGap,
	interimOpenEnd,
	namedOnly,
	playerCoach,
}

// Finding is one place where a chart breaks a rule.
type Finding struct {
	Rule     string
	Severity Severity
	Person   chart.ID
	Related  []chart.ID // others it is about, without Person
	About    string     // tells apart several findings of the rule about Person; mostly empty
	Waived   string     // why it may stay; empty: it counts

	message func() string
	hushed  func() string // without amounts of money; nil: as message
	index   *Index
	rule    *Rule
	counts  *Counts // of all findings
	at      int     // Person in reading order
	helps   *helps  // nil of the zero value
}

// Message is what is wrong, as a sentence. It is made on each call: most
// findings of a large chart are never read.
func (f Finding) Message() string {
	if f.message == nil {
		return ""
	}
	return f.message()
}

// Told is Message, with amounts of money or without.
func (f Finding) Told(amounts bool) string {
	if amounts || f.hushed == nil {
		return f.Message()
	}
	return f.hushed()
}

// Gravest is the gravest of findings about each person.
func Gravest(findings []Finding) map[chart.ID]Severity {
	gravest := map[chart.ID]Severity{}
	for _, f := range findings { // gravest first
		if _, known := gravest[f.Person]; !known {
			gravest[f.Person] = f.Severity
		}
	}
	return gravest
}

// Check finds everything that breaks the rules of c, gravest first and what
// is waived last, then in reading order, then in the order of All. It sees
// the chart as it is written: who starts later counts, and who has left by
// the day does not. By the zero day nobody has.
func Check(c *chart.Chart, day time.Time) []Finding {
	found := check(c, day, Info)
	slices.SortStableFunc(found, func(f, g Finding) int {
		return cmp.Or(cmp.Compare(f.rank(), g.rank()), cmp.Compare(f.at, g.at))
	})
	return found
}

// check is Check in no order; hints are left out unless they are asked for.
func check(c *chart.Chart, day time.Time, least Severity) []Finding {
	f := finder{Index: NewIndex(c, day), found: new([]Finding), counts: new(Counts)}
	for i := range All {
		f.rule = &All[i]
		f.severity = severity(c.Settings(), f.rule)
		if f.severity != Off && (f.severity != Info || least == Info) {
			f.rule.check(f)
		}
	}
	waive(*f.found, c.Settings().Waivers)
	*f.counts = Count(*f.found)
	all := make([]helps, len(*f.found))
	for i := range all {
		(*f.found)[i].helps = &all[i]
	}
	return *f.found
}

// finder is one rule at work on a chart.
type finder struct {
	*Index
	rule     *Rule
	severity Severity
	found    *[]Finding
	counts   *Counts
}

// report adds a finding about i and others.
func (f finder) report(i int, related []int, message func() string) {
	f.reportAbout("", i, related, message)
}

// reportAbout adds one of several findings about i.
func (f finder) reportAbout(about string, i int, related []int, message func() string) {
	*f.found = append(*f.found, Finding{
		Rule: f.rule.ID, Severity: f.severity, Person: f.id(i), Related: f.ids(related),
		About: about, message: message, index: f.Index, rule: f.rule, counts: f.counts, at: i,
	})
}

// discreetly says how the last finding is told without amounts of money.
func (f finder) discreetly(message func() string) {
	(*f.found)[len(*f.found)-1].hushed = message
}

// param is a number of the rule.
func (f finder) param(name string) int { return f.rule.param(f.Chart.Settings(), name) }

// waive writes into findings why they may stay.
func waive(found []Finding, waivers []chart.Waiver) {
	if len(waivers) == 0 {
		return
	}
	reasons := map[chart.Waiver]string{}
	for _, w := range waivers {
		reason := w.Reason
		w.Reason = ""
		reasons[w] = cmp.Or(reason, "no reason given")
	}
	for i := range found {
		found[i].Waived = reasons[found[i].Waiver("")]
	}
}

// Waiver accepts f for a reason.
func (f Finding) Waiver(reason string) chart.Waiver {
	return chart.Waiver{Rule: f.Rule, Person: f.Person, About: f.About, Reason: reason}
}

// rank sorts by severity, and what is waived behind everything else.
func (f Finding) rank() int {
	if f.Waived != "" {
		return len(Severities)
	}
	return rank(f.Severity)
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

// Counts is the number of findings by severity; waived ones count apart.
type Counts struct{ Error, Warning, Info, Waived int }

// Count counts findings.
func Count(findings []Finding) Counts {
	var n Counts
	for _, f := range findings {
		if f.Waived != "" {
			n.Waived++
		} else {
			n.add(f.Severity)
		}
	}
	return n
}

func (n *Counts) add(s Severity) {
	switch s {
	case Error:
		n.Error++
	case Warning:
		n.Warning++
	case Info:
		n.Info++
	}
}
