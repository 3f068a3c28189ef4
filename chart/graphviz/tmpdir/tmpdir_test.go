package tmpdir_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"testing"

	"cadre/chart/graphviz" // starts go-graphviz
	"cadre/chart/graphviz/graphviztest"
	"cadre/chart/graphviz/tmpdir"
)

// wanted tells the process that start makes what its temporary folder is, and
// searched where to look for machine code.
const (
	wanted   = "CADRE_TEST_TEMP"
	searched = "CADRE_TEST_SEARCHED"
)

func TestMain(m *testing.M) {
	graphviztest.BeChild()
	if os.Getenv(wanted) != "" {
		if err := draw(); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// draw is what a started process does: it makes a picture, for which a child
// starts go-graphviz, too. There must be machine code before and no other
// after: the child compiles nothing.
func draw() error {
	defer tmpdir.Remove()
	if want := os.Getenv(wanted); os.TempDir() != want {
		return fmt.Errorf("the temporary folder is %s, want %s", os.TempDir(), want)
	}
	before := machineCode(filepath.SplitList(os.Getenv(searched)))
	var r graphviz.Renderer
	defer r.Close()
	if _, err := r.Draw(context.Background(), []byte("digraph { a }")); err != nil {
		return err
	}
	after := machineCode(filepath.SplitList(os.Getenv(searched)))
	if len(before) == 0 || !slices.EqualFunc(before, after, os.SameFile) {
		return fmt.Errorf("the machine code was %v and is %v", before, after)
	}
	return nil
}

var codeName = regexp.MustCompile(`^[0-9a-f]{64}`)

// machineCode lists the files of it below some folders.
func machineCode(folders []string) (found []fs.FileInfo) {
	for _, folder := range folders {
		filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err == nil && codeName.MatchString(d.Name()) {
				info, _ := d.Info()
				found = append(found, info)
			}
			return nil
		})
	}
	return found
}

// world is where a process is started.
type world struct {
	home, temp string
	homeless   bool
}

func newWorld(t testing.TB) *world {
	return &world{home: t.TempDir(), temp: t.TempDir()}
}

// own is the program's folder in the user's cache.
func (w *world) own() string {
	switch runtime.GOOS {
	case "windows":
		return filepath.Join(w.home, "cadre")
	case "darwin":
		return filepath.Join(w.home, "Library", "Caches", "cadre")
	}
	return filepath.Join(w.home, ".cache", "cadre")
}

// start runs this test program anew, which starts go-graphviz, and gives what
// it left in the temporary folder.
func (w *world) start(t testing.TB, change ...func(*exec.Cmd)) (left []string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = []string{wanted + "=" + w.temp, searched + "=" + w.own() + string(filepath.ListSeparator) + w.temp,
		"TMPDIR=" + w.temp, "TMP=" + w.temp, "SystemRoot=" + os.Getenv("SystemRoot")}
	if !w.homeless {
		cmd.Env = append(cmd.Env, "HOME="+w.home, "LocalAppData="+w.home)
	}
	for _, c := range change {
		c(cmd)
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	entries, err := os.ReadDir(w.temp)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		left = append(left, e.Name())
	}
	return left
}

// glob is the one file that a pattern below the user's cache finds.
func (w *world) glob(t testing.TB, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(w.own(), filepath.FromSlash(pattern)))
	if err != nil || len(found) != 1 {
		t.Fatalf("%s: found %q, %v", pattern, found, err)
	}
	return found[0]
}

func (w *world) code(t testing.TB) string    { return w.glob(t, "graphviz/*/go-graphviz/*/*") }
func (w *world) sums(t testing.TB) string    { return w.glob(t, "graphviz/*/checksums") }
func (w *world) version(t testing.TB) string { return filepath.Dir(w.sums(t)) }

// TestGraphvizStartsInTheUsersFolder guards the order of initialisation: the
// compiled code must lie in the user's own folder, which nobody else can open.
func TestGraphvizStartsInTheUsersFolder(t *testing.T) {
	w := newWorld(t)
	if left := w.start(t); len(left) > 0 {
		t.Errorf("%q is in the temporary folder", left)
	}
	err := filepath.WalkDir(w.own(), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is open to others: %v", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	before := w.stat(t)
	w.start(t)
	if !os.SameFile(before, w.stat(t)) {
		t.Error("the second start compiled again")
	}
}

func (w *world) stat(t testing.TB) fs.FileInfo {
	t.Helper()
	info, err := os.Stat(w.code(t))
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// TestABadCacheStopsNothing damages a cache in many ways: the next start works
// all the same, compiles once and leaves a good one.
func TestABadCacheStopsNothing(t *testing.T) {
	good := newWorld(t)
	good.start(t)
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			if err := os.CopyFS(w.home, os.DirFS(good.home)); err != nil {
				t.Fatal(err)
			}
			closeToOthers(t, w.own())
			damage(t, w)
			if left := w.start(t); len(left) > 0 {
				t.Errorf("%q is in the temporary folder", left)
			}
			want, err := os.ReadFile(good.sums(t))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := os.ReadFile(w.sums(t)); err != nil || string(got) != string(want) {
				t.Errorf("the checksums are %q (%v), want %q", got, err, want)
			}
		})
	}
}

