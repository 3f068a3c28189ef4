package command_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"cadre/app/window/command"
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

// ui notes what commands ask of the window.
type ui struct {
	calls      []string
	said       string
	failed     error
	appearance command.Appearance
	noMinimap  bool
	recent     []string
	folded     map[command.Side]bool
	reported   bool // there is a report of an import
	copied     string
	people     *chart.Chart
}

func (u *ui) note(s string)          { u.calls = append(u.calls, s) }
func (u *ui) New()                   { u.note("new") }
func (u *ui) Open()                  { u.note("open") }
func (u *ui) OpenRecent(path string) { u.note("open " + path) }
func (u *ui) Recent() []string       { return u.recent }
func (u *ui) Import()                { u.note("import") }
func (u *ui) ImportInto()            { u.note("import-into") }
func (u *ui) Paste()                 { u.note("paste") }
func (u *ui) Copy(text string, people *chart.Chart) error {
	u.copied, u.people = text, people
	return nil
}
func (u *ui) HasImportReport() bool              { return u.reported }
func (u *ui) ImportReport()                      { u.note("import-report") }
func (u *ui) Save()                              { u.note("save") }
func (u *ui) SaveAs()                            { u.note("save-as") }
func (u *ui) Versions()                          { u.note("versions") }
func (u *ui) Forget()                            { u.note("forget") }
func (u *ui) Settings()                          { u.note("settings") }
func (u *ui) History()                           { u.note("history") }
func (u *ui) Export()                            { u.note("export") }
func (u *ui) ExportTeam()                        { u.note("export-team") }
func (u *ui) ExportAgain()                       { u.note("export-again") }
func (u *ui) Quit()                              { u.note("quit") }
func (u *ui) ChooseRole()                        { u.note("choose-role") }
func (u *ui) OpenContextMenu()                   { u.note("context-menu") }
func (u *ui) OpenMenu()                          { u.note("menu") }
func (u *ui) NextPart(forward bool)              { u.note("part") }
func (u *ui) Print()                             { u.note("print") }
func (u *ui) Rename()                            { u.note("rename") }
func (u *ui) Palette()                           { u.note("palette") }
func (u *ui) Find()                              { u.note("find") }
func (u *ui) Filter()                            { u.note("filter") }
func (u *ui) Rules()                             { u.note("rules") }
func (u *ui) Roles()                             { u.note("roles") }
func (u *ui) Colours()                           { u.note("colours") }
func (u *ui) Health()                            { u.note("health") }
func (u *ui) ShowDay()                           { u.note("show-day") }
func (u *ui) Guide()                             { u.note("guide") }
func (u *ui) Keys()                              { u.note("keys") }
func (u *ui) About()                             { u.note("about") }
func (u *ui) SideShown(s command.Side) bool      { return !u.folded[s] }
func (u *ui) ShowSide(s command.Side, on bool)   { u.folded[s] = !on }
func (u *ui) MinimapShown() bool                 { return !u.noMinimap }
func (u *ui) ShowMinimap(on bool)                { u.noMinimap = !on }
func (u *ui) Appearance() command.Appearance     { return u.appearance }
func (u *ui) SetAppearance(a command.Appearance) { u.appearance = a }
func (u *ui) Say(message string)                 { u.said = message }
func (u *ui) Fail(err error)                     { u.failed = err }

type measurer struct{}

func (measurer) Width(s string, size float64, _ scene.Weight) float64 {
	return 0.5 * size * float64(len(s))
}

func open(t *testing.T, outline string) (*command.Context, *ui) {
	t.Helper()
	test.NewTempApp(t)
	u := &ui{folded: map[command.Side]bool{}}
	c := &command.Context{Editor: editor.New(nil, measurer{}), UI: u}
	c.Editor.NewFrom(charttest.Parse(t, outline))
	return c, u
}

func run(t *testing.T, c *command.Context, id string) {
	t.Helper()
	cmd := command.ByID(id)
	if cmd == nil {
		t.Fatalf("there is no command %q", id)
	}
	c.Run(cmd)
}

