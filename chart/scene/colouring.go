package scene

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// colouring says which colour each post of a chart has: the first rule of the
// document's own that holds gives it, else what the look's field says. Who has
// no class has the colour of the role, or their own.
type colouring struct {
	chart   *chart.Chart
	by      chart.FieldID
	title   string // of what colours tell besides rules; empty: roles
	field   *chart.Field
	rules   []colourRule
	classes []class
	like    map[string]int // the classes of values
	steps   *steps
	figure  func(*chart.Person) (float64, bool)
	gravest map[chart.ID]rule.Severity
	values  int // where the classes behind those of rules begin
	rest    int // the class of values that have no colour of their own; -1: none
	nothing int // of those of whom nothing is said
}

// class is those who have one colour for one reason.
type class struct {
	text   string
	ink    Ink
	broken bool // the strip is in pieces, where greys alone would not do
	quiet  bool // it leaves the card's sheet as it is
}

// newColouring is nil where colours tell the role alone.
func newColouring(c *chart.Chart, o *Options, theme Theme) *colouring {
	k := &colouring{chart: c, by: o.Look.ColourBy, rest: -1, nothing: -1}
	f, ok := ColourField(c, o.Look)
	if ok && (o.Amounts || f.Kind != chart.KindMoney) {
		k.field, k.by, k.title = f, f.ID, colourTitle(f)
	}
	day := o.today()
	if k.needsFindings() {
		k.find(c, day)
	}
	k.readRules(o, theme, day)
	k.values = len(k.classes)
	switch {
	case k.by == chart.Findings:
		k.title = findingsTitle
		for _, s := range rule.Counted {
			k.classes = append(k.classes, class{text: severityText(s), ink: theme.named(severityColours[s]), broken: theme.breaks(severityColours[s])})
		}
		k.addNothing("Nothing found", theme)
	case k.field == nil:
	case k.field.Figures():
		k.readFigures(theme, day)
	default:
		k.readValues(theme)
	}
	if len(k.classes) == 0 {
		return nil
	}
	return k
}

func severityText(s rule.Severity) string {
	return map[rule.Severity]string{rule.Error: "Error", rule.Warning: "Warning", rule.Info: "Hint"}[s]
}

func (k *colouring) needsFindings() bool {
	return k.by == chart.Findings || slices.ContainsFunc(k.chart.Settings().Colouring, func(r chart.ColourRule) bool { return r.Field == chart.Findings })
}

func (k *colouring) find(c *chart.Chart, day time.Time) {
	k.gravest = rule.Gravest(slices.DeleteFunc(rule.Check(c, day), func(f rule.Finding) bool { return f.Waived != "" }))
}

// readRules makes a class of each rule that can hold.
func (k *colouring) readRules(o *Options, theme Theme, day time.Time) {
	for _, own := range k.chart.Settings().Colouring {
		f, ok := k.chart.FieldNamed(string(own.Field))
		if ok && f.Kind == chart.KindMoney && !o.Amounts {
			continue
		}
		r, err := newColourRule(k.chart, own, k.gravest, day)
		if err != nil {
			continue
		}
		k.rules = append(k.rules, r)
		k.classes = append(k.classes, class{text: r.text(k.by), ink: theme.named(r.Colour), broken: theme.breaks(r.Colour), quiet: r.Colour == chart.Grey})
	}
}

// addNothing adds the class of those of whom nothing is said.
func (k *colouring) addNothing(text string, theme Theme) {
	k.nothing = len(k.classes)
	k.classes = append(k.classes, class{text: text, ink: theme.nothing(), quiet: true})
}

// readFigures makes a class of each step.
func (k *colouring) readFigures(theme Theme, day time.Time) {
	k.figure = k.field.Figure
	if k.field.ID == "opened" && !k.field.Own {
		k.figure = func(p *chart.Person) (float64, bool) {
			months, ok := p.OpenMonths(day)
			return float64(months), ok
		}
		k.steps = &openSteps
	} else {
		var all []float64
		for _, p := range k.chart.Everybody() {
			if n, ok := k.says(p); ok {
				all = append(all, n)
			}
		}
		k.steps = newSteps(k.chart, k.field, all)
	}
	for i, text := range k.steps.texts {
		k.classes = append(k.classes, class{text: text, ink: theme.step(i, len(k.steps.texts))})
	}
	k.addNothing(k.without(), theme)
}

// says is the figure of somebody; an amount of nothing is none.
func (k *colouring) says(p *chart.Person) (float64, bool) {
	n, ok := k.figure(p)
	return n, ok && (n != 0 || k.steps == &openSteps)
}

// without is what the legend says of those of whom the field says nothing.
func (k *colouring) without() string {
	switch {
	case k.field.ID == "opened":
		return "Not open, or no date"
	case k.field.ID == "manager":
		return "No manager"
	case k.field.Kind == chart.KindFlag:
		return "Others"
	}
	return "No " + phrase.Lower(k.field.Label)
}

