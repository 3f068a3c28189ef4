package editor_test

import (
	"errors"
	"testing"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/store"
)

// drive is a disk on which others write, too, and which can fail.
type drive struct {
	disk
	garbled     map[string]string // files that hold no chart
	wording     byte              // how charts are written down
	unreachable bool
	full        bool
}

var errUnreachable = errors.New("team.cadre: the folder is gone")

func newDrive() *drive { return &drive{disk: disk{}, garbled: map[string]string{}} }

func (d *drive) Open(path string) (store.Content, error) {
	if _, is := d.garbled[path]; is {
		return store.Content{}, errors.New(path + ": this is no chart")
	}
	c, err := d.disk.Open(path)
	c.State.Hash[0] += d.wording
	return c, err
}

func (d *drive) Look(path string, known store.State) (store.State, error) {
	if d.unreachable {
		return store.State{}, errUnreachable
	}
	if text, is := d.garbled[path]; is {
		return store.State{Hash: [32]byte([]byte(text + "                                "))}, nil
	}
	s, err := d.disk.Look(path, known)
	if !s.Missing() {
		s.Hash[0] += d.wording
	}
	return s, err
}

func (d *drive) Save(path string, c *chart.Chart) (store.State, error) {
	if d.full {
		return store.State{}, errors.New(path + ": the disk is full")
	}
	delete(d.garbled, path)
	return d.disk.Save(path, c)
}

const team = "team.cadre"

// opened is an editor with a file that others have, too.
func opened(t *testing.T) (*editor.Editor, *drive) {
	t.Helper()
	d := newDrive()
	d.disk[team] = charttest.Parse(t, company)
	e := editor.New(d, measurer{})
	if _, err := e.Open(team); err != nil {
		t.Fatal(err)
	}
	return e, d
}

func rename(t *testing.T, e *editor.Editor, id chart.ID, name string) {
	t.Helper()
	if err := e.Do(chart.Rename(id, name)); err != nil {
		t.Fatal(err)
	}
}

// with is the company after somebody else has renamed Cy.
func with(t *testing.T, cy string) *chart.Chart {
	t.Helper()
	c, _, err := chart.Rename("cy", cy).On(charttest.Parse(t, company))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestWhatToDoAboutAFile has each thing happen to the file, with and without
// unsaved work, and looks twice.
func TestWhatToDoAboutAFile(t *testing.T) {
	changed := func(d *drive) { d.disk[team] = with(t, "Cynthia") }
	for _, tt := range []struct {
		name         string
		happen       func(*drive)
		clean, dirty editor.Response // what is to be done without and with unsaved work
		marked       bool            // there is something to save though nothing was edited
	}{
		{name: "nothing", happen: func(*drive) {}, clean: editor.Nothing, dirty: editor.Nothing},
		{name: "changed", happen: changed, clean: editor.Reload, dirty: editor.Ask, marked: true},
		{name: "the same in other words", happen: func(d *drive) { d.wording = 1 }, clean: editor.Nothing, dirty: editor.Nothing},
		{name: "half written", happen: func(d *drive) { d.garbled[team] = "{" }, clean: editor.Tell, dirty: editor.Tell, marked: true},
		{name: "gone", happen: func(d *drive) { delete(d.disk, team) }, clean: editor.Tell, dirty: editor.Tell, marked: true},
		{name: "unreachable", happen: func(d *drive) { d.unreachable = true }, clean: editor.Tell, dirty: editor.Tell, marked: true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, dirty := range []bool{false, true} {
				e, d := opened(t)
				want := tt.clean
				if dirty {
					rename(t, e, "bo", "Bob")
					want = tt.dirty
				}
				before := e.Written()
				tt.happen(d)
				if got := e.Notice(e.Looker(true)(), false); got != want {
					t.Errorf("unsaved: %t: to do is %d, want %d", dirty, got, want)
				}
				if e.Dirty() != (dirty || tt.marked) {
					t.Errorf("unsaved: %t, becomes %t", dirty, e.Dirty())
				}
				if e.Written() != before {
					t.Error("the chart is another one before anybody has said so")
				}
				second := editor.Nothing
				if want == editor.Reload { // it is to be done as long as nobody has
					second = want
				}
				if got := e.Notice(e.Looker(true)(), false); got != second {
					t.Errorf("unsaved: %t: the second look: %d, want %d", dirty, got, second)
				}
				if got := e.Notice(e.Looker(true)(), true); got != want {
					t.Errorf("unsaved: %t: told anew: %d, want %d", dirty, got, want)
				}
			}
		})
	}
}

