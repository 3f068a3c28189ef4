package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The icons that Fyne does not have: a window with a panel at its left or
// right, an indented list, what leaves a window for one of its own, and a funnel.
const (
	IconPanelLeft  fyne.ThemeIconName = "panelLeft"
	IconPanelRight fyne.ThemeIconName = "panelRight"
	IconOutline    fyne.ThemeIconName = "outline"
	IconOwnWindow  fyne.ThemeIconName = "ownWindow"
	IconFilter     fyne.ThemeIconName = "filter"
)

var icons = map[fyne.ThemeIconName]fyne.Resource{
	IconPanelLeft:  windowIcon("panel-left.svg", "M5 7h4v10H5z"),
	IconPanelRight: windowIcon("panel-right.svg", "M15 7h4v10h-4z"),
	IconOutline:    icon("outline.svg", "M4 5h12v2H4z", "M8 9h12v2H8z", "M8 13h12v2H8z", "M4 17h12v2H4z"),
	IconOwnWindow:  icon("own-window.svg", "M4 8h7v2H6v8h8v-5h2v7H4z", "M13 4h7v7h-2V7.4l-6.3 6.3-1.4-1.4L16.6 6H13z"),
	IconFilter:     icon("filter.svg", "M3 5h18l-7 8v6l-4 2v-8z"),
}

// Blank is an icon that shows nothing, for what stands among others with icons.
var Blank fyne.Resource = fyne.NewStaticResource("blank.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"></svg>`))

// windowIcon is a frame with something in it.
func windowIcon(name, inside string) fyne.Resource {
	return icon(name, "M4 4h16c1.1 0 2 .9 2 2v12c0 1.1-.9 2-2 2H4c-1.1 0-2-.9-2-2V6c0-1.1.9-2 2-2zM4 6v12h16V6z", inside)
}

// icon is of paths.
func icon(name string, paths ...string) fyne.Resource {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">`
	for _, p := range paths {
		svg += `<path fill-rule="evenodd" d="` + p + `"/>`
	}
	return theme.NewThemedResource(fyne.NewStaticResource(name, []byte(svg+`</svg>`)))
}
