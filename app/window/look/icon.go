package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The icons that Fyne does not have: a window with a panel at its left or right.
const (
	IconPanelLeft  fyne.ThemeIconName = "panelLeft"
	IconPanelRight fyne.ThemeIconName = "panelRight"
)

var icons = map[fyne.ThemeIconName]fyne.Resource{
	IconPanelLeft:  windowIcon("panel-left.svg", "M5 7h4v10H5z"),
	IconPanelRight: windowIcon("panel-right.svg", "M15 7h4v10h-4z"),
}

// Blank is an icon that shows nothing, for what stands among others with icons.
var Blank fyne.Resource = fyne.NewStaticResource("blank.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"></svg>`))

// windowIcon is a frame with something in it.
func windowIcon(name, inside string) fyne.Resource {
	const frame = "M4 4h16c1.1 0 2 .9 2 2v12c0 1.1-.9 2-2 2H4c-1.1 0-2-.9-2-2V6c0-1.1.9-2 2-2zM4 6v12h16V6z"
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path fill-rule="evenodd" d="` +
		frame + `"/><path d="` + inside + `"/></svg>`
	return theme.NewThemedResource(fyne.NewStaticResource(name, []byte(svg)))
}
