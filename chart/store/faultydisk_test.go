package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// faultyDisk is a file system in memory that loses power: it knows what of it
// was on the disk.
type faultyDisk struct {
	names map[string]*faultyFile // as programs see them
	safe  map[string]*faultyFile // as they are after a power cut
	locks map[string]bool
	ops   int // so many have been done
	syncs int
	fault fault      // nil: all works
	mutex sync.Mutex // a journal uses it while a test looks at it
}

// fault is what the next operation says.
type fault func(op int, what string) error

// faultyFile is what was written, and how much of it is on the disk.
type faultyFile struct {
	text []byte
	safe int
}

var errNoSpace = errors.New("no space left on device")

func newFaultyDisk() *faultyDisk {
	return &faultyDisk{names: map[string]*faultyFile{}, safe: map[string]*faultyFile{}, locks: map[string]bool{}}
}

func (d *faultyDisk) op(what string) error {
	d.ops++
	if d.fault == nil {
		return nil
	}
	return d.fault(d.ops, what)
}

// fail lets operations fail from now on; nil lets them work.
func (d *faultyDisk) fail(f fault) {
	defer d.hold()()
	d.fault = f
}

// count is how many operations there were, and how many syncs among them.
func (d *faultyDisk) count() (ops, syncs int) {
	defer d.hold()()
	return d.ops, d.syncs
}

func (d *faultyDisk) hold() (letGo func()) {
	d.mutex.Lock()
	return d.mutex.Unlock
}

func (d *faultyDisk) MakeFolder(string) error {
	defer d.hold()()
	return d.op("make folder")
}

func (d *faultyDisk) Lock(path string) (io.Closer, error) {
	defer d.hold()()
	if err := d.op("lock"); err != nil {
		return nil, err
	}
	if d.locks[path] {
		return nil, fs.ErrExist
	}
	d.locks[path] = true
	return closer(func() error {
		defer d.hold()()
		return d.op("unlock")
	}), nil
}

type closer func() error

func (c closer) Close() error { return c() }

func (d *faultyDisk) Create(path string) (diskFile, error) {
	defer d.hold()()
	if err := d.op("create"); err != nil {
		return nil, err
	}
	d.names[path] = &faultyFile{}
	return &faultyHandle{d, d.names[path]}, nil
}

func (d *faultyDisk) Append(path string) (diskFile, error) {
	defer d.hold()()
	if err := d.op("append"); err != nil {
		return nil, err
	}
	if d.names[path] == nil {
		return nil, fs.ErrNotExist
	}
	return &faultyHandle{d, d.names[path]}, nil
}

// Rename fails before or after it is done.
func (d *faultyDisk) Rename(from, to string) error {
	defer d.hold()()
	err := d.op("rename")
	if err != nil && d.ops%2 == 0 {
		return err
	}
	d.names[to] = d.names[from]
	delete(d.names, from)
	return err
}

func (d *faultyDisk) Remove(path string) error {
	defer d.hold()()
	if err := d.op("remove"); err != nil {
		return err
	}
	delete(d.names, path)
	delete(d.locks, path)
	return nil
}

func (d *faultyDisk) SyncFolder(string) {
	defer d.hold()()
	d.safe = map[string]*faultyFile{}
	for path, f := range d.names {
		d.safe[path] = f
	}
}

// afterPowerCut are the drafts that can be found then: the folder as it is or
// as it was synced, and of each file what was synced, or more. Some of it may
// be nonsense.
func (d *faultyDisk) afterPowerCut() []string {
	defer d.hold()()
	var texts []string
	for _, names := range []map[string]*faultyFile{d.names, d.safe} {
		for path, f := range names {
			if !strings.HasSuffix(path, draftEnding) {
				continue
			}
			lost := len(f.text) - f.safe
			for _, more := range []int{0, lost / 3, lost / 2, max(lost-1, 0), lost} {
				kept := slices.Clone(f.text[:f.safe+more])
				texts = append(texts, string(kept), string(kept)+strings.Repeat("\x00", lost-more))
			}
		}
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

// faultyHandle is an open file.
type faultyHandle struct {
	disk *faultyDisk
	file *faultyFile
}

// Write writes the half of it where it fails.
func (h *faultyHandle) Write(p []byte) (int, error) {
	defer h.disk.hold()()
	err := h.disk.op("write")
	if err != nil {
		p = p[:len(p)/2]
	}
	h.file.text = append(h.file.text, p...)
	return len(p), err
}

func (h *faultyHandle) Sync() error {
	defer h.disk.hold()()
	h.disk.syncs++
	if err := h.disk.op("sync"); err != nil {
		return err
	}
	h.file.safe = len(h.file.text)
	return nil
}

func (h *faultyHandle) Close() error {
	defer h.disk.hold()()
	return h.disk.op("close")
}

// failsFrom fails from one operation to another.
func failsFrom(first, last int) fault {
	return func(op int, what string) error {
		if first <= op && op <= last {
			return fmt.Errorf("%s: %w", what, errNoSpace)
		}
		return nil
	}
}
