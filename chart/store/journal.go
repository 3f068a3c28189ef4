package store

import (
	"path/filepath"
	"sync"
	"time"

	"cadre/chart/journal"
)

// When what happens goes to the file, and from there to the disk.
const (
	gatherTime = 100 * time.Millisecond // events that come together are written together
	syncEvery  = time.Second
	retryAfter = 5 * time.Second // a disk that failed
	patience   = 3 * time.Second // somebody waits for a disk that may hang
)

// Journal keeps the draft of a window's document: what happens to the document
// is soon in a file, and on the disk within a second, however the program ends.
// Its methods return at once, whatever the disk does; it works beside the
// window. Make it with Drafts.Journal.
type Journal struct {
	wake  chan struct{}
	over  chan struct{} // closed when it keeps nothing any more
	mutex sync.Mutex
	asked []func(*keeper)
}

// Journal begins one that keeps nothing yet. Fail hears, on a goroutine of the
// journal's, of a disk that fails, once until it works again.
func (d Drafts) Journal(fail func(error)) *Journal { return newJournal(d.Folder, userDisk{}, fail) }

func newJournal(folder string, on disk, fail func(error)) *Journal {
	j := &Journal{wake: make(chan struct{}, 1), over: make(chan struct{})}
	go j.run(&keeper{file: draftFile{disk: on, folder: folder, limit: draftLimit}, fail: fail})
	return j
}

// Begin is for another document. The draft of the one before goes: it has been
// saved, or is not wanted.
func (j *Journal) Begin(l journal.Log) {
	j.ask(func(k *keeper) {
		k.note(k.file.end())
		l.File = absolute(l.File)
		k.file.begin(l)
	})
}

// Resume is Begin for the document of a draft that was left behind: it is kept
// there from now on.
func (j *Journal) Resume(p *Place, l journal.Log) {
	j.ask(func(k *keeper) {
		k.note(k.file.end())
		k.file.resume(p, l)
	})
}

// Add says what happened to the document.
func (j *Journal) Add(e journal.Event) {
	j.ask(func(k *keeper) {
		switch of := e.(type) {
		case journal.SavedTo:
			e = journal.SavedTo{File: absolute(of.File)}
		case journal.Lost:
			e = journal.Lost{File: absolute(of.File)}
		}
		k.note(k.file.add(e))
	})
}

// Flush brings everything to the disk and waits for that, but not for ever.
func (j *Journal) Flush() { j.wait((*keeper).flush) }

// End takes the draft away. There is none until another document begins.
func (j *Journal) End() { j.wait(func(k *keeper) { k.note(k.file.end()) }) }

// Close leaves the draft for the next start, and the journal keeps nothing any
// more.
func (j *Journal) Close() {
	j.wait(func(k *keeper) {
		k.flush()
		k.note(k.file.leave())
		k.over = true
	})
}

// absolute is a file whose path does not depend on where the program runs.
func absolute(f journal.File) journal.File {
	if full, err := filepath.Abs(f.Path); err == nil && f.Path != "" {
		f.Path = full
	}
	return f
}

// ask has something done soon, in turn.
func (j *Journal) ask(do func(*keeper)) {
	j.mutex.Lock()
	j.asked = append(j.asked, do)
	j.mutex.Unlock()
	select {
	case j.wake <- struct{}{}:
	default: // it is awake
	}
}

// wait is ask and waits until it is done.
func (j *Journal) wait(do func(*keeper)) {
	done := make(chan struct{})
	j.ask(func(k *keeper) {
		defer close(done)
		do(k)
	})
	select {
	case <-done:
	case <-j.over:
	case <-time.After(patience):
	}
}

// run does what is asked and brings it to the disk in time.
func (j *Journal) run(k *keeper) {
	defer close(j.over)
	for !k.over {
		var due <-chan time.Time
		if at, any := k.due(); any {
			due = time.After(time.Until(at))
		}
		select {
		case <-j.wake:
			for _, do := range j.take() {
				do(k)
			}
			k.notice()
		case <-due:
			k.save(false)
		}
	}
}

// take is what was asked since the last time.
func (j *Journal) take() []func(*keeper) {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	asked := j.asked
	j.asked = nil
	return asked
}
