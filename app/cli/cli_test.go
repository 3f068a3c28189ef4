package cli_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"cadre/app/cli"
	"cadre/chart/graphviz/graphviztest"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// TestMain is the renderer's child too, as the program is, and the program.
func TestMain(m *testing.M) {
	hang()
	graphviztest.BeChild()
	beProgram()
	os.Exit(m.Run())
}

// TestScripts runs testdata/*.txtar: the first file holds commands, the last
// what they print, the others lie in the folder where they run. A command is
//
//	cadre …           with single quotes around arguments with blanks
//	cadre … <FILE     with standard input
//	cat FILE          prints a file
//	ls                lists the folder
//
// Lines of stderr begin with "! "; an exit code other than 0 is printed last.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			path, err := filepath.Abs(file)
			if err != nil {
				t.Fatal(err)
			}
			want := &ar.Files[len(ar.Files)-1]
			got := transcript(t, ar)
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != string(want.Data) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want.Data)
			}
		})
	}
}

func transcript(t *testing.T, ar *txtar.Archive) string {
	t.Chdir(t.TempDir())
	for _, f := range ar.Files[1 : len(ar.Files)-1] {
		if err := os.WriteFile(f.Name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(string(ar.Files[0].Data)), "\n") {
		fmt.Fprintf(&b, "$ %s\n", line)
		b.WriteString(runLine(t, words(line)))
	}
	return b.String()
}

func runLine(t *testing.T, args []string) string {
	switch args[0] {
	case "cadre":
		var stdin []byte
		if last := args[len(args)-1]; strings.HasPrefix(last, "<") {
			args = args[:len(args)-1]
			stdin = readFile(t, last[1:])
		}
		return cadre(stdin, args[1:]...).String()
	case "cat":
		return string(readFile(t, args[1]))
	case "ls":
		entries, err := os.ReadDir(".")
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, e := range entries {
			names = append(names, e.Name())
		}
		return strings.Join(names, " ") + "\n"
	}
	t.Fatalf("unknown command %q", args[0])
	return ""
}

// words splits a line at blanks outside single quotes.
func words(line string) []string {
	var all []string
	quoted := false
	start := true
	for _, r := range line {
		switch {
		case r == '\'':
			quoted = !quoted
		case r == ' ' && !quoted:
			start = true
			continue
		}
		if start {
			all, start = append(all, ""), false
		}
		if r != '\'' {
			all[len(all)-1] += string(r)
		}
	}
	return all
}

// ran is what came of a command.
type ran struct {
	stdout, stderr bytes.Buffer
	code           int
}

func cadre(stdin []byte, args ...string) *ran {
	var r ran
	noWindow := func(string) error { return errors.New("no window here") }
	r.code = cli.Main(context.Background(), args, bytes.NewReader(stdin), &r.stdout, &r.stderr, noWindow)
	return &r
}

func (r *ran) String() string {
	var b strings.Builder
	b.Write(r.stdout.Bytes())
	for line := range strings.Lines(r.stderr.String()) {
		b.WriteString("! " + line)
	}
	if r.code != 0 {
		fmt.Fprintf(&b, "exit code %d\n", r.code)
	}
	return b.String()
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
