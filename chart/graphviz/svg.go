package graphviz

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"net/http"
	"strings"

	"cadre/chart/phrase"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// fontFamily is what a viewer should use: Inter where it is installed, else
// fonts that run no wider.
const fontFamily = "Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif"

// families is what a viewer should use for a typeface.
func families(f *scene.Font) string {
	if f == nil {
		return fontFamily
	}
	return text("'"+strings.ReplaceAll(f.Family, "'", "")+"', ") + fontFamily
}

// SVGOptions say how to write an SVG.
type SVGOptions struct {
	Outlines bool // text as shapes, which look the same without the font
	Named    bool // each part has a name, for scripts: data-card with its index, or data-part with what DOT calls it
}

// SVG writes a scene as a picture of shapes and text. For those who hear it, it
// is a document (WAI-ARIA Graphics Module) with a title and a description, one
// group for each card with the name as its title and the rest of the whole text
// as its description; lines, grounds and signs are left out. It asks for nothing
// outside (a card may link to a web address) and uses attributes only, which
// every importer understands.
func SVG(ctx context.Context, r *Renderer, w io.Writer, s *scene.Scene, o SVGOptions) error {
	d, err := Draw(ctx, r, s)
	if err != nil {
		return err
	}
	sw := &svgWriter{Writer: bufio.NewWriter(w), scene: s, group: none, named: o.Named}
	if o.Outlines {
		sw.outlines = typeset.For(s.Theme.Font)
	}
	sw.write(d)
	return sw.Flush()
}

type svgWriter struct {
	*bufio.Writer
	scene    *scene.Scene
	outlines *typeset.Fonts // for text as shapes; nil: text as text
	group    int            // the card whose group is open, or none, or unheard
	linked   bool           // and a link within it
	clips    int            // how many images and texts have been cut off
	named    bool           // parts have names
}

func (w *svgWriter) line(format string, args ...any) {
	fmt.Fprintf(w, format+"\n", args...) // the error stays in the bufio.Writer until Flush
}

func (w *svgWriter) write(d *Drawing) {
	width, height := number(w.scene.Width), number(w.scene.Height)
	w.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	page := w.scene.Zoom()
	w.line(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%spt" height="%spt" viewBox="0 0 %s %s" font-family="%s" role="graphics-document document" aria-labelledby="chart-title" aria-describedby="chart-about">`,
		number(w.scene.Width*page), number(w.scene.Height*page), width, height, families(w.scene.Theme.Font))
	w.line(`<title id="chart-title">%s</title>`, text(w.scene.Caption()))
	w.line(`<desc id="chart-about">%s</desc>`, text(w.scene.About()))
	for _, m := range d.Marks {
		w.open(groupOf(m))
		w.mark(m)
	}
	w.open(none)
	w.line(`</svg>`)
}

// The groups that are no card's: none, and that of what says nothing.
const (
	none    = -1
	unheard = -2
)

// groupOf is where a mark belongs.
func groupOf(m Mark) int {
	if card := cardOf(m.Owner); card >= 0 || m.Text != nil {
		return card
	}
	return unheard
}

// cardOf is the index in a card's node name, none for everything else.
func cardOf(owner string) int {
	if card, _, ok := partOf(owner); ok {
		return card
	}
	return none
}

// partOf is the card and the part of it that a node's name tells.
func partOf(owner string) (card, part int, ok bool) {
	n, _ := fmt.Sscanf(owner, "card_%d_%d", &card, &part)
	return card, part, n == 2 && !strings.Contains(owner, "->")
}

// open closes the group before and opens the next.
func (w *svgWriter) open(card int) {
	if card == w.group {
		return
	}
	if w.linked {
		w.line(`</a>`)
	}
	if w.group != none {
		w.line(`</g>`)
	}
	w.linked = false
	if card == unheard {
		w.line(`<g aria-hidden="true">`)
	}
	if card >= 0 && card < len(w.scene.Cards) {
		name, rest, more := strings.Cut(w.scene.Cards[card].Summary, "\n")
		w.line(`<g role="group"%s><title>%s</title>`, w.name("card", card), text(name))
		if more {
			w.line(`<desc>%s</desc>`, text(rest))
		}
		if link := w.scene.Cards[card].Link; link != "" {
			w.line(`<a xlink:href="%s" target="_blank">`, text(link))
			w.linked = true
		}
	}
	w.group = card
}

func (w *svgWriter) mark(m Mark) {
	switch {
	case m.Text != nil && w.outlines != nil:
		w.outline(m.Text)
		return
	case m.Text != nil:
		w.text(m)
		return
	}
	attrs := paint("fill", m.Fill)
	if m.Stroke.A > 0 {
		attrs += paint("stroke", m.Stroke) + fmt.Sprintf(` stroke-width="%s"`, number(m.Weight))
		if len(m.Dash) > 0 {
			attrs += fmt.Sprintf(` stroke-dasharray="%s"`, strings.Trim(fmt.Sprint(m.Dash), "[]"))
		}
	}
	w.line(`<path d="%s"%s%s/>`, pathData(m), attrs, w.name("part", m.Owner))
	if m.Image != nil {
		w.image(m)
	}
}

// image puts a picture over a mark, as large as covers it, and cuts it off at
// the mark's edge.
func (w *svgWriter) image(m Mark) {
	w.clips++
	b := boundsOf(m.Path)
	w.line(`<clipPath id="clip%d"><path d="%s"/></clipPath>`, w.clips, pathData(m))
	w.line(`<image x="%s" y="%s" width="%s" height="%s" preserveAspectRatio="xMidYMid slice" clip-path="url(#clip%d)" xlink:href="data:%s;base64,%s"/>`,
		number(b.X), number(b.Y), number(b.W), number(b.H), w.clips,
		http.DetectContentType(m.Image), base64.StdEncoding.EncodeToString(m.Image))
}

func pathData(m Mark) string {
	var b strings.Builder
	for i, c := range m.Path {
		if i == 0 || c[0] != m.Path[i-1][3] {
			fmt.Fprintf(&b, "M%s %s", number(c[0].X), number(c[0].Y))
		}
		switch {
		case c[0] == c[3] && c.Straight():
		case !c.Straight():
			fmt.Fprintf(&b, "C%s %s %s %s %s %s", number(c[1].X), number(c[1].Y), number(c[2].X), number(c[2].Y), number(c[3].X), number(c[3].Y))
		case c[0].X == c[3].X:
			fmt.Fprintf(&b, "V%s", number(c[3].Y))
		case c[0].Y == c[3].Y:
			fmt.Fprintf(&b, "H%s", number(c[3].X))
		default:
			fmt.Fprintf(&b, "L%s %s", number(c[3].X), number(c[3].Y))
		}
	}
	if m.Closed {
		b.WriteByte('Z')
	}
	return b.String()
}

func paint(name string, c color.NRGBA) string {
	if c.A == 0 {
		return fmt.Sprintf(` %s="none"`, name)
	}
	s := fmt.Sprintf(` %s="%s"`, name, scene.Hex(c))
	if c.A < 255 {
		s += fmt.Sprintf(` %s-opacity="%s"`, name, number(float64(c.A)/255))
	}
	return s
}

// name is an attribute that says what something is.
func (w *svgWriter) name(kind string, of any) string {
	if !w.named {
		return ""
	}
	return fmt.Sprintf(` data-%s="%s"`, kind, text(fmt.Sprint(of)))
}

// text escapes a text for XML, which has no way to write control characters.
func text(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(phrase.Visible(s))) // a Builder does not fail
	return b.String()
}