func TestIDsTitlesAndKeysAreUnique(t *testing.T) {
	seen := map[string]string{}
	for _, c := range command.All {
		own := []string{"ID " + c.ID, "title " + c.Title}
		for _, k := range c.Keys {
			own = append(own, "key "+k.String())
		}
		for _, s := range own {
			if other, taken := seen[s]; taken {
				t.Errorf("%s has the %s of %s", c.ID, s, other)
			}
			seen[s] = c.ID
		}
		if c.Run == nil || c.ID == "" || c.Title == "" {
			t.Errorf("%q is not complete", c.ID)
		}
		if c.Tool != "" && c.Icon == "" {
			t.Errorf("%s has a button but no icon", c.ID)
		}
	}
}

// TestNoKeyIsTheSystems on a Mac, where Ctrl is Cmd.
func TestNoKeyIsTheSystems(t *testing.T) {
	const ctrl = fyne.KeyModifierShortcutDefault
	for _, k := range []command.Key{{Name: fyne.KeyH, Mod: ctrl}, {Name: fyne.KeyTab, Mod: ctrl}, {Name: fyne.KeyM, Mod: ctrl}, {Name: fyne.KeySpace, Mod: ctrl}, {Name: fyne.KeyW, Mod: ctrl}, {Name: fyne.KeyBackTick, Mod: ctrl}, {Name: fyne.KeyQ, Mod: ctrl | fyne.KeyModifierShift}} {
		if c := command.ByKey(k); c != nil {
			t.Errorf("%s is the system's, and runs %s", k, c.ID)
		}
	}
}

// TestKeysComeBack reads every key the way Fyne delivers it.
func TestKeysComeBack(t *testing.T) {
	for _, c := range command.All {
		for _, k := range c.Keys {
			if got := command.ByKey(k); got == nil || got.ID != c.ID {
				t.Errorf("%s does not run %s", k, c.ID)
			}
		}
	}
	ctrl := fyne.KeyModifierShortcutDefault
	for _, tt := range []struct {
		shortcut fyne.Shortcut
		want     string
	}{
		{&fyne.ShortcutUndo{}, "undo"},
		{&fyne.ShortcutSelectAll{}, "select-all"},
		{&fyne.ShortcutCut{Secondary: true}, "remove-team"},
	} {
		k, ok := command.KeyOf(tt.shortcut)
		if got := command.ByKey(k); !ok || got == nil || got.ID != tt.want {
			t.Errorf("%s does not run %s", tt.shortcut.ShortcutName(), tt.want)
		}
	}
	for k, want := range map[command.Key]string{
		{Name: fyne.KeyEqual, Mod: ctrl}:                        "zoom-in",
		{Name: fyne.KeyPlus, Mod: ctrl | fyne.KeyModifierShift}: "zoom-in",
		{Name: fyne.KeyPlus}:                                    "zoom-in", {Name: fyne.KeyEqual, Mod: fyne.KeyModifierShift}: "zoom-in", {Name: fyne.KeyMinus}: "zoom-out",
		{Name: fyne.KeyBackspace}:        "remove",
		{Name: fyne.KeyEnter, Mod: ctrl}: "add-peer",
	} {
		if got := command.ByKey(k); got == nil || got.ID != want {
			t.Errorf("%s does not run %s", k, want)
		}
	}
}

func TestKeysReadWell(t *testing.T) {
	for k, want := range map[command.Key]string{
		{Name: fyne.KeyS, Mod: fyne.KeyModifierControl | fyne.KeyModifierShift}: "Ctrl+Shift+S",
		{Name: fyne.KeyUp, Mod: fyne.KeyModifierAlt}:                            "Alt+↑",
		{Name: fyne.KeyF2}: "F2",
		{}:                 "",
	} {
		if got := k.String(); got != want {
			t.Errorf("the key reads %q, want %q", got, want)
		}
	}
}

// TestACommandThatCannotRunSaysWhy runs everything on charts where much
// cannot be done.
func TestACommandThatCannotRunSaysWhy(t *testing.T) {
	for _, outline := range []string{"", "cpo Ada", "- Zoe\n- Bo"} {
		for _, selected := range [][]chart.ID{nil, {"ada"}, {"zoe"}, {"zoe", "bo"}} {
			for i := range command.All {
				cmd := &command.All[i]
				c, u := open(t, outline)
				c.Editor.Select(selected...)
				before, why := c.Editor.Chart(), c.Why(cmd)
				c.Run(cmd)
				switch {
				case why == "" && u.failed != nil:
					t.Errorf("%q, %q selected: %s can run but fails: %v", outline, selected, cmd.ID, u.failed)
				case why != "" && (u.said != why || c.Editor.Chart() != before || len(u.calls) > 0):
					t.Errorf("%q, %q selected: %s cannot run (%s) but does something", outline, selected, cmd.ID, why)
				}
			}
		}
	}
}

func TestProblems(t *testing.T) {
	c, u := open(t, "pm Cy\n  head Bo\n  head Eve")
	run(t, c, "next-problem")
	first := c.Editor.Selected()
	if first == "" || u.said == "" {
		t.Fatalf("%q is selected, %q said", first, u.said)
	}
	run(t, c, "next-problem")
	if c.Editor.Selected() == first {
		t.Error("there is no going on to the next problem")
	}
	for range 20 {
		c.Editor.Select("")
		run(t, c, "fix")
	}
	if n := c.Editor.Status().Problems.Error; n > 0 {
		t.Errorf("%d errors are left after fixing: %v", n, c.Editor.Findings())
	}
}

func TestMenusHoldTheTable(t *testing.T) {
	c, u := open(t, company)
	u.recent = []string{"/tmp/team.cadre"}
	m := command.NewMenu(c, c.Run)
	var labels []string
	for _, menu := range m.Main.Items {
		labels = append(labels, menu.Label)
	}
	if d := cmp.Diff([]string{"File", "Edit", "Team", "View", "Help"}, labels); d != "" {
		t.Error(d)
	}
	recent := m.Main.Items[0].Items[2]
	recent.ChildMenu.Items[0].Action()
	if !slices.Equal(u.calls, []string{"open /tmp/team.cadre"}) {
		t.Errorf("a recent file calls %q", u.calls)
	}
	if n := len(c.CardMenu().Items); n < 10 {
		t.Errorf("the card's menu has %d items", n)
	}
}

func TestMarkdownListsEveryKey(t *testing.T) {
	table := command.Markdown()
	for _, c := range command.All {
		if len(c.Keys) > 0 && !strings.Contains(table, "| "+c.KeysInWords()+" | ") {
			t.Errorf("the keys of %s are missing", c.ID)
		}
	}
}

// TestNothingIsEditedOnADay runs every command while the chart of a day is
// shown: those that would edit say why not, and the chart stays.
func TestNothingIsEditedOnADay(t *testing.T) {
	c, u := open(t, "cpo Ada\n  head Bo [until=2027-03-31]\n    pm Cy\n    pm Dee")
	written := c.Editor.Written()
	day, _ := chart.ParseDay("2027-04-01")
	for i := range command.All {
		cmd := &command.All[i]
		c.Editor.ShowDay(day)
		c.Editor.Select("cy")
		u.said = ""
		c.Run(cmd)
		if c.Editor.Written() != written {
			t.Fatalf("%s changed the chart", cmd.ID)
		}
		if menu := strings.Split(cmd.Menu, "/")[0]; menu == "Team" && cmd.ID != "health" && !strings.Contains(u.said, "The chart of 1 April 2027 is shown") {
			t.Errorf("%s says %q", cmd.ID, u.said)
		}
	}
	c.Editor.ShowDay(day)
	c.Run(command.ByID("as-written"))
	if !c.Editor.Day().IsZero() {
		t.Error("nothing leads back")
	}
}
