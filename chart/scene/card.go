package scene

import (
	"image/color"
	"strings"
	"time"

	"cadre/chart"
	"cadre/chart/layout"
)

// The measures of a card that are the same at any density, in points.
const (
	cardWidth  = 192 // of the airiest
	barAt      = 5   // from the card's edge to the bar of the role's colour
	barWidth   = 4
	corner     = 12 // as Graphviz rounds: see Shape.Radius
	eyebrowGap = 4
	borderLine = 1.0

	groundShare = 0.12 // of a colour that tells what somebody says, on the card's sheet
)

// row is one line of a card: texts side by side, and badges at its right.
type row struct {
	texts  []Text // At.X from the card's left, At.Y unset
	style  style  // of the line as a whole
	badges []string
	inset  float64 // of the badges, from where texts end at the right
}

// cards makes the cards of one picture.
type cards struct {
	cache     *Cache
	chart     *chart.Chart
	d         *density
	m         Measurer
	theme     Theme
	fields    []*chart.Field
	colours   *colouring           // nil: the roles'
	asked     bool                 // the fields were chosen by somebody
	width     float64              // of a card
	moreLines int                  // that texts may take, where pages are filled
	circle    bool                 // each has a photo or initials
	day       time.Time            // see Options
	folded    map[chart.ID]int     // how many people the card of a manager stands for
	listed    []bool               // whose card is a row of a list
	oneLine   map[chart.ID]float64 // by whose list it is: how wide rows must be to have all they say on one line

	under      color.NRGBA // badges and circles of the card that is being made
	paragraphs []Paragraph // of it
	needs      float64     // how wide the card made last must be for its lines
	needsName  float64     // and for its name on one
}

// left is where texts begin, room how wide they can be.
func (cs *cards) left() float64 {
	if cs.circle {
		return cs.d.padLeft + cs.d.circle + circleGap
	}
	return cs.d.padLeft
}

func (cs *cards) room() float64 { return cs.width - cs.left() - cs.d.padRight }

// card draws one post at the origin.
func (cs *cards) card(p *chart.Person) Card {
	rows := cs.rows(p)
	text := 0.0
	for _, r := range rows {
		text += r.style.line
	}
	h := max(cs.d.least, text+2*cs.d.padY)
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
	above, area, badges := cs.eyebrow(p)
	if len(above.texts)+len(above.badges) > 0 {
		rows = append(rows, above)
	}
	name, quiet := cs.headline(p)
	slot := SlotText
	if quiet {
		slot = SlotMuted
	}
	most := 2
	if p.Name == "" {
		most = 3 // a title in place of the name says more
	}
	rows = append(rows, cs.lines(name, cs.d.name, cs.theme.Ink(slot), most+cs.moreLines)...)
	if p.Name != "" {
		cs.needsName = min(cs.beside()+widestCard, cs.left()+cs.m.Width(line(name), cs.d.name.size, cs.d.name.weight)+cs.d.padRight)
	}
	rows = append(rows, cs.below(area, badges)...)
	for i, field := range cs.fields {
		st, n := cs.lineStyle(i)
		if text := field.Show(cs.chart, p); text != name && !cs.saidAbove(field, p) {
			rows = append(rows, cs.lines(text, st, cs.theme.Ink(SlotMuted), n+cs.moreLines)...)
		}
	}
	return rows
}

// saidAbove tells whether a line would only say again what the role's short
// form says above the name.
func (cs *cards) saidAbove(f *chart.Field, p *chart.Person) bool {
	role, known := cs.chart.Role(p)
	return f.ID == titleField && known && !cs.d.says && !cs.asked && role.Short != "" && cs.chart.Title(p) == role.Title
}

// lineStyle is how a line under the name is set, and on how many lines.
func (cs *cards) lineStyle(i int) (style, int) {
	if i == 0 {
		return cs.d.title, 2
	}
	return cs.d.field, 1
}

// headline is what stands where the name does; quiet where it is no name.
func (cs *cards) headline(p *chart.Person) (text string, quiet bool) {
	text = cs.chart.Headline(p)
	return text, p.Name == "" && text == p.Label()
}

// eyebrow is the small line above the name: the role's short form, then, where
// they have room beside it, the whole product area and the badges. What has not
// stands below the name.
func (cs *cards) eyebrow(p *chart.Person) (above row, area string, badges []string) {
	above, badges = row{style: cs.d.role}, cs.fitting(cs.badges(p))
	role, _ := cs.chart.Role(p)
	x, right := cs.left(), cs.width-cs.d.padRight
	if role.Short != "" {
		t := cs.text(fit(cs.m, role.Short, cs.d.role, cs.room()), x, cs.d.role, cs.roleText(p))
		above.texts, x = append(above.texts, t), x+t.Width+eyebrowGap
		cs.say(role.Short, cs.d.role, cs.roleText(p))
	}
	if w := cs.badgesWidth(badges); x+w <= right {
		above.badges, badges, right = badges, nil, right-w
	}
	area = line(p.Area)
	if cs.titleSays(p, area) {
		area = ""
	}
	beside := area
	if area != "" && len(above.texts) > 0 {
		beside = "· " + area
	}
	if t := cs.text(beside, x, cs.d.area, cs.theme.Ink(SlotMuted)); area != "" && x+t.Width <= right {
		above.texts, area = append(above.texts, t), ""
		cs.sayMore(beside, cs.d.area, t.Colour)
	}
	cs.sayBadges(above.badges)
	return above, area, badges
}

