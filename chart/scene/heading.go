package scene

import (
	"strings"

	"cadre/chart/layout"
	"cadre/chart/reading"
)

var crumbStyle = style{10, 16, Regular, PartCrumb}

// heading is what stands above a chart.
type heading struct {
	title, subtitle string
	crumbs          []crumb // the way from the overview to this page
	small           *smallMap
	number          int // of the page; 0: not said
}

// crumb is one station on the way to a page.
type crumb struct {
	text string
	page int // where it leads, counted from 1; 0: nowhere
}

// The logo of a brand, in points of the page.
const (
	logoHeight = 30
	logoWidth  = 140
	logoGap    = 16
)

// furnish makes everything around a chart for a width, in points of the page.
func (cp *composer) furnish(shown selection, h heading, width float64) furniture {
	f := furniture{title: h.title, width: width, margin: cp.d.margin}
	cp.addUpper(&f, h)
	cp.addLower(&f, shown)
	cp.addNumber(&f, h.number)
	return f
}

// addUpper fills the top: logo and small map at the right, texts at the left.
func (cp *composer) addUpper(f *furniture, h heading) {
	right := f.width
	height := 0.0
	if w, ok := cp.logo(&f.upper, right); ok {
		right -= w + logoGap
		height = logoHeight
	}
	if h.small != nil {
		box := h.small.draw(&f.upper, right, cp.theme)
		right -= box.W + logoGap
		height = max(height, box.H)
	}
	y := cp.crumbs(&f.upper, h.crumbs, right)
	for _, line := range wrap(cp.m, h.title, cp.d.heading, right, 2) {
		y = cp.line(&f.upper, line, cp.d.heading, y)
	}
	for _, line := range wrap(cp.m, h.subtitle, cp.d.subheading, right, 2) {
		y = cp.line(&f.upper, line, cp.d.subheading, y)
	}
	if height = max(height, y); height > 0 {
		f.top = height + cp.d.headingGap
	}
}

// line adds a text at the left and gives the place below it.
func (cp *composer) line(b *block, text string, st style, y float64) float64 {
	t := cp.label(text, 0, y, st, Start)
	if st.part == PartHeading {
		t.Colour = cp.theme.Ink(SlotText)
	}
	b.texts = append(b.texts, t)
	return y + st.line
}

// label is a text in a line whose top is y.
func (cp *composer) label(s string, x, y float64, st style, a Anchor) Text {
	return Text{S: s, Part: st.part, At: layout.Point{X: x, Y: y + st.baseline()}, Size: st.size, Weight: st.weight,
		Anchor: a, Colour: cp.theme.Ink(SlotMuted), Width: cp.m.Width(s, st.size, st.weight)}
}

// crumbs adds the way to this page, as far as it fits.
func (cp *composer) crumbs(b *block, crumbs []crumb, width float64) (below float64) {
	const gap = 5
	x := 0.0
	for i, c := range crumbs {
		if i > 0 {
			t := cp.label("›", x, 0, crumbStyle, Start)
			b.texts = append(b.texts, t)
			x += t.Width + gap
		}
		text := fit(cp.m, strings.ReplaceAll(tidy(c.text), "\n", " "), crumbStyle, min(width/3, width-x))
		t := cp.label(text, x, 0, crumbStyle, Start)
		if x+t.Width > width {
			break
		}
		t.Page = c.page
		b.texts = append(b.texts, t)
		x += t.Width + gap
	}
	if len(crumbs) == 0 {
		return 0
	}
	return crumbStyle.line + 2
}

// logo adds the theme's picture at the right.
func (cp *composer) logo(b *block, right float64) (width float64, ok bool) {
	size, err := reading.PictureSize(cp.theme.Logo)
	if err != nil {
		return 0, false
	}
	w, h := float64(size.X), float64(size.Y)
	scale := min(logoHeight/h, logoWidth/w)
	box := layout.Rect{X: right - w*scale, W: w * scale, H: h * scale}
	b.shapes = append(b.shapes, Shape{Box: box, Image: bare(cp.theme.Logo)})
	return box.W, true
}
