package slides

import (
	"fmt"
	"image/color"
	"math"
	"slices"

	"cadre/chart/scene"
)

// palette is the colours of a deck's theme. Everything on the slides is
// painted in one of them, made lighter or darker where need be.
type palette struct {
	dark   bool // the ground
	slots  []slot
	hidden []slot // of the theme, but nothing is painted in them
	known  map[wanted]string
}

// slot is a colour of the theme by the name that slides use.
type slot struct {
	name   string
	colour color.NRGBA
}

// use is what a colour is for: it says which slots come first.
type use int

const (
	ink    use = iota // texts, lines and borders
	ground            // cards and panels
	mark              // roles
)

type wanted struct {
	colour color.NRGBA
	use    use
}

// same is a difference that nobody sees, near one that few do, far one that
// everybody does.
const same, near, far = 3, 8, 40

// newPalette makes a theme of the colours of slides.
func newPalette(slides []Slide) *palette {
	var seen census
	for _, s := range slides {
		seen.scene(s.Scene)
	}
	back, text := seen.ground(), color.NRGBA{}
	text = farthest(back, seen.text)
	p := &palette{dark: toHSL(back).l < 0.5, known: map[wanted]string{}}
	p.slots = []slot{{"bg1", back}, {"tx1", text}, {"tx2", seen.second(text)}}
	p.hidden = []slot{{"bg2", shade(back)}}
	p.chooseAccents(seen)
	return p
}

// farthest is the text colour that stands out most, black or white without.
func farthest(back color.NRGBA, texts tally) color.NRGBA {
	best := color.NRGBA{A: 255}
	if toHSL(back).l < 0.5 {
		best = color.NRGBA{255, 255, 255, 255}
	}
	most := 0.0
	for _, c := range texts.order {
		if k := scene.Contrast(back, c); k > most {
			best, most = c, k
		}
	}
	return best
}

// shade is a ground that stands out a little.
func shade(back color.NRGBA) color.NRGBA {
	c := toHSL(back)
	if c.l < 0.5 {
		c.l += 0.08
	} else {
		c.l -= 0.06
	}
	return c.rgb()
}

// accents is how many a theme has.
const accents = 6

// spare are the accents where a chart shows fewer colours: twice as many as a
// theme has, so that there are enough unlike the chart's.
var spare = []color.NRGBA{
	{0x2F, 0x6F, 0xB5, 255}, {0x2E, 0x7D, 0x6B, 255}, {0x6A, 0x4B, 0xB0, 255},
	{0xB0, 0x32, 0x5F, 255}, {0xB4, 0x53, 0x09, 255}, {0x5B, 0x8C, 0x2A, 255},
	{0x8E, 0x3F, 0x97, 255}, {0x3F, 0x8F, 0x8B, 255}, {0xC2, 0x9A, 0x1E, 255},
	{0x99, 0x33, 0x33, 255}, {0x33, 0x33, 0x99, 255}, {0x80, 0x80, 0x80, 255},
}

// chooseAccents takes the colours of roles, the frequent ones first, but none
// that differs by lightness alone, then the coloured texts.
func (p *palette) chooseAccents(seen census) {
	have := 0
	take := func(c color.NRGBA, among []slot, into *[]slot) {
		alike := func(s slot) bool { return apart(s.vary(c), c) <= near }
		if have < accents && !slices.ContainsFunc(among, alike) {
			have++
			*into = append(*into, slot{fmt.Sprintf("accent%d", have), c})
		}
	}
	for _, c := range seen.marks.frequent() {
		take(c, p.slots[3:], &p.slots)
	}
	for _, c := range seen.text.frequent() {
		take(c, p.slots, &p.slots)
	}
	for _, c := range spare {
		take(c, p.slots[3:], &p.hidden)
	}
	for ; have < accents; have++ {
		p.hidden = append(p.hidden, slot{fmt.Sprintf("accent%d", have+1), spare[have]})
	}
}

// vary is the slot's colour as light as another one.
func (s slot) vary(c color.NRGBA) color.NRGBA {
	v := toHSL(s.colour)
	v.l = toHSL(c).l
	return v.rgb()
}

// paint is a colour as slides write it.
func (p *palette) paint(c color.NRGBA, u use) string {
	w := wanted{c, u}
	if _, ok := p.known[w]; !ok {
		p.known[w] = p.find(c, u)
	}
	return p.known[w]
}

// find takes the slot that has the colour, else the first that has it when made
// lighter or darker, else the one that comes closest. What none comes close to
// stays itself.
func (p *palette) find(c color.NRGBA, u use) string {
	alpha := ""
	if c.A < 255 {
		alpha = fmt.Sprintf(`<a:alpha val="%d"/>`, int(c.A)*100000/255)
		c.A = 255
	}
	var best slot
	least := math.MaxInt
	order := p.order(u)
	for _, s := range order {
		if d := apart(s.vary(c), c); d < least && least > same {
			best, least = s, d
		}
	}
	if i := slices.IndexFunc(order, func(s slot) bool { return s.colour == c }); i >= 0 {
		best, least = order[i], 0
	}
	if least > far || u == mark && least > near { // a role's colour is what tells it
		return element("srgbClr", rgb(c), alpha)
	}
	return element("schemeClr", best.name, best.lighten(c)+alpha)
}

func element(tag, val, inside string) string {
	if inside == "" {
		return fmt.Sprintf(`<a:%s val="%s"/>`, tag, val)
	}
	return fmt.Sprintf(`<a:%s val="%s">%s</a:%s>`, tag, val, inside, tag)
}

// order is the slots as a use prefers them: those of the same colour first.
func (p *palette) order(u use) []slot {
	back, texts, marks := p.slots[:1], p.slots[1:3], p.slots[3:]
	var o []slot
	switch u {
	case ground:
		return append(append(append(o, back...), marks...), texts...)
	case mark:
		return append(o, marks...)
	}
	return append(append(append(o, texts...), marks...), back...)
}

// lighten is how to make the slot's colour as light as another.
func (s slot) lighten(c color.NRGBA) string {
	if apart(s.colour, c) <= 1 {
		return ""
	}
	from, to := toHSL(s.colour).l, toHSL(c).l
	thousandths := func(v float64) int { return int(math.Round(v*1000)) * 100 }
	if to <= from {
		return fmt.Sprintf(`<a:lumMod val="%d"/>`, thousandths(to/max(from, 1e-9)))
	}
	keep := (1 - to) / (1 - from)
	return fmt.Sprintf(`<a:lumMod val="%d"/><a:lumOff val="%d"/>`, thousandths(keep), 100000-thousandths(keep))
}

// themeColour is an entry of the theme.
type themeColour struct{ Name, RGB string }

// theme lists the colours in the order of a theme.
func (p *palette) theme() []themeColour {
	by := map[string]string{}
	for _, s := range append(p.hidden, p.slots...) {
		by[s.name] = rgb(s.colour)
	}
	back, text := "lt", "dk"
	if p.dark {
		back, text = "dk", "lt"
	}
	for _, n := range []string{"1", "2"} {
		by[back+n], by[text+n] = by["bg"+n], by["tx"+n]
	}
	by["hlink"], by["folHlink"] = by["accent1"], by["tx2"]
	var list []themeColour
	for _, n := range []string{"dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"} {
		list = append(list, themeColour{n, by[n]})
	}
	return list
}

func rgb(c color.NRGBA) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }
