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
	recent     []string
	folded     map[command.Side]bool
	reported   bool // there is a report of an import
}

func (u *ui) note(s string)                      { u.calls = append(u.calls, s) }
func (u *ui) New()                               { u.note("new") }
func (u *ui) Open()                              { u.note("open") }
func (u *ui) OpenRecent(path string)             { u.note("open " + path) }
func (u *ui) Recent() []string                   { return u.recent }
func (u *ui) Import()                            { u.note("import") }
func (u *ui) ImportInto()                        { u.note("import-into") }
func (u *ui) Paste()                             { u.note("paste") }
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
func (u *ui) Rename()                            { u.note("rename") }
func (u *ui) Palette()                           { u.note("palette") }
func (u *ui) Rules()                             { u.note("rules") }
func (u *ui) Roles()                             { u.note("roles") }
func (u *ui) Health()                            { u.note("health") }
func (u *ui) ShowDay()                           { u.note("show-day") }
func (u *ui) Guide()                             { u.note("guide") }
func (u *ui) Keys()                              { u.note("keys") }
func (u *ui) About()                             { u.note("about") }
func (u *ui) SideShown(s command.Side) bool      { return !u.folded[s] }
func (u *ui) ShowSide(s command.Side, on bool)   { u.folded[s] = !on }
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
		for _, s := range []string{"ID " + c.ID, "title " + c.Title, "key " + c.Key.String()} {
			if other, taken := seen[s]; taken && s != "key " {
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

// TestKeysComeBack reads every key the way Fyne delivers it.
func TestKeysComeBack(t *testing.T) {
	for _, c := range command.All {
		if c.Key.Name == "" {
			continue
		}
		if got := command.ByKey(c.Key); got == nil || got.ID != c.ID {
			t.Errorf("%s does not run %s", c.Key, c.ID)
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

const company = `
cpo Ada
  head Bo
    pm Cy
    pm Dee
  head Eve
`

// TestEdits runs one command on somebody of the company.
func TestEdits(t *testing.T) {
	for _, tt := range []struct {
		id       string
		selected chart.ID
		want     string
	}{
		{"add-report", "bo", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    pm [id=p1; open]\n  head Eve"},
		{"add-report", "eve", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head Eve\n    senior-pm [id=p1; open]"},
		{"add-peer", "cy", "cpo Ada\n  head Bo\n    pm Cy\n    pm [id=p1; open]\n    pm Dee\n  head Eve"},
		{"add-manager", "cy", "cpo Ada\n  head Bo\n    senior-pm [id=p1; open]\n      pm Cy\n    pm Dee\n  head Eve"},
		{"remove", "bo", "cpo Ada\n  pm Cy\n  pm Dee\n  head Eve"},
		{"remove-team", "bo", "cpo Ada\n  head Eve"},
		{"promote", "cy", "cpo Ada\n  head Bo\n    senior-pm Cy\n    pm Dee\n  head Eve"},
		{"demote", "cy", "cpo Ada\n  head Bo\n    junior-pm Cy\n    pm Dee\n  head Eve"},
		{"move-earlier", "eve", "cpo Ada\n  head Eve\n  head Bo\n    pm Cy\n    pm Dee"},
		{"move-later", "cy", "cpo Ada\n  head Bo\n    pm Dee\n    pm Cy\n  head Eve"},
		{"move-up", "cy", "cpo Ada\n  head Bo\n    pm Dee\n  pm Cy\n  head Eve"},
		{"move-up", "dee", "cpo Ada\n  head Bo\n    pm Cy\n  pm Dee\n  head Eve"},
		{"move-down", "eve", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n    head Eve"},
		{"detach", "bo", "cpo Ada\n  head Eve\nhead Bo\n  pm Cy\n  pm Dee"},
		{"open-post", "eve", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head [id=eve; open]"},
		{"duplicate", "eve", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head Eve\n  head [id=p1; open]"},
	} {
		t.Run(tt.id, func(t *testing.T) {
			c, u := open(t, company)
			c.Editor.Select(tt.selected)
			run(t, c, tt.id)
			want := charttest.Format(charttest.Parse(t, tt.want))
			if d := cmp.Diff(want, charttest.Format(c.Editor.Chart())); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
			if asks := slices.Contains(u.calls, "rename"); asks != strings.HasPrefix(tt.id, "add-") {
				t.Errorf("asks for a name: %t", asks)
			}
			run(t, c, "undo")
			if d := cmp.Diff(charttest.Format(charttest.Parse(t, company)), charttest.Format(c.Editor.Chart())); d != "" {
				t.Errorf("after undo (-want +got)\n%s", d)
			}
		})
	}
}

// TestEditsOfSeveral runs one command on several: it is one edit with a name
// that counts them, or there is a reason why not.
func TestEditsOfSeveral(t *testing.T) {
	const company = company + "  pm [open; id=post; start=2027-01-01]\n"
	for _, tt := range []struct {
		id       string
		selected []chart.ID
		name     string // of the edit
		want     string
	}{
		{"remove", []chart.ID{"cy", "bo"}, "Remove 2 people", "cpo Ada\n  pm Dee\n  head Eve\n  pm [open; id=post; start=2027-01-01]"},
		{"remove", []chart.ID{"eve", "post", "cy"}, "Remove 2 people and 1 open role", "cpo Ada\n  head Bo\n    pm Dee"},
		{"remove-team", []chart.ID{"bo", "cy", "eve"}, "Remove 3 people with their teams", "cpo Ada\n  pm [open; id=post; start=2027-01-01]"},
		{"detach", []chart.ID{"ada", "dee", "bo"}, "Detach 3 people", "cpo Ada\n  head Eve\n  pm [open; id=post; start=2027-01-01]\nhead Bo\n  pm Cy\npm Dee"},
		{"open-post", []chart.ID{"post", "eve"}, "Mark 1 person and 1 open role as open", "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head [id=eve; open]\n  pm [open; id=post; start=2027-01-01]"},
	} {
		c, _ := open(t, company)
		c.Editor.Select(tt.selected...)
		run(t, c, tt.id)
		want := charttest.Format(charttest.Parse(t, tt.want))
		if d := cmp.Diff(want, charttest.Format(c.Editor.Chart())); d != "" {
			t.Errorf("%s %q (-want +got)\n%s", tt.id, tt.selected, d)
		}
		if got := c.Editor.UndoName(); got != tt.name {
			t.Errorf("%s %q: undo would take back %q, want %q", tt.id, tt.selected, got, tt.name)
		}
		run(t, c, "undo")
		if d := cmp.Diff(charttest.Format(charttest.Parse(t, company)), charttest.Format(c.Editor.Chart())); d != "" {
			t.Errorf("%s: after one undo (-want +got)\n%s", tt.id, d)
		}
	}
}

func TestOpenPostsOfSeveralAreFilledAgain(t *testing.T) {
	c, _ := open(t, "cpo Ada\n  pm [open; id=a]\n  pm [open; id=b]")
	c.Editor.Select("a", "b")
	run(t, c, "open-post")
	if c.Editor.Chart().Person("a").Open || c.Editor.Chart().Person("b").Open || c.Editor.UndoName() != "Mark 2 open roles as filled" {
		t.Errorf("%s is done: %s", c.Editor.UndoName(), charttest.Format(c.Editor.Chart()))
	}
}

func TestSelectingAllAndTeams(t *testing.T) {
	c, u := open(t, company)
	run(t, c, "select-team")
	if u.said != "Select a card first" {
		t.Errorf("said %q", u.said)
	}
	c.Editor.Select("bo")
	run(t, c, "select-team")
	if got := c.Editor.Selection().IDs(); !slices.Equal(got, []chart.ID{"bo", "cy", "dee"}) {
		t.Errorf("the team is %q", got)
	}
	run(t, c, "select-all")
	if got := c.Editor.Selection(); got.Len() != 5 || got.Lead() != "bo" {
		t.Errorf("all are %q, %q leads", got.IDs(), got.Lead())
	}
}

func TestTheFirstPostOfAnEmptyChart(t *testing.T) {
	c, _ := open(t, "")
	run(t, c, "add-report")
	if got := charttest.Format(c.Editor.Chart()); got != "cpo [id=p1; open]\n" {
		t.Errorf("the chart is %q", got)
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

func TestChoicesAreTicked(t *testing.T) {
	c, _ := open(t, company)
	m := command.NewMenu(c, c.Run)
	run(t, c, "arrange-compact")
	run(t, c, "theme-dark")
	run(t, c, "panel-details")
	if !m.Update() {
		t.Error("the menu did not change")
	}
	if m.Update() {
		t.Error("the menu changed although nothing did")
	}
	if got, want := ticked(m.Main.Items), []string{"Show the roles", "Arrange compactly", "Use the dark theme"}; !slices.Equal(got, want) {
		t.Errorf("ticked are %q, want %q", got, want)
	}
}

func TestTheCanvassArrangementForPictures(t *testing.T) {
	c, u := open(t, company)
	run(t, c, "arrange-tree")
	run(t, c, "use-for-pictures")
	if want := "Pictures of this chart are arranged like the canvas already"; u.said != want || c.Editor.Dirty() {
		t.Errorf("said %q, want %q", u.said, want)
	}
	run(t, c, "arrange-compact")
	if c.Editor.Dirty() || c.Editor.UndoName() != "" {
		t.Error("the canvas's arrangement is an edit")
	}
	run(t, c, "use-for-pictures")
	if got := c.Editor.Chart().Settings().Layout; got != "compact" || u.failed != nil {
		t.Errorf("pictures are arranged as %q (%v)", got, u.failed)
	}
	run(t, c, "undo")
	if got := c.Editor.Chart().Settings().Layout; got != "" {
		t.Errorf("after undo pictures are arranged as %q", got)
	}
}

func ticked(menus []*fyne.Menu) []string {
	var titles []string
	for _, m := range menus {
		for _, i := range m.Items {
			if i.Checked {
				title, _ := parts(i)
				titles = append(titles, title)
			}
			if i.ChildMenu != nil {
				titles = append(titles, ticked([]*fyne.Menu{i.ChildMenu})...)
			}
		}
	}
	return titles
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
		if c.Key.Name != "" && !strings.Contains(table, "| "+c.Key.String()+" | ") {
			t.Errorf("%s is missing", c.Key)
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
