package store

import (
	"os"
	"path/filepath"
	"testing"
)

// TestPrintPath is in a folder that nobody else can read, the same each time.
func TestPrintPath(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	path, err := PrintPath("team.pdf")
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Dir(path))
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("the folder is %v, %v", info, err)
	}
	if again, _ := PrintPath("team.pdf"); again != path || filepath.Base(path) != "team.pdf" {
		t.Errorf("the path is %q, then %q", path, again)
	}
}