// readValues makes a class of each value that has a colour, the largest first,
// and of the rest.
func (k *colouring) readValues(theme Theme) {
	colours := k.chart.ColoursOf(k.field)
	k.like = map[string]int{}
	people := map[string]int{}
	text := map[string]string{}
	for _, p := range k.chart.Everybody() {
		like := k.field.Likeness(k.chart.Settings(), p)
		if people[like]++; people[like] == 1 {
			text[like] = k.valueText(p)
		}
	}
	delete(people, "")
	var values []string
	for like := range colours {
		values = append(values, like)
	}
	slices.SortFunc(values, func(a, b string) int {
		return cmp.Or(people[b]-people[a], strings.Compare(text[a], text[b]), strings.Compare(a, b)) // two open roles are called alike
	})
	for _, like := range values {
		k.like[like] = len(k.classes)
		k.classes = append(k.classes, class{text: text[like], ink: theme.named(colours[like]), broken: theme.breaks(colours[like])})
	}
	if n := len(people) - len(colours); n > 0 {
		k.rest = len(k.classes)
		k.classes = append(k.classes, class{text: phrase.Count(n, "other", "others"), ink: theme.named(chart.Grey), quiet: true})
	}
	k.addNothing(k.without(), theme)
}

// valueText is how a value of somebody is written in the legend.
func (k *colouring) valueText(p *chart.Person) string {
	f := k.field
	if f.Kind == chart.KindPerson {
		if m := k.chart.Person(chart.ID(f.Of(p).Text)); m != nil {
			return line(k.chart.Headline(m))
		}
		return f.Of(p).Text
	}
	if f.Kind == chart.KindChoice {
		return f.Caption(f.Of(p))
	}
	return line(f.Show(k.chart, p))
}

// class is somebody's; ok is false where they have none.
func (k *colouring) class(p *chart.Person) (i int, ok bool) {
	if k == nil {
		return 0, false
	}
	for i := range k.rules {
		if k.rules[i].holds(p) {
			return i, true
		}
	}
	switch {
	case k.by == chart.Findings:
		if at := slices.Index(rule.Counted, k.gravest[p.ID]); at >= 0 {
			return k.values + at, true
		}
		return k.nothing, true
	case k.steps != nil:
		if n, ok := k.says(p); ok {
			return k.values + k.steps.of(n), true
		}
		return k.nothing, true
	case k.field != nil:
		return k.valueClass(k.field.Likeness(k.chart.Settings(), p)), true
	}
	return 0, false
}

func (k *colouring) valueClass(like string) int {
	at, ok := k.like[like]
	switch {
	case ok:
		return at
	case like == "":
		return k.nothing
	}
	return k.rest
}

// of is somebody's class; nil where they have none.
func (k *colouring) of(p *chart.Person) *class {
	if i, ok := k.class(p); ok {
		return &k.classes[i]
	}
	return nil
}

// rests tells whether a class is that of all values that have none of their own.
func (k *colouring) rests(c *class) bool { return k.rest >= 0 && c == &k.classes[k.rest] }

// said is what somebody's colour tells, in words.
func (k *colouring) said(p *chart.Person) string {
	i, ok := k.class(p)
	switch {
	case !ok || i == k.nothing:
		return ""
	case i < k.values:
		return k.rules[i].text("")
	case i == k.rest:
		return k.title + ": " + k.valueText(p)
	}
	return k.title + ": " + k.classes[i].text
}

// Key is what the colours of a picture's cards stand for, where that is not the
// role alone.
type Key struct {
	Title   string // what most of them tell; empty: they are of rules alone
	Entries []KeyEntry
}

// KeyEntry is one colour, what it stands for, and whose cards have it.
type KeyEntry struct {
	Text   string
	Ink    Ink
	Broken bool // the cards' strips are in pieces
	People []chart.ID
}

// key is the legend of some people's colours: steps all, else what occurs.
func (k *colouring) key(people []*chart.Person) Key {
	if k == nil {
		return Key{}
	}
	of := make([][]chart.ID, len(k.classes))
	for _, p := range people {
		if i, ok := k.class(p); ok {
			of[i] = append(of[i], p.ID)
		}
	}
	key := Key{Title: k.title}
	for i, c := range k.classes {
		if len(of[i]) > 0 || k.steps != nil && i >= k.values && i != k.nothing {
			key.Entries = append(key.Entries, KeyEntry{c.text, c.ink, c.broken, of[i]})
		}
	}
	return key
}

// Text is the key in a sentence; empty where there is none.
func (k Key) Text() string {
	if len(k.Entries) == 0 {
		return ""
	}
	var parts []string
	for _, e := range k.Entries {
		parts = append(parts, e.Label())
	}
	what := "rules"
	if k.Title != "" {
		what = phrase.Lower(k.Title)
	}
	return "Colours by " + what + ": " + strings.Join(parts, ", ") + "."
}

// Label is what it stands for, with the number of cards.
func (e KeyEntry) Label() string { return e.Text + " (" + phrase.Number(int64(len(e.People))) + ")" }
