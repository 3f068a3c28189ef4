package rule

import "iter"

// areasOf are the product areas that somebody owns: only people own any.
func (p *pass) areasOf(i int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if p.staffed(i) {
			p.areas.On(p.tree.People[i])(yield)
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
