package scene

import (
	"slices"
	"strconv"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
)

var (
	legendStyle = style{9.5, 16, Regular, PartLegend}
	footerStyle = style{9.5, 16, Regular, PartFooter}
	dateStyle   = style{9.5, 16, Regular, PartDate}
	numberStyle = style{9.5, 16, Regular, PartNumber}
)

// The measures of a legend, in points of the page.
const (
	swatch     = 9
	swatchLine = 24 // length of the sample of a line, with the dot at its end
	swatchGap  = 5
	entryGap   = 16
	legendGap  = 2 // below the last line
)

// entry is one sign of a legend and what it stands for.
type entry struct {
	text   string
	fill   Ink
	broken bool // the cards' strips are in pieces
	bare   bool // without a sign: what those after it are about
	dashed bool // a post that is open
	line   bool // a dotted line
}

// addLower fills the foot: the legend, then footer and date in one line.
func (cp *composer) addLower(f *furniture, shown selection) {
	x, y := 0.0, 0.0
	if cp.look.Legend || cp.colours != nil && !cp.o.Canvas {
		x, y = cp.legend(&f.lower, cp.entries(shown), f.width)
	}
	date := fit(cp.m, line(cp.look.Date), dateStyle, f.width/2)
	footer := fit(cp.m, line(cp.look.Footer), footerStyle, f.width/2-entryGap)
	if date+footer != "" {
		if beside := x + cp.m.Width(date, dateStyle.size, dateStyle.weight); x > 0 && footer == "" && beside <= f.width {
			y -= legendStyle.line + legendGap
		}
		f.lower.texts = append(f.lower.texts, cp.label(footer, 0, y, footerStyle, Start), cp.label(date, f.width, y, dateStyle, End))
		f.lower.texts = slices.DeleteFunc(f.lower.texts, func(t Text) bool { return t.S == "" })
		y += footerStyle.line
	}
	if y > 0 {
		moveAll(f.lower.shapes, f.lower.texts, 0, cp.d.footerGap)
		f.bottom = y + cp.d.footerGap
	}
}

// addNumber puts the page's number into the margin below the foot.
func (cp *composer) addNumber(f *furniture, number int) {
	if number > 0 {
		y := f.bottom + (f.margin-numberStyle.line)/2
		f.lower.texts = append(f.lower.texts, cp.label(strconv.Itoa(number), f.width, y, numberStyle, End))
	}
}

// line is a text of one line.
func line(s string) string { return strings.ReplaceAll(tidy(s), "\n", " ") }

// entries are what colours stand for, then, where they are asked for, the roles
// that occur, highest first, and other signs.
func (cp *composer) entries(shown selection) []entry {
	var all []entry
	key := cp.colours.key(shown.people)
	if cp.o.Canvas {
		key.Entries = nil // the window has a bar of its own for them
	} else if key.Title != "" {
		all = append(all, entry{text: key.Title, bare: true})
	}
	for _, e := range key.Entries {
		all = append(all, entry{text: e.Label(), fill: e.Ink, broken: e.Broken})
	}
	if !cp.look.Legend {
		return all
	}
	return append(all, cp.signs(shown, key.Title == "")...)
}

// signs are the roles, where these have colours, open roles and dotted lines.
func (cp *composer) signs(shown selection, ofRoles bool) []entry {
	var roles []chart.Role
	var open bool
	for _, p := range shown.people {
		if r, ok := cp.chart.Role(p); ok && ofRoles && !slices.ContainsFunc(roles, func(q chart.Role) bool { return q.ID == r.ID }) {
			roles = append(roles, r)
		}
		open = open || p.Open
	}
	slices.SortStableFunc(roles, func(a, b chart.Role) int { return b.Level - a.Level })
	var all []entry
	for _, r := range roles {
		all = append(all, entry{text: r.Title, fill: cp.theme.roleInk(r)})
	}
	if open {
		all = append(all, entry{text: "Open role", dashed: true})
	}
	if len(shown.dotted()) > 0 {
		all = append(all, entry{text: "Dotted line", line: true})
	}
	return all
}

// legend sets entries in lines and gives the end of the last and the place
// below it.
func (cp *composer) legend(b *block, entries []entry, width float64) (x, below float64) {
	y := 0.0
	for _, e := range entries {
		sign := float64(swatch)
		gap := float64(swatchGap)
		switch {
		case e.line:
			sign = swatchLine
		case e.bare:
			sign, gap = 0, 0
		}
		text := fit(cp.m, e.text, legendStyle, width-sign-gap)
		t := cp.label(text, 0, 0, legendStyle, Start)
		if e.bare {
			t.Weight, t.Width = SemiBold, cp.m.Width(text, legendStyle.size, SemiBold)
		}
		if w := sign + gap + t.Width; x > 0 && x+w > width {
			x, y = 0, y+legendStyle.line
		}
		b.shapes = append(b.shapes, cp.sign(e, x, y)...)
		t.move(x+sign+gap, y)
		b.texts = append(b.texts, t)
		x += sign + gap + t.Width + entryGap
	}
	if len(entries) == 0 {
		return 0, 0
	}
	return x, y + legendStyle.line + legendGap
}

// sign is the shape in front of an entry, in the line whose top is y.
func (cp *composer) sign(e entry, x, y float64) []Shape {
	middle := y + legendStyle.line/2
	square := layout.Rect{X: x, Y: middle - swatch/2.0, W: swatch, H: swatch}
	switch {
	case e.bare:
		return nil
	case e.line:
		const dash = 4
		ink := cp.theme.Ink(SlotNeutral)
		var signs []Shape
		for d := 0.0; d+dash <= swatchLine; d += dash * 1.7 {
			signs = append(signs, Shape{Box: layout.Rect{X: x + d, Y: middle - lineWeight/2, W: dash, H: lineWeight}, Fill: ink})
		}
		end := dot(layout.Point{X: x + swatchLine - DotSize*lineWeight/2, Y: middle}, ink)
		end.Part = NoPart // it ends no line
		return append(signs, end)
	case e.dashed:
		return []Shape{{Box: square, Radius: swatch / 3, Fill: cp.theme.Ink(SlotVacant), Stroke: cp.theme.Ink(SlotNeutral), Weight: borderLine, Dashed: true}}
	}
	signs := strip(square, swatch/3, e.fill, e.broken)
	for i := range signs {
		signs[i].Part = NoPart // of no card
	}
	return signs
}
