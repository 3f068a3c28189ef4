package charttest

import (
	"os"
	"path/filepath"
	"testing"
)

// Tables are the files of the folder that CADRE_TABLES names: tables of real
// organisations that tests should hold for, too. Without a folder there are
// none.
func Tables(t testing.TB) []string {
	t.Helper()
	dir := os.Getenv("CADRE_TABLES")
	if dir == "" {
		return nil
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, e := range entries {
		if !e.IsDir() {
			files = append(files, filepath.Join(dir, e.Name()))
		}
	}
	return files
}
