package board

import (
	"fmt"

	"cadre/app/window/command"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// words are what the pointer says of a drop.
type words struct {
	tone                tone
	title               string
	more, verdict, cure string // sentences; empty: nothing to say
	keys                string // what the keys would make of it
}

// words of what is carried.
func (s *carrying) words() words {
	d := &s.drop
	w := words{tone: d.tone(), title: d.says, more: d.more, keys: keyWords(s.what)}
	if d.refuse != "" {
		w.title = phrase.Capital(d.refuse)
		w.more = ""
		return w
	}
	w.verdict, w.cure = sentence("", d.verdict.Brings), sentence("Cures: ", d.verdict.Cures)
	switch w.tone {
	case warned:
		w.verdict = "A warning: " + w.verdict
	case breaking:
		w.verdict = "Breaks a rule: " + w.verdict
	}
	return w
}

// sentence is what the gravest of some findings says, and how many more there
// are; hints are not worth a word here.
func sentence(begin string, found []rule.Finding) string {
	n := rule.Count(found)
	switch more := n.Error + n.Warning - 1; {
	case more < 0:
		return ""
	case more > 0:
		return fmt.Sprintf("%s%s (and %d more)", begin, found[0].Message(), more)
	}
	return begin + found[0].Message()
}

// keyWords say what the keys make of carrying something.
func keyWords(what load) string {
	key := command.Modifiers(copies())
	switch {
	case what.outside() || what.dotted:
		return ""
	case what.only() == "":
		return fmt.Sprintf("%s: copy · %s+Shift: dotted lines", key, key)
	}
	return fmt.Sprintf("%s: copy · Shift: without the team · %s+Shift: dotted line", key, key)
}
