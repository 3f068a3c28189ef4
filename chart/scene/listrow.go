package scene

import (
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
	r.padLeft, r.padRight, r.padY, r.least = rowLeft, rowRight, max(1.5, d.padY/3), 0
	r.circle = d.name.line + 2
	return &r
}

// listRow draws one post as a row of a list, at the origin: the name and, at
// the right, the role; below them what else there is to say.
func (cs *cards) listRow(p *chart.Person) Card {
	in := *cs
	in.d, in.width, in.paragraphs, in.needs = cs.d.ofRows(), cs.width-2*cs.d.gaps.List, nil, 0
	rows := in.listLines(p)
	text := 0.0
	for _, r := range rows {
		text += r.style.line
	}
	c := Card{Person: p.ID, Summary: in.summary(p), Link: in.link(p), Box: layout.Rect{W: in.width, H: max(text+2*in.d.padY, in.least())}}
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
	ground := Shape{Part: PartGround, Box: layout.Rect{X: rowEdge, Y: rowEdge, W: cs.width - 2*rowEdge, H: h - 2*rowEdge}, Fill: cs.theme.Ink(SlotCard)}
	ground.Radius = min(corner, ground.Box.H/3)
	if p.Open {
		ground.Fill, ground.Stroke, ground.Weight, ground.Dashed = cs.theme.Ink(SlotVacant), cs.theme.Ink(SlotBorder), borderLine, true
	}
	bar := layout.Rect{X: rowBarAt, Y: rowBarAt - 1, W: rowBar, H: h - 2*(rowBarAt-1)}
	return []Shape{ground, {Part: PartStrip, Box: bar, Radius: rowBar / 3.0, Fill: cs.colour(p)}}
}

// listLines are the lines of a row: the name with the role and the badges, as
// far as they have room beside it, and then the rest.
func (cs *cards) listLines(p *chart.Person) []row {
	name, quiet := cs.headline(p)
	slot := SlotText
	if quiet {
		slot = SlotMuted
	}
	badges := cs.fitting(cs.badges(p))
	if quiet && p.Open { // it says so
		badges = slices.DeleteFunc(badges, func(b string) bool { return b == openBadge })
	}
	role, more := cs.atRight(p, name)
	room := cs.room() - cs.m.Width(name, cs.d.name.size, cs.d.name.weight)
	beside, below := row{style: cs.d.name}, []string(nil)
	if w := role.Width + rowGap; role.S != "" && w <= room {
		beside.texts, beside.inset, room = []Text{role}, w, room-w
	} else if role.S != "" {
		below = []string{role.S}
	}
	if w := cs.badgesWidth(badges); len(badges) > 0 && w+rowGap-badgeGap <= room {
		beside.badges, badges, room = badges, nil, room-w
	}
	rows := cs.lines(name, cs.d.name, cs.theme.Ink(slot), 2)
	if len(rows) == 0 {
		rows = []row{beside}
	}
	rows[0].texts, rows[0].badges, rows[0].inset = append(rows[0].texts, beside.texts...), beside.badges, beside.inset
	if len(beside.texts) > 0 {
		cs.sayMore(role.S, style{role.Size, 0, role.Weight, role.Part}, role.Colour)
	}
	cs.sayBadges(beside.badges)
	return append(rows, cs.rest(append(below, more...), badges)...)
}

// atRight is what stands at the right of a name, and what has no room there: a
// title of one's own, or the role's short form.
func (cs *cards) atRight(p *chart.Person, name string) (t Text, more []string) {
	right := cs.width - cs.d.padRight
	role, _ := cs.chart.Role(p)
	more = cs.beyond(p, name, role.Short)
	text, st, c := role.Short, cs.d.role, cs.roleText(p)
	if text == "" && len(more) > 0 {
		text, st, c, more = more[0], cs.d.title, cs.theme.Ink(SlotMuted), more[1:]
	}
	t = cs.text(text, right, st, c)
	t.Anchor = End
	return t, more
}

// beyond is what a card says beside name and role: the area and the fields.
func (cs *cards) beyond(p *chart.Person, name, short string) []string {
	var more []string
	for _, f := range cs.fields {
		text := line(f.Show(cs.chart, p))
		role, _ := cs.chart.Role(p)
		again := f.ID == titleField && !cs.asked && short != "" && text == role.Title
		if text != "" && text != name && !again {
			more = append(more, text)
		}
	}
	if area := line(p.Area); area != "" && !cs.titleSays(p, area) {
		more = append(more, area)
	}
	return more
}

// rest is the lines below the name, with the badges that have no room beside
// it.
func (cs *cards) rest(texts, badges []string) []row {
	text, muted := strings.Join(texts, " · "), cs.theme.Ink(SlotMuted)
	if text == "" && len(badges) == 0 {
		return nil
	}
	cs.say(text, cs.d.title, muted)
	var rows []row
	for _, l := range wrap(cs.m, text, cs.d.title, cs.room()-cs.badgesWidth(badges), 2) {
		rows = append(rows, row{texts: []Text{cs.text(l, cs.left(), cs.d.title, muted)}, style: cs.d.title})
	}
	if len(rows) == 0 {
		rows = []row{{style: cs.d.title}}
	}
	rows[0].badges = badges
	cs.sayBadges(badges)
	return rows
}
