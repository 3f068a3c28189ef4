package rule

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"cadre/chart/phrase"
)

// name is how a sentence speaks of i: by name, or by the post.
func (p *pass) name(i int) string {
	person := p.tree.People[i]
	title := p.chart.Title(person)
	switch {
	case person.Name != "":
		return person.Name
	case person.Open:
		return strings.Join(strings.Fields("the open "+title+" role"), " ")
	case title == "":
		return "somebody without a name"
	}
	return "the " + title
}

// who is the name with the title: "Bo (Product Manager)".
func (p *pass) who(i int) string {
	if title := p.title(i); title != "" {
		return fmt.Sprintf("%s (%s)", p.name(i), title)
	}
	return p.name(i)
}

// whom is the name with the title behind it: "Bo, a Product Manager".
func (p *pass) whom(i int) string {
	if title := p.title(i); title != "" {
		return p.name(i) + ", " + article(title)
	}
	return p.name(i)
}

// title is the title where the name does not say it already.
func (p *pass) title(i int) string {
	person := p.tree.People[i]
	if person.Name == "" {
		return ""
	}
	return p.chart.Title(person)
}

// names lists people in a sentence; beyond three the rest is counted.
func (p *pass) names(people []int) string {
	const most = 3
	var words []string
	for k, i := range people {
		if k == most-1 && len(people) > most {
			words = append(words, fmt.Sprintf("%d others", len(people)-k))
			break
		}
		words = append(words, p.name(i))
	}
	return phrase.List(words)
}

func article(noun string) string {
	if first, _ := utf8.DecodeRuneInString(noun); strings.ContainsRune("AEIOUaeiou", first) {
		return "an " + noun
	}
	return "a " + noun
}

// sentence is a message with a capital first.
func sentence(format string, values ...any) string {
	return phrase.Capital(fmt.Sprintf(format, values...))
}

// these is one name, or how many.
func (p *pass) these(team []int) string {
	if len(team) == 1 {
		return p.name(team[0])
	}
	return "the " + phrase.Count(len(team), "report", "reports")
}
