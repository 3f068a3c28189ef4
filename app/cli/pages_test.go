package cli_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"cadre/app/cli"
)

// TestEachFileHasItsPage: of several pages, numbered files hold one each.
func TestEachFileHasItsPage(t *testing.T) {
	team := "Name,Title,Reports to\nAda,CPO,\nBo,Head of Product,Ada\nCy,VP of Product,Ada\n"
	for _, boss := range []string{"Bo", "Cy"} {
		for n := range 40 {
			team += fmt.Sprintf("%s%d,PM,%s\n", boss, n, boss)
		}
	}
	for _, pages := range []string{"packed", "by-team"} {
		t.Run(pages, func(t *testing.T) { eachFileHasItsPage(t, team, pages) })
	}
}

func eachFileHasItsPage(t *testing.T, team, way string) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("team.csv", []byte(team), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := cadre(nil, "export", "team.csv", "-o", "page.dot", "--drawing", "--pages", way); r.code != 0 {
		t.Fatal(r)
	}
	files, err := os.ReadDir(".")
	if err != nil || len(files) < 3 {
		t.Fatalf("%d files (%v)", len(files), err)
	}
	pages := map[string]string{}
	for _, f := range files {
		if strings.HasPrefix(f.Name(), "page-") {
			pages[string(readFile(t, f.Name()))] = f.Name()
		}
	}
	if len(pages) != len(files)-1 {
		t.Errorf("%d files hold %d pages", len(files)-1, len(pages))
	}
}

// full is an output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// TestWhatCannotBePrintedFails: a report that goes nowhere is no success.
func TestWhatCannotBePrintedFails(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.csv", []byte("Name,Title,Reports to\nAda,CPO,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"validate a.csv", "validate a.csv --json", "rules", "rules --json", "rules -o -", "guide", "guide pm", "guide --search product", "new --list",
		"new --template seed -o -", "export a.csv -o - --format csv", "import a.csv -o -", "import a.csv -o b.cadre", "report a.csv -o - --format md", "version"} {
		var stderr bytes.Buffer
		code := cli.Main(context.Background(), words(line), strings.NewReader(""), full{}, &stderr, nil)
		if code != 2 || !strings.HasPrefix(stderr.String(), "cadre: ") || strings.Count(stderr.String(), "\n") > 2 {
			t.Errorf("cadre %s: exit code %d, %q", line, code, stderr.String())
		}
	}
}

// TestAFullDiskIsTheOutputsFault, not that of the file which is read.
func TestAFullDiskIsTheOutputsFault(t *testing.T) {
	const full = "/dev/full"
	if _, err := os.Stat(full); err != nil {
		t.Skip(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.csv", []byte("Name,Title,Reports to\nAda,CPO,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"svg", "png", "pdf", "pptx", "csv", "dot"} {
		r := cadre(nil, "export", "a.csv", "-o", full, "--format", format)
		if want := "cadre: /dev/full: the disk is full; free some space, or choose another place\n"; r.code != 2 || r.stderr.String() != want {
			t.Errorf("%s: exit code %d, %q", format, r.code, r.stderr.String())
		}
	}
}

// TestAStoppedCommandSaysSo, and leaves the file as it was.
func TestAStoppedCommandSaysSo(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{"a.csv": "Name,Title\nAda,CPO\n", "a.svg": "old"} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	var stdout, stderr bytes.Buffer
	code := cli.Main(stopped, []string{"export", "a.csv", "-o", "a.svg"}, strings.NewReader(""), &stdout, &stderr, nil)
	if code != 2 || stderr.String() != "cadre: stopped; nothing was written\n" || stdout.Len() > 0 {
		t.Errorf("exit code %d, %q", code, stderr.String())
	}
	if got := string(readFile(t, "a.svg")); got != "old" {
		t.Errorf("the file holds %.40q", got)
	}
}
