package window

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cadre/app/window/command"
	"cadre/app/window/setting"
	"cadre/app/window/tool"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// newHistorian is a user whose document is in a file, and of which versions are
// kept.
func newHistorian(t *testing.T) (u *user, document string) {
	t.Helper()
	u = newUser(t, "cpo Ada\n  pm Bo")
	u.disk.versions = store.Versions{Folder: filepath.Join(u.dir, "versions"), Now: time.Now}
	document = filepath.Join(u.dir, "team.cadre")
	u.files.path = document
	u.press("Ctrl+S")
	return u, document
}

// saves makes an edit and saves.
func (u *user) saves(edit chart.Edit) {
	u.t.Helper()
	if err := u.editor.Do(edit); err != nil {
		u.t.Fatal(err)
	}
	u.press("Ctrl+S")
}

func (u *user) versions(document string) []store.Version {
	u.t.Helper()
	all, err := u.disk.versions.List(document)
	if err != nil {
		u.t.Fatal(err)
	}
	return all
}

func TestSavesAreKept(t *testing.T) {
	u, document := newHistorian(t)
	u.saves(chart.Rename("bo", "Cy"))
	u.saves(chart.Remove("bo"))
	all := u.versions(document)
	if len(all) != 3 {
		t.Fatalf("there are %d versions", len(all))
	}
	c, _, err := all[1].Open("team.cadre")
	if err != nil || c.Person("bo").Name != "Cy" {
		t.Errorf("the last but one is %v (%v)", c, err)
	}
	u.files.path = filepath.Join(u.dir, "copy.csv")
	if err := u.editor.SaveAs(u.files.path); err != nil || len(u.versions(u.files.path)) != 0 {
		t.Errorf("of a table are kept %v (%v)", u.versions(u.files.path), err)
	}
}

func TestNothingIsKeptOnceThatIsSwitchedOff(t *testing.T) {
	u, document := newHistorian(t)
	setting.History.Turn(u.app.Preferences(), false)
	u.saves(chart.Rename("bo", "Cy"))
	if n := len(u.versions(document)); n != 1 || u.keepsHistory() {
		t.Errorf("there are %d versions", n)
	}
	setting.History.Turn(u.app.Preferences(), true)
	u.saves(chart.Rename("bo", "Di"))
	if n := len(u.versions(document)); n != 3 {
		t.Errorf("switched on again, there are %d versions", n)
	}
}

// TestVersionsThatCannotBeKeptAreToldOnce, and the document is saved.
func TestVersionsThatCannotBeKeptAreToldOnce(t *testing.T) {
	u, document := newHistorian(t)
	if err := errors.Join(os.RemoveAll(u.disk.versions.Folder), os.WriteFile(u.disk.versions.Folder, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, name := range []string{"Cy", "Di"} {
		if err := u.editor.Do(chart.Rename("bo", name)); err != nil {
			t.Fatal(err)
		}
		if err := u.editor.Save(); err != nil || u.asked() {
			t.Fatalf("saving fails: %v", err)
		}
		told = append(told, u.savedWords())
	}
	if !strings.Contains(told[0], "but no version of it could be kept: ") || told[1] != "Saved as "+document {
		t.Errorf("it is said %q", told)
	}
	if c, _, err := store.Open(document); err != nil || c.Person("bo").Name != "Di" {
		t.Errorf("the file is not saved: %v", err)
	}
}

func TestAHistoryIsForgottenOnRequest(t *testing.T) {
	u, document := newHistorian(t)
	u.saves(chart.Rename("bo", "Cy"))
	var also []string
	u.forgetting = append(u.forgetting, func(document string) error { also = append(also, document); return nil })
	u.run(command.ByID("forget"))
	u.tap("Cancel")
	if len(u.versions(document)) != 2 || also != nil {
		t.Error("the history is forgotten before the answer")
	}
	u.run(command.ByID("forget"))
	u.tap("Forget")
	if len(u.versions(document)) != 0 || len(also) != 1 || also[0] != document {
		t.Errorf("%d versions are left; forgotten besides: %q", len(u.versions(document)), also)
	}
	u.forgetting = append(u.forgetting, func(string) error { return errors.New("no permission") })
	u.run(command.ByID("forget"))
	u.tap("Forget")
	if !u.asked() {
		t.Error("a failure is not said")
	}
}

func TestAVersionBecomesAChart(t *testing.T) {
	u, _ := newHistorian(t)
	if err := u.editor.Do(chart.Rename("bo", "Cy")); err != nil {
		t.Fatal(err)
	}
	u.past.OnOpen(charttest.Parse(t, "cpo Zoe"), "Board, May")
	if !u.asked() {
		t.Fatal("unsaved changes are lost without a question")
	}
	u.tap("Don't save")
	u.wants("cpo Zoe")
	if u.editor.Path() != "" || u.editor.Name() != "Board, May" || u.editor.Dirty() {
		t.Errorf("it is %q in the file %q", u.editor.Name(), u.editor.Path())
	}
}

func TestTheToolsOfThePast(t *testing.T) {
	u, _ := newHistorian(t)
	for key, want := range map[string]*tool.Tool{"Ctrl+Shift+V": u.past.Tool, "Ctrl+Shift+H": u.steps.Tool, "Ctrl+,": u.settings.Tool} {
		if u.press(key); u.host.Docked() != want {
			t.Errorf("%s does not open %s", key, want.Title)
		}
	}
	u.past.OnCompare(charttest.Parse(t, "cpo Ada"), "the version of May")
	if u.editor.ComparedWith() != "the version of May" {
		t.Error("nothing is compared")
	}
	setting.Appearance.Choose(u.app.Preferences(), "dark")
	u.settings.OnChange(&setting.Appearance)
	if u.editor.Theme().Name != scene.Dark.Name {
		t.Errorf("the theme is %s", u.editor.Theme().Name)
	}
	u.settings.OnChange(&setting.History)
}
