package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/command"
	"cadre/app/window/widgets"
)

// toolbar is the buttons below the menu, read out of the table of commands.
type toolbar struct {
	context *command.Context
	buttons []*toolButton
	content fyne.CanvasObject
}

func newToolbar(c *command.Context, run func(*command.Command), tips *widgets.Tips) *toolbar {
	t := &toolbar{context: c}
	row := container.New(layout.NewCustomPaddedHBoxLayout(0))
	menu := ""
	for _, cmd := range command.Tools() {
		switch {
		case cmd.Menu == "Help":
			row.Add(layout.NewSpacer())
		case menu != "" && menu != cmd.Menu:
			row.Add(widget.NewSeparator())
		}
		menu = cmd.Menu
		b := newToolButton(cmd, func() { run(cmd) }, tips, func() widgets.Tip { return t.tip(cmd) })
		t.buttons = append(t.buttons, b)
		row.Add(b)
	}
	t.content = container.NewVBox(row, widget.NewSeparator())
	return t
}

// tip is what a button does, its key, and why it cannot be pressed.
func (t *toolbar) tip(cmd *command.Command) widgets.Tip {
	tip := widgets.Tip{{Text: cmd.Title, Key: cmd.Key().String()}}
	if why := t.context.Why(cmd); why != "" {
		tip = append(tip, widgets.TipLine{Text: why, Weak: true})
	}
	return tip
}

// update greys out what cannot run now.
func (t *toolbar) update() {
	for _, b := range t.buttons {
		if can := t.context.Why(b.command) == ""; can == b.Disabled() {
			if can {
				b.Enable()
			} else {
				b.Disable()
			}
		}
	}
}

// toolButton is the button of a command.
type toolButton struct {
	tipButton
	command *command.Command
}

func newToolButton(cmd *command.Command, run func(), tips *widgets.Tips, tip func() widgets.Tip) *toolButton {
	b := &toolButton{tipButton{tips: tips, tip: tip}, cmd}
	b.Icon = theme.Current().Icon(cmd.Icon)
	if cmd.Tool != command.Glyph {
		b.Text = string(cmd.Tool)
	}
	b.Importance, b.OnTapped = widget.LowImportance, run
	b.ExtendBaseWidget(b)
	return b
}

// tipButton is a button that says what it does while the pointer rests on it.
type tipButton struct {
	widgets.Button
	tips *widgets.Tips
	tip  func() widgets.Tip
}

// newTipButton is one that shows an icon alone.
func newTipButton(icon fyne.Resource, says, key string, tips *widgets.Tips, tapped func()) *tipButton {
	b := &tipButton{tips: tips, tip: func() widgets.Tip { return widgets.Tip{{Text: says, Key: key}} }}
	b.Icon, b.Importance, b.OnTapped = icon, widget.LowImportance, tapped
	b.ExtendBaseWidget(b)
	return b
}

// MouseIn is for Fyne.
func (b *tipButton) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	b.MouseMoved(e)
}

// MouseMoved is for Fyne.
func (b *tipButton) MouseMoved(e *desktop.MouseEvent) {
	b.Button.MouseMoved(e)
	b.tips.Rest(b, e.AbsolutePosition, b.tip)
}

// MouseOut is for Fyne.
func (b *tipButton) MouseOut() {
	b.Button.MouseOut()
	b.tips.Leave()
}
