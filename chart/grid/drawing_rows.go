package grid

import (
	"slices"
	"strings"

	"cadre/chart/reading"
)

// grid makes rows of a page's shapes: of what they say of themselves, as the
// drawings that come from a table do, or else lines of their labels.
func (p *drawingPage) grid(text string, log *notes) Grid {
	p.nest()
	var d diagram
	people := p.people(log)
	for _, c := range people {
		n := d.node(c.id, c.number)
		n.Text, n.Group = c.text(), p.frame(c)
	}
	p.join(&d, log)
	o, _ := d.outline(log).(Outline)
	said := 0
	for _, c := range people {
		if len(c.said) > 0 {
			said++
		}
	}
	if 2*said > len(people) {
		return p.table(o, text, log)
	}
	return o.withText()
}

// nest gives each shape those within it, and marks those that lines join.
func (p *drawingPage) nest() {
	for _, c := range p.cells {
		if c.edge {
			for _, id := range []string{c.source, c.target} {
				if end := p.byID[id]; end != nil {
					end.joined = true
				}
			}
		} else if up := p.byID[c.parent]; up != nil && up.shape && up != c {
			up.inner = append(up.inner, c)
		}
	}
}

// people are the shapes that stand for somebody: no frame, no part of another
// shape, no text that stands alone beside shapes that are joined.
func (p *drawingPage) people(log *notes) []*drawingCell {
	var people []*drawingCell
	left := 0
	anyJoined := slices.ContainsFunc(p.cells, func(c *drawingCell) bool { return c.joined })
	for _, c := range p.cells {
		up := p.byID[c.parent]
		switch {
		case !c.shape || c.styled("part") == "1" || up != nil && up.edge || up != nil && up.isWhole():
		case c.isFrame():
		case strings.TrimSpace(c.text()) == "" && len(c.said) == 0 && !c.joined:
		case anyJoined && !c.joined && c.styled("text") != "":
			left++
		default:
			people = append(people, c)
		}
	}
	if left > 0 {
		log.add(reading.Note{Kind: reading.Dropped, Text: "texts beside the shapes were left out: " + itoa(left)})
	}
	return people
}

// isWhole tells a shape whose inner ones are parts of it, as a card with a
// name and a title: no line leads to any of them.
func (c *drawingCell) isWhole() bool {
	return len(c.inner) > 0 && (c.joined || c.label == "") && !slices.ContainsFunc(c.inner, func(i *drawingCell) bool { return i.joined })
}

// isFrame tells a shape around others.
func (c *drawingCell) isFrame() bool {
	return !c.joined && !c.isWhole() && slices.ContainsFunc(c.inner, func(i *drawingCell) bool { return i.shape && i.styled("part") != "1" })
}

// text is a shape's label, with those of its parts.
func (c *drawingCell) text() string {
	texts := []string{shownText(c.label)}
	if c.isWhole() {
		for _, part := range c.inner {
			if part.styled("part") != "1" {
				texts = append(texts, shownText(part.label))
			}
		}
	}
	return trimLines(strings.Join(texts, "\n"))
}

// frame is the label of the nearest frame around a shape.
func (p *drawingPage) frame(c *drawingCell) string {
	for range maxDepth {
		up := p.byID[c.parent]
		if up == nil || up == c {
			break
		}
		if label := trimLines(shownText(up.label)); up.isFrame() && label != "" {
			return strings.ReplaceAll(label, "\n", " ")
		}
		c = up
	}
	return ""
}

// join draws the lines between shapes; one to a part of a shape leads to the
// whole.
func (p *drawingPage) join(d *diagram, log *notes) {
	loose := 0
	for _, c := range p.cells {
		if !c.edge {
			continue
		}
		from, to := c.source, c.target
		if d.byID[from] == nil || d.byID[to] == nil {
			loose++
			continue
		}
		if start := c.styled("startArrow"); start != "" && start != "none" && start != "oval" && c.styled("endArrow") == "none" {
			from, to = to, from
		}
		d.link([]string{from}, []string{to}, c.styled("dashed") == "1")
	}
	if loose > 0 {
		log.add(reading.Note{Kind: reading.Damaged, Text: "lines of the drawing that do not hold on to a shape at both ends: " + itoa(loose) + "; draw them from shape to shape"})
	}
}

// table is the rows of shapes that say what they are, field by field.
func (p *drawingPage) table(o Outline, text string, log *notes) Grid {
	t, name := newHeaded(text), p.nameKey()
	for _, l := range o {
		r := &Row{Number: l.Number, Line: l.Number}
		t.rows = append(t.rows, r)
		c := p.byID[l.ID]
		t.put(r, lineID, l.ID)
		if len(c.said) == 0 {
			t.put(r, name, l.Text)
		}
		for _, m := range c.said {
			if value, _ := m.value.(string); value != "" && plainKey(m.key) != "id" {
				t.put(r, m.key, value)
			}
		}
		if l.Above != "" {
			t.put(r, lineAbove, l.Above)
		}
		if len(l.Beside) > 0 {
			t.put(r, "Dotted line", strings.Join(l.Beside, "; "))
		}
	}
	return t.grid(log)
}

// nameKey is what the shapes of a page call their name.
func (p *drawingPage) nameKey() string {
	for _, c := range p.cells {
		for _, m := range c.said {
			if plainKey(m.key) == "name" {
				return m.key
			}
		}
	}
	return "Name"
}
