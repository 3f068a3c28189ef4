package scene

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// ColourTest is one of the tests that a rule about colours can make.
type ColourTest struct {
	ID, Title string
	Alone     bool // needs no value
	holds     func(said saying, value saying) bool
}

// ColourTests are the tests, in the order of menus; the first is what a rule
// without one means.
var ColourTests = []ColourTest{
	{ID: "is", Title: "is", holds: saying.is},
	{ID: "is-not", Title: "is not", holds: func(s, v saying) bool { return !s.is(v) }},
	{ID: "contains", Title: "contains", holds: saying.contains},
	{ID: "at-least", Title: "is at least", holds: func(s, v saying) bool { return s.compares(v, func(c int) bool { return c >= 0 }) }},
	{ID: "at-most", Title: "is at most", holds: func(s, v saying) bool { return s.compares(v, func(c int) bool { return c <= 0 }) }},
	{ID: "filled", Title: "says something", Alone: true, holds: func(s, _ saying) bool { return len(s.words) > 0 }},
	{ID: "empty", Title: "says nothing", Alone: true, holds: func(s, _ saying) bool { return len(s.words) == 0 }},
}

// ColourTestByID finds a test; ok is false where there is none.
func ColourTestByID(id string) (t ColourTest, ok bool) {
	i := slices.IndexFunc(ColourTests, func(t ColourTest) bool { return t.ID == cmp.Or(id, ColourTests[0].ID) })
	if i < 0 {
		return t, false
	}
	return ColourTests[i], true
}

// saying is what a field says of somebody, or a rule asks for: the words for
// it, and how much it is, where it is more or less.
type saying struct {
	words []string
	many  float64
	order bool // many counts
}

func (s saying) is(v saying) bool {
	return slices.ContainsFunc(s.words, func(w string) bool { return slices.Contains(v.words, w) })
}

func (s saying) contains(v saying) bool {
	return slices.ContainsFunc(s.words, func(w string) bool {
		return slices.ContainsFunc(v.words, func(part string) bool { return part != "" && strings.Contains(w, part) })
	})
}

func (s saying) compares(v saying, holds func(int) bool) bool {
	return s.order && v.order && holds(cmp.Compare(s.many, v.many))
}

func say(words ...string) (s saying) {
	for _, w := range words {
		if w = chart.SameName(w); w != "" {
			s.words = append(s.words, w)
		}
	}
	return s
}

func (s saying) worth(many float64, ok bool) saying {
	s.many, s.order = many, ok
	return s
}

// colourRule is a rule with what it takes to try it on somebody.
type colourRule struct {
	chart.ColourRule
	test  ColourTest
	says  func(*chart.Person) saying
	value saying
	title string // of what it is about
	flag  bool   // it is about a flag
	ages  bool   // it asks for how many months roles have been open
}

func (r *colourRule) holds(p *chart.Person) bool { return r.test.holds(r.says(p), r.value) }

// text says what the rule is about; of is the field that the other colours tell,
// which need not be named.
func (r *colourRule) text(of chart.FieldID) string {
	ages, _ := chart.ReadFigure(r.Value)
	switch {
	case r.ages && r.test.ID == "at-least":
		return "Open for " + phrase.Count(int(ages), "month", "months") + " or more"
	case r.ages && r.test.ID == "at-most":
		return "Open for at most " + phrase.Count(int(ages), "month", "months")
	case r.test.Alone:
		return r.title + " " + r.test.Title
	case r.flag && r.test.ID == ColourTests[0].ID && r.value.is(say("yes", r.title)):
		return r.title
	case r.test.ID != ColourTests[0].ID:
		return r.title + " " + r.test.Title + " " + r.Value
	case strings.EqualFold(string(r.Field), string(of)):
		return r.Value
	}
	return r.title + ": " + r.Value
}

// CheckColourRule says why a rule cannot hold in a chart; nil where it can.
func CheckColourRule(c *chart.Chart, r chart.ColourRule) error {
	_, err := newColourRule(c, r, nil, time.Time{})
	return err
}

