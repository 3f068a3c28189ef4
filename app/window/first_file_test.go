package window

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"cadre/chart/charttest"
	"cadre/chart/store"
)

// slowDisk reads a file once it is let go, or fails then.
type slowDisk struct {
	Disk
	wait chan error
}

func (d slowDisk) Open(path string) (store.Content, error) {
	if err := <-d.wait; err != nil {
		return store.Content{}, err
	}
	return d.Disk.Open(path)
}

// TestTheWindowIsThereBeforeItsFile reads one that takes its time.
func TestTheWindowIsThereBeforeItsFile(t *testing.T) {
	for name, c := range map[string]struct {
		end   func(u *user, wait chan error)
		start bool // the welcome screen is what is left
	}{
		"read":             {func(_ *user, wait chan error) { wait <- nil }, false},
		"damaged":          {func(_ *user, wait chan error) { wait <- errors.New("it is damaged") }, true},
		"somebody cancels": {func(u *user, wait chan error) { u.tap("Cancel"); wait <- nil }, true},
	} {
		t.Run(name, func(t *testing.T) {
			wait := make(chan error)
			u := newUserAtFirst(t, slowDisk{wait: wait})
			path := filepath.Join(u.dir, "large.cadre")
			if err := store.Save(path, charttest.Company(5)); err != nil {
				t.Fatal(err)
			}
			u.waitFor(func() {
				if err := u.openFirst(path, 0); err != nil || len(u.body.Objects) != 0 {
					t.Fatalf("%v; %d things are shown", err, len(u.body.Objects))
				}
				u.waitForProgress()
				c.end(u, wait)
			})
			if got := u.start != nil; got != c.start || len(u.body.Objects) != 1 || u.asked() != (name == "damaged") {
				t.Errorf("the welcome screen is shown: %t; something is said: %t", got, u.asked())
			}
		})
	}
}

// TestAFileThatCannotBeReadIsSaidBeforeThereIsAWindow, where that shows soon.
func TestAFileThatCannotBeReadIsSaidBeforeThereIsAWindow(t *testing.T) {
	u := newUser(t, "")
	if err := u.openFirst(filepath.Join(u.dir, "none.cadre"), time.Hour); err == nil || u.asked() {
		t.Errorf("%v; something is said in the window: %t", err, u.asked())
	}
}

// TestWhatThereIsToSayWaitsForTheWindow: a report on what was imported comes up
// once the window is there, not before.
func TestWhatThereIsToSayWaitsForTheWindow(t *testing.T) {
	u := newUserAtFirst(t, Disk{})
	path := filepath.Join(u.dir, "table.csv")
	if err := os.WriteFile(path, []byte("Name,Title,Boss\nAda,CPO,\nBo,PM,Ada\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	u.unseen = true
	if err := u.openFirst(path, time.Hour); err != nil || !u.begun() || u.asked() {
		t.Fatalf("%v; the chart is shown: %t; something is said: %t", err, u.begun(), u.asked())
	}
	u.seen()
	if !u.asked() || !u.HasImportReport() {
		t.Fatal("nothing is said of the import")
	}
	u.tap("Close")
}
