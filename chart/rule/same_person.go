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
	check: func(p *pass) {
		all := make([]named, 0, p.tree.Len())
		for i, person := range p.tree.People {
			if person.Name != "" && p.staffed(i) {
				all = append(all, named{hash(person.Name), i})
			}
		}
		bearers, some := newGroups[string](), repeated(all, p.tree.Len())
		for _, n := range all {
			if some[n.person] {
				bearers.add(chart.SameName(p.tree.People[n.person].Name), n.person)
			}
		}
		for at, group := range bearers.several {
			if group = p.meeting(group); len(group) > 1 && !isNobody(bearers.keys[at]) {
				i, others := second(group)
				p.report(i, others, func() string { return sentence("%s has %s.", p.name(i), p.cards(group)) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		first := p.tree.Index(p.finding.Related[0])
		if p.twinBefore(i, first) {
			return p.merges([2]int{first, i})
		}
		if p.level[first] < p.level[i] {
			return p.merges([2]int{i, first}, [2]int{first, i})
		}
		return p.merges([2]int{first, i}, [2]int{i, first})
	},
}

// twinBefore tells whether i would still have a twin before them without
// first.
func (p *pass) twinBefore(i, first int) bool {
	return slices.ContainsFunc(p.finding.Related, func(id chart.ID) bool {
		j := p.tree.Index(id)
		return j < i && j != first && p.meet(i, j)
	})
}

// cards says of how many cards a finding is, and of two what they are.
func (p *pass) cards(group []int) string {
	a, b := p.title(group[0]), p.title(group[1])
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

// merges are the ways to keep one card of somebody's two.
func (p *pass) merges(ways ...[2]int) []chart.Edit {
	var fixes []chart.Edit
	for _, way := range ways {
		m := merger{p, way[0], way[1]}
		fix, ok := m.edit()
		if ok && !slices.ContainsFunc(fixes, func(e chart.Edit) bool { return e.Name == fix.Name }) {
			fixes = append(fixes, fix)
		}
	}
	return fixes
}
