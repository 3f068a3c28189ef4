package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cadre/app/window/board"
	"cadre/app/window/command"
	"cadre/app/window/widgets"
)

// This file is the only one that knows how keys come in. Fyne delivers a key
// with Ctrl or Alt to the main menu first, whatever has the focus, then to
// what has the focus, then to the window; a plain key only to what has the
// focus. The keys that entries understand come under names of their own
// (Undo, Copy, …), which the main menu does not answer to, so that an entry
// gets them first.

// wireKeys lets the keys run their commands.
func (w *Window) wireKeys() {
	c := w.window.Canvas()
	run := func(s fyne.Shortcut) {
		if k, ok := command.KeyOf(s); ok {
			w.key(k)
		}
	}
	for _, s := range []fyne.Shortcut{&fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}, &fyne.ShortcutCut{}, &fyne.ShortcutCopy{}, &fyne.ShortcutPaste{}, &fyne.ShortcutSelectAll{}} {
		c.AddShortcut(s, run)
	}
	for _, mod := range []fyne.KeyModifier{fyne.KeyModifierShortcutDefault, fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift} {
		for _, name := range []fyne.KeyName{fyne.KeyEqual, fyne.KeyPlus, fyne.KeyEnter} {
			c.AddShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: mod}, run)
		}
	}
	for i := range command.All {
		for _, s := range command.All[i].MoreShortcuts() {
			c.AddShortcut(s, run)
		}
	}
	w.board.OnKey = w.plainKey
	c.SetOnTypedKey(w.loneKey)
	c.SetOnTypedRune(func(r rune) {
		if c.Overlays().Top() == nil && w.begun() {
			w.board.TypedRune(r)
		}
	})
}

// loneKey takes the plain keys while nothing has the focus, and those that what
// has it hands on. Enter presses the marked button of a dialog or of the welcome
// screen. Esc closes a dialog or a tool, or goes back to the board; everything
// else is for the board.
func (w *Window) loneKey(e *fyne.KeyEvent) {
	overlays := w.window.Canvas().Overlays()
	switch top := overlays.Top(); {
	case top == nil && e.Name == fyne.KeyEscape && w.closeTool():
	case top == nil && e.Name == fyne.KeyEscape && w.backToBoard():
	case top == nil && !w.begun() && widgets.IsEnter(e.Name):
		widgets.PressMarked(w.window.Canvas())
	case top == nil:
		w.board.TypedKey(e)
	case w.asking != nil && w.asking.Is(top):
		w.asking.TypedKey(e)
	case widgets.IsEnter(e.Name):
		widgets.PressMarked(w.window.Canvas())
	case e.Name != fyne.KeyEscape:
	case w.exporting != nil && w.exporting.Is(top):
		w.exporting.Close()
	default:
		overlays.Remove(top)
	}
}

// backToBoard gives the board the keys; it tells whether something else had them.
func (w *Window) backToBoard() bool {
	c := w.window.Canvas()
	if had := c.Focused(); had == nil || had == fyne.Focusable(w.board) || !w.begun() {
		return false
	}
	c.Focus(w.board)
	return true
}

func (w *Window) plainKey(name fyne.KeyName, shift bool) {
	if name == fyne.KeyEscape && (w.closeTool() || w.endSpotlight()) {
		return
	}
	k := command.Key{Name: name}
	if shift {
		k.Mod = fyne.KeyModifierShift
	}
	w.key(k)
}

func (w *Window) key(k command.Key) {
	if cmd := command.ByKey(k); cmd != nil {
		w.run(cmd)
	}
}

// atStart are the commands that the welcome screen leaves open.
var atStart = []string{"open", "import", "paste", "quit", "settings", "palette", "keys", "menu", "about", "theme-system", "theme-light", "theme-dark"}

// run is the gate for commands from menu, toolbar and keys. While a dialog is
// open they do nothing. An entry takes back its own typing first; otherwise
// what was typed into it counts before the command runs.
func (w *Window) run(cmd *command.Command) {
	w.tips.Leave()
	c := w.window.Canvas()
	if c.Overlays().Top() != nil || !w.begun() && !slices.Contains(atStart, cmd.ID) {
		return
	}
	if entry, is := c.Focused().(fyne.Shortcutable); is && w.typingCommand(entry, cmd.ID) {
		return
	}
	w.from = c.Focused()
	if w.begun() {
		w.endTyping(cmd)
		c.Focus(w.home())
	}
	w.commands.Run(cmd)
}

// menuOn is the menu of what the second button was pressed on.
func (w *Window) menuOn(on board.Asked) *fyne.Menu {
	switch {
	case on.Card:
		return w.commands.CardMenu()
	case on.Line:
		return w.commands.LineMenu(on.DottedTo)
	}
	return w.commands.GroundMenu()
}

// endTyping takes over what is being typed. A new card of which nothing has been
// typed goes, unless its name is what is asked for.
func (w *Window) endTyping(cmd *command.Command) {
	if cmd.ID == "rename" {
		return
	}
	w.board.EndTyping()
	w.editor.Withdraw()
}

// typingCommand gives what is being typed into the commands that it has of its own.
func (w *Window) typingCommand(entry fyne.Shortcutable, id string) bool {
	switch id {
	case "undo":
		entry.TypedShortcut(&fyne.ShortcutUndo{})
	case "redo":
		entry.TypedShortcut(&fyne.ShortcutRedo{})
	case "select-all":
		entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	case "cut":
		entry.TypedShortcut(&fyne.ShortcutCut{Clipboard: w.app.Clipboard()})
	case "copy":
		entry.TypedShortcut(&fyne.ShortcutCopy{Clipboard: w.app.Clipboard()})
	case "paste":
		entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: w.app.Clipboard()})
	default:
		return false
	}
	return true
}
