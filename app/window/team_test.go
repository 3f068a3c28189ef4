package window

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/setting"
	"cadre/app/window/tool"
	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/rule"
	"cadre/chart/store"
)

// says tells whether a text that begins so is in the window.
func (u *user) says(beginning string) bool {
	for _, o := range test.LaidOutObjects(u.window.Content()) {
		if t, is := o.(*canvas.Text); is && strings.HasPrefix(t.Text, beginning) {
			return true
		}
	}
	return false
}

func TestTitlesWithoutARoleAreMentioned(t *testing.T) {
	u := newUser(t, "")
	path := filepath.Join(u.dir, "people.csv")
	if err := os.WriteFile(path, []byte("Name,Reports to,Title\nAda,,CPO\nBo,Ada,Scribe\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	u.waitFor(func() { u.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)}) })
	if !u.says("1 title stands for no role") {
		t.Error("nothing is said of the title without a role")
	}
}

// TestToolsInWindowsOfTheirOwn open once, follow edits and another document,
// and can be closed and opened again.
func TestToolsInWindowsOfTheirOwn(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo [start=2027-01-01]")
	for _, own := range []*tool.Tool{u.health.Tool, u.rules.Tool, u.roles.Tool, u.guide.Tool} {
		setting.SetOwnWindow(u.app.Preferences(), own.ID, true)
	}
	open := func() []fyne.Window { return slices.Clone(u.app.Driver().AllWindows()) }
	atFirst := open()
	for _, keys := range []string{"Ctrl+J", "Ctrl+R"} {
		u.press(keys)
	}
	u.Roles()
	u.Guide()
	const tools = 4
	if n := len(open()) - len(atFirst); n != tools {
		t.Fatalf("%d windows open", n)
	}
	for range 2 {
		u.press("Ctrl+J")
	}
	if n := len(open()) - len(atFirst); n != tools {
		t.Errorf("a second window opens for the same: there are %d", n)
	}
	if err := u.editor.Do(chart.Configure("Roles", func(s *chart.Settings) {
		s.Roles = []chart.Role{{ID: "scribe", Title: "Scribe", Track: chart.Outside}}
	})); err != nil {
		t.Fatal(err)
	}
	u.editor.NewFrom(chart.Empty())
	u.editor.Undo()
	for _, w := range open() {
		if !slices.Contains(atFirst, w) {
			w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
	}
	if n := len(open()) - len(atFirst); n != 0 {
		t.Errorf("after Esc in each %d windows are left", n)
	}
	if err := u.editor.Do(chart.Add(chart.Person{Name: "Cy"}, "", chart.End)); err != nil {
		t.Error(err)
	}
}

func TestTheReportIsSaved(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo [start=2027-01-01]")
	for name, want := range map[string]string{"team.md": "# Team report", "team.html": "<!DOCTYPE html>", "bare": "<!DOCTYPE html>"} {
		u.files.path = filepath.Join(u.dir, name)
		type outcome struct {
			path string
			err  error
		}
		done := make(chan outcome, 1)
		u.exported = func(path string, err error) { done <- outcome{path, err} }
		u.saveReport("2026-01-01", false)
		end := uithreadtest.For(t, done)
		data, err := os.ReadFile(end.path)
		if end.err != nil || err != nil || !strings.HasPrefix(string(data), want) || strings.Contains(string(data), "Bo") && name == "team.md" && !strings.Contains(string(data), "2027 Q1") {
			t.Errorf("%s: %v, %v, it begins %.40q", name, end.err, err, data)
		}
	}
}

// TestARuleSetGoesFromOneChartToAnother saves what one document changed and
// loads it into a new one.
func TestARuleSetGoesFromOneChartToAnother(t *testing.T) {
	u := newUser(t, "set rule.span.pm=7\ncpo Ada")
	path := filepath.Join(u.dir, "rules.json")
	if err := store.SaveRules(path, rule.SetOf(u.editor.Chart().Settings())); err != nil {
		t.Fatal(err)
	}
	u.editor.NewFrom(chart.Empty())
	set, err := store.OpenRules(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := u.editor.Do(rule.Adopt(set)); err != nil {
		t.Fatal(err)
	}
	span, _ := rule.ByID("span")
	if got := span.ParamIn(u.editor.Chart().Settings(), span.Params[0]); got != 7 {
		t.Errorf("a PM may have %d reports, want 7", got)
	}
}
