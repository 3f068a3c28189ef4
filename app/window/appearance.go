package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/command"
	"cadre/app/window/look"
	"cadre/app/window/setting"
	"cadre/chart/scene"
)

// Appearance is light, dark, or as the system.
func (w *Window) Appearance() command.Appearance {
	return command.Appearance(setting.Appearance.Chosen(w.app.Preferences()))
}

// SetAppearance chooses it, for this run and those to come.
func (w *Window) SetAppearance(a command.Appearance) {
	setting.Appearance.Choose(w.app.Preferences(), string(a))
	w.app.Settings().SetTheme(themeOf(a))
	w.followTheme()
	w.updateMenu()
}

// MinimapShown tells whether charts that do not fit the canvas have a minimap.
func (w *Window) MinimapShown() bool { return setting.Minimap.On(w.app.Preferences()) }

// ShowMinimap shows it or takes it away, for this run and those to come.
func (w *Window) ShowMinimap(on bool) {
	setting.Minimap.Turn(w.app.Preferences(), on)
	w.board.Refresh()
	w.updateMenu()
}

func themeOf(a command.Appearance) look.Theme {
	switch a {
	case command.Light:
		return look.Theme{Forced: true, Variant: theme.VariantLight}
	case command.Dark:
		return look.Theme{Forced: true, Variant: theme.VariantDark}
	}
	return look.Theme{}
}

// wearTheme puts the chosen theme on, and follows the system from then on.
func (w *Window) wearTheme() {
	w.app.Settings().SetTheme(themeOf(w.Appearance()))
	w.followTheme()
	w.app.Settings().AddListener(func(fyne.Settings) { w.followTheme() })
}

// followTheme gives the chart the colours that go with the window's.
func (w *Window) followTheme() {
	dark := w.app.Settings().ThemeVariant() == theme.VariantDark
	if a := w.Appearance(); a != command.System {
		dark = a == command.Dark
	}
	if dark {
		w.editor.SetTheme(scene.Dark)
	} else {
		w.editor.SetTheme(scene.Light)
	}
	if w.start != nil {
		w.showStart() // its pictures have the theme's colours
	}
}