// TestAFileThatComesBack is the document's again, with nothing to save.
func TestAFileThatComesBack(t *testing.T) {
	e, d := opened(t)
	kept := d.disk[team]
	for _, trouble := range []struct{ begin, end func() }{
		{func() { delete(d.disk, team) }, func() { d.disk[team] = kept }},
		{func() { d.unreachable = true }, func() { d.unreachable = false }},
		{func() { d.garbled[team] = "{" }, func() { delete(d.garbled, team) }},
	} {
		trouble.begin()
		if got := e.Notice(e.Looker(true)(), false); got != editor.Tell || !e.Dirty() {
			t.Fatalf("to do is %d; unsaved: %t", got, e.Dirty())
		}
		if e.SavedStep() != -1 {
			t.Error("a step is said to be in the file")
		}
		trouble.end()
		if got := e.Notice(e.Looker(true)(), false); got != editor.Back || e.Dirty() || e.SavedStep() != 0 {
			t.Errorf("back: to do is %d; unsaved: %t, saved after %d edits", got, e.Dirty(), e.SavedStep())
		}
	}
}

// TestTheHalfOfAFile is followed by the whole, which is shown.
func TestTheHalfOfAFile(t *testing.T) {
	e, d := opened(t)
	for _, half := range []string{"{", `{"cadre":`} {
		d.garbled[team] = half
		if got := e.Notice(e.Looker(true)(), false); got != editor.Tell {
			t.Errorf("%s: to do is %d", half, got)
		}
	}
	delete(d.garbled, team)
	d.disk[team] = with(t, "Cynthia")
	s := e.Looker(true)()
	if got := e.Notice(s, false); got != editor.Reload {
		t.Fatalf("to do is %d", got)
	}
	if err := e.Adopt(s); err != nil {
		t.Fatal(err)
	}
	if e.Chart().Person("cy").Name != "Cynthia" || e.Dirty() {
		t.Errorf("%s is shown; unsaved: %t", e.Chart().Person("cy").Name, e.Dirty())
	}
}

// TestTheFilesChangesAreOneEdit: selection, zoom and place stay, and one undo
// brings back what was there, which can be saved then.
func TestTheFilesChangesAreOneEdit(t *testing.T) {
	e, d := opened(t)
	e.Select("dee")
	e.ZoomTo(0.7)
	view := e.View()
	d.disk[team] = with(t, "Cynthia")
	s := e.Looker(true)()
	e.Notice(s, false)
	if err := e.Adopt(s); err != nil {
		t.Fatal(err)
	}
	if e.Selected() != "dee" || e.View().Zoom != view.Zoom || e.UndoName() != editor.AdoptName || e.Dirty() {
		t.Errorf("selected %s, zoom %v, undo %q, unsaved: %t", e.Selected(), e.View().Zoom, e.UndoName(), e.Dirty())
	}
	e.Undo()
	wants(t, e, company)
	if !e.Dirty() {
		t.Error("what was there before is not unsaved")
	}
	if err := e.Save(); err != nil || e.Dirty() || d.disk[team].Person("cy").Name != "Cy" {
		t.Errorf("saving it: %v; unsaved: %t", err, e.Dirty())
	}
}

// TestTheFilesChangesWhileADayIsShown are taken over, and the day stays.
func TestTheFilesChangesWhileADayIsShown(t *testing.T) {
	e, d := opened(t)
	day, _ := chart.ParseDay("2027-01-01")
	e.ShowDay(day)
	d.disk[team] = with(t, "Cynthia")
	s := e.Looker(true)()
	if e.Notice(s, false) != editor.Reload || e.Adopt(s) != nil {
		t.Fatal("it is not to be shown")
	}
	if e.Day() != day || e.Chart().Person("cy").Name != "Cynthia" {
		t.Errorf("%v is shown, with %s", e.Day(), e.Chart().Person("cy").Name)
	}
}

// TestSavingNeverWritesOverAnothersWork, until somebody says so.
func TestSavingNeverWritesOverAnothersWork(t *testing.T) {
	e, d := opened(t)
	rename(t, e, "bo", "Bob")
	d.disk[team] = with(t, "Cynthia")
	for range 2 {
		if err := e.Save(); !errors.Is(err, editor.ErrChanged) || d.disk[team].Person("cy").Name != "Cynthia" {
			t.Fatalf("saving says %v, and %s is in the file", err, d.disk[team].Person("cy").Name)
		}
	}
	s := e.Looker(true)()
	if got := e.Notice(s, true); got != editor.Ask {
		t.Fatalf("to do is %d", got)
	}
	e.Keep(s)
	d.disk[team] = with(t, "Cyrus") // and once more
	if err := e.Save(); !errors.Is(err, editor.ErrChanged) {
		t.Fatalf("a second change is written over: %v", err)
	}
	s = e.Looker(true)()
	e.Notice(s, true)
	e.Keep(s)
	if e.FileChart().Person("cy").Name != "Cyrus" {
		t.Error("the file is said to hold another chart")
	}
	if err := e.Save(); err != nil || d.disk[team].Person("bo").Name != "Bob" || e.Dirty() {
		t.Errorf("saving says %v; unsaved: %t", err, e.Dirty())
	}
}