// titleSays tells whether the title that the card shows has the area in it.
func (cs *cards) titleSays(p *chart.Person, area string) bool {
	return area != "" && p.Title != "" && cs.shows(titleField) && strings.Contains(chart.Fold(p.Title), chart.Fold(area))
}

// below is the lines under the name of what had no room above it.
func (cs *cards) below(area string, badges []string) []row {
	var rows []row
	for _, line := range wrap(cs.m, area, cs.d.area, cs.room()-cs.badgesWidth(badges), 2) {
		rows = append(rows, row{texts: []Text{cs.text(line, cs.left(), cs.d.area, cs.theme.Ink(SlotMuted))}, style: cs.d.area})
	}
	if len(badges) == 0 {
		cs.say(area, cs.d.area, cs.theme.Ink(SlotMuted))
		return rows
	}
	if len(rows) == 0 {
		rows = append(rows, row{style: cs.d.area})
	}
	rows[0].badges = badges
	cs.paragraphs = append(cs.paragraphs, nil)
	cs.sayMore(area, cs.d.area, cs.theme.Ink(SlotMuted))
	cs.sayBadges(badges)
	return rows
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
	switch {
	case text == "":
		return
	case n < 0:
		cs.say(text, st, c)
		return
	case len(cs.paragraphs[n]) > 0:
		text = " " + text
	}
	cs.paragraphs[n] = append(cs.paragraphs[n], Run{text, st.part, st.size, st.weight, c})
}

func (cs *cards) text(s string, x float64, st style, c Ink) Text {
	return Text{S: s, Part: st.part, At: layout.Point{X: x}, Size: st.size, Weight: st.weight, Colour: c,
		Width: cs.m.Width(s, st.size, st.weight)}
}

func (cs *cards) addRow(c *Card, r row, y float64) {
	ends := cs.left()
	for _, t := range r.texts {
		t.At.Y = y + r.style.baseline()
		c.Texts = append(c.Texts, t)
		if t.Anchor == End {
			ends += rowGap + t.Width
		} else {
			ends = t.At.X + t.Width
		}
	}
	if len(r.badges) > 0 {
		ends += eyebrowGap + cs.badgesWidth(r.badges)
	}
	cs.needs = max(cs.needs, ends+cs.d.padRight)
	x := cs.width - cs.d.padRight - r.inset
	for i := len(r.badges) - 1; i >= 0; i-- {
		w := cs.badgeWidth(r.badges[i])
		cs.addBadge(c, r.badges[i], layout.Rect{X: x - w, Y: y + (r.style.line-badgeH)/2, W: w, H: badgeH})
		x -= w + badgeGap
	}
}

// body is the card itself: a sheet with a bar in the role's colour at its left.
func (cs *cards) body(p *chart.Person, h float64) []Shape {
	const half = borderLine / 2
	sheet := layout.Rect{X: half, Y: half, W: cs.width - borderLine, H: h - borderLine}
	bar := layout.Rect{X: barAt, Y: barAt + 1, W: barWidth, H: h - 2*(barAt+1)}
	ground := Shape{Box: sheet, Part: PartGround, Radius: corner, Fill: cs.ground(p), Stroke: cs.theme.Ink(SlotBorder), Weight: borderLine, Dashed: p.Open}
	return append([]Shape{ground}, strip(bar, barWidth/3, cs.colour(p), cs.broken(p))...)
}

// ground is the colour of the sheet: a touch of what the card's colour tells.
func (cs *cards) ground(p *chart.Person) Ink {
	ink := cs.theme.Ink(SlotCard)
	if p.Open {
		ink = cs.theme.Ink(SlotVacant)
	}
	if class := cs.colours.of(p); class != nil && !class.quiet {
		return Ink{NRGBA: Mix(ink.NRGBA, class.ink.NRGBA, groundShare)}
	}
	return ink
}

// plate is what badges and circles lie on. The sheet of an open role differs from
// others by a hair, and counts only in a colour.
func (cs *cards) plate(p *chart.Person) color.NRGBA {
	if class := cs.colours.of(p); class != nil && !class.quiet {
		return cs.ground(p).NRGBA
	}
	return cs.theme.Card
}

// broken tells whether the strip of somebody's card is in pieces.
func (cs *cards) broken(p *chart.Person) bool {
	class := cs.colours.of(p)
	return class != nil && class.broken
}

// colour is what somebody says makes it, else the person's own, or their role's.
func (cs *cards) colour(p *chart.Person) Ink {
	if class := cs.colours.of(p); class != nil {
		return class.ink
	}
	if c, ok := ParseColour(p.Colour); ok {
		return Ink{NRGBA: cs.theme.mark(c)}
	}
	role, _ := cs.chart.Role(p)
	return cs.theme.roleInk(role)
}

func (cs *cards) roleText(p *chart.Person) Ink {
	if cs.colours.of(p) != nil {
		return cs.colour(p).readable(cs.ground(p).NRGBA)
	}
	return cs.colour(p).readable(cs.theme.Card)
}