// newColourRule reads a rule for a chart on a day; gravest has the findings.
func newColourRule(c *chart.Chart, r chart.ColourRule, gravest map[chart.ID]rule.Severity, day time.Time) (colourRule, error) {
	t, ok := ColourTestByID(r.Test)
	known := colourRule{ColourRule: r, test: t}
	switch {
	case !ok:
		return known, fmt.Errorf("there is no test %q; there are %s", r.Test, listed(testValues()))
	case !hasColour(r.Colour):
		return known, fmt.Errorf("there is no colour %q; there are %s", r.Colour, listed(ColourValues()))
	}
	if r.Field == chart.Findings {
		known.title = findingsTitle
		known.says = func(p *chart.Person) saying { return severitySays(gravest[p.ID]) }
		known.value = severitySays(rule.Severity(strings.ToLower(strings.TrimSpace(r.Value))))
		return known, nil
	}
	f, ok := c.FieldNamed(string(r.Field))
	if !ok {
		return known, fmt.Errorf("there is no field %q; there are %s", r.Field, listed(colourValues(c)))
	}
	known.title = colourTitle(f)
	if f.ID == "opened" {
		_, known.ages = chart.ReadFigure(r.Value)
		known.title = f.Label
	}
	known.flag = f.Kind == chart.KindFlag
	known.says, known.value = sayings(c, f, strings.TrimSpace(r.Value), day)
	if ordered := t.ID == "at-least" || t.ID == "at-most"; ordered && !known.value.order {
		return known, fmt.Errorf("%s %s %q: that is nothing to compare with", known.title, t.Title, r.Value)
	}
	return known, nil
}

func testValues() []Value {
	var all []Value
	for _, t := range ColourTests {
		all = append(all, Value{t.ID, t.Title})
	}
	return all
}

// severitySays orders findings from none to the gravest.
func severitySays(s rule.Severity) saying {
	if s == "" {
		s = "none"
	}
	if s == "hint" {
		s = rule.Info
	}
	rank := slices.Index(rule.Counted, s)
	if rank < 0 {
		rank = len(rule.Counted)
	}
	return say(string(s)).worth(float64(-rank), true)
}

// sayings are what a field says of people, and what a value asks for, so that
// they can be compared: a day with a day, or the months that a role is open with
// a number of months, a role by its level.
func sayings(c *chart.Chart, f *chart.Field, value string, day time.Time) (of func(*chart.Person) saying, asked saying) {
	asked = say(value)
	many, number := chart.ReadFigure(value)
	switch {
	case f.ID == "opened" && number:
		return func(p *chart.Person) saying {
			months, ok := p.OpenMonths(day)
			return say(f.Text(p)).worth(float64(months), ok)
		}, asked.worth(many, true)
	case f.Kind == chart.KindDay:
		on, ok := chart.ParseDay(value)
		return func(p *chart.Person) saying {
			on, ok := chart.ParseDay(f.Text(p))
			return say(f.Text(p)).worth(float64(on.Unix()), ok)
		}, asked.worth(float64(on.Unix()), ok)
	case f.Figures():
		return func(p *chart.Person) saying { return say(f.Text(p)).worth(f.Figure(p)) }, asked.worth(many, number)
	case f.Kind == chart.KindRole:
		level := 0
		for _, r := range c.Settings().AllRoles() {
			if r.Called(value) {
				level = r.Level
			}
		}
		return func(p *chart.Person) saying {
			r, ok := c.Role(p)
			return say(string(p.Role), r.Title, r.Short).worth(float64(r.Level), ok && r.Level > 0)
		}, asked.worth(float64(level), level > 0)
	case f.Kind == chart.KindPerson:
		return func(p *chart.Person) saying {
			id := chart.ID(f.Of(p).Text)
			if m := c.Person(id); m != nil {
				return say(string(id), c.Headline(m))
			}
			return say(string(id))
		}, asked
	case f.Kind == chart.KindList:
		return func(p *chart.Person) saying { return say(f.Of(p).List...) }, asked
	case f.Kind == chart.KindFlag && strings.EqualFold(value, "no"):
		return func(p *chart.Person) saying {
			if f.Of(p).Flag {
				return say("yes")
			}
			return say("no")
		}, asked
	}
	return func(p *chart.Person) saying { return say(f.Text(p), f.Show(c, p)) }, asked
}

// ColourRuleValues are what a rule about a field can ask for in a chart, as far
// as that is said: each value once, in the order of the alphabet.
func ColourRuleValues(c *chart.Chart, field chart.FieldID) []string {
	if field == chart.Findings {
		return []string{string(rule.Error), string(rule.Warning), string(rule.Info), "none"}
	}
	f, ok := c.FieldNamed(string(field))
	if !ok {
		return nil
	}
	k := colouring{chart: c, field: f}
	seen := map[string]bool{}
	var values []string
	for _, p := range c.Everybody() {
		text := k.valueText(p)
		if f.Figures() {
			text = f.Text(p)
		}
		if text != "" && !seen[chart.SameName(text)] {
			seen[chart.SameName(text)] = true
			values = append(values, text)
		}
	}
	slices.Sort(values)
	return values
}
