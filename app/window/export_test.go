package window

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/scene"
)

// TestExport writes a table, which needs no renderer.
func TestExport(t *testing.T) {
	u := newUser(t, "cpo Ada\n  head Bo")
	u.files.path = filepath.Join(u.dir, "people")
	f, _ := format.ByID("csv")
	done := make(chan string, 1)
	u.exported = func(path string, err error) { done <- path + errorText(err) }
	u.exportTo(f, "people", format.ExportOptions{})
	if got, want := uithreadtest.For(t, done), filepath.Join(u.dir, "people.csv"); got != want {
		t.Fatalf("exported %q, want %q", got, want)
	}
	data, err := os.ReadFile(filepath.Join(u.dir, "people.csv"))
	if err != nil || !strings.Contains(string(data), "Bo") {
		t.Errorf("the table is %q, %v", data, err)
	}
}

// TestPrint writes a PDF where the viewer finds it, and opens that.
func TestPrint(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	u := newUser(t, "cpo Ada\n  head Bo")
	done := make(chan string, 1)
	u.exported = func(path string, err error) { done <- path + errorText(err) }
	u.press("Ctrl+P")
	path := uithreadtest.For(t, done)
	if data, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(data), "%PDF") {
		t.Errorf("%s holds %.20q, %v", path, data, err)
	}
	if want := "file://" + filepath.ToSlash(path); u.app.url != want {
		t.Errorf("the viewer opens %q, want %q", u.app.url, want)
	}
}

// stubborn is a format that takes no notice of being cancelled.
type stubborn struct{ begun, end chan bool }

func (s stubborn) Export(_ context.Context, w io.Writer, _ *chart.Chart, _ format.ExportOptions) error {
	s.begun <- true
	<-s.end
	_, err := io.WriteString(w, "a picture")
	return err
}

// TestACancelledExportLeavesTheFile cancels while the picture is drawn.
func TestACancelledExportLeavesTheFile(t *testing.T) {
	u := newUser(t, "cpo Ada")
	path := filepath.Join(u.dir, "old.svg")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	u.exported = func(_ string, err error) { ended <- err }
	s := stubborn{make(chan bool), make(chan bool)}
	u.write(path, format.Format{ID: "svg", Export: s}, format.ExportOptions{})
	uithreadtest.For(t, s.begun)
	u.waitForProgress()
	u.tap("Cancel")
	s.end <- true
	if err := uithreadtest.For(t, ended); !errors.Is(err, context.Canceled) {
		t.Errorf("the export ends with %v", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "old" {
		t.Errorf("the file is %q, %v", data, err)
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestPagesAreFilesOfTheirOwn exports a page for each team as pictures; no
// file that nobody has named is replaced unasked.
func TestPagesAreFilesOfTheirOwn(t *testing.T) {
	u := newUser(t, "cpo Ada\n  head Bo\n    pm Cy\n      apm Di\n  vp Ed\n    pm Fay\n      apm Gil")
	f, _ := format.ByID("dot")
	f, _ = f.Drawing()
	o := format.ExportOptions{Pages: scene.ByTeam, Measurer: u.measurer}
	done := make(chan string, 1)
	u.exported = func(path string, err error) { done <- path + errorText(err) }
	first := filepath.Join(u.dir, "team-1.gv")
	u.write(filepath.Join(u.dir, "team.gv"), f, o)
	if got, want := uithreadtest.For(t, done), first+" to team-3.gv"; got != want {
		t.Fatalf("exported %q, want %q", got, want)
	}
	if err := os.WriteFile(first, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ answer, want string }{{"Cancel", "mine"}, {"Replace", "digraph"}} {
		u.write(filepath.Join(u.dir, "team.gv"), f, o)
		uithreadtest.Until(t, func() bool { return u.window.Canvas().Overlays().Top() != nil })
		if u.tap(tt.answer); tt.answer == "Replace" {
			uithreadtest.For(t, done)
		}
		if data, err := os.ReadFile(first); err != nil || !strings.Contains(string(data), tt.want) {
			t.Errorf("%s: the first file begins %.40q, %v", tt.answer, data, err)
		}
	}
}
