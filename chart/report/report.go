package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/health"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// Options are what the chart does not say. The zero value is fine.
type Options struct {
	Date string // of the report, as 2006-01-02; may be empty
	AsOf string // the day that it is about, as 2006-01-02; empty: that of the report

	Money   bool // all amounts; without it none from which the pay of fewer than three people follows
	NoNames bool // people are called by their posts

	Findings []rule.Finding // about the chart on the day, by severity; nil: they are looked for
}

// Day is the day whose figures are told; the zero day where none can be read.
func (o Options) Day() time.Time {
	if d, ok := chart.ParseDay(o.AsOf); ok {
		return d
	}
	d, _ := chart.ParseDay(o.Date)
	return d
}

// Of makes the report about a chart.
func Of(c *chart.Chart, o Options) Document {
	r := newBuilder(c, o)
	return Document{
		Title: r.title(), Subtitle: chart.Tidy(c.Settings().Subtitle), Dates: r.dates(), Summary: r.summary(),
		Sections: r.sections(),
	}
}

// builder makes a report: it has the chart that this is about, and all that is
// known of it.
type builder struct {
	chart    *chart.Chart // of the day
	whole    *chart.Chart // as it is written
	options  Options
	health   health.Health
	findings []rule.Finding
	told     told

	posts *chart.Chart // the chart without names, where none are to be told
	ids   map[chart.ID]chart.ID
}

func newBuilder(c *chart.Chart, o Options) *builder {
	h, checked := health.Of(c, o.Day()), c
	if o.AsOf != "" {
		h = health.AsOf(c, o.Day())
		checked = h.Chart
	}
	found := o.Findings
	if found == nil {
		found = rule.Check(checked, o.Day())
	}
	r := &builder{chart: h.Chart, whole: c, options: o, health: h, findings: found}
	if r.told = tell(&r.health, o.Money); o.NoNames {
		r.posts, r.ids = chart.Nameless(h.Chart)
	}
	return r
}

func (r *builder) sections() []Section {
	if r.whole.Len() == 0 {
		return []Section{{Title: "Nobody is here yet", Blocks: []Block{{Text: "The chart is empty. Add people or open roles, and there will be something to tell."}}}}
	}
	return []Section{
		r.findingsSection(),
		r.headcount(),
		r.spans(),
		r.ratio(),
		r.costs(),
		r.mentoring(),
		r.areas(),
		r.skills(),
		r.practices(),
		r.hiring(),
	}
}

func (r *builder) title() string {
	if t := chart.Tidy(r.chart.Settings().Title); t != "" {
		return t
	}
	return "Team report"
}

func (r *builder) dates() string {
	s := ""
	if r.options.Date != "" {
		s = Date(r.options.Date)
	}
	if r.options.AsOf == "" {
		return s
	}
	if s != "" {
		s += " · "
	}
	return s + "the team as of " + Date(r.options.AsOf)
}

func (r *builder) summary() []Figure {
	h := &r.health
	n := rule.Count(r.findings)
	var agents []Figure
	if len(h.Agents) > 0 {
		agents = []Figure{{Value: phrase.Number(int64(len(h.Agents))), Label: phrase.Noun(len(h.Agents), "agent", "agents"), People: r.who(h.Agents)}}
	}
	all := slices.Concat([]Figure{
		{Value: phrase.Number(int64(len(h.People))), Label: phrase.Noun(len(h.People), "person", "people"), People: r.who(h.People)},
	}, agents, []Figure{
		{Value: phrase.Number(int64(len(h.Open))), Label: phrase.Noun(len(h.Open), "open role", "open roles"), People: r.who(h.Open)},
		{Value: phrase.Number(int64(len(h.Layers))), Label: phrase.Noun(len(h.Layers), "layer", "layers")},
		{Value: decimal(h.Spans.Median), Label: strings.TrimPrefix(reports(h.Spans.Median), decimal(h.Spans.Median)+" ") + ", typically"},
		{Value: phrase.Number(int64(n.Error)), Label: phrase.Noun(n.Error, "error", "errors"), Alert: n.Error > 0},
		{Value: phrase.Number(int64(n.Warning)), Label: phrase.Noun(n.Warning, "warning", "warnings")},
	})
	if cost := h.Total.All(); cost != 0 && r.told.all[&h.Total] {
		all = append(all, Figure{Value: r.money(cost), Label: "a year"})
	}
	return all
}

// more is the last row of a table that shows only the first rows of many.
func more(t *Table, rest int, what string) {
	if rest <= 0 {
		return
	}
	cells := make([]Cell, len(t.Columns))
	cells[0] = text(fmt.Sprintf("and %s more %s", phrase.Number(int64(rest)), what))
	t.Rows = append(t.Rows, Row{Cells: cells})
}