// TestWhoKeepsTheirOwnHasSomethingToSave, also where all edits are undone.
func TestWhoKeepsTheirOwnHasSomethingToSave(t *testing.T) {
	e, d := opened(t)
	rename(t, e, "bo", "Bob")
	d.disk[team] = with(t, "Cynthia")
	s := e.Looker(true)()
	e.Notice(s, false)
	e.Keep(s)
	if got := e.Notice(e.Looker(true)(), false); got != editor.Nothing {
		t.Errorf("it is asked again: %d", got)
	}
	e.Undo()
	if !e.Dirty() || e.SavedStep() != -1 {
		t.Errorf("the file holds something else; unsaved: %t, saved after %d edits", e.Dirty(), e.SavedStep())
	}
	if err := e.Save(); err != nil || e.Dirty() {
		t.Errorf("saving: %v; unsaved: %t", err, e.Dirty())
	}
}

// TestBothHaveDoneTheSame: there is nothing to ask, and nothing to undo.
func TestBothHaveDoneTheSame(t *testing.T) {
	e, d := opened(t)
	rename(t, e, "cy", "Cynthia")
	d.disk[team] = with(t, "Cynthia")
	s := e.Looker(true)()
	if got := e.Notice(s, false); got != editor.Reload {
		t.Fatalf("to do is %d", got)
	}
	name := e.UndoName()
	if err := e.Adopt(s); err != nil || e.Dirty() || e.UndoName() != name {
		t.Errorf("%v; unsaved: %t; undo would take back %q", err, e.Dirty(), e.UndoName())
	}
}

// TestALookThatComesLate is of no use: the file was saved or became another one
// while somebody looked.
func TestALookThatComesLate(t *testing.T) {
	e, d := opened(t)
	rename(t, e, "bo", "Bob")
	late := e.Looker(true)()
	if err := e.Save(); err != nil {
		t.Fatal(err)
	}
	if got := e.Notice(late, false); got != editor.LookAgain || e.Dirty() {
		t.Errorf("after saving: to do is %d; unsaved: %t", got, e.Dirty())
	}
	if got := e.Notice(e.Looker(true)(), false); got != editor.Nothing {
		t.Errorf("our own saving looks like another's: %d", got)
	}
	late = e.Looker(true)()
	if err := e.SaveAs("other.cadre"); err != nil {
		t.Fatal(err)
	}
	if got := e.Notice(late, false); got != editor.LookAgain {
		t.Errorf("of another file: to do is %d", got)
	}
	if d.disk[team] == nil || d.disk["other.cadre"] == nil {
		t.Error("a file is missing")
	}
}

// TestALostFileIsWrittenAgain, and one that cannot be written leaves the work
// unsaved.
func TestALostFileIsWrittenAgain(t *testing.T) {
	e, d := opened(t)
	delete(d.disk, team)
	e.Notice(e.Looker(true)(), false)
	d.full = true
	if err := e.Save(); err == nil || !e.Dirty() {
		t.Errorf("a full disk: %v; unsaved: %t", err, e.Dirty())
	}
	d.full = false
	if err := e.Save(); err != nil || e.Dirty() || d.disk[team] == nil {
		t.Errorf("saving: %v; unsaved: %t", err, e.Dirty())
	}
	d.unreachable = true
	rename(t, e, "bo", "Bob")
	e.Notice(e.Looker(true)(), false)
	if err := e.Save(); err != nil { // the disk's own error counts, not that of the look
		t.Errorf("saving where nobody can look: %v", err)
	}
}

// TestATableHasNoFileToLoseOrShare: it is nowhere but here.
func TestATableHasNoFileToLoseOrShare(t *testing.T) {
	e := editor.New(disk{"people.csv": charttest.Parse(t, company)}, measurer{})
	if _, err := e.Open("people.csv"); err != nil {
		t.Fatal(err)
	}
	if e.FileChart() != nil || e.Path() != "" {
		t.Errorf("the document's file is %q", e.Path())
	}
}
