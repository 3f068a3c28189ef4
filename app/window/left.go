package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/command"
	"cadre/app/window/look"
	"cadre/app/window/outline"
	"cadre/app/window/widgets"
)

// left is the window's left side: the roles or the outline, which tabs above
// choose, and the tray below them. Folded it is the strip of the roles.
type left struct {
	window         *Window
	roles, outline *tab
	read           fyne.CanvasObject // about the roles
	bar            *fyne.Container
	content        *fyne.Container
}

func newLeft(w *Window) *left {
	l := &left{window: w}
	l.roles = newTab("Roles", func() { w.ShowSide(command.OutlineSide, false) })
	l.outline = newTab("Outline", func() { w.ShowSide(command.OutlineSide, true) })
	l.read = newTipButton(theme.HelpIcon(), "Read about the roles", "", w.tips, func() { w.palette.OnGuide("") })
	l.bar = container.NewVBox(container.NewHBox(l.roles, l.outline, layout.NewSpacer(), l.read), widget.NewSeparator())
	l.content = look.Border(l.bar, w.tray.Content(), nil, nil, w.palette.Content(), w.outline.Content())
	l.arrange()
	return l
}

// arrange shows what is in front.
func (l *left) arrange() {
	c := l.window.columns
	folded, listed := c.atLeft().folded, c.listed && !c.atLeft().folded
	l.window.palette.Narrow(folded)
	l.roles.set("Roles", !listed)
	l.outline.set("Outline", listed)
	widgets.SetVisible(l.bar, !folded)
	widgets.SetVisible(l.read, !listed)
	widgets.SetVisible(l.window.palette.Content(), !listed)
	widgets.SetVisible(l.window.outline.Content(), listed)
	l.content.Refresh()
}

// list brings the outline to the front and gives it the keys, or brings the
// roles.
func (w *Window) list(on bool) {
	w.columns.listed = on
	if on {
		w.columns.atLeft().fold(false)
	}
	w.left.arrange()
	w.keepingCentre(w.sides.Refresh)
	w.updateMenu()
	if c := w.window.Canvas(); on {
		c.Focus(w.outline.Focusable())
	} else if w.outline.Has(c.Focused()) {
		c.Focus(w.board)
	}
}

// makeOutline makes the outline and says what its events mean.
func (w *Window) makeOutline() {
	w.outline = outline.New(w.editor)
	w.outline.Tips = w.tips
	w.outline.OnKey = w.plainKey
	w.outline.OnRun = func(id string) { w.run(command.ByID(id)) }
	w.outline.OnMenu = w.cardMenu
	w.outline.OnLeave = func() { w.window.Canvas().Focus(w.board) }
	w.outline.OnSay, w.outline.OnFail = w.Say, w.Fail
}

// cardMenu opens the menu of the cards selected.
func (w *Window) cardMenu(at fyne.Position) {
	widget.ShowPopUpMenuAtPosition(w.commands.CardMenu(), w.window.Canvas(), at)
}

// home is what has the keys while nothing is typed: the outline once it was
// given them, else the canvas.
func (w *Window) home() fyne.Focusable {
	if w.outline.Has(w.window.Canvas().Focused()) {
		return w.outline.Focusable()
	}
	return w.board
}
