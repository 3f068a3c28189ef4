package grid

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the cases give now")

// TestKinds reads the first file of each case, and wants the rows and notes
// that it has.
func TestKinds(t *testing.T) {
	for _, file := range caseFiles(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var files []txtar.File
			for _, f := range archive.Files {
				if f.Name != "rows" {
					files = append(files, f, txtar.File{Name: "rows", Data: []byte(shown(string(f.Data)))})
				}
			}
			got := &txtar.Archive{Comment: archive.Comment, Files: files}
			if *update {
				if err := os.WriteFile(file, txtar.Format(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if got, want := string(txtar.Format(got)), string(txtar.Format(archive)); got != want && !*update {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func caseFiles(t testing.TB) []string {
	files, err := filepath.Glob("testdata/*.txtar")
	if err == nil && len(files) < 5 {
		err = errors.New("the cases are not found")
	}
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// shown is what a text becomes, line by line: the number of the row, then its
// cells.
func shown(text string) string {
	g, notes, err := Read(strings.NewReader(text), Options{Name: "t"})
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	var b strings.Builder
	for r := range g.Rows() {
		fmt.Fprintf(&b, "%d: %s\n", r.Number, strings.Join(strings.Split(strings.Join(r.Cells, " | "), "\n"), " ⏎ "))
	}
	for _, n := range notes {
		fmt.Fprintf(&b, "row %d, %s: %s\n", n.Row, n.Kind, n.Text)
	}
	return b.String()
}

// FuzzRead reads anything as rows, or says in one line why not; the same bytes
// always give the same rows.
func FuzzRead(f *testing.F) {
	for _, file := range caseFiles(f) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, in := range archive.Files {
			if in.Name != "rows" {
				f.Add(in.Data)
			}
		}
	}
	for _, tt := range written {
		e, _ := encodingWithID(tt.encoding)
		if bytes, err := e.codec.NewEncoder().String(tt.text); err == nil {
			f.Add([]byte(bytes))
		}
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		got := shown(string(in))
		if strings.HasPrefix(got, "error: ") && strings.Count(got, "\n") > 1 {
			t.Errorf("%q gives an error of several lines: %s", in, got)
		}
		if again := shown(string(in)); again != got {
			t.Errorf("%q gives\n%s\nand then\n%s", in, got, again)
		}
		if cells := strings.Count(got, " | "); cells > 20*len(in)+40_000 {
			t.Errorf("%d bytes give %d cells", len(in), cells)
		}
	})
}
