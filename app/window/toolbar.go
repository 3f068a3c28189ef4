package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/command"
)

// toolbar is the buttons below the menu, read out of the table of commands.
type toolbar struct {
	context *command.Context
	buttons []*toolButton
	content fyne.CanvasObject
}

func newToolbar(c *command.Context, run func(*command.Command), say func(string)) *toolbar {
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
		b := newToolButton(cmd, func() { run(cmd) }, func() { say(t.hint(cmd)) }, func() { say("") })
		t.buttons = append(t.buttons, b)
		row.Add(b)
	}
	t.content = container.NewVBox(row, widget.NewSeparator())
	return t
}

// hint is what a button does, its key, and why it cannot be pressed.
func (t *toolbar) hint(cmd *command.Command) string {
	hint := cmd.Title
	if key := cmd.Key.String(); key != "" {
		hint += "   " + key
	}
	if why := t.context.Why(cmd); why != "" {
		hint += "   –   " + why
	}
	return hint
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

// toolButton is a button that says in the status line what it does while the
// pointer is on it: Fyne has no tooltips.
type toolButton struct {
	widget.Button
	command    *command.Command
	enter, out func()
}

func newToolButton(cmd *command.Command, run, enter, out func()) *toolButton {
	b := &toolButton{command: cmd, enter: enter, out: out}
	b.Icon = theme.Current().Icon(cmd.Icon)
	if cmd.Tool != command.Glyph {
		b.Text = string(cmd.Tool)
	}
	b.Importance, b.OnTapped = widget.LowImportance, run
	b.ExtendBaseWidget(b)
	return b
}

// MouseIn is for Fyne.
func (b *toolButton) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	b.enter()
}

// MouseOut is for Fyne.
func (b *toolButton) MouseOut() {
	b.Button.MouseOut()
	b.out()
}
