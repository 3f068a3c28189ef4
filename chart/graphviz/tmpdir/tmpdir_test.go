package tmpdir_test

import (
	"os"
	"path/filepath"
	"testing"

	_ "cadre/chart/graphviz" // starts go-graphviz
	"cadre/chart/graphviz/tmpdir"
)

// TestGraphvizStartsInTheUsersFolder guards the order of initialisation: the
// compiled code must lie in the user's own folder, which nobody else can open.
func TestGraphvizStartsInTheUsersFolder(t *testing.T) {
	if tmpdir.Own == "" {
		t.Skip("this user has no cache folder")
	}
	if _, err := os.Stat(filepath.Join(tmpdir.Own, "go-graphviz")); err != nil {
		t.Errorf("go-graphviz kept its code elsewhere: %v", err)
	}
	if info, err := os.Stat(tmpdir.Own); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is open to others: %v, %v", info.Mode(), err)
	}
	if os.TempDir() == tmpdir.Own {
		t.Error("the temporary folder was not put back")
	}
}
