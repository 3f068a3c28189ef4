package scene

import (
	"math"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
)

// The measures of the rows of a list that are the same at any density, in
// points.
const (
	rowLeft  = 13 // where texts begin
	rowRight = 8
	rowBarAt = 5 // from the row's edge to the bar of the role's colour
	rowBar   = 3 // width of that bar
	rowGap   = 8 // between the name and what stands at the right
	rowEdge  = 1 // from the row's edge to the ground of an open role
)

// ofRows is the density of rows: a line of text each, or two.
func (d *density) ofRows() *density {
	r := *d
	r.padLeft, r.padRight, r.padY, r.least = rowLeft, rowRight, max(2, d.padY/3), 0
	r.circle = d.name.line + 2
	return &r
}

// ofRows draws the rows of lists that are as wide as cards.
func (cs *cards) ofRows() *cards {
	in := *cs
	in.d, in.width, in.paragraphs, in.needs = cs.d.ofRows(), cs.rowWidth(), nil, 0
	return &in
}

// rowWidth is how wide the rows of a list are that is as wide as a card.
func (cs *cards) rowWidth() float64 { return cs.width - 2*cs.d.gaps.List }

// listRow draws one post as a row of a list, at the origin: the name and, at
// the right, the role; below them what else there is to say.
func (cs *cards) listRow(p *chart.Person) Card {
	in := cs.ofRows()
	rows := in.listLines(p)
	text := 0.0
	for _, r := range rows {
		text += r.style.line
	}
	c := Card{Person: p.ID, Row: true, Summary: in.summary(p), Link: in.link(p), Box: layout.Rect{W: in.width, H: max(text+2*in.d.padY, in.least())}}
	c.Shapes = in.rowBody(p, c.Box.H)
	if in.circle {
		in.addCircle(&c, p)
	}
	c.Paragraphs = in.paragraphs
	y := (c.Box.H - text) / 2
	for _, r := range rows {
		in.addRow(&c, r, y)
		y += r.style.line
	}
	cs.needs = in.needs + 2*cs.d.gaps.List
	return c
}

// least is how high a row is for its circle.
func (cs *cards) least() float64 {
	if cs.circle {
		return cs.d.circle + 2*rowEdge
	}
	return 0
}

// rowBody is the mark in the role's colour, and the ground, which can be told
// from that of the list where the role is open.
func (cs *cards) rowBody(p *chart.Person, h float64) []Shape {
	ground := Shape{Part: PartGround, Box: layout.Rect{X: rowEdge, Y: rowEdge, W: cs.width - 2*rowEdge, H: h - 2*rowEdge}, Fill: cs.ground(p)}
	ground.Radius = min(corner, ground.Box.H/3)
	if p.Open {
		ground.Stroke, ground.Weight, ground.Dashed = cs.theme.Ink(SlotBorder), borderLine, true
	}
	bar := layout.Rect{X: rowBarAt, Y: rowBarAt - 1, W: rowBar, H: h - 2*(rowBarAt-1)}
	return append([]Shape{ground}, strip(bar, rowBar/3.0, cs.colour(p), cs.broken(p))...)
}

// listLines are the lines of a row: the name, perhaps with what else there is
// to say at the right, and the badges as far as they have room; then the rest.
func (cs *cards) listLines(p *chart.Person) []row {
	name, quiet := cs.headline(p)
	slot := SlotText
	if quiet {
		slot = SlotMuted
	}
	rows := cs.lines(name, cs.d.name, cs.theme.Ink(slot), 2+cs.moreLines)
	if len(rows) == 0 {
		rows = []row{{style: cs.d.name}}
	}
	first, badges := &rows[0], cs.rowBadges(p)
	room := cs.room() - cs.m.Width(name, cs.d.name.size, cs.d.name.weight)
	role, more := cs.roleShort(p), cs.beyond(p, name)
	if cs.oneLine[p.Manager] <= cs.width {
		t := cs.atRight(p, append(role, more...))
		first.texts, first.inset = append(first.texts, t), t.Width+rowGap
		cs.sayMore(t.S, style{t.Size, 0, t.Weight, t.Part}, t.Colour)
		room, role, more = room-first.inset, nil, nil
	}
	if rowGap-badgeGap+cs.badgesWidth(badges) <= room {
		first.badges, badges = badges, nil
		cs.sayBadges(first.badges)
	}
	return append(rows, cs.rest(p, role, more, badges)...)
}

