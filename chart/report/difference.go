package report

import (
	"fmt"

	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// Comparison is two charts side by side, as they were and as they are.
type Comparison struct {
	Was, Now State
	Changes  compare.Changes
	Private  bool // what private fields say is told, and what the teams cost

	charts [2]*chart.Chart
}

// State is the figures of one chart.
type State struct {
	Census   *chart.Census
	Median   float64 // reports of those who have any
	Cost     int64   // a year
	Findings []rule.Finding
	Currency string
}

// Compare reads two charts on a day. It leaves out what is private.
func Compare(was, now *chart.Chart, o Options) Comparison {
	a, b := newBuilder(was, o), newBuilder(now, o)
	return Comparison{Was: a.state(), Now: b.state(), Changes: compare.Between(was, now), charts: [2]*chart.Chart{was, now}}
}

func (r *builder) state() State {
	return State{r.health.Census, r.health.Spans.Median, r.health.Total.All(), r.findings, r.chart.Settings().Currency}
}

// Document is the comparison for people; was and now are what the charts are
// called.
func (d *Comparison) Document(was, now string) Document {
	doc := Document{Title: fmt.Sprintf("From %s to %s", was, now), Subtitle: phrase.Capital(d.Changes.Words())}
	doc.Sections = append(d.changed(), d.figures())
	for _, s := range []struct {
		title       string
		these, than []rule.Finding
	}{{"New findings", d.Now.Findings, d.Was.Findings}, {"Findings that are gone", d.Was.Findings, d.Now.Findings}} {
		section := Section{Title: s.title}
		section.items(findingItems(Beyond(s.these, s.than), d.Private))
		if section.Blocks != nil {
			doc.Sections = append(doc.Sections, section)
		}
	}
	return doc
}

// changed is a section for each kind of change.
func (d *Comparison) changed() []Section {
	list := compare.Discreet
	if d.Private {
		list = compare.List
	}
	entries := list(d.charts[0], d.charts[1])
	var sections []Section
	for _, k := range compare.Kinds {
		var items []Item
		for _, e := range entries {
			if e.Kind == k.Kind {
				items = append(items, Item{Name: chart.Tidy(e.Name), Text: chart.Tidy(e.Text)})
			}
		}
		if items != nil {
			s := Section{Title: k.Heading}
			s.items(items)
			sections = append(sections, s)
		}
	}
	return sections
}

// figures is a table of what both charts count.
func (d *Comparison) figures() Section {
	t := &Table{Columns: []Column{{"", Words}, {"Was", Number}, {"Now", Number}, {"Difference", Number}}}
	a, b := d.Was.Census, d.Now.Census
	before, after := rule.Count(d.Was.Findings), rule.Count(d.Now.Findings)
	for _, row := range []struct {
		name     string
		was, now int
	}{
		{"People", a.People, b.People}, {"Agents", a.Agents, b.Agents}, {"Open roles", a.Open, b.Open}, {"Layers", a.Layers, b.Layers},
		{"Most direct reports", a.Widest, b.Widest}, {severityRow(rule.Error), before.Error, after.Error}, {severityRow(rule.Warning), before.Warning, after.Warning}, {severityRow(rule.Info), before.Info, after.Info},
	} {
		if row.name != "Agents" || row.was+row.now > 0 {
			t.row(text(row.name), text(phrase.Number(int64(row.was))), text(phrase.Number(int64(row.now))), text(signed(phrase.Number, int64(row.now-row.was))))
		}
	}
	if d.Was.Median != d.Now.Median {
		t.row(text("Typical direct reports"), text(decimal(d.Was.Median)), text(decimal(d.Now.Median)), text(""))
	}
	if d.Private && (d.Was.Cost != 0 || d.Now.Cost != 0) {
		d.cost(t)
	}
	s := Section{Title: "Figures"}
	s.table(t)
	return s
}

// severityRow is what the row of a severity is called.
func severityRow(s rule.Severity) string { return phrase.Capital(s.Noun(2)) }

// cost is a row of the table; of two currencies there is no difference.
func (d *Comparison) cost(t *Table) {
	difference := ""
	if d.Was.Currency == d.Now.Currency {
		difference = signed(func(n int64) string { return phrase.Money(d.Now.Currency, n) }, d.Now.Cost-d.Was.Cost)
	}
	t.row(text("Cost a year"), text(phrase.Money(d.Was.Currency, d.Was.Cost)), text(phrase.Money(d.Now.Currency, d.Now.Cost)), text(difference))
}

// signed writes a difference.
func signed(write func(int64) string, n int64) string {
	switch {
	case n > 0:
		return "+" + write(n)
	case n < 0:
		return "−" + write(-n)
	}
	return "–"
}

// Beyond are the findings that count and that others do not have, by rule and
// person.
func Beyond(these, others []rule.Finding) []rule.Finding {
	type key struct {
		rule   string
		person chart.ID
	}
	had := map[key]int{}
	for _, f := range others {
		if f.Waived == "" {
			had[key{f.Rule, f.Person}]++
		}
	}
	var more []rule.Finding
	for _, f := range these {
		if f.Waived != "" {
			continue
		}
		if k := (key{f.Rule, f.Person}); had[k] > 0 {
			had[k]--
		} else {
			more = append(more, f)
		}
	}
	return more
}

func findingItems(found []rule.Finding, amounts bool) []Item {
	var items []Item
	for _, f := range found {
		items = append(items, Item{Name: phrase.Capital(f.Severity.Noun(1)), Text: chart.Tidy(f.Told(amounts))})
	}
	if rest := len(items) - examples; rest > 0 {
		items = append(items[:examples], Item{Name: fmt.Sprintf("… and %s more", phrase.Number(int64(rest)))})
	}
	return items
}
