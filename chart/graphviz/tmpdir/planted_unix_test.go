//go:build unix

package tmpdir_test

import (
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

const nobody = 65534 // a user who owns nothing

func init() { maps.Copy(damages, planted) }

// planted are the ways in which another user could have had a hand in a cache.
var planted = map[string]func(t *testing.T, w *world){
	"a file that others may write":       func(t *testing.T, w *world) { must(t, os.Chmod(w.code(t), 0o666)) },
	"a version that others may write":    func(t *testing.T, w *world) { must(t, os.Chmod(w.version(t), 0o777)) },
	"versions that others may write":     func(t *testing.T, w *world) { must(t, os.Chmod(filepath.Dir(w.version(t)), 0o777)) },
	"a user's cache that others may see": func(t *testing.T, w *world) { must(t, os.Chmod(w.own(), 0o755)) },
	"a file of another user's":           func(t *testing.T, w *world) { give(t, w.code(t)) },
	"a folder of another user's":         func(t *testing.T, w *world) { give(t, filepath.Dir(w.code(t))) },
	"a link instead of a file":           func(t *testing.T, w *world) { link(t, w.code(t)) },
	"a link to nothing":                  func(t *testing.T, w *world) { link(t, w.code(t)); must(t, os.RemoveAll(w.home+"/elsewhere")) },
	"a link instead of a version":        func(t *testing.T, w *world) { link(t, w.version(t)) },
	"a link instead of all versions":     func(t *testing.T, w *world) { link(t, filepath.Dir(w.version(t))) },
	"a link instead of checksums":        func(t *testing.T, w *world) { link(t, w.sums(t)) },
}

// link moves a file or folder elsewhere and puts a link to it in its place.
// What is elsewhere must not be touched.
func link(t *testing.T, path string) {
	t.Helper()
	elsewhere := filepath.Join(filepath.Dir(filepath.Dir(path)), "elsewhere")
	if i := strings.Index(path, "/.cache/"); i > 0 {
		elsewhere = filepath.Join(path[:i], "elsewhere")
	}
	must(t, os.Rename(path, elsewhere))
	must(t, os.Symlink(elsewhere, path))
	before := stamps(elsewhere)
	t.Cleanup(func() {
		if after := stamps(elsewhere); len(after) > 0 && !maps.Equal(before, after) {
			t.Errorf("what the link led to was %v and is %v", before, after)
		}
	})
}

// stamps tells files apart, and when each was last changed.
func stamps(folder string) map[string]string {
	found := map[string]string{}
	filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil {
			info, _ := d.Info()
			found[path] = info.Mode().String() + info.ModTime().String()
		}
		return nil
	})
	return found
}

// give makes another user a file's owner.
func give(t *testing.T, path string) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root may")
	}
	must(t, os.Lchown(path, nobody, nobody))
}

// TestAnUnusableUsersCache is let be: a passing folder does.
func TestAnUnusableUsersCache(t *testing.T) {
	for name, spoil := range map[string]func(t *testing.T, w *world){
		"a link":               func(t *testing.T, w *world) { link(t, w.own()) },
		"another user's":       func(t *testing.T, w *world) { give(t, w.own()) },
		"a folder's disk full": func(t *testing.T, w *world) { smallDisk(t, w.own()) },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			must(t, os.MkdirAll(w.own(), 0o700))
			spoil(t, w)
			if left := w.start(t); len(left) > 0 {
				t.Errorf("%q is in the temporary folder", left)
			}
			if found, _ := filepath.Glob(w.own() + "/graphviz/*/*/*/*"); len(found) > 0 {
				t.Errorf("machine code was put there: %q", found)
			}
		})
	}
}

// smallDisk puts a disk of a megabyte on a folder.
func smallDisk(t *testing.T, folder string) {
	t.Helper()
	if runtime.GOOS != "linux" || os.Geteuid() != 0 {
		t.Skip("only root on Linux may")
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", folder).CombinedOutput(); err != nil {
		t.Skipf("%v: %s", err, out)
	}
	t.Cleanup(func() { must(t, exec.Command("umount", folder).Run()) })
}

// TestAReadOnlyUsersCache is used while it is sound, and let be when it is not.
func TestAReadOnlyUsersCache(t *testing.T) {
	w := newWorld(t)
	w.start(t)
	as := func(*exec.Cmd) {}
	if os.Geteuid() == 0 { // who may write anywhere
		as = asNobody(t, w)
	}
	must(t, filepath.WalkDir(w.home, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			err = os.Chmod(path, 0o500)
			t.Cleanup(func() { os.Chmod(path, 0o700) })
		}
		return err
	}))
	before := w.stat(t)
	for _, damage := range []func(){func() {}, func() { flip(t, w.code(t), 1<<20) }} {
		damage()
		if left := w.start(t, as); len(left) > 0 {
			t.Errorf("%q is in the temporary folder", left)
		}
		if !os.SameFile(before, w.stat(t)) {
			t.Error("what is read-only was replaced")
		}
	}
}

// asNobody gives a world to another user, and starts programs as that user.
func asNobody(t *testing.T, w *world) func(*exec.Cmd) {
	t.Helper()
	folder, err := os.MkdirTemp("", "")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	must(t, os.Chmod(folder, 0o755))
	program := filepath.Join(folder, "program")
	from, err := os.Open(os.Args[0])
	must(t, err)
	defer from.Close()
	to, err := os.OpenFile(program, os.O_WRONLY|os.O_CREATE, 0o755)
	must(t, err)
	_, err = io.Copy(to, from)
	must(t, err)
	must(t, to.Close())
	must(t, os.Chmod(filepath.Dir(w.home), 0o755))
	for _, tree := range []string{w.home, w.temp} {
		must(t, filepath.WalkDir(tree, func(path string, _ fs.DirEntry, err error) error {
			if err == nil {
				err = os.Lchown(path, nobody, nobody)
			}
			return err
		}))
	}
	return func(cmd *exec.Cmd) {
		cmd.Path, cmd.Dir = program, "/"
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
}
