package command_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/command"
	"cadre/chart"
	"cadre/chart/charttest"
)

const matrix = "cpo Ada\n  head Bo [team=Core; location=Berlin; dotted=eve]\n    pm Cy [team=Core; location=Oslo]\n    pm Dee [team=core; dotted=ada,eve]\n    pm [id=post; open]\n  head Eve [location=berlin; contractor]"

// TestWhoIsAlikeIsSelected too, by each of the fields.
func TestWhoIsAlikeIsSelected(t *testing.T) {
	for _, tt := range []struct{ id, selected, want string }{
		{"alike-role", "cy", "cy dee post"},
		{"alike-role", "cy eve", "bo cy dee post eve"},
		{"alike-team", "dee", "bo cy dee"},
		{"alike-location", "eve", "bo eve"},
		{"alike-employment", "eve", "eve"},
		{"alike-employment", "ada", "ada bo cy dee post"},
		{"alike-open", "post", "post"},
		{"select-team", "bo", "bo cy dee post"},
	} {
		c, u := open(t, matrix)
		c.Editor.Select(ids(tt.selected)...)
		run(t, c, tt.id)
		if got := words(c.Editor.Selection().IDs()); got != tt.want {
			t.Errorf("%s of %s selects %s, want %s; it says %q", tt.id, tt.selected, got, tt.want, u.said)
		}
	}
	c, u := open(t, matrix)
	c.Editor.Select("ada")
	if run(t, c, "alike-team"); u.said != "Ada names no team" || c.Editor.Selected() != "ada" {
		t.Errorf("of nothing it says %q", u.said)
	}
}

func ids(words string) (all []chart.ID) {
	for _, w := range strings.Fields(words) {
		all = append(all, chart.ID(w))
	}
	return all
}

func words(ids []chart.ID) string {
	var all []string
	for _, id := range ids {
		all = append(all, string(id))
	}
	return strings.Join(all, " ")
}

