package rule

import "iter"

// areasOf are the product areas that somebody owns. An open role owns nothing
// yet.
func (p *pass) areasOf(i int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if person := p.tree.People[i]; !person.Open && !person.Closed() {
			p.areas.On(person)(yield)
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
