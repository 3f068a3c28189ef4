package tmpdir

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"

	"cadre/chart/filelock"
)

// usersFolder is where the user's cache is.
func usersFolder() (string, error) {
	cache, err := os.UserCacheDir()
	return filepath.Join(cache, "cadre"), err
}

// passingName is what folders of passing caches are called.
var passingName = regexp.MustCompile(`^cadre-graphviz-\d+$`)

// openPassing makes a cache in a folder that goes with the process.
func openPassing() (*cache, string) {
	for _, in := range temporaryFolders() {
		removeDead(in)
		folder, err := os.MkdirTemp(in, "cadre-graphviz-")
		if err != nil {
			continue
		}
		if c, err := openCache(folder); err == nil {
			return c, folder
		}
		os.RemoveAll(folder)
	}
	return nil, ""
}

// temporaryFolders lists where there may be room.
func temporaryFolders() []string {
	all := []string{os.TempDir()}
	if run := os.Getenv("XDG_RUNTIME_DIR"); run != "" {
		all = append(all, run)
	}
	if runtime.GOOS == "linux" {
		all = append(all, "/dev/shm")
	}
	return all
}

// clearDead removes what dead processes left, once.
var clearDead = sync.OnceFunc(func() {
	for _, in := range temporaryFolders() {
		removeDead(in)
	}
})

// removeDead removes the passing folders of this user's processes that have
// died.
func removeDead(in string) {
	folders, err := os.ReadDir(in)
	if err != nil {
		return
	}
	for _, d := range folders {
		if !d.IsDir() || !passingName.MatchString(d.Name()) {
			continue
		}
		info, err := d.Info()
		if err != nil || !owned(info) {
			continue
		}
		folder := filepath.Join(in, d.Name())
		if filelock.RemoveAbandoned(filepath.Join(folder, lockFile)) {
			os.RemoveAll(folder)
		}
	}
}
