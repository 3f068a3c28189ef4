package rule

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
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
	return list(words)
}

func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

func article(noun string) string {
	if first, _ := utf8.DecodeRuneInString(noun); strings.ContainsRune("AEIOUaeiou", first) {
		return "an " + noun
	}
	return "a " + noun
}

// sentence is a message with a capital first.
func sentence(format string, values ...any) string {
	text := fmt.Sprintf(format, values...)
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// reportCount is "1 report", "2 reports" …
func reportCount(n int) string {
	if n == 1 {
		return "1 report"
	}
	return fmt.Sprintf("%d reports", n)
}

// these is one name, or how many.
func (p *pass) these(team []int) string {
	if len(team) == 1 {
		return p.name(team[0])
	}
	return "the " + reportCount(len(team))
}

// people is "1 person", "2 people" …
func people(n int) string { return isAre(n, "person", "people") }

// isAre is a number with the words for one or for more.
func isAre(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