// rowBadges are those of a card; that of an open role where its name does not
// say so.
func (cs *cards) rowBadges(p *chart.Person) []string {
	badges := cs.fitting(cs.badges(p))
	if _, quiet := cs.headline(p); quiet && p.Open {
		return slices.DeleteFunc(badges, func(b string) bool { return b == openBadge })
	}
	return badges
}

// roleShort is the role's short form, or nothing.
func (cs *cards) roleShort(p *chart.Person) []string {
	if role, _ := cs.chart.Role(p); role.Short != "" {
		return []string{role.Short}
	}
	return nil
}

// beyond is what a card says beside name and role: the fields and the area.
func (cs *cards) beyond(p *chart.Person, name string) []string {
	var more []string
	role, _ := cs.chart.Role(p)
	for _, f := range cs.fields {
		text := line(f.Show(cs.chart, p))
		again := f.ID == titleField && !cs.asked && role.Short != "" && text == role.Title
		if text != "" && text != name && !again {
			more = append(more, text)
		}
	}
	if area := line(p.Area); area != "" && !cs.titleSays(p, area) {
		more = append(more, area)
	}
	return more
}

// oneLineWidths is how wide the rows of each list must be for everybody's name
// with the role or title at the right of it; without end where somebody has
// more to say.
func (cs *cards) oneLineWidths(shown selection) map[chart.ID]float64 {
	in := cs.ofRows()
	needs := map[chart.ID]float64{}
	for i, p := range shown.people {
		if cs.listed[i] {
			needs[p.Manager] = max(needs[p.Manager], in.oneLineWidth(p))
		}
	}
	return needs
}

func (cs *cards) oneLineWidth(p *chart.Person) float64 {
	name, _ := cs.headline(p)
	says := append(cs.roleShort(p), cs.beyond(p, name)...)
	if len(says) != 1 {
		return math.Inf(1)
	}
	w := cs.left() + cs.m.Width(name, cs.d.name.size, cs.d.name.weight) + rowGap + cs.atRight(p, says).Width + cs.d.padRight
	if badges := cs.rowBadges(p); len(badges) > 0 {
		w += rowGap - badgeGap + cs.badgesWidth(badges)
	}
	return w
}

// atRight sets the role or title that a row says.
func (cs *cards) atRight(p *chart.Person, says []string) Text {
	st, c := cs.d.title, cs.theme.Ink(SlotMuted)
	if len(cs.roleShort(p)) > 0 {
		st, c = cs.d.role, cs.roleText(p)
	}
	t := cs.text(says[0], cs.width-cs.d.padRight, st, c)
	t.Anchor = End
	return t
}

// rest is the lines below the name: the role, the rest, and the badges that
// have no room beside the name.
func (cs *cards) rest(p *chart.Person, role, more, badges []string) []row {
	muted := cs.theme.Ink(SlotMuted)
	var rows []row
	for _, l := range wrap(cs.m, strings.Join(append(role, more...), " · "), cs.d.title, cs.room()-cs.badgesWidth(badges), 2) {
		rows = append(rows, row{texts: []Text{cs.text(l, cs.left(), cs.d.title, muted)}, style: cs.d.title})
	}
	if len(rows) == 0 {
		if len(badges) == 0 {
			return nil
		}
		rows = []row{{style: cs.d.title}}
	}
	if len(role) > 0 {
		cs.say(role[0], cs.d.role, cs.roleText(p))
		cs.colourRole(&rows[0], role[0], cs.roleText(p))
		if len(more) > 0 {
			cs.sayMore("· "+strings.Join(more, " · "), cs.d.title, muted)
		}
	} else {
		cs.say(strings.Join(more, " · "), cs.d.title, muted)
	}
	rows[0].badges = badges
	cs.sayBadges(badges)
	return rows
}

// colourRole gives the role at the beginning of a line its colour.
func (cs *cards) colourRole(r *row, role string, c Ink) {
	rest, ok := strings.CutPrefix(r.texts[0].S, role)
	if !ok {
		return
	}
	first := cs.text(role, cs.left(), cs.d.title, c)
	first.Part = PartRole
	r.texts[0] = first
	if rest != "" {
		r.texts = append(r.texts, cs.text(rest, cs.left()+first.Width, cs.d.title, cs.theme.Ink(SlotMuted)))
	}
}
