package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"cadre/chart/compare"
	"cadre/chart/phrase"
)

// changes are the sign and the colour of each kind of change.
var changes = map[compare.Kind]struct {
	sign   string
	colour fyne.ThemeColorName
}{
	compare.Added:      {"+", theme.ColorNameSuccess},
	compare.Removed:    {"−", theme.ColorNameError},
	compare.Moved:      {"→", theme.ColorNamePrimary},
	compare.Edited:     {"~", theme.ColorNameWarning},
	compare.Reordered:  {"↔", theme.ColorNamePlaceHolder},
	compare.Configured: {"·", theme.ColorNamePlaceHolder},
}

// ChangeSign stands for a kind of change, for those who cannot tell its colour.
func ChangeSign(k compare.Kind) string { return changes[k].sign }

// ChangeColour is the theme's name for the colour of a kind of change.
func ChangeColour(k compare.Kind) fyne.ThemeColorName { return changes[k].colour }

// ChangeSentence says what a change is, without a name: “Moved from Ada to Bo”.
func ChangeSentence(e compare.Entry) string {
	heading := compare.Kinds[e.Kind].Heading
	switch {
	case e.Kind == compare.Configured:
		return phrase.Capital(e.Text)
	case e.Kind == compare.Moved:
		return heading + " " + e.Text
	case e.Text == "":
		return heading
	}
	return heading + ": " + e.Text
}

// Chip is a sign in a circle of a colour, as it stands on cards.
func Chip(sign string, colour fyne.ThemeColorName) fyne.CanvasObject {
	const side = 18
	round := canvas.NewCircle(theme.Color(colour))
	text := canvas.NewText(sign, theme.Color(theme.ColorNameBackground))
	text.TextSize, text.TextStyle.Bold, text.Alignment = side*0.75, true, fyne.TextAlignCenter
	return container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(side), container.NewStack(round, container.NewCenter(text))))
}
