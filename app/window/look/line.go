package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Line shows an entry of one line without the bar that Fyne draws over the lower
// edge of a text that is longer than the entry. It scrolls all the same.
func Line(entry fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(entry, barless{})
}

// barless is the theme of the app without scroll bars.
type barless struct{}

func (barless) now() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color is for Fyne.
func (b barless) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return b.now().Color(n, v)
}

// Font is for Fyne.
func (b barless) Font(s fyne.TextStyle) fyne.Resource { return b.now().Font(s) }

// Icon is for Fyne.
func (b barless) Icon(n fyne.ThemeIconName) fyne.Resource { return b.now().Icon(n) }

// Size is for Fyne.
func (b barless) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall:
		return 0
	}
	return b.now().Size(n)
}
