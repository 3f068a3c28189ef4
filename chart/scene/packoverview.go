package scene

import "cadre/chart/layout"

// overviewName is what the overview is called.
const overviewName = "Overview"

// overviewAbove is how much of the room that an overview leaves is above it:
// with few cards it looks lost at the top.
const overviewAbove = 0.4

// overview is what the first page shows: the tops, or the one with the reports,
// and as many layers below as can be read and leave half of the people to other
// pages; or so many pages as the first layers take.
func (k *deck) overview() []view {
	lead, layers := len(k.people), 1
	if top := k.oneTop(); top >= 0 {
		lead, layers = top, 2
	}
	var pages []view
	plain := *k.composer
	if k.o.Arrange == nil && k.o.Arrangement(k.chart).ID == FitPage {
		plain.arrange = k.treeOr(plain.arrange)
	}
	for _, reports := range k.split(lead) {
		pages = append(pages, view{k.show([]unit{{lead: lead, reports: reports}}), &plain, k.width, k.zoom, overviewAbove})
	}
	for len(pages) == 1 {
		layers++
		shown := k.layers(layers)
		if n := len(shown.people); n == len(pages[0].shown.people) || n > tooMany || 2*n > len(k.people) {
			break
		}
		v, fits := k.fitting(shown)
		if !fits {
			break
		}
		pages[0] = v
	}
	return pages
}

// treeOr arranges as the plain tree where that has room at the deck's zoom.
func (k *deck) treeOr(arrange func(layout.Input, layout.Gaps) layout.Result) func(layout.Input, layout.Gaps) layout.Result {
	return func(in layout.Input, g layout.Gaps) layout.Result {
		if t := layout.Tree(in, g); t.Width*k.zoom <= k.room.W && t.Height*k.zoom <= k.room.H {
			return t
		}
		return arrange(in, g)
	}
}

// fitting shows people on one page at the size of the deck's text or, where
// they cannot be, at the largest that can be read; as lists where no cards can.
func (k *deck) fitting(shown selection) (best view, fits bool) {
	for _, d := range densities {
		if fits && d.lists {
			break
		}
		o := &deck{composer: k.at(d), forest: k.forest, room: k.room}
		width := o.bestWidth()
		o.width = width
		if zoom := min(k.zoom, o.scaleOf(shown)); zoom >= k.leastOf(d) && zoom > best.zoom {
			best, fits = view{shown, o.composer, width, zoom, overviewAbove}, true
		}
	}
	return best, fits
}

// layers is the people of so many layers.
func (k *deck) layers(n int) selection {
	var units []unit
	level := []int{len(k.people)}
	for range n {
		var next []int
		for _, lead := range level {
			units = append(units, unit{lead: lead, reports: k.reports[lead]})
			next = append(next, k.reports[lead]...)
		}
		level = next
	}
	return k.show(units)
}
