package scene

import (
	"strconv"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/phrase"
)

// The measures of a card, in points.
const (
	cardWidth  = 192
	cardMin    = 50 // height: a name and a line below it
	accent     = 5  // width of the role's colour on the left
	padLeft    = 16
	padRight   = 12
	padY       = 10
	corner     = 12 // as Graphviz rounds: see Shape.Radius
	badgeH     = 14
	badgePad   = 5
	badgeGap   = 4
	eyebrowGap = 4
	borderLine = 1.0
)

var (
	roleStyle  = style{9.5, 14, SemiBold, PartRole}
	areaStyle  = style{9.5, 14, Regular, PartArea}
	nameStyle  = style{13, 16.5, SemiBold, PartName}
	titleStyle = style{10.5, 13.5, Regular, PartTitle}
	fieldStyle = style{9.5, 12.5, Regular, PartLine}
	badgeStyle = style{8.5, badgeH, SemiBold, PartBadge}
)

// row is one line of a card: texts side by side, and badges at its right.
type row struct {
	texts  []Text // At.X from the card's left, At.Y unset
	style  style  // of the line as a whole
	badges []string
}

// cards makes the cards of one picture.
type cards struct {
	chart  *chart.Chart
	m      Measurer
	theme  Theme
	fields []*chart.Field
	width  float64          // of a card
	circle bool             // each has a photo or initials
	day    time.Time        // see Options
	folded map[chart.ID]int // how many people the card of a manager stands for

	paragraphs []Paragraph // of the card that is being made
}

// left is where texts begin, room how wide they can be.
func (cs *cards) left() float64 {
	if cs.circle {
		return padLeft + circleSize + circleGap
	}
	return padLeft
}

func (cs *cards) room() float64 { return cs.width - cs.left() - padRight }

// card draws one post at the origin.
func (cs *cards) card(p *chart.Person) Card {
	rows := cs.rows(p)
	text := 0.0
	for _, r := range rows {
		text += r.style.line
	}
	h := max(cardMin, text+2*padY)
	c := Card{Person: p.ID, Box: layout.Rect{W: cs.width, H: h}, Summary: cs.summary(p), Link: cs.link(p)}
	c.Shapes = cs.body(p, h)
	if cs.circle {
		cs.addCircle(&c, p)
	}
	c.Paragraphs = cs.paragraphs
	y := (h - text) / 2
	for _, r := range rows {
		cs.addRow(&c, r, y)
		y += r.style.line
	}
	return c
}

// rows are the lines of a card from top to bottom.
func (cs *cards) rows(p *chart.Person) []row {
	var rows []row
	cs.paragraphs = nil
	if r := cs.eyebrow(p); len(r.texts)+len(r.badges) > 0 {
		rows = append(rows, r)
	}
	name, quiet := cs.headline(p)
	slot := SlotText
	if quiet {
		slot = SlotMuted
	}
	rows = append(rows, cs.lines(name, nameStyle, cs.theme.Ink(slot), 2)...)
	for i, field := range cs.fields {
		st, n := lineStyle(i)
		if text := field.Show(cs.chart, p); text != name {
			rows = append(rows, cs.lines(text, st, cs.theme.Ink(SlotMuted), n)...)
		}
	}
	return rows
}

// lineStyle is how a line under the name is set, and on how many lines.
func lineStyle(i int) (style, int) {
	if i == 0 {
		return titleStyle, 2
	}
	return fieldStyle, 1
}

// headline is what stands where the name does; quiet where it is no name.
func (cs *cards) headline(p *chart.Person) (text string, quiet bool) {
	text = cs.chart.Headline(p)
	return text, p.Name == "" && text == p.Label()
}

// eyebrow is the small line above the name: the role's short form, the
// product area, and the badges.
func (cs *cards) eyebrow(p *chart.Person) row {
	r := row{style: roleStyle, badges: cs.fitting(cs.badges(p))}
	room := cs.room() - cs.badgesWidth(r.badges)
	x := cs.left()
	add := func(s string, st style, c Ink) {
		if left := room - (x - cs.left()); s != "" && left > 3*st.size {
			t := cs.text(fit(cs.m, s, st, left), x, st, c)
			x += t.Width
			r.texts = append(r.texts, t)
		}
	}
	role, _ := cs.chart.Role(p)
	add(role.Short, roleStyle, cs.roleText(p))
	cs.say(role.Short, roleStyle, cs.roleText(p))
	area := strings.ReplaceAll(tidy(p.Area), "\n", " ")
	if area != "" && len(r.texts) > 0 {
		x += eyebrowGap
		area = "· " + area
	}
	add(area, areaStyle, cs.theme.Ink(SlotMuted))
	cs.sayMore(area, areaStyle, cs.theme.Ink(SlotMuted))
	for _, b := range r.badges {
		cs.sayMore(b, badgeStyle, cs.badgeText(b))
	}
	return r
}

// The badges of a post that nobody fills yet, of software that fills one, of
// somebody who is only named as a manager, and of who has left.
const (
	openBadge  = "Open"
	agentBadge = "Agent"
	namedBadge = "Named only"
	leftBadge  = "Left " // and the last day

	badgeDay = "2 Jan 2006"
)

