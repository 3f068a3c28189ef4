package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"cadre/chart/journal"
)

// draftLimit is how large the file of a draft may be. It is written anew before
// it is larger, with fewer steps to undo: see journal.Write. Only a chart that
// is itself about as large has a larger one, since the work as it stands is
// never given up.
const draftLimit = 20 << 20

// The files of a draft have its name, and these endings.
const (
	draftEnding = ".draft"
	lockEnding  = ".lock"  // held while the draft's window is open
	freshEnding = ".fresh" // the draft while it is written anew
)

// Place is where a draft is, held by this process.
type Place struct {
	path string // without an ending
	lock io.Closer
}

// draftFile keeps the file of a draft in step with a log. There is no file
// before anything happens. Whatever fails leaves a file as it was before or
// after what was to be written, at most with an end that readers leave away; it
// is written anew the next time.
type draftFile struct {
	disk   disk
	folder string
	limit  int

	log      journal.Log
	place    *Place       // nil: nothing was ever written
	out      diskFile     // open at the end of the file; nil: it is to be written anew
	size     int          // of the file
	most     int          // before it is written anew
	part     journal.Part // of the log, in the file and lines
	lines    []byte       // for the end of the file
	typing   bool         // what is typed is to be written, too
	pending  bool         // something is not written yet
	unsynced bool         // something that was written could be lost with the power
	ended    bool         // nothing is kept until another document begins
}

// begin is for another document, of which nothing is written yet.
func (f *draftFile) begin(l journal.Log) {
	*f = draftFile{disk: f.disk, folder: f.folder, limit: f.limit, log: l, pending: l.Changed()}
}

// resume goes on with a draft that was left behind. It stays as it is until
// something happens.
func (f *draftFile) resume(p *Place, l journal.Log) {
	f.begin(l)
	f.place, f.pending = p, false
}

// add takes in an event.
func (f *draftFile) add(e journal.Event) error {
	if f.ended {
		return nil
	}
	f.log.Add(e)
	f.pending = true
	if f.out == nil {
		return nil
	}
	switch e.(type) {
	case journal.Typing:
		f.typing = true
		return nil // only the last of them is worth writing
	case journal.Did:
		f.part.To, f.typing = f.log.Done, false
	case journal.Went:
		f.typing = false
	}
	if !f.part.Reaches(f.log.Done) {
		f.giveUp()
		return nil
	}
	lines, err := journal.AppendEvent(f.lines, e)
	if err != nil {
		f.giveUp()
		return err
	}
	f.lines = lines
	return nil
}

// giveUp lets the file be written anew.
func (f *draftFile) giveUp() {
	if f.out != nil {
		f.out.Close() // whatever it says, nothing more is expected of it
	}
	f.out, f.lines, f.typing, f.unsynced, f.pending = nil, nil, false, false, true
}

// anew tells whether the next thing to do is to write the whole file, which
// goes to the disk at once.
func (f *draftFile) anew() bool { return f.pending && f.out == nil }

// write writes what is pending. A document of which nothing has happened yet
// is not worth a file.
func (f *draftFile) write() (err error) {
	if !f.pending || f.place == nil && len(f.log.Steps) == 0 && !f.log.Changed() {
		f.pending = false
		return nil
	}
	if f.typing && f.out != nil {
		f.lines, err = journal.AppendEvent(f.lines, journal.Typing{Step: f.log.Typed})
	}
	switch {
	case err != nil:
	case f.out == nil || f.size+len(f.lines) > f.most:
		err = f.rewrite()
	default:
		_, err = f.out.Write(f.lines)
		f.size += len(f.lines)
		f.unsynced = true
	}
	if err != nil {
		f.giveUp()
		return err
	}
	f.lines, f.typing, f.pending = f.lines[:0], false, false
	return nil
}

// sync makes what was written last through a power cut.
func (f *draftFile) sync() error {
	if !f.unsynced {
		return nil
	}
	if err := f.out.Sync(); err != nil {
		f.giveUp() // nobody knows what of it is on the disk
		return err
	}
	f.unsynced = false
	return nil
}

// rewrite writes the whole file beside the old one and puts it in its place.
func (f *draftFile) rewrite() error {
	f.giveUp()
	if err := f.settle(); err != nil {
		return err
	}
	text, part, err := journal.Write(f.log, f.limit)
	if err != nil {
		return err
	}
	fresh, path := f.place.path+freshEnding, f.place.path+draftEnding
	if err := f.fill(fresh, text); err != nil {
		return errors.Join(err, f.disk.Remove(fresh))
	}
	if err := f.disk.Rename(fresh, path); err != nil {
		return errors.Join(err, f.disk.Remove(fresh))
	}
	f.disk.SyncFolder(f.folder)
	if f.out, err = f.disk.Append(path); err != nil {
		return err
	}
	f.size, f.part, f.unsynced = len(text), part, false
	f.most = max(f.limit, f.size+f.limit/16)
	return nil
}

// fill makes a file and brings it to the disk.
func (f *draftFile) fill(path string, text []byte) error {
	out, err := f.disk.Create(path)
	if err != nil {
		return err
	}
	if _, err = out.Write(text); err == nil {
		err = out.Sync()
	}
	return errors.Join(err, out.Close())
}

// settle finds a place for the draft and takes it. Its name says nothing about
// the document.
func (f *draftFile) settle() error {
	if f.place != nil {
		return nil
	}
	if err := f.disk.MakeFolder(f.folder); err != nil {
		return err
	}
	name := fmt.Sprintf("%s-%d", time.Now().UTC().Format("20060102-150405"), os.Getpid())
	for n := 1; ; n++ {
		path := filepath.Join(f.folder, fmt.Sprintf("%s-%d", name, n))
		lock, err := f.disk.Lock(path + lockEnding)
		if errors.Is(err, fs.ErrExist) {
			continue // another document of this second
		}
		if err == nil {
			f.place = &Place{path, lock}
		}
		return err
	}
}

// leave lets go of the draft, which stays for somebody to find.
func (f *draftFile) leave() error {
	f.giveUp()
	f.pending, f.ended = false, true
	if f.place == nil {
		return nil
	}
	return f.place.lock.Close()
}

// end takes the draft away: nobody needs it any more.
func (f *draftFile) end() error {
	f.giveUp()
	f.pending, f.ended = false, true
	if f.place == nil {
		return nil
	}
	p := f.place
	f.place = nil
	return p.remove(f.disk)
}

// remove takes the draft's files away and lets go of them.
func (p *Place) remove(d disk) error {
	return errors.Join(d.Remove(p.path+draftEnding), d.Remove(p.path+freshEnding), p.lock.Close(), d.Remove(p.path+lockEnding))
}
