package tmpdir

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"cadre/chart/filelock"
)

// What a cache's folder holds: a lock that who starts go-graphviz holds
// shared, and who changes the cache holds alone; and a folder for each version
// of go-graphviz, with the checksums of what is in it.
const (
	lockFile = "graphviz.lock"
	versions = "graphviz"
	sums     = "checksums"
	subtree  = "go-graphviz" // what go-graphviz calls its folder
)

// cache is a folder of machine code that this process has locked.
type cache struct {
	root    *os.Root
	lock    *os.File
	version string // its folder, from the root
	fresh   bool   // go-graphviz is about to fill it
}

// openCache opens the cache in a folder that only the user can open, and
// empties it where anything is not as this package has left it. It fails where
// the cache must not be trusted and cannot be made anew.
func openCache(folder string) (_ *cache, err error) {
	closed, err := ownFolder(folder)
	if err != nil {
		return nil, err
	}
	c := &cache{version: path.Join(versions, version())}
	defer func() {
		if err != nil {
			c.close()
		}
	}()
	if c.root, err = os.OpenRoot(folder); err != nil {
		return nil, err
	}
	// Where there can be no lock file, nobody can change the cache either.
	c.lock, err = c.root.OpenFile(lockFile, os.O_RDONLY|os.O_CREATE, 0o600)
	if err == nil {
		err = waitFor(filelock.Shared, c.lock)
	}
	if errors.Is(err, filelock.ErrHeld) {
		return nil, err
	}
	if closed && c.sound() {
		return c, nil
	}
	return c, c.renew(closed)
}

// ownFolder makes sure of a folder of the user's. It closes it to others, and
// tells whether it has been so before.
func ownFolder(folder string) (closed bool, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return false, err
	}
	info, err := os.Lstat(folder)
	switch {
	case err != nil:
		return false, err
	case !info.IsDir() || !owned(info):
		return false, fmt.Errorf("%s is no folder of this user's", folder)
	case !private(info):
		return false, os.Chmod(folder, 0o700)
	}
	return true, nil
}

func (c *cache) folder() string {
	if c == nil {
		return os.DevNull
	}
	return filepath.Join(c.root.Name(), filepath.FromSlash(c.version))
}

func (c *cache) close() {
	if c == nil {
		return
	}
	if c.lock != nil {
		c.lock.Close()
	}
	if c.root != nil {
		c.root.Close()
	}
}

// sound tells whether the cache is as seal has left it.
func (c *cache) sound() bool {
	want, err := c.root.ReadFile(path.Join(c.version, sums))
	if err != nil {
		return false
	}
	got, err := c.measure()
	return err == nil && bytes.Equal(got, want)
}

// measure lists the machine code with its checksums. It fails at whatever is
// not the user's alone, and at links.
func (c *cache) measure() ([]byte, error) {
	for _, folder := range []string{versions, c.version} {
		info, err := c.root.Lstat(folder)
		if err != nil || !info.IsDir() || !private(info) {
			return nil, errors.Join(err, fs.ErrPermission)
		}
	}
	var list bytes.Buffer
	err := fs.WalkDir(c.root.FS(), c.version, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == c.version || name == path.Join(c.version, sums) {
			return err
		}
		info, err := d.Info()
		switch {
		case err != nil:
			return err
		case !private(info):
			return fs.ErrPermission
		case d.IsDir():
			return nil
		case !info.Mode().IsRegular():
			return fs.ErrInvalid
		}
		sum, err := c.checksum(name)
		fmt.Fprintf(&list, "%08x %d %s\n", sum, info.Size(), name)
		return err
	})
	return list.Bytes(), err
}

// checksum is against damage, not against whoever may write in the folder.
// The processor computes this one: it is asked for at each start.
func (c *cache) checksum(name string) (uint32, error) {
	f, err := c.root.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	_, err = io.Copy(sum, f)
	return sum.Sum32(), err
}

// renew empties the cache for go-graphviz to fill, unless another process has
// done so by now. Only who holds the lock alone may.
func (c *cache) renew(closed bool) error {
	if c.lock == nil {
		return fs.ErrPermission
	}
	if err := waitFor(filelock.Exclusive, c.lock); errors.Is(err, filelock.ErrHeld) {
		return err
	}
	if closed && c.sound() {
		return filelock.Shared(c.lock)
	}
	c.fresh = true
	if info, err := c.root.Lstat(versions); !closed || err == nil && !(info.IsDir() && private(info)) {
		if err := c.root.RemoveAll(versions); err != nil {
			return err
		}
	}
	if err := c.root.RemoveAll(c.version); err != nil {
		return err
	}
	c.removeOld()
	if err := c.root.MkdirAll(path.Join(c.version, subtree), 0o700); err != nil {
		return err
	}
	return c.reserve()
}

// removeOld takes away what no version of the program has made for a month,
// and where the program kept its cache before there were folders of versions.
func (c *cache) removeOld() {
	const month = 30 * 24 * time.Hour
	_ = c.root.RemoveAll(subtree)
	found, err := fs.ReadDir(c.root.FS(), versions)
	if err != nil {
		return
	}
	for _, d := range found {
		if info, err := d.Info(); err == nil && time.Since(info.ModTime()) > month {
			_ = c.root.RemoveAll(path.Join(versions, d.Name()))
		}
	}
}

// reserve tells whether there is room: go-graphviz would end the program at a
// full disk.
func (c *cache) reserve() error {
	const most = 16 << 20 // of machine code there are 6 MB
	name := path.Join(c.version, "room")
	f, err := c.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(make([]byte, most))
	return errors.Join(err, f.Sync(), f.Close(), c.root.Remove(name))
}

// seal notes the checksums of what go-graphviz has just made. Where it cannot,
// the next start makes it anew.
func (c *cache) seal() {
	if c == nil || !c.fresh {
		return
	}
	if list, err := c.measure(); err == nil && len(list) > 0 {
		_ = c.root.WriteFile(path.Join(c.version, sums), list, 0o600)
	}
	_ = filelock.Shared(c.lock)
}

// waitFor gets a lock. A process keeps it for a second at most, unless it was
// stopped.
func waitFor(get func(*os.File) error, f *os.File) error {
	const patience, pause = 5 * time.Second, 5 * time.Millisecond
	for deadline := time.Now().Add(patience); ; time.Sleep(pause) {
		if err := get(f); !errors.Is(err, filelock.ErrHeld) || time.Now().After(deadline) {
			return err
		}
	}
}

// version names those of the libraries that decide what the machine code is.
// A test binary knows none.
func version() string {
	name := "built-for-tests"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return name
	}
	for _, m := range info.Deps {
		if m.Path == "github.com/goccy/go-graphviz" || m.Path == "github.com/tetratelabs/wazero" {
			name += "-" + path.Base(m.Path) + "-" + m.Version
		}
	}
	return strings.TrimPrefix(name, "built-for-tests-")
}
