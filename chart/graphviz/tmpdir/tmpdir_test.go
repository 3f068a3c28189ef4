package tmpdir_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	_ "cadre/chart/graphviz" // starts go-graphviz
)

// wanted tells the process that start makes what its temporary folder is.
const wanted = "CADRE_TEST_TEMP"

// start runs this test program anew, which starts go-graphviz, with a
// temporary folder and a home of its own, and gives what it left there.
func start(t *testing.T, homeless bool) (home, temp []string) {
	t.Helper()
	homeDir, tempDir := t.TempDir(), t.TempDir()
	env := []string{wanted + "=" + tempDir, "TMPDIR=" + tempDir, "TMP=" + tempDir, "SystemRoot=" + os.Getenv("SystemRoot")}
	if !homeless {
		env = append(env, "HOME="+homeDir, "LocalAppData="+homeDir)
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestTemporaryFolderIsPutBack$", "-test.v")
	cmd.Env = env
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "--- PASS") {
		t.Fatalf("%v\n%s", err, out)
	}
	return list(t, homeDir), list(t, tempDir)
}

func list(t *testing.T, dir string) []string {
	t.Helper()
	var paths []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != dir {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

func TestTemporaryFolderIsPutBack(t *testing.T) {
	want := os.Getenv(wanted)
	if want == "" {
		t.Skip("the other tests run this one, in a process of its own")
	}
	if os.TempDir() != want {
		t.Errorf("the temporary folder is %s, want %s", os.TempDir(), want)
	}
}

// TestGraphvizStartsInTheUsersFolder guards the order of initialisation: the
// compiled code must lie in the user's own folder, which nobody else can open.
func TestGraphvizStartsInTheUsersFolder(t *testing.T) {
	home, temp := start(t, false)
	own := ""
	for _, path := range home {
		if filepath.Base(path) == "go-graphviz" {
			own = filepath.Dir(path)
		}
	}
	if own == "" || len(temp) > 0 {
		t.Fatalf("go-graphviz made %q in the home and %q in the temporary folder", home, temp)
	}
	if info, err := os.Stat(own); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is open to others: %v, %v", info.Mode(), err)
	}
}

// TestGraphvizStartsWithoutAHome: then nothing may stay in the shared folder.
func TestGraphvizStartsWithoutAHome(t *testing.T) {
	if _, temp := start(t, true); len(temp) > 0 {
		t.Errorf("go-graphviz left %q in the temporary folder", temp)
	}
}
