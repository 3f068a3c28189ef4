package scene

import (
	"fmt"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// scenes draws the pages, the overview first.
func (k *deck) scenes() []*Scene {
	first := k.overview()
	page := map[chart.ID]int{} // of a team by who leads it, counted from 1
	for n, p := range k.pages {
		for _, u := range k.units[p.from:p.to] {
			if id := k.people[u.lead].ID; page[id] == 0 {
				page[id] = len(first) + n + 1
			}
		}
	}
	scenes := make([]*Scene, 0, len(first)+len(k.pages))
	for i, o := range first {
		h, part := k.o.heading(), ""
		if len(first) > 1 {
			part = fmt.Sprintf(" (%d of %d)", i+1, len(first))
		}
		h.title, h.number = orElse(h.title, overviewName)+part, i+1
		s := k.drawPage(o, h, page)
		s.Name, s.Section = overviewName+part, overviewName
		scenes = append(scenes, s)
	}
	front := scenes[0]
	for _, p := range k.pages {
		units := k.units[p.from:p.to]
		h := k.headingOf(units, page)
		h.small = &smallMap{overview: front, here: k.above(units)}
		h.number = len(scenes) + 1
		s := k.drawPage(view{k.show(units), k.composer, k.width, k.zoom, 0}, h, page)
		s.Name, s.Section = h.title, k.sectionName(p)
		scenes = append(scenes, s)
	}
	return scenes
}

// view is what a page shows and how.
type view struct {
	shown selection
	*composer
	width, zoom float64
	above       float64 // the share of what is left of the room that is above the chart
}

// drawPage draws a page.
func (k *deck) drawPage(v view, h heading, page map[chart.ID]int) *Scene {
	shown := v.shown
	shown.page = map[chart.ID]int{}
	for _, p := range shown.people {
		if at := page[p.ID]; at > 0 && at != h.number {
			shown.page[p.ID] = at
		}
	}
	s := v.drawAt(shown, v.width, k.room)
	around := k.furnish(k.selection, h, k.sheet.W-2*k.d.margin)
	s.onPage(min(v.zoom, zoomIn(s, k.room)), v.above, k.sheet, k.room, around)
	s.Page = k.paper
	return v.finish(s, shown)
}

// above is everybody on the way to some units, but for the top.
func (k *deck) above(units []unit) map[chart.ID]bool {
	here := map[chart.ID]bool{}
	for _, u := range units {
		for i := u.lead; i >= 0 && i != k.oneTop(); i = k.parent[i] {
			here[k.people[i].ID] = true
		}
	}
	return here
}

// heads is who leads the teams of a page that stand on their own.
func (k *deck) heads(units []unit) []int {
	var heads []int
	shown := k.show(units)
	for at, manager := range shown.parent {
		if manager < 0 {
			heads = append(heads, k.placeOf[shown.people[at].ID])
		}
	}
	return heads
}

// headingOf says what a page shows: the lead, or whose reports the leads are
// and what these lead.
func (k *deck) headingOf(units []unit, page map[chart.ID]int) heading {
	heads := k.heads(units)
	h := heading{crumbs: []crumb{{text: orElse(k.o.Look.Title, overviewName), page: 1}}}
	common := heads[0]
	if len(heads) > 1 {
		common = k.commonManager(heads)
	}
	if common >= 0 {
		h.subtitle = teamLine(k.chart, k.people[common])
		h.title = k.chart.Headline(k.people[common])
		for i := k.parent[common]; i >= 0 && i != k.oneTop(); i = k.parent[i] {
			p := k.people[i]
			h.crumbs = slices.Insert(h.crumbs, 1, crumb{text: k.chart.Headline(p), page: page[p.ID]})
		}
	}
	if len(heads) > 1 {
		h.title = k.titled(h.title, heads)
	} else if u := units[0]; u.parts > 1 {
		h.title += fmt.Sprintf(" (%d of %d)", u.part, u.parts)
	}
	return h
}

// commonManager is the lowest manager above several people, but for the top;
// else -1.
func (k *deck) commonManager(people []int) int {
	above := map[int]int{}
	for _, p := range people {
		for i := k.parent[p]; i >= 0 && i != k.oneTop(); i = k.parent[i] {
			above[i]++
		}
	}
	for i := k.parent[people[0]]; i >= 0; i = k.parent[i] {
		if above[i] == len(people) {
			return i
		}
	}
	return -1
}

// titled names several teams, as many as a line has room for.
func (k *deck) titled(of string, heads []int) string {
	names := k.names(heads)
	if of != "" {
		of += ": "
	}
	room := k.sheet.W - 2*k.d.margin - mapWidth - logoGap
	for n := len(names); ; n-- {
		said := slices.Clone(names[:n])
		if n < len(names) {
			said = append(said, fmt.Sprintf("%d more", len(names)-n))
		}
		title := of + phrase.List(said)
		if n == 1 || k.m.Width(title, k.d.heading.size, k.d.heading.weight) <= room {
			return title
		}
	}
}

// names is what several teams are called: by their areas or teams where these
// tell them apart, else by who leads them.
func (k *deck) names(heads []int) []string {
	for _, of := range []func(p *chart.Person) string{func(p *chart.Person) string { return p.Team }, func(p *chart.Person) string { return p.Area }} {
		var names []string
		for _, i := range heads {
			if name := line(of(k.people[i])); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if len(names) == len(heads) {
			return names
		}
	}
	var names []string
	for _, i := range heads {
		names = append(names, line(k.chart.Headline(k.people[i])))
	}
	return names
}

// sectionName names the section of a page: who leads it, and those that have no
// page but this.
func (k *deck) sectionName(p run) string {
	first := k.units[p.from].section
	names := []string{line(k.chart.Headline(k.people[first]))}
	for _, u := range k.units[p.from:p.to] {
		if u.lead == u.section && u.lead != first && k.team[first].from == p.from {
			names = append(names, line(k.chart.Headline(k.people[u.section])))
		}
	}
	return phrase.List(slices.Compact(names))
}
