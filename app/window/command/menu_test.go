package command_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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
		line := indent + item.Label
		if item.IsSeparator {
			line = indent + "---"
		}
		if i := slices.IndexFunc(command.All, func(c command.Command) bool { return c.Title == item.Label && c.Key.Name != "" }); i >= 0 {
			line += "  " + command.All[i].Key.String()
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

// TestTheWindowIsAsked runs what the window does itself, each by its menu.
func TestTheWindowIsAsked(t *testing.T) {
	for _, id := range []string{"new", "open", "import", "save", "save-as", "export", "quit", "rename", "health", "rules", "roles", "show-day", "palette", "guide", "keys", "about"} {
		c, u := open(t, company)
		c.Editor.Select("cy")
		if run(t, c, id); !slices.Equal(u.calls, []string{id}) {
			t.Errorf("%s calls %q", id, u.calls)
		}
	}
}
