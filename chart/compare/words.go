package compare

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// Words says in a line how much has changed: “3 people added, 2 moved”.
func (c Changes) Words() string {
	var said []string
	add := func(n int, what string) {
		switch {
		case n > 0 && len(said) == 0:
			said = append(said, phrase.Count(n, "person ", "people ")+what)
		case n > 0:
			said = append(said, phrase.Number(int64(n))+" "+what)
		}
	}
	moved, edited := 0, 0
	for _, ch := range c.Changed {
		if Moved.Of(ch) {
			moved++
		}
		if Edited.Of(ch) {
			edited++
		}
	}
	add(len(c.Came), "added")
	add(len(c.Left), "removed")
	add(moved, "moved")
	add(edited, "changed")
	if len(said) == 0 && len(c.Changed) > 0 {
		said = append(said, "another order")
	}
	if n := len(chosen(c.Settings.Parts)); n > 0 {
		said = append(said, phrase.Count(n, "setting changed", "settings changed"))
	}
	if len(said) == 0 {
		return "no changes"
	}
	return strings.Join(said, ", ")
}

// chosen are the settings that somebody has changed: the colours of values are
// kept, not chosen.
func chosen(parts []string) []string {
	return slices.DeleteFunc(slices.Clone(parts), func(part string) bool { return part == "colours" })
}

// Whom names whom the changes are about: who left, else who came, else who
// moved, else who changed; the first of several, and how many more. Empty
// where nobody did.
func (c Changes) Whom() string {
	var moved, edited []*chart.Person
	for _, ch := range c.Changed {
		if Moved.Of(ch) {
			moved = append(moved, ch.Was)
		}
		if Edited.Of(ch) {
			edited = append(edited, ch.Was)
		}
	}
	for _, people := range [][]*chart.Person{c.Left, c.Came, moved, edited} {
		switch n := len(people); {
		case n == 1:
			return people[0].Label()
		case n > 1:
			return people[0].Label() + " and " + phrase.Number(int64(n-1)) + " more"
		}
	}
	return ""
}

// label is what people call a part.
func label(part string) string {
	if f, ok := chart.BuiltIn(part); ok {
		return phrase.Lower(f.Label)
	}
	for _, o := range scene.Choices {
		if o.ID == part {
			return phrase.Lower(o.Title)
		}
	}
	if l, ok := settingsLabels[part]; ok {
		return l
	}
	if member, ok := Unknown(part); ok {
		return member
	}
	return part
}

// settingsLabels are the parts of the settings that are no choice of a look.
var settingsLabels = map[string]string{
	Order: "the order", "headOrder": "the order of Head and VP", "areas": "the product areas", "fields": "the columns",
	"roles": "the roles", "titles": "what titles mean", "rules": "the rules", "waivers": "the accepted findings", "cadre": "the version",
	"colouring": "the rules of colours", "colours": "the colours of values",
}