func (cs *cards) badges(p *chart.Person) []string {
	var b []string
	if p.Employment != chart.FullTime {
		b = append(b, phrase.Capital(p.Employment.String()))
	}
	switch p.FilledBy {
	case chart.Agent:
		b = append(b, agentBadge)
	case chart.Named:
		b = append(b, namedBadge)
	}
	if p.Open {
		b = append(b, openBadge)
	}
	switch first, last := p.Stay(); {
	case p.IsToCome(cs.day):
		b = append(b, "From "+first.Format(badgeDay))
	case p.HasLeft(cs.day):
		b = append(b, leftBadge+last.Format(badgeDay))
	}
	if n := cs.folded[p.ID]; n > 0 {
		b = append(b, "+"+strconv.Itoa(n))
	}
	return b
}

// fitting leaves out the first badges where the card has no room for all.
func (cs *cards) fitting(badges []string) []string {
	for len(badges) > 1 && cs.badgesWidth(badges) > cs.room() {
		badges = badges[1:]
	}
	return badges
}

func (cs *cards) lines(text string, st style, c Ink, n int) []row {
	cs.say(text, st, c)
	var rows []row
	for _, line := range wrap(cs.m, text, st, cs.room(), n) {
		rows = append(rows, row{texts: []Text{cs.text(line, cs.left(), st, c)}, style: st})
	}
	return rows
}

// say adds a paragraph to the card's whole text.
func (cs *cards) say(text string, st style, c Ink) {
	if text = strings.ReplaceAll(tidy(text), "\n", " "); text != "" {
		cs.paragraphs = append(cs.paragraphs, Paragraph{{text, st.part, st.size, st.weight, c}})
	}
}

// sayMore goes on with the last paragraph.
func (cs *cards) sayMore(text string, st style, c Ink) {
	n := len(cs.paragraphs) - 1
	if n < 0 || text == "" {
		cs.say(text, st, c)
		return
	}
	cs.paragraphs[n] = append(cs.paragraphs[n], Run{" " + text, st.part, st.size, st.weight, c})
}

func (cs *cards) text(s string, x float64, st style, c Ink) Text {
	return Text{S: s, Part: st.part, At: layout.Point{X: x}, Size: st.size, Weight: st.weight, Colour: c,
		Width: cs.m.Width(s, st.size, st.weight)}
}

func (cs *cards) addRow(c *Card, r row, y float64) {
	for _, t := range r.texts {
		t.At.Y = y + r.style.baseline()
		c.Texts = append(c.Texts, t)
	}
	x := cs.width - padRight
	for i := len(r.badges) - 1; i >= 0; i-- {
		w := cs.badgeWidth(r.badges[i])
		cs.addBadge(c, r.badges[i], layout.Rect{X: x - w, Y: y + (r.style.line-badgeH)/2, W: w, H: badgeH})
		x -= w + badgeGap
	}
}

func (cs *cards) addBadge(c *Card, s string, box layout.Rect) {
	c.Shapes = append(c.Shapes, Shape{Box: box, Part: PartBadge, Radius: badgeH / 3, Fill: cs.badgeGround(s)})
	t := cs.text(s, box.X+box.W/2, badgeStyle, cs.badgeText(s))
	t.Anchor, t.At.Y = Middle, box.Y+badgeStyle.baseline()
	c.Texts = append(c.Texts, t)
}

func (cs *cards) badgeGround(s string) Ink {
	return cs.badgeColour(s).over(cs.theme.Card, 0.16)
}

func (cs *cards) badgeText(s string) Ink {
	return cs.badgeColour(s).readable(cs.badgeGround(s).NRGBA)
}

func (cs *cards) badgeColour(s string) Ink {
	switch {
	case s == openBadge || strings.HasPrefix(s, leftBadge):
		return cs.theme.Ink(SlotAlert)
	case s == agentBadge:
		return cs.theme.Ink(SlotAccent)
	}
	return cs.theme.Ink(SlotNeutral)
}

func (cs *cards) badgeWidth(s string) float64 {
	return cs.m.Width(s, badgeStyle.size, badgeStyle.weight) + 2*badgePad
}

func (cs *cards) badgesWidth(badges []string) float64 {
	w := 0.0
	for _, b := range badges {
		w += cs.badgeWidth(b) + badgeGap
	}
	return w
}

// body is the card itself: a sheet that lies over a tab in the role's colour,
// so that a strip of it shows at the left.
func (cs *cards) body(p *chart.Person, h float64) []Shape {
	const half = borderLine / 2
	tab := layout.Rect{Y: half, W: 3 * corner, H: h - borderLine} // its edges lie under the sheet's border
	sheet := layout.Rect{X: accent, Y: half, W: cs.width - accent - half, H: h - borderLine}
	ground := SlotCard
	if p.Open {
		ground = SlotVacant
	}
	return []Shape{
		{Box: tab, Part: PartStrip, Radius: corner, Fill: cs.colour(p)},
		{Box: sheet, Part: PartGround, Radius: corner, Fill: cs.theme.Ink(ground), Stroke: cs.theme.Ink(SlotBorder), Weight: borderLine, Dashed: p.Open},
	}
}

// colour is the person's own, or their role's.
func (cs *cards) colour(p *chart.Person) Ink {
	if c, ok := ParseColour(p.Colour); ok {
		return Ink{NRGBA: cs.theme.mark(c)}
	}
	role, _ := cs.chart.Role(p)
	return cs.theme.roleInk(role)
}

func (cs *cards) roleText(p *chart.Person) Ink { return cs.colour(p).readable(cs.theme.Card) }