// TestCommandsForLines on who is selected, and what they leave.
func TestCommandsForLines(t *testing.T) {
	const before = "cpo Ada\n  head Bo [dotted=eve]\n    pm Cy\n    pm Dee [dotted=ada,eve]\n  head Eve"
	for _, tt := range []struct{ id, selected, want string }{
		{"detach", "cy bo", "cpo Ada\n  head Eve\nhead Bo [dotted=eve]\n  pm Dee [dotted=ada,eve]\npm Cy"},
		{"dot-line", "cy", "cpo Ada\n  head Bo [dotted=eve]\n    pm Dee [dotted=ada,eve]\n  head Eve\n  pm Cy [dotted=bo]"},
		{"dot-line", "ada cy", "cpo Ada\n  head Bo [dotted=eve]\n    pm Dee [dotted=ada,eve]\n  head Eve\n  pm Cy [dotted=bo]"},
		{"remove-dotted", "bo", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee [dotted=ada,eve]\n  head Eve"},
		{"lead-dotted", "bo", "cpo Ada\n  head Eve\n    head Bo [dotted=ada]\n      pm Cy\n      pm Dee [dotted=ada,eve]"},
		{"lead-dotted", "cy", ""},
		{"lead-dotted", "dee", ""},
		{"remove-dotted", "bo cy", ""},
	} {
		c, u := open(t, before)
		c.Editor.Select(ids(tt.selected)...)
		run(t, c, tt.id)
		want := tt.want
		if want == "" {
			want = before
		}
		wantChart(t, c, want)
		if (u.said == "") == (tt.want == "") || u.failed != nil {
			t.Errorf("%s of %s says %q, %v", tt.id, tt.selected, u.said, u.failed)
		}
		if c.Editor.Undo(); tt.want != "" {
			wantChart(t, c, before)
		}
	}
}

func wantChart(t *testing.T, c *command.Context, outline string) {
	t.Helper()
	if d := cmp.Diff(charttest.Format(charttest.Parse(t, outline)), charttest.Format(c.Editor.Chart())); d != "" {
		t.Errorf("the chart is not as wanted (-want +got):\n%s", d)
	}
}

// TestTheDottedLineThatIsMeant is the one whose menu was asked for.
func TestTheDottedLineThatIsMeant(t *testing.T) {
	c, u := open(t, "cpo Ada\n  head Bo\n    pm Dee [dotted=ada,eve]\n  head Eve")
	c.Editor.Select("dee")
	choose(t, c.LineMenu("eve"), "Remove the dotted line")
	wantChart(t, c, "cpo Ada\n  head Bo\n    pm Dee [dotted=ada]\n  head Eve")
	if u.failed != nil {
		t.Error(u.failed)
	}
}

// choose runs an item of a menu.
func choose(t *testing.T, m *fyne.Menu, title string) {
	t.Helper()
	for _, item := range m.Items {
		if name, _ := parts(item); name == title && !item.Disabled {
			item.Action()
			return
		}
	}
	t.Errorf("the menu has no %q", title)
}

// TestMenusOfSeveral have only what works on several.
func TestMenusOfSeveral(t *testing.T) {
	c, _ := open(t, matrix)
	c.Editor.Select("bo", "cy")
	var b strings.Builder
	write(&b, c.CardMenu(), "")
	for _, one := range []string{"Rename", "Add a peer", "Promote", "Export picture of the team"} {
		if strings.Contains(b.String(), one) {
			t.Errorf("%s is about one card, and in\n%s", one, b.String())
		}
	}
	for _, all := range []string{"Copy", "Duplicate team", "Remove", "Detach from the manager", "Park off the chart"} {
		if !strings.Contains(b.String(), "\n"+all) {
			t.Errorf("%s works on several, and is not in\n%s", all, b.String())
		}
	}
}

// TestSeveralTeamsAreDuplicated as one edit, each once.
func TestSeveralTeamsAreDuplicated(t *testing.T) {
	c, _ := open(t, "cpo Ada\n  head Bo\n    pm Cy\n  head Eve")
	c.Editor.Select("bo", "cy", "eve")
	run(t, c, "duplicate")
	wantChart(t, c, "cpo Ada\n  head Bo\n    pm Cy\n  head [id=p1; open]\n    pm [id=p2; open]\n  head Eve\n  head [id=p3; open]")
	if got := words(c.Editor.Selection().IDs()); got != "p1 p2 p3" {
		t.Errorf("selected are %s", got)
	}
	run(t, c, "undo")
	wantChart(t, c, "cpo Ada\n  head Bo\n    pm Cy\n  head Eve")
}

// TestATopIsAdded beside the others.
func TestATopIsAdded(t *testing.T) {
	for before, want := range map[string]string{"": "cpo [id=p1; open]", "vp Ada\n  pm Bo": "vp Ada\n  pm Bo\nvp [id=p1; open]"} {
		c, u := open(t, before)
		run(t, c, "add-top")
		wantChart(t, c, want)
		if len(u.calls) != 1 || u.calls[0] != "rename" {
			t.Errorf("it calls %q", u.calls)
		}
	}
}

// TestWhatIsCopied is said, and a text without anything private.
func TestWhatIsCopied(t *testing.T) {
	for _, tt := range []struct{ id, selected, text, said string }{
		{"copy", "bo", "Bo, Head of Product\n\tCy, Product Manager\n", "Copied Bo with a team of 1"},
		{"copy", "cy", "Cy, Product Manager\n", "Copied Cy"},
		{"copy", "ada cy", "Ada, Chief Product Officer\n\tCy, Product Manager\n", "Copied 2 people"},
		{"cut", "ada cy", "Ada, Chief Product Officer\n\tCy, Product Manager\n", "Cut 2 people; paste puts them back below the card selected then"},
	} {
		c, u := open(t, "cpo Ada\n  head Bo\n    pm Cy [email=cy@acme.example]")
		c.Editor.Select(ids(tt.selected)...)
		run(t, c, tt.id)
		if u.copied != tt.text || u.said != tt.said || strings.Count(tt.text, "\n") != u.people.Len() {
			t.Errorf("%s of %s says %q and has %q", tt.id, tt.selected, u.said, u.copied)
		}
		if tt.id == "cut" {
			wantChart(t, c, "head Bo")
		}
	}
	c, u := open(t, "cpo Ada\n  pm Cy [email=cy@acme.example; location=Oslo]")
	c.Editor.Select("cy")
	run(t, c, "copy-table")
	if lines := strings.Split(u.copied, "\n"); len(lines) != 3 || !strings.HasPrefix(lines[0], "Name\t") && !strings.HasPrefix(lines[0], "ID\tName\t") || strings.Contains(u.copied, "@") || !strings.Contains(u.copied, "Oslo") {
		t.Errorf("the table is %q", u.copied)
	}
}
