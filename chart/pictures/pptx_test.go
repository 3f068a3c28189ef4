package pictures_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cadre/chart/charttest"
	"cadre/chart/scene"
)

// office converts a file with LibreOffice, which is too large to ask of every
// machine.
func office(t testing.TB, pptx []byte) (pdf []byte) {
	t.Helper()
	path := find(t, false, "soffice")
	dir := t.TempDir()
	run(t, path, "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", "pdf", "--outdir", dir, keep(t, "a.pptx", pptx))
	pdf, err := os.ReadFile(filepath.Join(dir, "a.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

// TestOfficeReadsTheSlides: converted by LibreOffice, the deck says what the
// chart says, on one slide and on several.
func TestOfficeReadsTheSlides(t *testing.T) {
	c := everything(t)
	for _, way := range scene.Pagings {
		o := rich(scene.Light, "fit")
		o.Pages = scene.Paging(way.ID)
		text := words(t, office(t, export(t, "pptx", c, o)))
		checkSaid(t, c, text)
		for _, want := range []string{"NorthwindProduct", "Teamsandopenroles", "Confidential", "1March2026", "Openrole"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not found", way.Title, want)
			}
		}
	}
}

var (
	shapeID   = regexp.MustCompile(`<p:cNvPr id="(\d+)"`)
	connector = regexp.MustCompile(`<p:cxnSp>.*?</p:cxnSp>`)
	fixedAt   = regexp.MustCompile(`<a:(?:st|end)Cxn id="(\d+)"`)
)

// TestSlidesOfManyPeople: however many there are, a slide has a connector for
// each that hangs on two shapes, and the file stays small.
func TestSlidesOfManyPeople(t *testing.T) {
	for n, most := range map[int]int{200: 1 << 20, 2000: 4 << 20} {
		file := export(t, "pptx", charttest.Company(n), rich(scene.Light, "fit"))
		if len(file) > most {
			t.Errorf("%d people take %d bytes, want at most %d", n, len(file), most)
		}
		slide := part(t, file, "ppt/slides/slide1.xml")
		shapes := map[string]bool{}
		for _, id := range shapeID.FindAllStringSubmatch(slide, -1) {
			shapes[id[1]] = true
		}
		lines := connector.FindAllString(slide, -1)
		if len(lines) != n-1 {
			t.Errorf("%d people have %d connectors", n, len(lines))
		}
		for _, line := range lines {
			if ends := fixedAt.FindAllStringSubmatch(line, -1); len(ends) != 2 || !shapes[ends[0][1]] || !shapes[ends[1][1]] || ends[0][1] == ends[1][1] {
				t.Fatalf("an end is loose: %s", line)
			}
		}
	}
}

// part is a file within a PPTX.
func part(t testing.TB, pptx []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(pptx), int64(len(pptx)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
