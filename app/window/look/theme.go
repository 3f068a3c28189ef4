package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"cadre/assets"
	"cadre/chart/rule"
	"cadre/chart/scene"
)

// Theme is Cadre's Fyne theme. The zero value follows the system's choice of
// light or dark; Variant forces one.
type Theme struct {
	Forced  bool
	Variant fyne.ThemeVariant
}

var (
	fontRegular  = fyne.NewStaticResource("Inter-Regular.otf", assets.FontRegular)
	fontSemiBold = fyne.NewStaticResource("Inter-SemiBold.otf", assets.FontSemiBold)
)

// palette is the colours of one variant, by Fyne's names.
type palette map[fyne.ThemeColorName]color.NRGBA

var light = palette{
	theme.ColorNameBackground:          rgb(0xF4F6F9),
	theme.ColorNameForeground:          rgb(0x17202E),
	theme.ColorNamePlaceHolder:         rgb(0x5F6B7A),
	theme.ColorNameDisabled:            rgb(0x667283),
	theme.ColorNameButton:              rgb(0xE9EDF2),
	theme.ColorNameDisabledButton:      rgb(0xEEF1F5),
	theme.ColorNameInputBackground:     rgb(0xFFFFFF),
	theme.ColorNameInputBorder:         rgb(0xC9D1DC),
	theme.ColorNameMenuBackground:      rgb(0xFFFFFF),
	theme.ColorNameOverlayBackground:   rgb(0xFFFFFF),
	theme.ColorNameHeaderBackground:    rgb(0xFFFFFF),
	theme.ColorNameSeparator:           rgb(0xDDE3EA),
	theme.ColorNameHover:               {0x17, 0x20, 0x2E, 0x12},
	theme.ColorNamePressed:             {0x17, 0x20, 0x2E, 0x22},
	theme.ColorNameFocus:               {0x2F, 0x6F, 0xB5, 0x33},
	theme.ColorNameSelection:           {0x2F, 0x6F, 0xB5, 0x33},
	theme.ColorNamePrimary:             rgb(0x27609F),
	theme.ColorNameForegroundOnPrimary: rgb(0xFFFFFF),
	theme.ColorNameHyperlink:           rgb(0x27609F),
	theme.ColorNameError:               rgb(0xB42318),
	theme.ColorNameWarning:             rgb(0x9A5B00),
	theme.ColorNameSuccess:             rgb(0x1B7A46),
	theme.ColorNameShadow:              {0x17, 0x20, 0x2E, 0x28},
	theme.ColorNameScrollBar:           {0x17, 0x20, 0x2E, 0x55},
}

var dark = palette{
	theme.ColorNameBackground:          rgb(0x1B2027),
	theme.ColorNameForeground:          rgb(0xEEF1F5),
	theme.ColorNamePlaceHolder:         rgb(0x9AA5B3),
	theme.ColorNameDisabled:            rgb(0x8A95A4),
	theme.ColorNameButton:              rgb(0x2C343F),
	theme.ColorNameDisabledButton:      rgb(0x252C35),
	theme.ColorNameInputBackground:     rgb(0x14181E),
	theme.ColorNameInputBorder:         rgb(0x414C5A),
	theme.ColorNameMenuBackground:      rgb(0x262D36),
	theme.ColorNameOverlayBackground:   rgb(0x262D36),
	theme.ColorNameHeaderBackground:    rgb(0x262D36),
	theme.ColorNameSeparator:           rgb(0x343D49),
	theme.ColorNameHover:               {0xFF, 0xFF, 0xFF, 0x14},
	theme.ColorNamePressed:             {0xFF, 0xFF, 0xFF, 0x26},
	theme.ColorNameFocus:               {0x6C, 0xA6, 0xE4, 0x44},
	theme.ColorNameSelection:           {0x6C, 0xA6, 0xE4, 0x44},
	theme.ColorNamePrimary:             rgb(0x6CA6E4),
	theme.ColorNameForegroundOnPrimary: rgb(0x10151B),
	theme.ColorNameHyperlink:           rgb(0x86B8EE),
	theme.ColorNameError:               rgb(0xFF8A7A),
	theme.ColorNameWarning:             rgb(0xF0B04A),
	theme.ColorNameSuccess:             rgb(0x5CC98C),
	theme.ColorNameShadow:              {0, 0, 0, 0x66},
	theme.ColorNameScrollBar:           {0xFF, 0xFF, 0xFF, 0x55},
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}
}

// Color is a colour of the theme.
func (t Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if t.Forced {
		v = t.Variant
	}
	p := light
	if v == theme.VariantDark {
		p = dark
	}
	if c, ok := p[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, v)
}

// Font is Inter, or Fyne's own for what Inter does not have.
func (t Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace, s.Symbol, s.Italic:
		return theme.DefaultTheme().Font(s)
	case s.Bold:
		return fontSemiBold
	}
	return fontRegular
}

// Icon is one of Fyne's, or of our own where it has none.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if own, is := icons[name]; is {
		return own
	}
	return theme.DefaultTheme().Icon(name)
}

// Size is a distance of the theme, closer than Fyne's: this is a tool with
// much to show.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return 13
	case theme.SizeNameCaptionText:
		return 11
	case theme.SizeNameSubHeadingText:
		return 15
	case theme.SizeNameHeadingText:
		return 22
	case theme.SizeNameInnerPadding:
		return 6
	case theme.SizeNameInlineIcon:
		return 18
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameScrollBar:
		return 10
	}
	return theme.DefaultTheme().Size(name)
}

// SeverityColour is the theme's name for a severity's colour.
func SeverityColour(s rule.Severity) fyne.ThemeColorName {
	switch s {
	case rule.Error:
		return theme.ColorNameError
	case rule.Warning:
		return theme.ColorNameWarning
	}
	return theme.ColorNamePrimary
}

// SeverityIcon is the icon for a severity, in its colour.
func SeverityIcon(s rule.Severity) fyne.Resource {
	switch s {
	case rule.Error:
		return theme.NewColoredResource(theme.ErrorIcon(), theme.ColorNameError)
	case rule.Warning:
		return theme.NewColoredResource(theme.WarningIcon(), theme.ColorNameWarning)
	}
	return theme.NewColoredResource(theme.InfoIcon(), theme.ColorNamePrimary)
}

// ChartTheme is the picture's theme that goes with the window's.
func ChartTheme(th fyne.Theme, v fyne.ThemeVariant) scene.Theme {
	red, _, _, _ := th.Color(theme.ColorNameBackground, v).RGBA()
	if red < 0x8000 {
		return scene.Dark
	}
	return scene.Light
}