// closeToOthers makes a copy of a cache private, as the original was.
func closeToOthers(t *testing.T, folder string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil {
			err = os.Chmod(path, map[bool]fs.FileMode{true: 0o700, false: 0o600}[d.IsDir()])
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

var damages = map[string]func(t *testing.T, w *world){
	"truncated":            func(t *testing.T, w *world) { must(t, os.Truncate(w.code(t), 1<<20)) },
	"empty":                func(t *testing.T, w *world) { must(t, os.Truncate(w.code(t), 0)) },
	"damaged at the start": func(t *testing.T, w *world) { flip(t, w.code(t), 3) },
	"damaged inside":       func(t *testing.T, w *world) { flip(t, w.code(t), 4<<20) },
	"damaged offsets":      func(t *testing.T, w *world) { flip(t, w.code(t), 1000) },
	"longer":               func(t *testing.T, w *world) { write(t, w.code(t), os.O_APPEND, "more") },
	"gone":                 func(t *testing.T, w *world) { must(t, os.Remove(w.code(t))) },
	"no checksums":         func(t *testing.T, w *world) { must(t, os.Remove(w.sums(t))) },
	"wrong checksums":      func(t *testing.T, w *world) { flip(t, w.sums(t), 0) },
	"half written": func(t *testing.T, w *world) {
		must(t, os.Rename(w.code(t), w.code(t)+".123.tmp"))
		must(t, os.Remove(w.sums(t)))
	},
	"something else besides": func(t *testing.T, w *world) { write(t, w.code(t)+"2", os.O_CREATE, "planted") },
	"a folder instead of a file": func(t *testing.T, w *world) {
		replace(t, w.code(t), func(p string) error { return os.Mkdir(p, 0o700) })
	},
	"a file instead of the folder":  func(t *testing.T, w *world) { replace(t, w.version(t), touch) },
	"a file instead of all folders": func(t *testing.T, w *world) { replace(t, filepath.Dir(w.version(t)), touch) },
	"that of an older release": func(t *testing.T, w *world) {
		must(t, os.Rename(filepath.Join(w.version(t), "go-graphviz"), filepath.Join(w.own(), "go-graphviz")))
		must(t, os.RemoveAll(filepath.Dir(w.version(t))))
	},
}

// TestWithoutAHome there is a passing folder, which parent and child share.
func TestWithoutAHome(t *testing.T) {
	w := newWorld(t)
	w.homeless = true
	if left := w.start(t); len(left) > 0 {
		t.Errorf("%q is in the temporary folder", left)
	}
}

// TestAFileInsteadOfTheUsersCache stays, and a passing folder is used.
func TestAFileInsteadOfTheUsersCache(t *testing.T) {
	w := newWorld(t)
	must(t, os.MkdirAll(filepath.Dir(w.own()), 0o700))
	write(t, w.own(), os.O_CREATE, "mine")
	if left := w.start(t); len(left) > 0 {
		t.Errorf("%q is in the temporary folder", left)
	}
	if got, err := os.ReadFile(w.own()); string(got) != "mine" {
		t.Errorf("the file holds %q (%v)", got, err)
	}
}

// TestWhatTheDeadLeftIsRemoved: passing folders and caches of other versions
// that have not been made lately. What is another's stays.
func TestWhatTheDeadLeftIsRemoved(t *testing.T) {
	w := newWorld(t)
	w.homeless = true
	for name, stays := range map[string]bool{
		"cadre-graphviz-123":   false,
		"cadre-graphviz-123-a": true,
		"cadre-graphviz-":      true,
		"something":            true,
	} {
		folder := filepath.Join(w.temp, name)
		must(t, os.Mkdir(folder, 0o700))
		must(t, touch(filepath.Join(folder, "graphviz.lock")))
		t.Cleanup(func() {
			if _, err := os.Stat(folder); (err == nil) != stays {
				t.Errorf("%s: %v", name, err)
			}
		})
	}
	w.start(t)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func touch(path string) error { return os.WriteFile(path, nil, 0o600) }

func write(t *testing.T, path string, how int, text string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_WRONLY|how, 0o600)
	must(t, err)
	_, err = f.WriteString(text)
	must(t, err)
	must(t, f.Close())
}

// flip changes one byte of a file.
func flip(t *testing.T, path string, at int64) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	var b [1]byte
	_, err = f.ReadAt(b[:], at)
	must(t, err)
	b[0] ^= 1
	_, err = f.WriteAt(b[:], at)
	must(t, err)
	must(t, f.Close())
}

// replace puts something else in the place of a file or folder.
func replace(t *testing.T, path string, put func(string) error) {
	t.Helper()
	must(t, os.RemoveAll(path))
	must(t, put(path))
}
