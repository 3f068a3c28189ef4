package distance

import (
	"image/color"
	"math"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/personname"
	"cadre/chart/scene"
)

// The measures of a card with name and role, in pixels.
const (
	textGap   = 3   // from the bar in the role's colour
	textEnd   = 3   // to the right edge
	roomy     = 120 // so wide that the name is set larger
	largeName = 12.0
)

// row is a line of a sheet before it has a place.
type row struct {
	s      string
	size   float64
	weight scene.Weight
	colour color.NRGBA
	beside string // said after it, in the muted colour
}

// sheet is a card with the name, the role above it as on the whole card, and
// the title below it, as far as there is room.
func (p *Picture) sheet(q post) Card {
	left, width := p.column(q)
	high := q.card.Box.H*p.zoom - 1
	size := Least
	if q.card.Box.W*p.zoom >= roomy && high >= 2*lineHeight*largeName {
		size = largeName
	}
	most := max(1, int(high/(lineHeight*size)))
	name, whole := p.name(q, size, width, most)
	rows := make([]row, 0, most)
	ink := p.scene.Theme.Text
	if q.Name == "" {
		ink = p.scene.Theme.Muted
	}
	for _, s := range name {
		rows = append(rows, row{s: s, size: size, weight: scene.SemiBold, colour: ink})
	}
	rows, told := p.withRole(rows, q, width, most)
	return Card{Lines: p.stacked(rows, left, q.card.Box.H*p.zoom), Told: whole && told}
}

// column is where the texts of a card begin, and how wide they can be.
func (p *Picture) column(q post) (left, width float64) {
	strip, _ := q.card.Shape(scene.PartStrip)
	left = math.Round((strip.Box.Right()-q.card.Box.X)*p.zoom) + textGap
	if photo, ok := p.Photo(q.card); ok {
		left = math.Round((photo.Box.Right()-q.card.Box.X)*p.zoom) + textGap
	}
	return left, q.card.Box.W*p.zoom - left - textEnd
}

// Photo is the photo on a card, where there is room for one beside the name.
func (p *Picture) Photo(c *scene.Card) (s scene.Shape, ok bool) {
	const room = 64 // pixels for the name
	s, ok = c.Shape(scene.PartCircle)
	return s, ok && s.Image != nil && (c.Box.Right()-s.Box.Right())*p.zoom >= room
}

// name is somebody's name in at most so many lines, and whether it is whole.
func (p *Picture) name(q post, size, width float64, most int) (lines []string, whole bool) {
	if lines = scene.Wrap(p.m, q.headline, size, scene.SemiBold, width, min(most, 2)); same(lines, q.headline) {
		return lines, true
	}
	n := p.names.Parse(q.Name)
	for _, s := range []string{p.shortOf(q), n.Short(1), n.Last(), n.First()} {
		if s != "" && p.width(s, size, scene.SemiBold) <= width {
			return []string{s}, false
		}
	}
	return []string{scene.Fit(p.m, p.shortOf(q), size, scene.SemiBold, width)}, false
}

func initials(name string) string { return personname.Initials(name) }

// withRole adds the role above a name and the title below it, as far as so
// many lines allow; told is whether nothing is missing.
func (p *Picture) withRole(rows []row, q post, width float64, most int) (all []row, told bool) {
	room := most - len(rows)
	told = true
	if q.role != "" && q.role != rows[0].s {
		if told = room > 0; told {
			short := row{s: scene.Fit(p.m, q.role, Least, scene.SemiBold, width), size: Least, weight: scene.SemiBold, colour: scene.Readable(q.colour, p.scene.Theme.Card)}
			short.beside = p.besideRole(q, width-p.width(short.s, Least, scene.SemiBold))
			rows = append([]row{short}, rows...)
			room--
		}
	}
	if q.title == "" || q.title == q.headline {
		return rows, told
	}
	lines := scene.Wrap(p.m, q.title, Least, scene.Regular, width, room)
	whole := same(lines, q.title)
	if !whole && q.role != "" {
		return rows, false // the role says it
	}
	for _, s := range lines {
		rows = append(rows, row{s: s, size: Least, weight: scene.Regular, colour: p.scene.Theme.Muted})
	}
	return rows, told && whole
}

// besideRole is what else the whole card marks or says in the line of the role,
// as far as it has room: the badges, the most telling first, then the area.
func (p *Picture) besideRole(q post, width float64) string {
	var words []string
	for _, t := range q.card.Texts {
		if t.Part == scene.PartBadge && !strings.HasPrefix(q.headline, t.S) { // “Open role” says “Open”
			words = append([]string{t.S}, words...)
		}
	}
	said := ""
	for _, w := range append(words, q.Area) {
		if more := said + " · " + w; w != "" && p.width(more, Least, scene.Regular) <= width {
			said = more
		}
	}
	return said
}

// stacked places lines in the middle of a card's height.
func (p *Picture) stacked(rows []row, left, height float64) []Line {
	all := 0.0
	for _, r := range rows {
		all += lineHeight * r.size
	}
	y := (height - all) / 2
	lines := make([]Line, 0, len(rows))
	for _, r := range rows {
		at := layout.Point{X: left, Y: y + (lineHeight+capHeight)*r.size/2}
		width := p.width(r.s, r.size, r.weight)
		lines = append(lines, Line{r.s, at, r.size, r.weight, r.colour, width})
		if r.beside != "" {
			at.X += width
			lines = append(lines, Line{r.beside, at, Least, scene.Regular, p.scene.Theme.Muted, p.width(r.beside, Least, scene.Regular)})
		}
		y += lineHeight * r.size
	}
	return lines
}
