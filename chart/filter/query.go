package filter

import (
	"slices"
	"strings"

	"cadre/chart"
)

// Query is what people must be to be found. The zero value finds everybody.
// It is that of one chart, whose fields it names.
type Query struct {
	Text       string // as it is typed
	Conditions []Condition
}

// Condition is one of the parts of a query.
type Condition struct {
	From, To int          // where it stands in the text
	Not      bool         // the opposite is asked for
	Field    *chart.Field // nil: any of the texts in which words are looked for
	Op       Op
	Values   []string // any of these; none of Filled and Empty
	Why      string   // why it says nothing, as a sentence that says what to type; empty: it does
}

// Op is what a condition asks about its field.
type Op string

// The operators.
const (
	Has     Op = ":" // the text is in it; of roles, choices and numbers as Is
	Is      Op = "="
	Less    Op = "<"
	AtMost  Op = "<="
	More    Op = ">"
	AtLeast Op = ">="
	Filled  Op = "has" // it says something; of flags: it is set
	Empty   Op = "no"
)

// Parse reads a line that somebody types about a chart.
func Parse(c *chart.Chart, text string) Query {
	q := Query{Text: text}
	for _, t := range tokens(text) {
		q.Conditions = append(q.Conditions, t.condition(c))
	}
	return q
}

// Says tells whether the query asks for anything.
func (q Query) Says() bool {
	return slices.ContainsFunc(q.Conditions, func(c Condition) bool { return c.Why == "" })
}

// OfFindings tells whether it depends on what the rules find who is meant.
func (q Query) OfFindings() bool {
	return slices.ContainsFunc(q.Conditions, func(c Condition) bool { return c.Field == finding && c.Why == "" })
}

// Without is the text without a condition.
func (q Query) Without(i int) string {
	before, after := strings.TrimSpace(q.Text[:q.Conditions[i].From]), strings.TrimSpace(q.Text[q.Conditions[i].To:])
	return strings.TrimSpace(before + " " + after)
}

// token is a part of a text between blanks.
type token struct {
	from, to int
	raw      string
}

// tokens cuts a text at blanks that no quotes hold.
func tokens(text string) []token {
	var all []token
	from, quoted := -1, false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case isBlank(r) && !quoted:
			if from >= 0 {
				all = append(all, token{from, i, text[from:i]})
			}
			from = -1
			continue
		}
		if from < 0 {
			from = i
		}
	}
	if from >= 0 {
		all = append(all, token{from, len(text), text[from:]})
	}
	return all
}

func isBlank(r rune) bool { return strings.ContainsRune(" \t\r\n\u00a0\u202f", r) }

// split cuts a text where one of some characters stands out of quotes.
func split(raw, at string) []string {
	var all []string
	from, quoted := 0, false
	for i := range len(raw) {
		switch {
		case raw[i] == '"':
			quoted = !quoted
		case !quoted && strings.IndexByte(at, raw[i]) >= 0:
			all = append(all, raw[from:i])
			from = i + 1
		}
	}
	return append(all, raw[from:])
}

// unquoted is a text without its quotes; two within quotes are one.
func unquoted(raw string) string {
	var b strings.Builder
	quoted := false
	for i := 0; i < len(raw); i++ {
		switch {
		case raw[i] != '"':
			b.WriteByte(raw[i])
		case quoted && i+1 < len(raw) && raw[i+1] == '"':
			b.WriteByte('"')
			i++
		default:
			quoted = !quoted
		}
	}
	return b.String()
}

// quoted is a text as one that unquoted reads, in quotes where it needs them.
func quoted(s string, needs bool) string {
	if needs || s == "" || strings.ContainsAny(s, `",`) || strings.ContainsFunc(s, isBlank) {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// operators in the order in which they are tried.
var operators = []Op{AtMost, AtLeast, Less, More, Has, Is}

// parts are the name, the operator and what follows it in a token; no operator
// where it is a word.
func (t token) parts() (name string, op Op, rest string) {
	before := split(t.raw, ":=<>")[0]
	if before == "" || len(before) == len(t.raw) {
		return "", "", ""
	}
	rest = t.raw[len(before):]
	for _, o := range operators {
		if after, found := strings.CutPrefix(rest, string(o)); found {
			return unquoted(before), o, after
		}
	}
	return "", "", ""
}

// condition is what the token says of people in a chart.
func (t token) condition(c *chart.Chart) Condition {
	d := Condition{From: t.from, To: t.to}
	if len(t.raw) > 1 && t.raw[0] == '-' {
		d.Not = true
		t.raw = t.raw[1:]
	}
	name, op, rest := t.parts()
	switch key := chart.Fold(name); {
	case op == Has && (key == string(Filled) || key == string(Empty) || key == "is"):
		return d.ofPresence(c, key, unquoted(rest))
	case op == "":
		if f := flagNamed(c, t.raw); f != nil {
			d.Field, d.Op = f, Filled
			return d
		}
	default:
		if f := fieldNamed(c, name); f != nil {
			d.Field, d.Op = f, op
			return d.of(c, split(rest, ","))
		}
	}
	d.Op, d.Values = Has, []string{unquoted(t.raw)}
	if strings.TrimSpace(d.Values[0]) == "" {
		d.Why = "Type a word between the quotes"
	}
	return d
}

// ofPresence is about whether a field says anything.
func (d Condition) ofPresence(c *chart.Chart, word, name string) Condition {
	d.Op = Filled
	if word == string(Empty) {
		d.Op = Empty
	}
	if d.Field = fieldNamed(c, name); d.Field == nil {
		d.Why = "Type the name of a field after “" + word + ":”, such as team"
	}
	return d
}

// of takes the values of a condition, and says what is wrong with them.
func (d Condition) of(c *chart.Chart, raw []string) Condition {
	for _, r := range raw {
		if s := strings.TrimSpace(unquoted(r)); s != "" {
			d.Values = append(d.Values, s)
		}
	}
	if d.Field.Kind == chart.KindFlag {
		return d.ofFlag()
	}
	if d.Field == finding && len(d.Values) == 1 && chart.Fold(d.Values[0]) == "any" {
		d.Op, d.Values = Filled, nil
		return d
	}
	if len(d.Values) == 0 {
		d.Why = "Type what " + d.Field.Label + " is to be"
		return d
	}
	_, d.Why = d.tests(c)
	return d
}

// ofFlag reads "open:yes" and "open:no".
func (d Condition) ofFlag() Condition {
	said := chart.Fold(strings.Join(d.Values, ","))
	d.Values = nil
	switch said {
	case "yes", "true", "1":
		d.Op = Filled
	case "no", "false", "0":
		d.Op = Empty
	default:
		d.Why = "Type yes or no"
	}
	return d
}
