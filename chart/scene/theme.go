package scene

import (
	"image/color"
	"slices"

	"cadre/chart"
)

// Theme is the colours of a picture.
type Theme struct {
	Name       string // as written on the command line
	Title      string // as shown in menus
	Background color.NRGBA
	Card       color.NRGBA
	Vacant     color.NRGBA // an open post's card
	Border     color.NRGBA
	Text       color.NRGBA // names
	Muted      color.NRGBA // titles and everything less than names
	Line       color.NRGBA // connectors
	Neutral    color.NRGBA // in place of a role's colour where there is none
	Alert      color.NRGBA // the badge of an open post
	Accent     color.NRGBA // where a page stands in the whole
	Grey       bool        // role colours as greys
	Rungs      int         // the levels that share the greys; 0: the ladder's

	Roles map[chart.RoleID]color.NRGBA // in place of the roles' own; nil: none
	Logo  []byte                       // a PNG or JPEG for the upper right corner; nil: none
	Font  *Font                        // nil: Inter
}

// Font is a typeface of one's own.
type Font struct {
	Family            string // as programs know it
	Regular, SemiBold []byte // TrueType or OpenType files; SemiBold nil: Regular
}

// The themes that pictures come in.
var (
	Light = Theme{
		Name: "light", Title: "Light",
		Background: hex("#FFFFFF"), Card: hex("#FFFFFF"), Vacant: hex("#FAFBFC"), Border: hex("#CDD4DE"),
		Text: hex("#17202E"), Muted: hex("#56616F"), Line: hex("#97A3B3"), Neutral: hex("#75818F"), Alert: hex("#B45309"), Accent: hex("#2F6FB5"),
	}
	Dark = Theme{
		Name: "dark", Title: "Dark",
		Background: hex("#161B22"), Card: hex("#222933"), Vacant: hex("#1B2129"), Border: hex("#3E4856"),
		Text: hex("#F0F3F7"), Muted: hex("#AEB8C4"), Line: hex("#66727F"), Neutral: hex("#8D99A6"), Alert: hex("#F0A53B"), Accent: hex("#6FA8E8"),
	}
	Print = Theme{
		Name: "print", Title: "Print",
		Background: hex("#FFFFFF"), Card: hex("#FFFFFF"), Vacant: hex("#FFFFFF"), Border: hex("#6B6B6B"),
		Text: hex("#000000"), Muted: hex("#3A3A3A"), Line: hex("#5A5A5A"), Neutral: hex("#8A8A8A"), Alert: hex("#000000"), Accent: hex("#000000"),
		Grey: true,
	}
)

// Themes lists the themes in menu order; the first is the default.
var Themes = []Theme{Light, Dark, Print}

// ThemeByName finds a theme; ok is false where there is none of that name.
func ThemeByName(name string) (t Theme, ok bool) {
	i := slices.IndexFunc(Themes, func(t Theme) bool { return t.Name == name })
	if i < 0 {
		return Theme{}, false
	}
	return Themes[i], true
}

// RoleColour is the colour that marks a role; its text form is RoleText.
func (t Theme) RoleColour(r chart.Role) color.NRGBA { return t.roleInk(r).NRGBA }

// roleInk is the neutral colour for a role that has none.
func (t Theme) roleInk(r chart.Role) Ink {
	ink := Ink{Role: r.ID}
	own, chosen := t.Roles[r.ID]
	usual, known := ParseColour(r.Colour)
	switch {
	case chosen:
		ink.NRGBA = own
	case t.Grey && r.Level > 0:
		ink.NRGBA = t.grey(r.Level)
	case t.Grey && known:
		ink.NRGBA = outsideGrey(usual)
	case known:
		ink.NRGBA = t.mark(usual)
	default:
		ink = t.Ink(SlotNeutral)
		ink.NRGBA = t.mark(ink.NRGBA)
	}
	return ink
}

// grey is a level's: the higher, the darker, in steps that stay apart on a
// copier, or that share the scale where there are more rungs than such steps.
func (t Theme) grey(level int) color.NRGBA {
	const lightest, darkest, step = 196, 16, 27
	y := uint8(max(darkest, lightest-min(step*(level-1), (lightest-darkest)*(level-1)/max(1, t.Rungs-1))))
	return color.NRGBA{y, y, y, 255}
}

// outsideGrey is that of a role outside the ladder: as light as the lowest
// rungs, so that nobody takes it for a high one.
func outsideGrey(c color.NRGBA) color.NRGBA {
	const darkest, lightest = 146, 196
	y := uint8(min(lightest, darkest+150*luminance(c)))
	return color.NRGBA{y, y, y, 255}
}

// RoleText is a role's colour for text on a card.
func (t Theme) RoleText(r chart.Role) color.NRGBA { return Readable(t.RoleColour(r), t.Card) }

// mark adapts a colour to the theme: lighter on dark ground, grey on paper.
func (t Theme) mark(c color.NRGBA) color.NRGBA {
	if t.Grey {
		// The lighter half of the scale: greys that stay apart on a copier.
		y := uint8(40 + 150*luminance(c)*2)
		return color.NRGBA{y, y, y, 255}
	}
	if luminance(t.Card) < 0.18 {
		return Mix(c, color.NRGBA{255, 255, 255, 255}, 0.25)
	}
	return c
}
