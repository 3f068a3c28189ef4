package scene

import (
	"math"
	"slices"

	"cadre/chart/layout"
)

// cut cuts the deck into pages at a zoom. How much fits a page is guessed by
// the room that the cards cover; the pages that seem best are measured, until
// the best ones have been.
func (k *deck) cut(zoom float64) []run {
	for {
		pages := k.cheapest(zoom)
		if !k.measure(pages) {
			return pages
		}
	}
}

// The costs of a page break and of what it leaves, in pages.
const (
	emptyCost = 1.5  // of a page with hardly anything on it
	tornCost  = 0.5  // of a break in a team with all below that a page could hold
	deepCost  = 0.05 // of a break in any team
)

// cheapest is the pages with the least cost, as far as it is known.
func (k *deck) cheapest(zoom float64) []run {
	n := len(k.units)
	cost, to := make([]float64, n+1), make([]int, n)
	for a := n - 1; a >= 0; a-- {
		cost[a] = math.Inf(1)
		for b := a + 1; b <= n; b++ {
			p := run{a, b}
			scale := k.scale(p)
			if b > a+1 && (scale < zoom || k.repeats(p)) {
				break
			}
			if !k.together(p) {
				continue
			}
			empty := 1 - min(1, zoom*zoom/(scale*scale))
			if c := 1 + emptyCost*empty*empty + k.tear(b, zoom) + cost[b]; c < cost[a] {
				cost[a], to[a] = c, b
			}
		}
	}
	var pages []run
	for a := 0; a < n; a = to[a] {
		pages = append(pages, run{a, to[a]})
	}
	return pages
}

// together tells whether units may stand on one page: if they are of one
// section, or all of further ones, so that the pages of a section have no
// other's between them.
func (k *deck) together(p run) bool {
	first, last := k.units[p.from].section, k.units[p.to-1].section
	return first == last || k.team[last].to == p.to
}

// repeats tells whether the last unit is another part of a team that is there.
func (k *deck) repeats(p run) bool {
	last := k.units[p.to-1]
	return last.part > 1 && slices.ContainsFunc(k.units[p.from:p.to-1], func(u unit) bool { return u.lead == last.lead })
}

// tear is what a break before a unit costs.
func (k *deck) tear(at int, zoom float64) float64 {
	cost := 0.0
	if at == len(k.units) {
		return 0
	}
	for i := k.parent[k.units[at].lead]; i >= 0 && i != k.oneTop(); i = k.parent[i] {
		cost += deepCost
		if k.scale(k.team[i]) >= zoom {
			cost += tornCost
		}
	}
	return cost
}

// scale is the largest zoom at which a page holds some units, or about that.
func (k *deck) scale(p run) float64 {
	if s, known := k.scales[p]; known {
		return s
	}
	return math.Sqrt(k.share * k.room.W * k.room.H / k.covered(p))
}

// measure measures pages; new tells whether some were not known.
func (k *deck) measure(pages []run) (new bool) {
	for _, p := range pages {
		if _, known := k.scales[p]; known {
			continue
		}
		s := k.scaleOf(k.show(k.units[p.from:p.to]))
		k.scales[p] = s
		n := float64(min(20, len(k.scales)))
		k.share += (s*s*k.covered(p)/(k.room.W*k.room.H) - k.share) / n
		new = true
	}
	return new
}

// scaleOf is the largest zoom at which a page holds some people.
func (k *deck) scaleOf(s selection) float64 {
	drawn := k.drawAt(s, k.width, k.room)
	return min(k.room.W/drawn.Width, k.room.H/drawn.Height)
}

// drawAt draws people on cards that are wider than a width where a text would
// be cut short.
func (cp *composer) drawAt(s selection, width float64, room layout.Size) *Scene {
	return cp.draw(s, cp.cards(s).all(s, widths{most: width, whole: true, own: layersAlike}), room)
}

// covered is the room that the cards of some units take.
func (k *deck) covered(p run) float64 { return k.area[p.to] - k.area[p.from] }

// measureCards adds up the room that the cards take.
func (k *deck) measureCards() {
	cs := k.cards(k.selection)
	cs.setWidth(k.width)
	k.area = make([]float64, len(k.units)+1)
	for i, u := range k.units {
		k.area[i+1] = k.area[i]
		for _, r := range append(u.reports[:len(u.reports):len(u.reports)], u.lead) {
			k.area[i+1] += k.takes(cs.made(k.people[r], false).Box)
		}
	}
}
