package slides

import (
	"fmt"
	"image/color"
	"math"
	"slices"

	"cadre/chart"
	"cadre/chart/scene"
)

// palette is the colours of a deck's theme, and which of them stand for the
// slots and roles of its scenes.
type palette struct {
	of      scene.Theme
	accents []color.NRGBA
	entries map[source]themeColour
}

// source is where a scene has a colour from.
type source struct {
	slot scene.Slot
	role chart.RoleID
}

// themeColour is a colour of the deck's theme by its name there.
type themeColour struct {
	Name string
	color.NRGBA
}

// RGB is how files write it.
func (c themeColour) RGB() string { return rgb(c.NRGBA) }

func rgb(c color.NRGBA) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }

// accents is how many a theme has.
const accents = 6

// spare are the accents of a deck that shows fewer colours.
var spare = [accents]color.NRGBA{
	{0x2F, 0x6F, 0xB5, 255}, {0x2E, 0x7D, 0x6B, 255}, {0x6A, 0x4B, 0xB0, 255},
	{0xB0, 0x32, 0x5F, 255}, {0xB4, 0x53, 0x09, 255}, {0x5B, 0x8C, 0x2A, 255},
}

// newPalette takes the theme of the first slide that has one.
func newPalette(deck []Slide) *palette {
	p := &palette{of: scene.Themes[0]}
	if i := slices.IndexFunc(deck, func(s Slide) bool { return s.Scene.Theme.Name != "" }); i >= 0 {
		p.of = deck[i].Scene.Theme
	}
	back, text, muted := themeColour{"bg1", p.of.Background}, themeColour{"tx1", p.of.Text}, themeColour{"tx2", p.of.Muted}
	p.entries = map[source]themeColour{
		{slot: scene.SlotBackground}: back, {slot: scene.SlotCard}: back, {slot: scene.SlotVacant}: back,
		{slot: scene.SlotText}: text, {slot: scene.SlotMuted}: muted,
		{slot: scene.SlotBorder}: muted, {slot: scene.SlotLine}: muted, {slot: scene.SlotNeutral}: muted,
	}
	for _, ink := range append(roles(deck), p.of.Ink(scene.SlotAlert), p.of.Ink(scene.SlotAccent)) {
		p.addAccent(ink)
	}
	for _, c := range spare {
		p.addAccent(scene.Ink{NRGBA: c})
	}
	return p
}

// roles are the colours of a deck's roles, those of the most cards first.
func roles(deck []Slide) []scene.Ink {
	var inks []scene.Ink
	cards := map[chart.RoleID]int{}
	for _, s := range deck {
		for _, c := range s.Scene.Cards {
			strip, _ := c.Shape(scene.PartStrip)
			role := strip.Fill.Role
			if cards[role]++; role != "" && cards[role] == 1 {
				inks = append(inks, strip.Fill)
			}
		}
	}
	slices.SortStableFunc(inks, func(a, b scene.Ink) int { return cards[b.Role] - cards[a.Role] })
	return inks
}

// addAccent makes a colour an accent as long as there are any left. Roles of
// the same colour share one.
func (p *palette) addAccent(c scene.Ink) {
	at := slices.Index(p.accents, c.NRGBA)
	if at < 0 {
		if at = len(p.accents); at == accents {
			return
		}
		p.accents = append(p.accents, c.NRGBA)
	}
	if from := (source{c.Slot, c.Role}); from != (source{}) {
		p.entries[from] = themeColour{accentName(at), c.NRGBA}
	}
}

func accentName(i int) string { return fmt.Sprintf("accent%d", i+1) }

// paint is a colour as slides write it: the theme's, where that can be made
// to look the same.
func (p *palette) paint(c scene.Ink) string {
	const far = 40 // everybody sees that it is another colour
	t, ok := p.entries[source{c.Slot, c.Role}]
	switch {
	case ok && c.Tint > 0:
		whole := t.NRGBA
		if c.Slot != scene.NoSlot {
			whole = p.of.Ink(c.Slot).NRGBA
		}
		return element("schemeClr", t.Name, variation(t.NRGBA, whole)+alpha(int(math.Round(c.Tint*100000))))
	case ok && apart(vary(t.NRGBA, c.NRGBA), c.NRGBA) <= far:
		return element("schemeClr", t.Name, variation(t.NRGBA, c.NRGBA)+alpha(int(c.A)*100000/255))
	}
	return element("srgbClr", rgb(c.NRGBA), alpha(int(c.A)*100000/255))
}

func element(tag, val, inside string) string {
	if inside == "" {
		return fmt.Sprintf(`<a:%s val="%s"/>`, tag, val)
	}
	return fmt.Sprintf(`<a:%s val="%s">%s</a:%s>`, tag, val, inside, tag)
}

// alpha is how opaque a colour is, in thousandths of a percent.
func alpha(share int) string {
	if share >= 100000 {
		return ""
	}
	return fmt.Sprintf(`<a:alpha val="%d"/>`, share)
}

// theme lists the colours in the order of a theme. On a dark ground the light
// colours are the texts.
func (p *palette) theme() []themeColour {
	back, text := "lt", "dk"
	if p.dark() {
		back, text = text, back
	}
	by := map[string]color.NRGBA{
		back + "1": p.of.Background, back + "2": p.of.Vacant, text + "1": p.of.Text, text + "2": p.of.Muted,
		"hlink": p.accents[0], "folHlink": p.of.Muted,
	}
	for i, c := range p.accents {
		by[accentName(i)] = c
	}
	var list []themeColour
	for _, n := range []string{"dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"} {
		list = append(list, themeColour{n, by[n]})
	}
	return list
}

func (p *palette) dark() bool { return lightness(p.of.Background) < 0.5 }
