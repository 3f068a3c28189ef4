package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cadre/chart"
	"cadre/chart/health"
	"cadre/chart/phrase"
)

// number is a number in a table; nothing for none.
func number(n int) Cell {
	if n == 0 {
		return Cell{Text: "–"}
	}
	return Cell{Text: phrase.Number(int64(n))}
}

// money writes an amount in the document's currency.
func (r *builder) money(n int64) string {
	return phrase.Money(r.chart.Settings().Currency, n)
}

// amount is money in a table.
func (r *builder) amount(n int64) Cell {
	if n == 0 {
		return Cell{Text: "–"}
	}
	return Cell{Text: r.money(n)}
}

// leftOut stands for an amount that is not told.
const leftOut = "left out"

// may is an amount in a table, where it may be told.
func (r *builder) may(tell bool, n int64) Cell {
	if !tell && n != 0 {
		return Cell{Text: leftOut}
	}
	return r.amount(n)
}

// names lists people in a table or a sentence.
func (r *builder) names(ids []chart.ID) string { return listed(ids, r.name) }

// namedAtOnce is how many people a list names before it counts the rest.
const namedAtOnce = 4

// listed lists a few people; the rest is counted.
func listed(ids []chart.ID, name func(chart.ID) string) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = name(id)
	}
	return few(words)
}

// few joins some words; the rest is counted.
func few(words []string) string {
	s := strings.Join(words[:min(len(words), namedAtOnce)], ", ")
	if rest := len(words) - namedAtOnce; rest > 0 {
		s += fmt.Sprintf(" and %s more", phrase.Number(int64(rest)))
	}
	return s
}

// who are the people behind a figure; as many as anybody would read.
func (r *builder) who(lists ...[]chart.ID) []Person {
	const most = 200
	var all []Person
	for _, id := range slices.Concat(lists...) {
		if len(all) < most && r.chart.Has(id) {
			all = append(all, Person{id, r.name(id)})
		}
	}
	return all
}

// about says whom a row is about that lists them by name.
func (row *Row) about(people []Person) {
	row.People, row.Named = people, len(people) <= namedAtOnce
}

func (r *builder) name(id chart.ID) string {
	if r.options.NoNames {
		return r.posts.Headline(r.posts.Person(r.ids[id]))
	}
	return phrase.Capital(health.Name(r.chart, id))
}

// person is a cell with a name and the title behind it.
func (r *builder) person(id chart.ID) Cell {
	p := r.chart.Person(id)
	if title := chart.Tidy(r.chart.Title(p)); title != "" && p.Name != "" {
		return text(r.name(id) + ", " + title)
	}
	return text(r.name(id))
}

// decimal writes a number with one digit behind the point where it needs it.
func decimal(n float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0")
}

func percent(share float64) string { return strconv.FormatFloat(100*share, 'f', 0, 64) + "%" }

// Date writes 2006-01-02 as people do; what is no such date stays.
func Date(s string) string {
	d, ok := chart.ParseDay(s)
	if !ok {
		return chart.Tidy(s)
	}
	return phrase.Day(d)
}
