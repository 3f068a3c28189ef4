package command

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Key is a key with the modifiers held.
type Key struct {
	Name fyne.KeyName
	Mod  fyne.KeyModifier
}

// The modifiers as the table below uses them.
const (
	ctrl  = fyne.KeyModifierShortcutDefault
	shift = fyne.KeyModifierShift
	alt   = fyne.KeyModifierAlt
)

// normal makes one key of those that people take for the same.
func (k Key) normal() Key {
	switch k.Name {
	case fyne.KeyEqual, fyne.KeyPlus:
		k = Key{fyne.KeyPlus, k.Mod &^ shift} // + is a shifted = on many keyboards
		k.Mod |= ctrl                         // which need not be held
	case fyne.KeyMinus:
		k.Mod |= ctrl
	case fyne.KeyEnter:
		k.Name = fyne.KeyReturn
	case fyne.KeyBackspace:
		k.Name = fyne.KeyDelete
	}
	return k
}

// Shortcut is the key as Fyne delivers it: nil for keys without Ctrl or Alt,
// which only reach what has the focus.
func (k Key) Shortcut() fyne.Shortcut {
	if k.Name == "" || k.Mod&^shift == 0 {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Mod}
}

// MoreShortcuts are the keys of a command beside the first, which its item in
// the menu answers to, as Fyne delivers them.
func (c *Command) MoreShortcuts() []fyne.Shortcut {
	var more []fyne.Shortcut
	for _, k := range c.Keys[min(1, len(c.Keys)):] {
		if s := k.Shortcut(); s != nil {
			more = append(more, s)
		}
	}
	return more
}

// menuShortcut is the key of a menu's item. Fyne's driver fires menu items for
// keys with Ctrl or Alt even where an entry has the focus, except the entry's
// own, such as Undo, which it delivers under other names. It goes by the
// shortcut's name alone; of one that tells its key, too, Fyne's menus write
// that themselves, so faint that it cannot be read: see align.
func (k Key) menuShortcut() fyne.Shortcut {
	if k.Name == "" || nativeMenus && k.Shortcut() == nil {
		return nil // a plain key in the system's menu would be taken from every entry
	}
	told := &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Mod}
	if nativeMenus {
		return told
	}
	return quiet(told.ShortcutName())
}

// nativeMenus tells whether the system draws the menus, and the keys in them.
const nativeMenus = runtime.GOOS == "darwin"

// quiet is a shortcut that does not tell its key.
type quiet string

// ShortcutName is for Fyne.
func (q quiet) ShortcutName() string { return string(q) }

// KeyOf is the key behind a shortcut; ok is false for those without one.
func KeyOf(s fyne.Shortcut) (k Key, ok bool) {
	if cut, is := s.(*fyne.ShortcutCut); is && cut.Secondary {
		return Key{fyne.KeyDelete, shift}, true // which Fyne takes for Cut
	}
	ks, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return Key{}, false
	}
	return Key{ks.Key(), ks.Mod()}, true
}

// keyWords are the names of keys that need other words than Fyne's.
var keyWords = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyPageUp: "Page Up", fyne.KeyPageDown: "Page Down", fyne.KeyPeriod: ".", fyne.KeyDelete: "Delete", fyne.KeyInsert: "Insert", fyne.KeyPlus: "+", fyne.KeyMinus: "−",
	fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyEscape: "Esc",
}

// String is the key as people write it, such as Ctrl+Shift+S; empty for
// none.
func (k Key) String() string {
	if k.Name == "" {
		return ""
	}
	name := keyWords[k.Name]
	if name == "" {
		name = string(k.Name)
	}
	if mods := Modifiers(k.Mod); mods != "" {
		return mods + "+" + name
	}
	return name
}

// Modifiers are the modifiers held as people write them, such as Ctrl+Shift;
// empty for none.
func Modifiers(held fyne.KeyModifier) string {
	altWord := "Alt"
	if runtime.GOOS == "darwin" {
		altWord = "Option"
	}
	var words []string
	for _, m := range []struct {
		mod  fyne.KeyModifier
		word string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierSuper, "Cmd"}, {alt, altWord}, {shift, "Shift"}} {
		if held&m.mod != 0 {
			words = append(words, m.word)
		}
	}
	return strings.Join(words, "+")
}
