package graphviz

import (
	"bufio"
	"bytes"
	"fmt"
	"image/color"
	"io"
	"slices"
	"strconv"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// The fonts as they are called in DOT; Drawing knows the weight by the name.
const (
	fontRegular  = "Inter"
	fontSemiBold = "Inter SemiBold"
)

// ground is the node as large as the scene: what else Graphviz makes of the
// extent, because of the nodes around texts, does not count.
const ground = "ground"

// DOT writes a scene as a graph in which everything has its place already,
// for the layout engine nop2 (neato -n2). Every shape and every text of a
// card is a node of its own, because a label's place within a node depends on
// Graphviz's guess of its width.
func DOT(w io.Writer, s *scene.Scene) error { return writeDOT(w, s, nil, true) }

// writeDOT writes a scene, for itself with its texts and the engine's name; or,
// where there are stamps, these in place of the cards, and no text.
func writeDOT(w io.Writer, s *scene.Scene, instead *stamps, engine bool) error {
	d := &dotWriter{Writer: bufio.NewWriter(w), height: s.Height, texts: instead == nil}
	d.head(s, engine)
	d.panels(s.Panels)
	if instead != nil {
		for i, sh := range instead.shapes {
			d.shape(stampName(i), sh)
		}
	} else {
		for i, c := range s.Cards {
			d.card(i, c)
		}
	}
	d.connectors(s, instead == nil)
	for i, sh := range s.Shapes {
		d.shape(fmt.Sprintf("shape_%d", i), sh)
	}
	for i, t := range s.Labels {
		d.text(fmt.Sprintf("label_%d", i), t)
	}
	d.line("}")
	return d.Flush()
}

type dotWriter struct {
	*bufio.Writer
	height float64
	texts  bool
}

func (d *dotWriter) line(format string, args ...any) {
	fmt.Fprintf(d, format+"\n", args...) // the error stays in the bufio.Writer until Flush
}

// head opens the graph. A view of the scene's size cuts off what nodes of
// texts reach beyond it; a ground of that size marks the place for Drawing.
func (d *dotWriter) head(s *scene.Scene, engine bool) {
	d.line("// %s", oneLine(s.Title))
	d.line("digraph chart {")
	d.line(`graph [outputorder=edgesfirst pad=0 margin=0 viewport="%s,%s,1,%s,%s" bgcolor=%s]`,
		number(s.Width), number(s.Height), number(s.Width/2), number(s.Height/2), rgba(s.Background))
	if engine {
		d.line(`graph [layout=nop2]`)
	}
	d.line(`node [shape=box fixedsize=true margin=0 fontname=%q]`, fontRegular)
	d.line(`edge [dir=none]`)
	box := layout.Rect{W: s.Width, H: s.Height}
	d.line(`%s [%s style=filled penwidth=0 fillcolor="transparent" label="\n"]`, ground, d.place(box))
}

// panels are clusters: Graphviz draws these before everything else.
func (d *dotWriter) panels(panels []scene.Panel) {
	for i, p := range panels {
		b := p.Shape.Box
		if b.W <= 0 || b.H <= 0 { // nothing to round
			d.text(fmt.Sprintf("panel_%d", i), p.Label)
			continue
		}
		d.line("subgraph cluster_%d {", i)
		d.line(`graph [bb="%s,%s,%s,%s" style="filled,rounded" fillcolor=%s %s label="\n"]`,
			number(b.X), number(d.height-b.Bottom()), number(b.Right()), number(d.height-b.Y), rgba(p.Shape.Fill.NRGBA), outline(p.Shape))
		d.text(fmt.Sprintf("panel_%d", i), p.Label)
		d.line("}")
	}
}

func (d *dotWriter) card(i int, c scene.Card) {
	d.line("// %s", oneLine(c.Summary))
	for k, sh := range c.Shapes {
		d.shape(fmt.Sprintf("card_%d_%d", i, k), sh)
	}
	for k, t := range c.Texts {
		d.text(fmt.Sprintf("card_%d_%d", i, k+len(c.Shapes)), t)
	}
}

func (d *dotWriter) shape(name string, sh scene.Shape) {
	if sh.Image != nil {
		sh.Fill.A = 255 // Graphviz draws where it belongs
	}
	var style []string
	if sh.Fill.A > 0 {
		style = append(style, "filled")
	}
	if sh.Radius > 0 {
		style = append(style, "rounded")
	}
	if sh.Dashed {
		style = append(style, "dashed")
	}
	more := ""
	if sh.Fill.A > 0 {
		more = " fillcolor=" + rgba(sh.Fill.NRGBA)
	}
	if sh.Round {
		more += " shape=ellipse"
	}
	d.line(`%s [%s style="%s" %s%s label="\n"]`, name, d.place(sh.Box), strings.Join(style, ","), outline(sh), more)
}

// outline is the pen of a shape's border.
func outline(sh scene.Shape) string {
	if sh.Stroke.A == 0 {
		return "penwidth=0"
	}
	return fmt.Sprintf("penwidth=%s color=%s", number(sh.Weight), rgba(sh.Stroke.NRGBA))
}

// text makes a node around a text. Graphviz sets a left or right label at
// the node's edge, but only if it believes the node wide enough: see graphvizWidth.
func (d *dotWriter) text(name string, t scene.Text) {
	if !d.texts || t.S == "" {
		return
	}
	w := graphvizWidth(t)
	x, justify := t.At.X, `\n`
	switch t.Anchor {
	case scene.Start:
		x, justify = x+w/2, `\l`
	case scene.End:
		x, justify = x-w/2, `\r`
	}
	// Graphviz sets a line's baseline three tenths of the size below the middle.
	y := d.height - t.At.Y + 0.3*t.Size
	font := ""
	if t.Weight == scene.SemiBold {
		font = fmt.Sprintf(" fontname=%q", fontSemiBold)
	}
	d.line(`%s [shape=none pos="%s,%s" width=%s height=.1 fontsize=%s%s fontcolor=%s label="%s%s"]`,
		name, number(x), number(y), number(w/72), number(t.Size), font, rgba(t.Colour.NRGBA), escape(t.S), justify)
}

// graphvizWidth is at least as wide as Graphviz believes a text to be. It takes the
// widths of Times for fonts it does not know, where few letters are wider
// than Inter's, such as & and I, and none by 0.15 of the size; and a fixed
// width for each byte beyond ASCII, which is below an em.
func graphvizWidth(t scene.Text) float64 {
	for i := range len(t.S) {
		if t.S[i] >= 0x80 {
			return t.Size * float64(len(t.S)+1)
		}
	}
	return t.Width + t.Size*(1+0.15*float64(len(t.S)))
}

// connectors writes the reporting lines, whose IDs tell which make one
// drawing. Graphviz draws the lines of a card together. Where there are no
// cards, the lines hang on the ground, in that order: only their places count.
func (d *dotWriter) connectors(s *scene.Scene, cards bool) {
	index := make(map[chart.ID]int, len(s.Cards))
	for i, c := range s.Cards {
		index[c.Person] = i
	}
	order := make([]int, len(s.Connectors))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return index[s.Connectors[i].From] - index[s.Connectors[j].From] })
	for _, i := range order {
		c := s.Connectors[i]
		id, style := fmt.Sprintf("line_%d", index[c.From]), ""
		if c.Dashed {
			id, style = fmt.Sprintf("dotted_%d", i), " style=dashed"
		}
		pieces := c.Pieces
		if len(pieces) == 0 { // others draw all of it
			a, b := c.Path[0], c.Path[len(c.Path)-1]
			pieces, style = [][]scene.Curve{{{a, a, b, b}}}, " style=invis"
		}
		ends := ground + " -> " + ground
		if cards {
			ends = fmt.Sprintf("card_%d_0 -> card_%d_0", index[c.From], index[c.To])
		}
		d.line(`%s [id=%s pos="%s" penwidth=%s color=%s%s]`,
			ends, id, d.splines(pieces), number(c.Weight), rgba(c.Colour.NRGBA), style)
	}
}

