package store

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Watch tells that something happened to a file, until it is closed. It hears
// nothing of what happens on network folders. A nil Watch hears nothing at all.
type Watch struct {
	events *fsnotify.Watcher
	paths  []string // of the file, and of what it is a link to
}

// calm is for how long nothing may happen to a file until it is worth a look:
// programs write in several steps.
const calm = 200 * time.Millisecond

// NewWatch watches a file, which need not be there yet. It calls changed from
// another goroutine.
func NewWatch(path string, changed func()) (*Watch, error) {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, explain(path, err)
	}
	full, err := filepath.Abs(path)
	if err != nil {
		full = path
	}
	w := &Watch{events, []string{full, Resolved(path)}}
	if err := w.Renew(); err != nil {
		events.Close()
		return nil, explain(path, err)
	}
	go w.listen(changed)
	return w, nil
}

// Renew goes on with a folder that was gone meanwhile.
func (w *Watch) Renew() error {
	if w == nil {
		return nil
	}
	for _, p := range w.paths {
		if err := w.events.Add(filepath.Dir(p)); err != nil { // the folder: editors put a new file in the old one's place
			return err
		}
	}
	return nil
}

// Close ends it. A call of changed may still be under way.
func (w *Watch) Close() {
	if w != nil {
		w.events.Close()
	}
}

func (w *Watch) listen(changed func()) {
	quiet := time.NewTimer(calm)
	quiet.Stop()
	for {
		select {
		case e, ok := <-w.events.Events:
			if !ok {
				quiet.Stop()
				return
			}
			if e.Op != fsnotify.Chmod && w.about(e.Name) {
				quiet.Reset(calm)
			}
		case _, ok := <-w.events.Errors:
			if ok { // something may have been missed
				quiet.Reset(calm)
			}
		case <-quiet.C:
			changed()
		}
	}
}

// about tells whether a name is that of the file, or of a folder it is in.
func (w *Watch) about(name string) bool {
	return slices.ContainsFunc(w.paths, func(p string) bool {
		return strings.EqualFold(name, p) || strings.EqualFold(name, filepath.Dir(p)) // not all file systems tell cases apart
	})
}
