package rule

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"cadre/chart"
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

// article puts “a” or “an” before a title, as it is spoken: “an SVP”.
func article(noun string) string {
	vowels := "AEIOUaeiou"
	if word, _, _ := strings.Cut(noun, " "); len(word) < 5 && word == strings.ToUpper(word) && noun != strings.ToUpper(noun) {
		vowels = "AEFHILMNORSX" // spelt out letter by letter
	}
	if first, _ := utf8.DecodeRuneInString(noun); strings.ContainsRune(vowels, first) {
		return "an " + noun
	}
	return "a " + noun
}

// sentence is a message with a capital first.
func sentence(format string, values ...any) string {
	return phrase.Capital(fmt.Sprintf(format, values...))
}

// makers counts product managers, with what they do if they are one or several:
// “2 PMs and Senior PMs”, where they are no others.
func (x *Index) makers(people []int, one, several string) string {
	plain := func(i int) bool { return x.roles[i].ID == chart.PM || x.roles[i].ID == chart.SeniorPM }
	if slices.ContainsFunc(people, func(i int) bool { return !plain(i) }) {
		return phrase.Count(len(people), "product manager"+one, "product managers"+several)
	}
	return phrase.Count(len(people), "PM or Senior PM"+one, "PMs and Senior PMs"+several)
}

// these is one name, or how many.
func (x *Index) these(team []int) string {
	if len(team) == 1 {
		return x.name(team[0])
	}
	return "the " + phrase.Count(len(team), "report", "reports")
}
