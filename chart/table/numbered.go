package table

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cadre/chart/reading"
)

// numberInHeading is the number of "Manager 2", "2nd Manager" and "Level 2 Manager".
var numberInHeading = regexp.MustCompile(`\d+`)

// numbered are columns whose headings are the same but for a number, in the
// order of the numbers, by what they have in common.
func numbered(headings []string) map[string][]int {
	number := map[int]int{}
	stems := map[string][]int{}
	for i, heading := range headings {
		found := numberInHeading.FindAllStringIndex(heading, -1)
		if len(found) != 1 {
			continue
		}
		at := found[0]
		rest := heading[at[1]:]
		for _, ordinal := range []string{"st", "nd", "rd", "th"} {
			if tail, is := strings.CutPrefix(rest, ordinal); is && (tail == "" || tail[0] == ' ') {
				rest = tail
			}
		}
		number[i], _ = strconv.Atoi(heading[at[0]:at[1]])
		stem := headingKey(heading[:at[0]] + " " + rest)
		stems[stem] = append(stems[stem], i)
	}
	for stem, columns := range stems {
		slices.SortStableFunc(columns, func(a, b int) int { return number[a] - number[b] })
		if !inSequence(columns, number) {
			delete(stems, stem)
		}
	}
	return stems
}

// inSequence tells numbers that count from 0 or 1.
func inSequence(columns []int, number map[int]int) bool {
	first := number[columns[0]]
	for k, i := range columns {
		if number[i] != first+k {
			return false
		}
	}
	return len(columns) > 1 && first <= 1
}

// managerWords are in headings of managers, in several languages, see headingKey.
var managerWords = []string{"manager", "supervisor", "boss", "superior", "reportsto", "leader", "vorgesetzte", "leiter", "führungskraft",
	"responsable", "manager", "n+", "jefe", "responsabile", "gestor", "leidinggevende", "przełożony", "chef", "上司", "上级"}

// managersByNumber are the numbered columns that name managers.
func managersByNumber(h *header) []int {
	for stem, columns := range numbered(h.heading) {
		is := func(word string) bool { return strings.Contains(stem, word) }
		if slices.ContainsFunc(managerWords, is) && !is("email") && !is("title") {
			for _, i := range columns {
				h.claim(i)
			}
			return columns
		}
	}
	return nil
}

// nesting is how numbered managers belong together.
type nesting byte

const (
	beside   nesting = iota // each is a manager: the first, and dotted lines
	downward                // a chain from the top, whose last is the manager
	upward                  // a chain from the manager on
)

// readNumbered turns numbered managers into the manager and further ones. What
// the columns are shows in whether they nest: whether the row of somebody's
// last manager names the others.
func (l *linker) readNumbered() {
	if len(l.head.lines.numbered) == 0 {
		return
	}
	how := l.nesting()
	for _, p := range l.directory.drafts {
		chain := l.withoutSelf(p)
		switch {
		case len(chain) == 0:
		case how == downward:
			p.managers = append(p.managers, chain[len(chain)-1])
		case how == upward:
			p.managers = append(p.managers, chain[0])
		default:
			p.managers, p.further = append(p.managers, chain[0]), append(p.further, chain[1:]...)
		}
		p.numbered = nil
	}
	first := l.head.lines.numbered[0]
	l.log.add(reading.Note{Row: l.head.row, Field: l.head.heading[first], Kind: reading.Guessed,
		Text: fmt.Sprintf("%d numbered columns were read as %s", len(l.head.lines.numbered), nestingNames[how])})
}

var nestingNames = [...]string{
	beside:   "the manager and dotted lines",
	downward: "a chain from the top, whose last is the manager",
	upward:   "a chain that begins with the manager",
}

// withoutSelf are the numbered managers without the person, whom some tables
// put at the end of their own chain, and without markers of nobody.
func (l *linker) withoutSelf(p *draft) []mention {
	return slices.DeleteFunc(slices.Clone(p.numbered), func(m mention) bool {
		one, is := l.directory.find(p, m.text).One()
		return is && one == p.at || isTop(m.text)
	})
}

// nesting tries both directions with every row that has several managers.
func (l *linker) nesting() nesting {
	down, up, tried := 0, 0, 0
	for _, p := range l.directory.drafts {
		chain := l.placesOf(p)
		n := len(chain)
		if n < 2 {
			continue
		}
		tried++
		if last := chain[n-1]; last >= 0 && slices.Equal(l.placesOf(l.directory.drafts[last]), chain[:n-1]) {
			down++
		}
		if first := chain[0]; first >= 0 && slices.Equal(l.placesOf(l.directory.drafts[first]), chain[1:]) {
			up++
		}
	}
	switch {
	case tried > 0 && 4*down >= 3*tried:
		return downward
	case tried > 0 && 4*up >= 3*tried:
		return upward
	}
	return beside
}

// placesOf are whom the numbered columns of a row mean; -1 is nobody.
func (l *linker) placesOf(p *draft) []int {
	var places []int
	for _, m := range l.withoutSelf(p) {
		one, is := l.directory.find(p, m.text).One()
		if !is {
			one = -1
		}
		places = append(places, one)
	}
	return places
}
