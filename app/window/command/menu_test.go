package command_test

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/command"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// TestTheMenusReadAsIntended writes menus, the menu of a card and the toolbar
// down as they show for somebody in the middle of a company: with keys, lines
// between, and what is greyed.
func TestTheMenusReadAsIntended(t *testing.T) {
	c, _ := open(t, company)
	c.Editor.Select("cy")
	var b strings.Builder
	for _, menu := range command.NewMenu(c, c.Run).Main.Items {
		fmt.Fprintln(&b, menu.Label)
		write(&b, menu, "  ")
	}
	fmt.Fprintln(&b, "a card")
	write(&b, c.CardMenu(), "  ")
	fmt.Fprintln(&b, "toolbar")
	for _, cmd := range command.Tools() {
		fmt.Fprintf(&b, "  %s [%s, %s]\n", cmd.Title, cmd.Tool, cmd.Icon)
	}
	golden := filepath.Join("testdata", "menus.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if d := cmp.Diff(string(want), b.String()); err != nil || d != "" {
		t.Errorf("%v (-want +got; go test ./app/window/command -update):\n%s", err, d)
	}
}

// write lists the items of a menu, and those of the menus in it.
func write(b *strings.Builder, menu *fyne.Menu, indent string) {
	for _, item := range menu.Items {
		title, key := parts(item)
		line := indent + title
		if item.IsSeparator {
			line = indent + "---"
		}
		if key != "" {
			line += "  " + key
		}
		if item.Disabled {
			line += "  (greyed)"
		}
		if item.Checked {
			line += "  (ticked)"
		}
		fmt.Fprintln(b, line)
		if item.ChildMenu != nil {
			write(b, item.ChildMenu, indent+"  ")
		}
	}
}

// parts are the title of an item and its key, without the room between.
func parts(item *fyne.MenuItem) (title, key string) {
	title, key, _ = strings.Cut(item.Label, "\u00a0")
	return title, strings.TrimLeft(key, "\u00a0\u200a")
}

// TestKeysStandBelowEachOther: in every menu keys begin at one place, as near
// as blanks can say it, and so do titles; the key is as dark as the title, which it is part of,
// and nothing of it is left to Fyne.
func TestKeysStandBelowEachOther(t *testing.T) {
	c, _ := open(t, company)
	c.Editor.Select("cy")
	keys := 0
	menus := append(command.NewMenu(c, c.Run).Main.Items, c.CardMenu())
	for len(menus) > 0 {
		m := menus[0]
		menus = menus[1:]
		at, icons := float32(0), 0
		for _, item := range m.Items {
			if item.ChildMenu != nil {
				menus = append(menus, item.ChildMenu)
			}
			if item.Icon == nil && !item.IsSeparator {
				icons++
			}
			if _, told := item.Shortcut.(fyne.KeyboardShortcut); told {
				t.Errorf("Fyne writes the key of %q", item.Label)
			}
			_, key := parts(item)
			if key == "" {
				continue
			}
			keys++
			x := fyne.MeasureText(strings.TrimSuffix(item.Label, key), theme.TextSize(), fyne.TextStyle{}).Width
			if at == 0 {
				at = x
			}
			if math.Abs(float64(x-at)) > 1.5 { // the narrowest blank is 1.4 wide
				t.Errorf("%s: the key of %q is at %.1f, others at %.1f", m.Label, item.Label, x, at)
			}
		}
		if all := slices.DeleteFunc(slices.Clone(m.Items), func(i *fyne.MenuItem) bool { return i.IsSeparator }); icons > 0 && icons < len(all) {
			t.Errorf("%s: %d of %d items have no icon", m.Label, icons, len(all))
		}
	}
	if keys < 40 {
		t.Errorf("only %d items have a key", keys)
	}
}

// TestMenusAnswerToTheirKeys by the names under which Fyne's driver delivers
// them.
func TestMenusAnswerToTheirKeys(t *testing.T) {
	c, u := open(t, company)
	m := command.NewMenu(c, c.Run)
	pressed := (&desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierShortcutDefault}).ShortcutName()
	for _, item := range m.Main.Items[0].Items {
		if item.Shortcut != nil && item.Shortcut.ShortcutName() == pressed {
			item.Action()
		}
	}
	if !slices.Equal(u.calls, []string{"export"}) {
		t.Errorf("the key for exporting calls %q", u.calls)
	}
	if items := m.Main.Items[0].Items; !items[len(items)-1].IsQuit {
		t.Error("Fyne adds a second way to quit")
	}
}

// TestTheWindowIsAsked runs what the window does itself, each by its menu.
func TestTheWindowIsAsked(t *testing.T) {
	for _, id := range []string{"new", "open", "import", "save", "save-as", "export", "quit", "rename", "health", "rules", "roles", "colours", "show-day", "palette", "guide", "keys", "menu", "print", "about"} {
		c, u := open(t, company)
		c.Editor.Select("cy")
		if run(t, c, id); !slices.Equal(u.calls, []string{id}) {
			t.Errorf("%s calls %q", id, u.calls)
		}
	}
}
