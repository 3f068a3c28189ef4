package report

import (
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// head sets the title and the figures that stand out.
func (p *typesetter) head(d Document) {
	p.lines(chart.Tidy(d.Title), margin, across, titleStyle)
	p.lines(d.Subtitle, margin, across, quietStyle)
	p.lines(d.Dates, margin, across, quietStyle)
	p.y += 14
	p.summary(d.Summary)
}

// summary sets the figures in a row of tiles, or several.
func (p *typesetter) summary(figures []Figure) {
	const abreast, gap, height = 4, 8.0, 48.0
	width := (across - gap*(abreast-1)) / abreast
	for i, f := range figures {
		if i > 0 && i%abreast == 0 {
			p.y += height + gap
		}
		x := margin + float64(i%abreast)*(width+gap)
		p.page.Shapes = append(p.page.Shapes, scene.Shape{Box: layout.Rect{X: x, Y: p.y, W: width, H: height}, Radius: 12, Fill: ink.card})
		value := style{16, scene.SemiBold, ink.text}
		if f.Alert {
			value.colour = ink.over
		}
		p.put(p.clip(f.Value, width-20, value), x+10, p.y+5, value, scene.Start)
		p.put(p.clip(f.Label, width-20, quietStyle), x+10, p.y+28, quietStyle, scene.Start)
	}
	if len(figures) > 0 {
		p.y += height
	}
}

// section begins on a new page where little of it would fit.
func (p *typesetter) section(s Section) {
	p.y += 22
	p.ensureRoom(p.keptTogether(s))
	if p.page.Name == "" {
		p.page.Name = s.Title
	}
	p.lines(s.Title, margin, across, sectionStyle)
	p.y += 4
	for _, b := range s.Blocks {
		p.block(b)
	}
}

// keptTogether is how much of a section stays together: the title, a sentence,
// and a few rows; a short table as a whole.
func (p *typesetter) keptTogether(s Section) float64 {
	const titles, rows, short = 60, 30, 130
	i := slices.IndexFunc(s.Blocks, func(b Block) bool { return b.Table != nil })
	if i < 0 || i > 1 {
		return titles + rows
	}
	t := s.Blocks[i].Table
	height, widths := 0.0, p.columns(t)
	for _, r := range t.Rows {
		height += p.height(t, r, widths)
	}
	if height > short {
		return titles + rows
	}
	return titles + max(rows, height)
}

func (p *typesetter) block(b Block) {
	switch {
	case b.Table != nil:
		p.table(b.Table)
	case b.Heading != "":
		p.y += 8
		p.ensureRoom(60)
		p.lines(b.Heading, margin, across, headingStyle)
		p.y += 2
	case b.Items != nil:
		for _, i := range b.Items {
			p.item(i)
		}
	default:
		p.lines(b.Text, margin, across, bodyStyle)
		p.y += 5
	}
}

func (p *typesetter) item(i Item) {
	p.ensureRoom(3 * bodyStyle.leading())
	p.lines(i.Name, margin, across, strongStyle)
	p.lines(i.Text, margin, across, bodyStyle)
	for _, l := range i.Lines {
		p.ensureRoom(quietStyle.leading())
		p.put("–", margin+2, p.y, quietStyle, scene.Start)
		p.lines(l, margin+12, across-12, quietStyle)
	}
	p.y += 5
}

// The measures of tables.
const (
	cellGap   = 10.0
	rowPad    = 2.5
	barsWidth = 110.0
	barHeight = 6.0
)

// table sets rows under headings, which are repeated on each page. The last
// row is never alone there.
func (p *typesetter) table(t *Table) {
	widths := p.columns(t)
	p.y += 4
	p.headings(t, widths)
	for i, r := range t.Rows {
		height := p.height(t, r, widths)
		needed := height
		if i > 0 && i == len(t.Rows)-2 {
			needed += p.height(t, t.Rows[i+1], widths)
		}
		if p.y+needed > paperH-margin {
			p.newPage()
			p.headings(t, widths)
		}
		p.row(t, r, widths, height)
	}
	p.y += 6
}

// columns shares the width out: what columns need, and the rest or the lack
// of it to those of words.
func (p *typesetter) columns(t *Table) []float64 {
	widths := make([]float64, len(t.Columns))
	free, words := across-cellGap*float64(len(t.Columns)-1), 0.0
	for i, c := range t.Columns {
		widths[i] = p.natural(t, i)
		if c.Kind == Bars {
			widths[i] = barsWidth
		}
		free -= widths[i]
		if c.Kind == Words {
			words += widths[i]
		}
	}
	for i, c := range t.Columns {
		if c.Kind == Words && words > 0 {
			widths[i] = max(40, widths[i]+free*widths[i]/words)
		}
	}
	return widths
}

// natural is how wide a column would be without any line breaks.
func (p *typesetter) natural(t *Table, i int) float64 {
	st := bodyStyle
	width := p.m.Width(t.Columns[i].Title, quietStyle.size, quietStyle.weight)
	if t.Columns[i].Kind == Mark {
		width = 0
		for _, line := range p.wrap(t.Columns[i].Title, 50, quietStyle) {
			width = max(width, p.m.Width(line, quietStyle.size, quietStyle.weight))
		}
	}
	for _, r := range t.Rows {
		if r.Sum {
			st = strongStyle
		}
		width = max(width, p.m.Width(r.Cells[i].Text, st.size, st.weight))
	}
	return min(width+1, across/2)
}

func (p *typesetter) headings(t *Table, widths []float64) {
	deep := 1
	for i, c := range t.Columns {
		deep = max(deep, len(p.wrap(c.Title, widths[i]+0.5, quietStyle)))
	}
	height := float64(deep)*quietStyle.leading() + 3
	p.ensureRoom(height + 2*bodyStyle.leading())
	x := margin
	for i, c := range t.Columns {
		lines := p.wrap(c.Title, widths[i]+0.5, quietStyle)
		for k, line := range lines {
			p.cellText(line, x, p.y+float64(deep-len(lines)+k)*quietStyle.leading(), widths[i], c.Kind, quietStyle)
		}
		x += widths[i] + cellGap
	}
	p.y += height
	p.box(layout.Rect{X: margin, Y: p.y - 0.5, W: across, H: 0.6}, ink.line)
}

func (p *typesetter) cellText(s string, x, y, width float64, k Kind, st style) {
	switch k {
	case Number:
		p.put(s, x+width, y, st, scene.End)
	case Mark:
		p.put(s, x+width/2, y, st, scene.Middle)
	default:
		p.put(s, x, y, st, scene.Start)
	}
}

// height is how high a row is, in which only words break into lines.
func (p *typesetter) height(t *Table, r Row, widths []float64) float64 {
	deep := 1
	for i, c := range r.Cells {
		if t.Columns[i].Kind == Words {
			deep = max(deep, len(p.cellLines(c.Text, widths[i], styleOf(r, c))))
		}
	}
	return float64(deep)*bodyStyle.leading() + 2*rowPad
}

// cellLines breaks a cell's text into lines, no more than a page has room for
// below the headings.
func (p *typesetter) cellLines(s string, width float64, st style) []string {
	const most = 40
	lines := p.wrap(s, width, st)
	if len(lines) > most {
		lines = append(lines[:most-1], "…")
	}
	return lines
}

func styleOf(r Row, c Cell) style {
	st := bodyStyle
	if r.Sum {
		st = strongStyle
	}
	if c.Alert {
		st.colour = ink.over
	}
	return st
}

func (p *typesetter) row(t *Table, r Row, widths []float64, height float64) {
	x := margin
	for i, c := range r.Cells {
		st := styleOf(r, c)
		switch {
		case c.Bar != nil:
			p.bar(*c.Bar, layout.Rect{X: x, Y: p.y + rowPad + (bodyStyle.leading()-barHeight)/2, W: widths[i], H: barHeight})
		case t.Columns[i].Kind == Words:
			for k, line := range p.cellLines(c.Text, widths[i], st) {
				p.put(line, x, p.y+rowPad+float64(k)*st.leading(), st, scene.Start)
			}
		default:
			p.cellText(c.Text, x, p.y+rowPad, widths[i], t.Columns[i].Kind, st)
		}
		x += widths[i] + cellGap
	}
	p.y += height
	p.box(layout.Rect{X: margin, Y: p.y - 0.3, W: across, H: 0.4}, ink.line)
}

// bar draws a share, and a stroke at its limit.
func (p *typesetter) bar(b Bar, r layout.Rect) {
	colour := ink.bar
	if b.Over {
		colour = ink.over
	}
	p.box(r, ink.track)
	p.box(layout.Rect{X: r.X, Y: r.Y, W: r.W * b.Share, H: r.H}, colour)
	if b.Limit > 0 {
		p.box(layout.Rect{X: r.X + r.W*b.Limit - 0.6, Y: r.Y - 2, W: 1.2, H: r.H + 4}, ink.text)
	}
}
