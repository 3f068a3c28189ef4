package table

import (
	"fmt"
	"slices"

	"cadre/chart/heading"
	"cadre/chart/reading"
)

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
	case len(l.head.several[heading.ManagerLevels]) > 1:
		return downward
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
