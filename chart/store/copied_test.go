package store_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/store"
)

// TestTheLastCopyIsKept for whoever has its text, as long as nothing else is
// copied.
func TestTheLastCopyIsKept(t *testing.T) {
	k := store.Copied{Folder: filepath.Join(t.TempDir(), "copied")}
	first, second := charttest.Parse(t, "cpo Ada [cost=1; email=ada@acme.example]\n  pm Bo"), charttest.Parse(t, "pm Cy")
	if err := k.Save("Ada\n\tBo\n", first); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]*chart.Chart{"Ada\n\tBo\n": first, "Ada\r\n\tBo\r\n": first, "Ada\n\tBo": first, "Ada\nBo\n": nil, "": nil} {
		got, ok := k.Load(text)
		if ok != (want != nil) || ok && cmp.Diff(want.Everybody(), got.Everybody()) != "" {
			t.Errorf("with %q there is %t", text, ok)
		}
	}
	if err := k.Save("Cy\n", second); err != nil {
		t.Fatal(err)
	}
	if _, ok := k.Load("Ada\n\tBo\n"); ok {
		t.Error("the copy before is still there")
	}
	files, err := os.ReadDir(k.Folder)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files are kept: %v", len(files), err)
	}
	if info, err := files[0].Info(); runtime.GOOS != "windows" && (err != nil || info.Mode().Perm() != 0o600) {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
	if _, ok := (store.Copied{}).Load("Cy\n"); ok || (store.Copied{}).Save("Cy\n", second) == nil {
		t.Error("something is kept without a folder")
	}
}
