package scene

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
)

// legibleText is the smallest text that can be read from a slide, in points, but
// for what rounding takes, and slideWidth the width of a slide that it holds
// for; other pages in proportion.
const (
	legibleText  = 9.0
	textRounding = 0.05
	slideWidth   = 960.0 // 13.33 in
	slideHeight  = 540.0
)

// Legible tells whether all text on a page can be read: where a page is as
// large as its cards need, or there is no text, it can.
func (s *Scene) Legible() bool {
	smallest := s.SmallestText()
	return s.Page.W == 0 || smallest == 0 || smallest >= legible(s.Page)-textRounding
}

// legible is the size of text on a page that can be read.
func legible(page layout.Size) float64 { return legibleText * page.W / slideWidth }

// byTeam makes an overview and a page for each team that it folds: everybody
// who reports to a top, with the layers below as far as they can be read.
// What does not fit a team's page has pages of its own, and so many reports of
// one manager that no page can hold them take several. Cards and the line
// above the heading lead from page to page. Without anybody it is one page.
func byTeam(c *chart.Chart, m Measurer, o Options) []*Scene {
	b := &book{composer: newComposer(c, m, o), tree: c.Tree(), page: map[chart.ID]int{}}
	b.add(o.Root, nil)
	b.link()
	var scenes []*Scene
	for i := range b.sheets {
		scenes = append(scenes, b.scene(i))
	}
	return scenes
}

// book is the pages of a chart.
type book struct {
	*composer
	tree   *chart.Tree
	sheets []sheet
	page   map[chart.ID]int // of a team by who leads it, counted from 1
	front  *Scene           // the overview, before it is linked
}

// sheet is what one page shows.
type sheet struct {
	root  chart.ID // empty: everybody
	shown selection
	way   []chart.ID // the leads of the pages above, and of this one
	part  string     // which of several pages of the team this is, such as " (2 of 3)"
}

// add makes the sheet of a team and those of the teams that it folds.
func (b *book) add(root chart.ID, way []chart.ID) {
	shown := b.fold(root, len(b.sheets) == 0)
	if root != "" {
		b.page[root] = len(b.sheets) + 1
	}
	parts := b.split(shown)
	for i, part := range parts {
		s := sheet{root: root, shown: part, way: way}
		if len(parts) > 1 {
			s.part = fmt.Sprintf(" (%d of %d)", i+1, len(parts))
		}
		b.sheets = append(b.sheets, s)
	}
	for _, p := range shown.people {
		if shown.folded[p.ID] > 0 {
			b.add(p.ID, append(way[:len(way):len(way)], p.ID))
		}
	}
}

// split gives a manager with more reports than a page can show several pages,
// the manager on each of them.
func (b *book) split(shown selection) []selection {
	const most, least = 40, 6 // reports on a page
	n := len(shown.people)
	for _, p := range shown.parent[min(1, n):] {
		if p != 0 {
			return []selection{shown} // more than a manager and reports
		}
	}
	if n <= least || b.legible(shown) {
		return []selection{shown}
	}
	k := min(most, n-1)
	for k > least && !b.legible(shown.some(1, 1+k)) {
		k--
	}
	pages := (n - 2 + k) / k
	k = (n - 2 + pages) / pages // about as many on each
	var parts []selection
	for from := 1; from < n; from += k {
		parts = append(parts, shown.some(from, min(n, from+k)))
	}
	return parts
}

// fold chooses how many layers a page shows: all if they can be read and this
// is no overview, else as many as can, but at least two.
func (b *book) fold(root chart.ID, overview bool) selection {
	whole := pick(b.tree, chart.Part{Root: root})
	if !overview && b.legible(whole) {
		return whole
	}
	best := pick(b.tree, chart.Part{Root: root, Depth: 2})
	for layers := 3; ; layers++ {
		next := pick(b.tree, chart.Part{Root: root, Depth: layers})
		if len(next.people) == len(whole.people) || len(next.people) == len(best.people) || !b.legible(next) {
			return best
		}
		best = next
	}
}

// tooMany is how many cards no page can show so that they can be read.
const tooMany = 80

func (b *book) legible(s selection) bool {
	return len(s.people) <= tooMany && b.compose(s, heading{title: "Title", subtitle: "Subtitle"}).Legible()
}

// link tells the sheets where the teams are that they fold.
func (b *book) link() {
	for i := range b.sheets {
		b.sheets[i].shown.page = map[chart.ID]int{}
		for id := range b.sheets[i].shown.folded {
			b.sheets[i].shown.page[id] = b.page[id]
		}
	}
	b.front = b.compose(b.sheets[0].shown, heading{})
}

// scene draws a page.
func (b *book) scene(i int) *Scene {
	sh := b.sheets[i]
	h := b.o.heading()
	if sh.root != b.sheets[0].root {
		h = b.teamHeading(sh, h)
	}
	if sh.part != "" {
		h.title = orElse(h.title, overviewName) + sh.part
	}
	s := b.compose(sh.shown, h)
	s.Name, s.Section = overviewName+sh.part, overviewName
	if sh.root != b.sheets[0].root {
		s.Name, s.Section = h.title, line(b.chart.Headline(b.tree.People[b.section(sh.root)]))
	}
	return s
}

// section is who leads the top-level team that a page belongs to.
func (b *book) section(root chart.ID) int {
	top := b.tree.Index(b.sheets[0].root)
	if top < 0 && b.tree.End[0] == b.tree.Len() {
		top = 0
	}
	return topLevel(b.tree.Parent, b.tree.Index(root), top)
}

// topLevel is who leads the top-level team that somebody belongs to: a report of
// the one top or, where that is -1, one of the tops.
func topLevel(parent []int, i, top int) int {
	for parent[i] >= 0 && parent[i] != top {
		i = parent[i]
	}
	return i
}

// teamHeading names a team, the way to it, and its place in the overview.
func (b *book) teamHeading(sh sheet, whole heading) heading {
	lead := b.chart.Person(sh.root)
	h := heading{title: b.chart.Headline(lead), subtitle: teamLine(b.chart, lead)}
	h.crumbs = []crumb{{text: orElse(whole.title, overviewName), page: 1}}
	h.small = &smallMap{overview: b.front, here: map[chart.ID]bool{}}
	for _, id := range sh.way {
		h.small.here[id] = true
		if id != sh.root {
			h.crumbs = append(h.crumbs, crumb{text: b.chart.Headline(b.chart.Person(id)), page: b.page[id]})
		}
	}
	return h
}

// teamLine says who somebody is, below their name.
func teamLine(c *chart.Chart, p *chart.Person) string {
	var parts []string
	for _, s := range []string{c.Title(p), p.Area, p.Team} {
		if said := strings.Join(parts, " "); s != "" && s != c.Headline(p) && !strings.Contains(said, s) {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
