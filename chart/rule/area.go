package rule

import (
	"iter"
	"strings"
)

// readAreas notes which product areas the document lists.
func (p *pass) readAreas() {
	p.listed = map[string]bool{}
	for _, area := range p.chart.Settings().Areas {
		p.listed[fold(area)] = true
	}
}

// areasOf are the product areas that somebody owns: what the card names,
// at commas several of them, unless the document lists it as one. An open
// role owns nothing yet.
func (p *pass) areasOf(i int) iter.Seq[string] {
	return func(yield func(string) bool) {
		person := p.tree.People[i]
		switch {
		case person.Open || person.Area == "" || person.Closed():
		case !strings.Contains(person.Area, ",") || p.listed[fold(person.Area)]:
			if area := tidy(person.Area); area != "" {
				yield(area)
			}
		default:
			for part := range strings.SplitSeq(person.Area, ",") {
				if area := tidy(part); area != "" && !yield(area) {
					return
				}
			}
		}
	}
}

// ownsArea tells whether somebody owns any product area.
func (p *pass) ownsArea(i int) bool {
	for range p.areasOf(i) {
		return true
	}
	return false
}

// fold is what names are compared by.
func fold(name string) string { return strings.ToLower(tidy(name)) }

// tidy takes surplus blanks out of a name.
func tidy(name string) string {
	if isTidy(name) {
		return name
	}
	return strings.Join(strings.Fields(name), " ")
}

// isTidy tells a name of plain letters with single blanks between them; of
// any other it may not know.
func isTidy(name string) bool {
	blank := true
	for _, b := range []byte(name) {
		if b < ' ' || b >= 0x80 || b == ' ' && blank {
			return false
		}
		blank = b == ' '
	}
	return !blank || name == ""
}
