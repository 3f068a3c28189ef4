package store

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
	"time"
)

// keeper knows when the file of a draft is to be written, and what to say of a
// disk that fails.
type keeper struct {
	file   draftFile
	fail   func(error)
	since  time.Time // something is pending; zero: nothing
	synced time.Time // the file, the last time
	failed time.Time // the disk, the last time; zero: it works
	told   bool      // that it fails
	over   bool
}

// notice sees whether there is something to write.
func (k *keeper) notice() {
	switch {
	case !k.file.pending:
		k.since = time.Time{}
	case k.since.IsZero():
		k.since = time.Now()
	}
}

// due is when there is something to do next, if there is.
func (k *keeper) due() (at time.Time, any bool) {
	gathered, next := k.since.Add(gatherTime), k.synced.Add(syncEvery)
	switch {
	case !k.failed.IsZero():
		return k.failed.Add(retryAfter), k.file.pending
	case k.file.anew() && next.After(gathered):
		return next, true
	case k.file.pending:
		return gathered, true
	}
	return next, k.file.unsynced
}

// flush brings everything to the disk now.
func (k *keeper) flush() { k.save(true) }

// save writes what is pending, and brings it to the disk where that is due.
func (k *keeper) save(now bool) {
	pending := k.file.pending
	err := k.file.write()
	if err == nil && pending && !k.file.unsynced {
		k.synced = time.Now() // it was written as a whole
	}
	if err == nil && k.file.unsynced && (now || time.Since(k.synced) >= syncEvery) {
		err = k.file.sync()
		k.synced = time.Now()
	}
	if err == nil && pending {
		k.failed, k.told = time.Time{}, false
	}
	k.note(err)
	k.notice()
}

// note remembers a failure, and tells the first of several.
func (k *keeper) note(err error) {
	if err == nil {
		return
	}
	k.failed = time.Now()
	if !k.told {
		k.told = true
		k.fail(fmt.Errorf("unsaved work cannot be kept in %s (%s); save often, and look after that folder", k.file.folder, reason(err)))
	}
}

// reason is what the system says of a failure, without our own temporary names.
func reason(err error) string {
	var no syscall.Errno
	if errors.As(err, &no) {
		return no.Error()
	}
	return strings.ReplaceAll(err.Error(), "\n", "; ")
}
