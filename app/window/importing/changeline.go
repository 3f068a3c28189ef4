package importing

import (
	"cadre/chart/compare"
	"cadre/chart/phrase"
	"cadre/chart/update"
)

// changeLine is a line of the list of changes: the heading of a kind, somebody,
// or one of the things that change about them.
type changeLine struct {
	level   level
	changes []int // that its tick makes
	name    string
	text    string
	doubt   *update.Doubt // whom its tick says to be the same; nil: it is about changes
}

// level is how far a line is indented.
type level int

const (
	ofKind level = iota
	ofPerson
	ofThing
)

// linesOf lists who may be the same, then the changes, each kind under its
// heading. Where several things change about somebody each has a line.
func linesOf(u *update.Update) []changeLine {
	var lines []changeLine
	if n := len(u.Doubts); n > 0 {
		lines = append(lines, changeLine{name: "Perhaps the same: " + phrase.Number(int64(n)), text: "A tick says that both are the same person."})
		for i := range u.Doubts {
			d := &u.Doubts[i]
			lines = append(lines, changeLine{level: ofPerson, name: d.Name, text: d.Text, doubt: d})
		}
	}
	for from := 0; from < len(u.Changes); {
		to := from
		for to < len(u.Changes) && u.Changes[to].Kind == u.Changes[from].Kind {
			to++
		}
		lines = append(lines, ofOneKind(u.Changes, from, to)...)
		from = to
	}
	return lines
}

// ofOneKind lists the changes of a kind.
func ofOneKind(all []update.Change, from, to int) []changeLine {
	lines := []changeLine{{changes: span(from, to)}}
	people := 0
	for from < to {
		next := from + 1
		for next < to && all[next].ID == all[from].ID {
			next++
		}
		people++
		lines = append(lines, ofOnePerson(all, from, next)...)
		from = next
	}
	lines[0].name = compare.Kinds[all[to-1].Kind].Heading + ": " + phrase.Number(int64(people))
	return lines
}

// ofOnePerson lists the changes about somebody.
func ofOnePerson(all []update.Change, from, to int) []changeLine {
	first := changeLine{level: ofPerson, changes: span(from, to), name: all[from].Name}
	if to == from+1 {
		first.text = phrase.Capital(all[from].Text)
		return []changeLine{first}
	}
	first.text = phrase.Count(to-from, "change", "changes")
	lines := []changeLine{first}
	for i := from; i < to; i++ {
		lines = append(lines, changeLine{level: ofThing, changes: span(i, i+1), text: phrase.Capital(all[i].Text)})
	}
	return lines
}

// span are the numbers from one up to another.
func span(from, to int) []int {
	all := make([]int, to-from)
	for i := range all {
		all[i] = from + i
	}
	return all
}