// splines writes the pieces of a line.
func (d *dotWriter) splines(pieces [][]scene.Curve) string {
	var b strings.Builder
	at := func(p layout.Point) { fmt.Fprintf(&b, " %s,%s", number(p.X), number(d.height-p.Y)) }
	for i, piece := range pieces {
		if i > 0 {
			b.WriteByte(';')
		}
		at(piece[0][0])
		for _, c := range piece {
			at(c[1])
			at(c[2])
			at(c[3])
		}
	}
	return b.String()[1:]
}

// place is a node's middle in points from the lower left, and its extent in
// inches.
func (d *dotWriter) place(r layout.Rect) string {
	c := r.Centre()
	return fmt.Sprintf(`pos="%s,%s" width=%s height=%s`, number(c.X), number(d.height-c.Y), number(r.W/72), number(r.H/72))
}

// number has as many digits as a picture can show, and no more.
func number(f float64) string {
	var buf [32]byte
	b := strconv.AppendFloat(buf[:0], f, 'f', 4, 64)
	b = bytes.TrimRight(bytes.TrimRight(b, "0"), ".")
	if string(b) == "-0" {
		return "0"
	}
	return string(b)
}

func rgba(c color.NRGBA) string {
	if c.A == 255 {
		return `"` + scene.Hex(c) + `"`
	}
	return fmt.Sprintf(`"%s%02x"`, scene.Hex(c), c.A)
}

// escapes keeps Graphviz from reading anything into a text: it knows
// backslash escapes and HTML entities in labels.
var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, `&`, `&amp;`)

// escape makes a text fit to stand between the quotes of a DOT label.
func escape(s string) string { return escapes.Replace(clean(s)) }

// Quote is lines of text as a label of DOT, or as the name of a node.
func Quote(lines ...string) string {
	escaped := make([]string, len(lines))
	for i, l := range lines {
		escaped[i] = escape(l)
	}
	return `"` + strings.Join(escaped, `\n`) + `"`
}

// oneLine is a text that fits a comment. Graphviz fails on one of 16 kB.
func oneLine(s string) string {
	const longest = 1000
	s = strings.Join(strings.Fields(clean(s)), " ")
	return strings.ToValidUTF8(s[:min(len(s), longest)], "")
}

// clean replaces what DOT or XML cannot hold: a NUL would end the graph.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r == '\r':
			return ' '
		case r < ' ', r == 0xFFFE, r == 0xFFFF:
			return '\uFFFD'
		}
		return r // U+FFFD where the text is no UTF-8
	}, s)
}
