package rule

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"cadre/chart/phrase"
)

// name is how a sentence speaks of i: by name, or by the post.
func (x *Index) name(i int) string {
	person := x.Tree.People[i]
	title := x.Chart.Title(person)
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
func (x *Index) who(i int) string {
	if title := x.title(i); title != "" {
		return fmt.Sprintf("%s (%s)", x.name(i), title)
	}
	return x.name(i)
}

// whom is the name with the title behind it: "Bo, a Product Manager".
func (x *Index) whom(i int) string {
	if title := x.title(i); title != "" {
		return x.name(i) + ", " + article(title)
	}
	return x.name(i)
}

// title is the title where the name does not say it already.
func (x *Index) title(i int) string {
	person := x.Tree.People[i]
	if person.Name == "" {
		return ""
	}
	return x.Chart.Title(person)
}

// names lists people in a sentence; beyond three the rest is counted.
func (x *Index) names(people []int) string {
	const most = 3
	var words []string
	for k, i := range people {
		if k == most-1 && len(people) > most {
			words = append(words, fmt.Sprintf("%d others", len(people)-k))
			break
		}
		words = append(words, x.name(i))
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
func (x *Index) these(team []int) string {
	if len(team) == 1 {
		return x.name(team[0])
	}
	return "the " + phrase.Count(len(team), "report", "reports")
}
