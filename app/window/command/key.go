package command

import (
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
		return Key{fyne.KeyPlus, k.Mod &^ shift} // + is a shifted = on many keyboards
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

// menuShortcut is the key as menus show it. Fyne's driver fires menu items
// for keys with Ctrl or Alt even where an entry has the focus, except the
// entry's own, such as Undo, which it delivers under other names.
func (k Key) menuShortcut() fyne.Shortcut {
	if k.Name == "" {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Mod}
}

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
	var parts []string
	for _, m := range []struct {
		mod  fyne.KeyModifier
		word string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierSuper, "Cmd"}, {alt, "Alt"}, {shift, "Shift"}} {
		if k.Mod&m.mod != 0 {
			parts = append(parts, m.word)
		}
	}
	name := keyWords[k.Name]
	if name == "" {
		name = string(k.Name)
	}
	return strings.Join(append(parts, name), "+")
}
