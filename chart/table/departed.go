package table

import (
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/heading"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// readDeparture finds out whether somebody has left: by a word, by a column
// that says yes or no, or by an end date in the past. A date to come is
// stronger than any word.
func (r *personReader) readDeparture() {
	if r.head.own {
		return
	}
	status, _ := r.cell(statusField, nil)
	ended, toCome := r.stay()
	switch {
	case toCome:
	case saysLeft(status):
		r.p.left = status
	case r.flaggedLeft() != "":
		r.p.left = r.flaggedLeft()
	case r.inactive(status) && (r.p.Until != "" || r.isAboutWork() || !r.hasLogins()):
		r.p.left = status
	case r.inactive(status):
		r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(statusField), Kind: reading.Ambiguous,
			Text: fmt.Sprintf("%q may say that somebody has left, or that an account is not in use; they were taken in", phrase.Short(status))})
	case ended && !saysPresent(status) && r.p.Employment != chart.Interim && r.p.Employment != chart.Acting:
		r.p.left = r.p.Until
	}
}

// stay compares the end date with the day of the import.
func (r *personReader) stay() (ended, toCome bool) {
	if r.p.Until == "" || r.day.IsZero() {
		return false, false
	}
	last, ok := chart.ParseDay(r.p.Until)
	if !ok {
		return false, false
	}
	return last.Before(r.day), !last.Before(r.day)
}

// isAboutWork tells whether the heading says that the status is of the work
// and not of an account.
func (r *personReader) isAboutWork() bool {
	key := headingKey(r.heading(statusField))
	return slices.ContainsFunc([]string{"employ", "work", "staff", "job", "position", "beschäftigung", "mitarbeiter", "emploi", "empleo", "personal"},
		func(word string) bool { return strings.Contains(key, word) })
}

// hasLogins tells a table of accounts.
func (r *personReader) hasLogins() bool {
	return r.head.has(heading.Login) || r.isFlag(idField, heading.Login)
}

// flaggedLeft is the heading of a column that says by yes or no that somebody
// has left, if it does.
func (r *personReader) flaggedLeft() string {
	for _, f := range []field{heading.Left, heading.Active, statusField} {
		i, has := r.head.column[f]
		if !has || f == statusField && !r.isFlag(statusField, heading.Active) {
			continue
		}
		text := strings.TrimSpace(r.row.At(i))
		if yes, ok := parseBool(text); ok && text != "-" && yes == (f == heading.Left) {
			return r.head.heading[i] + ": " + text
		}
	}
	return ""
}

// saysLeft tells words for somebody who has left, alone or within others, as in
// "Terminated - redundancy".
func saysLeft(s string) bool {
	if means, known := standingOf(s); known {
		return means == hasLeft && !saysInactive(s)
	}
	key := wordKey(s)
	return !strings.HasPrefix(key, "not") && !strings.HasPrefix(key, "non") &&
		slices.ContainsFunc(leftParts, func(part string) bool { return strings.Contains(key, part) })
}

// leftParts say so within a longer text, see wordKey.
var leftParts = []string{"terminated", "resigned", "retired", "dismissed", "deceased", "laidoff", "formeremployee", "exemployee", "ausgeschieden", "démissionn", "licencié"}

// saysInactive tells words that may mean an account.
func saysInactive(s string) bool { return s != "" && inactiveWords[wordKey(s)] }

var inactiveWords = wordSet("inactive notactive inaktiv inactif inactivo inactiva inativo inativa inattivo inattiva inactief nietactief nieaktywny nieaktywna neaktivní 無効 停用")

// saysPresent tells words for somebody who is there, or away for a time.
func saysPresent(s string) bool {
	means, known := standingOf(s)
	return known && (means == isFilled || means == isAway)
}

// withoutLeavers leaves out who has left. Their reports go to the nearest
// manager above who has not.
func (l *linker) withoutLeavers(drafts []*draft) []*draft {
	leavers := map[chart.ID]*draft{}
	for _, p := range drafts {
		if p.left != "" {
			leavers[p.ID] = p
		}
	}
	if l.withLeavers || len(leavers) == 0 || len(leavers) == len(drafts) {
		return drafts
	}
	handed := map[chart.ID]int{}
	var stay []*draft
	for _, p := range drafts {
		if p.left != "" {
			continue
		}
		if leavers[p.Manager] != nil {
			handed[p.Manager]++
			p.Manager = above(p.Manager, leavers)
		}
		p.DottedTo = slices.DeleteFunc(p.DottedTo, func(id chart.ID) bool { return leavers[id] != nil || id == p.Manager })
		if leavers[p.Mentor] != nil {
			p.Mentor = ""
		}
		stay = append(stay, p)
	}
	l.head.leavers = len(drafts) - len(stay)
	l.sayLeavers(drafts, handed)
	return stay
}

// above is the nearest manager who has not left.
func above(id chart.ID, leavers map[chart.ID]*draft) chart.ID {
	for steps := 0; leavers[id] != nil; steps++ {
		if steps > len(leavers) {
			return "" // they lead each other
		}
		id = leavers[id].Manager
	}
	return id
}

// sayLeavers lists who has left, and counts them.
func (l *linker) sayLeavers(drafts []*draft, handed map[chart.ID]int) {
	count := 0
	for _, p := range drafts {
		if p.left == "" {
			continue
		}
		count++
		text := fmt.Sprintf("%s has left (%s) and was left out", p.Label(), phrase.Short(p.left))
		if n := handed[p.ID]; n > 0 {
			text += fmt.Sprintf("; %s to the manager above", phrase.Count(n, "report goes", "reports go"))
		}
		l.log.add(reading.Note{Row: p.row, Kind: reading.Dropped, Text: text})
	}
	l.log.add(reading.Note{Kind: reading.Dropped, Text: phrase.Count(count, "person who has left was left out", "people who have left were left out")})
}
