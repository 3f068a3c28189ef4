package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"

	"cadre/chart/journal"
)

// Drafts keeps what windows have not saved, a file for each document, until
// the window ends as it should. See Journal, which writes them.
type Drafts struct {
	Folder string // only the user can read it; empty: nothing is kept
}

// UserDrafts are those of the user who runs the program.
func UserDrafts() Drafts { return Drafts{filepath.Join(xdg.StateHome, "cadre", "drafts")} }

// draftAge is how long a draft is kept that nobody touches.
const draftAge = 30 * 24 * time.Hour

// Draft is what a window has left behind.
type Draft struct {
	Log     journal.Log
	Changed time.Time // the last time
	Damaged bool      // there is more that cannot be read
	Fault   error     // why nothing of it can be read; it has only the time then
	path    string    // without an ending
}

// File is where the draft is.
func (d *Draft) File() string { return d.path + draftEnding }

// Left are the drafts that no window has open, newest first. Those of which
// nobody needs anything go: what holds no more than the document's file, and
// what nobody has touched for long.
func (d Drafts) Left() ([]Draft, error) {
	if d.Folder == "" {
		return nil, nil
	}
	files, err := filepath.Glob(filepath.Join(globbed(d.Folder), "*"+draftEnding))
	if err != nil {
		return nil, err
	}
	var left []Draft
	for _, f := range files {
		draft, is, err := look(strings.TrimSuffix(f, draftEnding))
		if err != nil {
			draft.Fault = fmt.Errorf("%s: %s", f, reason(err))
		}
		if is || err != nil {
			left = append(left, draft)
		}
	}
	d.sweep()
	slices.SortStableFunc(left, func(a, b Draft) int { return b.Changed.Compare(a.Changed) })
	return left, nil
}

// globbed is a folder's name in a pattern.
func globbed(folder string) string {
	return strings.NewReplacer(`*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(folder)
}

// look reads a draft, or takes it away where nobody needs it. There is none
// where a window has it.
func look(path string) (d Draft, is bool, err error) {
	d.path = path
	lock := flock.New(path+lockEnding, flock.SetPermissions(0o600))
	if got, err := lock.TryRLock(); err != nil || !got { // several can look
		return d, false, err
	}
	if d, err = read(path); errors.Is(err, fs.ErrNotExist) {
		return d, false, errors.Join(lock.Close(), os.Remove(path+lockEnding)) // it has just ended
	}
	if err == nil && (time.Since(d.Changed) > draftAge || d.Fault == nil && !d.Damaged && !d.Log.Changed()) {
		p := Place{path, lock}
		return d, false, p.remove(userDisk{})
	}
	return d, err == nil, errors.Join(err, lock.Close())
}

func read(path string) (Draft, error) {
	d := Draft{path: path}
	info, err := os.Stat(d.File())
	if err != nil {
		return d, err
	}
	d.Changed = info.ModTime()
	text, err := os.ReadFile(d.File())
	if err != nil {
		d.Fault = explain(d.File(), err)
		return d, nil
	}
	var whole bool
	d.Log, whole, d.Fault = journal.Read(string(text), d.File())
	d.Damaged = d.Fault == nil && !whole
	return d, nil
}

// sweep takes away what is left of drafts that are gone.
func (d Drafts) sweep() {
	for _, ending := range []string{lockEnding, freshEnding} {
		files, _ := filepath.Glob(filepath.Join(globbed(d.Folder), "*"+ending)) // the pattern is right
		for _, f := range files {
			path := strings.TrimSuffix(f, ending)
			info, err := os.Stat(f)
			if _, missing := os.Stat(path + draftEnding); missing == nil || err != nil || time.Since(info.ModTime()) < 24*time.Hour {
				continue // it may be about to begin
			}
			if lock, err := holdDraft(path); err == nil {
				_ = lock.remove(userDisk{}) // the next one tries again
			}
		}
	}
}

// errHeld is the answer for a draft that a window has.
var errHeld = errors.New("another window has this draft open")

// holdDraft takes a draft's lock. Others may look at it at the same time, which
// takes them a moment.
func holdDraft(path string) (*Place, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	lock := flock.New(path+lockEnding, flock.SetPermissions(0o600))
	switch got, err := lock.TryLockContext(ctx, 10*time.Millisecond); {
	case got:
		return &Place{path, lock}, nil
	case err == nil || errors.Is(err, context.DeadlineExceeded):
		return nil, errHeld
	default:
		return nil, explain(path+lockEnding, err)
	}
}

// Hold takes a draft for this process, for Journal.Resume. It fails where
// another window was quicker.
func (d *Draft) Hold() (*Place, error) {
	p, err := holdDraft(d.path)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(d.File()); err != nil || !info.ModTime().Equal(d.Changed) {
		return nil, errors.Join(errors.New("another window has taken this draft; open the file to see what has become of it"), p.lock.Close())
	}
	return p, nil
}

// Discard takes a draft away.
func (d *Draft) Discard() error {
	p, err := d.Hold()
	if err != nil {
		return err
	}
	if err := p.remove(userDisk{}); err != nil {
		return fmt.Errorf("%s: the draft cannot be removed: %s", d.File(), reason(err))
	}
	return nil
}

// Standing is how a document's file is, compared with what a draft began from.
type Standing int

// What a file can be.
const (
	Unsaved Standing = iota // there never was one
	Same
	Different // somebody has changed it
	Gone
)

// Standing looks at the document's file.
func (d *Draft) Standing() Standing {
	f := d.Log.File
	if f.Path == "" {
		return Unsaved
	}
	was := Fingerprinted(f.Hash)
	switch is, err := Look(f.Path, was); {
	case err != nil || is.Missing():
		return Gone
	case !is.Same(was):
		return Different
	}
	return Same
}

// Forget takes away the drafts of a document that no window has open.
func (d Drafts) Forget(document string) error {
	left, err := d.Left()
	for _, draft := range left {
		if draft.Of(document) {
			err = errors.Join(err, draft.Discard())
		}
	}
	return err
}

// Of tells whether a draft is that of a document, whichever way its path leads
// there.
func (d *Draft) Of(document string) bool {
	path := d.Log.File.Path
	return path != "" && Resolved(path) == Resolved(document)
}
