package health

import (
	"fmt"

	"cadre/chart"
	"cadre/chart/phrase"
)

// say adds a sentence.
func (p *Practice) say(format string, values ...any) {
	if p.Text != "" {
		p.Text += " "
	}
	p.Text += fmt.Sprintf(format, values...)
}

// everyone is counted for all of them.
func everyone(n int, one, several string) string {
	switch n {
	case 1:
		return "The one " + one
	case 2:
		return "Both " + several
	}
	return fmt.Sprintf("All %d %s", n, several)
}

func people(n int) string { return phrase.Count(n, "person", "people") }

// reports speaks of a number of reports, which may be half of one.
func reports(n float64) string {
	if n == 1 {
		return "1 report"
	}
	return fmt.Sprintf("%g reports", n)
}

// have begins a sentence about what some people have.
func (r reading) have(ids []chart.ID) string {
	if len(ids) == 1 {
		return phrase.Capital(r.name(ids[0])) + " has"
	}
	return phrase.Capital(r.names(ids)) + " have"
}

// Name is how a sentence speaks of somebody: by name, or by the post.
func Name(c *chart.Chart, id chart.ID) string {
	p := c.Person(id)
	title := chart.Tidy(c.Title(p))
	switch {
	case chart.Tidy(p.Name) != "":
		return chart.Tidy(p.Name)
	case p.Open:
		return chart.Tidy("the open " + title + " role")
	case title == "":
		return "somebody without a name"
	}
	return "the " + title
}

func (r reading) name(id chart.ID) string { return Name(r.Chart, id) }

func (r reading) names(ids []chart.ID) string {
	var words []string
	for _, id := range ids[:shown(len(ids))] {
		words = append(words, r.name(id))
	}
	return listOf(words, len(ids))
}

// shown is how many of n words a sentence lists.
func shown(n int) int {
	const most = 4
	if n > most {
		return most - 1
	}
	return n
}

// listOf joins the first of n words, and counts the rest.
func listOf(words []string, n int) string {
	if rest := n - len(words); rest > 0 {
		words = append(words, fmt.Sprintf("%d more", rest))
	}
	return phrase.List(words)
}

// shortList joins a few words and counts the rest.
func shortList(words []string) string {
	return listOf(words[:shown(len(words)):shown(len(words))], len(words))
}

func areaNames(areas []Area) string {
	var words []string
	for _, a := range areas[:shown(len(areas))] {
		words = append(words, a.Name)
	}
	return listOf(words, len(areas))
}

func sharedAreas(areas []Area) []Area { return filterAreas(areas, (*Area).Shared) }

func filterAreas(areas []Area, is func(*Area) bool) []Area {
	var some []Area
	for i := range areas {
		if is(&areas[i]) {
			some = append(some, areas[i])
		}
	}
	return some
}

// distinct leaves repetitions out.
func distinct(ids []chart.ID) []chart.ID {
	seen := make(map[chart.ID]bool, len(ids))
	var once []chart.ID
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			once = append(once, id)
		}
	}
	return once
}
