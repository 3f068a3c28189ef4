package command

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/look"
)

// keyed stands between the title of a menu's item and its key until the menu is
// aligned.
const keyed = "\t"

// align writes the keys of a menu's items below each other, and has all titles
// begin at the same place where some items have icons. Fyne's menus have no
// columns: the room between is of blanks, and the icon of those without one is
// empty.
func align(m *fyne.Menu) {
	var widest float32
	icons := false
	for _, item := range m.Items {
		title, _, _ := strings.Cut(item.Label, keyed)
		widest = max(widest, textWidth(title))
		icons = icons || item.Icon != nil
	}
	for _, item := range m.Items {
		if title, key, has := strings.Cut(item.Label, keyed); has {
			item.Label = title + blanks(widest+columnGap-textWidth(title)) + key
		}
		if icons && item.Icon == nil && !item.IsSeparator {
			item.Icon = look.Blank
		}
		if item.ChildMenu != nil {
			align(item.ChildMenu)
		}
	}
}

// columnGap is between the longest title and the keys.
const columnGap = 28

// The blanks that room is made of: the usual one, and the narrowest.
const (
	blank     = "\u00a0"
	hairBlank = "\u200a"
)

// blanks are about as wide as asked for, to half a pixel.
func blanks(width float32) string {
	n := int(width / textWidth(blank))
	rest := width - float32(n)*textWidth(blank)
	hairs := int(math.Round(float64(rest / textWidth(hairBlank))))
	return strings.Repeat(blank, n) + strings.Repeat(hairBlank, hairs)
}

func textWidth(s string) float32 {
	return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width
}
