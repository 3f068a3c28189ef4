package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cadre/app/cli"
	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/store"
)

const acme = `{"cadre": 1, "title": "Acme", "people": [
  {"id": "a", "name": "Zoë & <Co>", "role": "cpo"},
  {"id": "b", "name": "王小明", "role": "head", "manager": "a"},
  {"id": "c", "name": "Cy", "role": "pm", "manager": "b", "location": "Oslo"}
]}`

func TestSVGHoldsTheNames(t *testing.T) {
	t.Chdir(t.TempDir())
	r := cadre([]byte(acme), "export", "-", "--from", "cadre", "-o", "a.svg", "--fields", "title,location")
	if r.code != 0 || r.stdout.Len()+r.stderr.Len() > 0 {
		t.Fatalf("got %s", r)
	}
	svg := string(readFile(t, "a.svg"))
	for _, want := range []string{"Zoë &amp; &lt;Co&gt;", "王小明", "Cy", "Oslo", "Acme"} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s is missing", want)
		}
	}
}

func TestPNGHasTheSizeAskedFor(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, tt := range []struct {
		args string
		w, h int // pixels; 0: the proportions alone are asked for
		by   float64
	}{
		{"--size 1920x1080", 1920, 1080, 1},
		{"--size 333x777", 333, 777, 1},
		{"--size 800x600 --scale 2", 1600, 1200, 1},
		{"--size 4:3", 0, 0, 4. / 3},
		{"--size a4 --layout left-right", 0, 0, 842. / 595},
		{"--size Letter --theme dark --transparent --depth 1", 0, 0, 792. / 612},
	} {
		t.Run(tt.args, func(t *testing.T) {
			args := append([]string{"export", "-", "--from", "cadre", "-o", "-", "--format", "png"}, strings.Fields(tt.args)...)
			r := cadre([]byte(acme), args...)
			if r.code != 0 {
				t.Fatal(r)
			}
			picture, err := png.DecodeConfig(&r.stdout)
			if err != nil {
				t.Fatal(err)
			}
			w, h := picture.Width, picture.Height
			if tt.w > 0 && (w != tt.w || h != tt.h) {
				t.Errorf("the picture is %d by %d, want %d by %d", w, h, tt.w, tt.h)
			}
			if off := float64(w) - float64(h)*tt.by; tt.w == 0 && (off < -2 || off > 2) {
				t.Errorf("the picture is %d by %d, want %g to 1", w, h, tt.by)
			}
		})
	}
}

// TestEveryTemplateIsDrawn exports every template in every format.
func TestEveryTemplateIsDrawn(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, tmpl := range document.Templates() {
		file := tmpl.ID + ".cadre"
		if r := cadre(nil, "new", "--template", tmpl.ID, "-o", file); r.code != 0 {
			t.Fatal(r)
		}
		if r := cadre(nil, "validate", file); r.code != 0 {
			t.Errorf("%s: %s", tmpl.ID, r)
		}
		for _, f := range format.All {
			if f.Export == nil {
				continue
			}
			out := tmpl.ID + "-out" + f.Extensions[0]
			if r := cadre(nil, "export", file, "-o", out); r.code != 0 || len(readFile(t, out)) == 0 {
				t.Errorf("%s: %s", out, r)
			}
		}
	}
}

func TestAStoppedExportLeavesTheOldFile(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.svg", []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stdout, stderr bytes.Buffer
	code := cli.Main(ctx, []string{"export", "-", "--from", "cadre", "-o", "a.svg"}, strings.NewReader(acme), &stdout, &stderr, nil)
	if got := string(readFile(t, "a.svg")); code != 2 || got != "old" || stderr.String() != "cadre: stopped; nothing was written\n" {
		t.Errorf("exit code %d, the file holds %q, stderr %q", code, got, stderr.String())
	}
	if files, err := filepath.Glob(".*"); err != nil || len(files) > 0 {
		t.Errorf("left behind: %q (%v)", files, err)
	}
}

func TestTheWindowIsOpenedWithTheFile(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := store.Save("a.cadre", document.Templates()[0].On(time.Time{})); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{}, {"a.cadre"}} {
		opened := "nothing"
		code := cli.Main(context.Background(), args, nil, &bytes.Buffer{}, &bytes.Buffer{}, func(file string) error {
			opened = file
			return nil
		})
		if want := strings.Join(args, ""); code != 0 || opened != want {
			t.Errorf("%q: exit code %d, opened %q", args, code, opened)
		}
	}
}

func TestALongListOfNotesIsShortened(t *testing.T) {
	t.Chdir(t.TempDir())
	table := "Name,Manager\nAda,\n"
	for i := range 30 {
		table += fmt.Sprintf("Person %d,Nobody %d\n", i, i)
	}
	for verbose, want := range map[string]int{"--verbose": 30, "--verbose=false": 10} {
		r := cadre([]byte(table), "import", "-", "--from", "csv", "-o", "a.cadre", verbose)
		if r.code != 0 {
			t.Fatal(r)
		}
		notes := r.stderr.String()
		if got := strings.Count(notes, "reports to \"Nobody"); got != want {
			t.Errorf("%s: %d notes are shown, want %d:\n%s", verbose, got, want, notes)
		}
		if more := strings.Contains(notes, "… and 20 more unmatched; --verbose shows all"); more != (want == 10) {
			t.Errorf("%s: the rest is mentioned: %t\n%s", verbose, more, notes)
		}
	}
}
