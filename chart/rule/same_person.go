package rule

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"cadre/chart"
)

// samePerson is one finding per name, on the second card that bears it at the
// same time as another. Two people may share a name: then the finding is
// waived.
var samePerson = Rule{
	ID:       "same-person",
	Title:    "One name on two cards",
	Reason:   "One person in two boxes is counted twice, and nobody can tell whom they answer to.",
	Source:   "GitLab's handbook: everybody has exactly one manager.",
	Severity: Warning,
	check: func(f finder) {
		all := make([]named, 0, f.Tree.Len())
		for i, person := range f.Tree.People {
			if person.Name != "" && f.staffed(i) {
				all = append(all, named{hash(person.Name), i})
			}
		}
		bearers, some := newGroups[string](), repeated(all, f.Tree.Len())
		for _, n := range all {
			if some[n.person] {
				bearers.add(chart.SameName(f.Tree.People[n.person].Name), n.person)
			}
		}
		for at, group := range bearers.several {
			if group = f.meeting(group); len(group) > 1 && !isNobody(bearers.keys[at]) {
				i, others := second(group)
				f.report(i, others, func() string { return sentence("%s has %s.", f.name(i), f.cards(group)) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		const most = 12 // cards of one person; more are a name that was copied down a column
		if len(f.finding.Related) >= most {
			return
		}
		cards := []int{f.Tree.Index(f.finding.Related[0]), i}
		for _, id := range f.finding.Related[1:] {
			cards = append(cards, f.Tree.Index(id))
		}
		if f.levels[cards[0]] < f.levels[i] {
			cards[0], cards[1] = cards[1], cards[0]
		}
		for _, keep := range cards {
			f.add(f.merge(keep, slices.DeleteFunc(slices.Clone(cards), func(j int) bool { return j == keep })))
		}
	},
}

// cards says of how many cards a finding is, and of two what they are.
func (f finder) cards(group []int) string {
	a, b := f.title(group[0]), f.title(group[1])
	if len(group) > 2 || a == "" || b == "" || a == b {
		return fmt.Sprintf("%d cards", len(group))
	}
	return "two cards: " + a + " and " + b
}

// isNobody tells a folded name that stands for none, with or without a word on
// the post behind it: "vacant", "tbd 2", "new hire (spring)", "vacant pm".
func isNobody(name string) bool {
	if at := strings.IndexAny(name, "([:–—"); at > 0 {
		name = name[:at]
	}
	name, _, _ = strings.Cut(name, " - ")
	first, _, _ := strings.Cut(name, " ")
	key := letters(name)
	return key == "" || slices.Contains(nobodies, key) || slices.Contains(vacancies, letters(first))
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// vacancies say so as the first word, too; nobodies only on their own.
var (
	vacancies = strings.Fields("vacant vacancy tbd tba tbc tbh")
	nobodies  = strings.Fields("tobedetermined tobeannounced tobeconfirmed tobehired na nd none null nil unknown " +
		"vacantpost vacantposition vacantrole open openrole openpost openposition openreq openheadcount unfilled " +
		"newhire futurehire hiring recruiting placeholder nobody noname namenotgiven notdisclosed undisclosed redacted withheld xx xxx")
)
