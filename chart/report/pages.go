package report

import (
	"image/color"
	"sort"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// The paper, in points: A4 with margins.
const (
	paperW, paperH = 595.28, 841.89
	margin         = 54.0
	across         = paperW - 2*margin
)

// ink is the colours of the pages.
var ink = struct{ ground, card, text, muted, line, bar, over, track scene.Ink }{
	ground: rgb(0xffffff), card: rgb(0xf4f6fa), text: rgb(0x101828), muted: rgb(0x526075), line: rgb(0xd9e0ea),
	bar: rgb(0x4d77b8), over: rgb(0xb42318), track: rgb(0xe4e9f1),
}

func rgb(c uint32) scene.Ink {
	return scene.Ink{NRGBA: color.NRGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 255}}
}

// Pages sets a document on A4 pages, in points; m measures its type.
func Pages(d Document, m scene.Measurer) []*scene.Scene {
	p := &typesetter{m: m, title: chart.Tidy(d.Title)}
	p.newPage()
	p.page.Name = "Summary"
	p.head(d)
	for _, s := range d.Sections {
		p.section(s)
	}
	p.numberPages()
	return p.pages
}

// typesetter writes pages from top to bottom, and begins a new one where there is
// no more room.
type typesetter struct {
	m     scene.Measurer
	title string
	pages []*scene.Scene
	page  *scene.Scene // the last of pages
	y     float64      // how far down the page is filled
}

func (p *typesetter) newPage() {
	p.page = &scene.Scene{Width: paperW, Height: paperH, Page: layout.Size{W: paperW, H: paperH}, Title: p.title, Background: ink.ground.NRGBA}
	p.pages = append(p.pages, p.page)
	p.y = margin
}

// ensureRoom begins a new page unless there is room for so much.
func (p *typesetter) ensureRoom(height float64) {
	if p.y+height > paperH-margin {
		p.newPage()
	}
}

// style is how a text is set.
type style struct {
	size   float64
	weight scene.Weight
	colour scene.Ink
}

var (
	titleStyle   = style{22, scene.SemiBold, ink.text}
	sectionStyle = style{14, scene.SemiBold, ink.text}
	headingStyle = style{10, scene.SemiBold, ink.text}
	strongStyle  = style{9.5, scene.SemiBold, ink.text}
	bodyStyle    = style{9.5, scene.Regular, ink.text}
	quietStyle   = style{8.5, scene.Regular, ink.muted}
)

func (s style) leading() float64 { return s.size * 1.42 }

// put sets one line with its top at y.
func (p *typesetter) put(s string, x, y float64, st style, a scene.Anchor) {
	if s == "" {
		return
	}
	base := y + (st.leading()+st.size*0.72)/2
	p.page.Labels = append(p.page.Labels, scene.Text{S: s, At: layout.Point{X: x, Y: base}, Size: st.size, Weight: st.weight,
		Colour: st.colour, Anchor: a, Width: p.m.Width(s, st.size, st.weight)})
}

func (p *typesetter) box(r layout.Rect, fill scene.Ink) {
	if r.W > 0 {
		p.page.Shapes = append(p.page.Shapes, scene.Shape{Box: r, Fill: fill})
	}
}

// lines sets a text in lines of a width, from p.y down.
func (p *typesetter) lines(s string, x, width float64, st style) {
	for _, line := range p.wrap(s, width, st) {
		p.ensureRoom(st.leading())
		p.put(line, x, p.y, st, scene.Start)
		p.y += st.leading()
	}
}

// wrap breaks a text into lines, between words, or within one that is wider
// than a line.
func (p *typesetter) wrap(s string, width float64, st style) []string {
	var all []string
	line := ""
	for _, word := range strings.Fields(s) {
		if next := strings.TrimSpace(line + " " + word); p.m.Width(next, st.size, st.weight) <= width {
			line = next
			continue
		}
		if line != "" {
			all = append(all, line)
		}
		for n := p.bytesWithin(word, width, st); n < len(word); n = p.bytesWithin(word, width, st) {
			all, word = append(all, word[:n]), word[n:]
		}
		line = word
	}
	if line != "" {
		all = append(all, line)
	}
	return all
}

// bytesWithin is how many bytes of a word fit a width: one character at least.
// Of a word of any length it measures a few lines.
func (p *typesetter) bytesWithin(word string, width float64, st style) int {
	fits := func(n int) bool { return p.m.Width(word[:n], st.size, st.weight) <= width }
	var ends []int // of the characters
	for i := range word {
		if ends = append(ends, i); len(ends)%64 == 0 && !fits(i) {
			break
		}
	}
	ends = append(ends[1:], len(word))
	n := sort.Search(len(ends), func(i int) bool { return !fits(ends[i]) })
	return ends[max(0, n-1)]
}

// clip shortens a text to a width.
func (p *typesetter) clip(s string, width float64, st style) string {
	return scene.Fit(p.m, s, st.size, st.weight, width)
}

// numberPages puts the title and the page's number at the foot of each page.
func (p *typesetter) numberPages() {
	for i, page := range p.pages {
		p.page = page
		y := paperH - margin*0.62
		p.put(p.clip(p.title, across-60, quietStyle), margin, y, quietStyle, scene.Start)
		p.put(phrase.Number(int64(i+1)), paperW-margin, y, quietStyle, scene.End)
	}
}
