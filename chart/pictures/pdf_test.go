package pictures_test

import (
	"regexp"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/scene"
)

// marks are those of direction, which programs write or do not.
var marks = regexp.MustCompile(`[\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}]`)

// words is a PDF's text as Poppler finds it, without blanks: they are set in
// several ways.
func words(t testing.TB, pdf []byte) string {
	t.Helper()
	path := find(t, true, "pdftotext")
	return squeezed(string(run(t, path, keep(t, "a.pdf", pdf), "-")))
}

func squeezed(s string) string {
	return strings.Join(strings.Fields(marks.ReplaceAllString(s, "")), "")
}

// checkSaid tests that a text has everybody's name and title. That of somebody
// with a long title may be cut.
func checkSaid(t *testing.T, c *chart.Chart, text string) {
	t.Helper()
	for _, p := range c.Tree().People {
		for _, want := range []string{p.Label(), c.Title(p)} {
			if !strings.Contains(text, squeezed(want)) {
				t.Errorf("%q is not found", want)
			}
		}
	}
}

// TestPDFSaysEverything has Poppler find everybody, on one page and on
// several.
func TestPDFSaysEverything(t *testing.T) {
	c := everything(t)
	for _, way := range scene.Pagings {
		o := rich(scene.Light, "fit")
		o.Pages = scene.Paging(way.ID)
		checkSaid(t, c, words(t, export(t, "pdf", c, o)))
	}
}

// TestPDFHoldsItsFonts: Poppler finds every font in the file.
func TestPDFHoldsItsFonts(t *testing.T) {
	path := find(t, true, "pdffonts")
	list := string(run(t, path, keep(t, "a.pdf", export(t, "pdf", everything(t), rich(scene.Light, "fit")))))
	rows := strings.Split(strings.TrimSpace(list), "\n")[2:] // under a heading of two lines
	if len(rows) < 2 {
		t.Fatalf("%d fonts:\n%s", len(rows), list)
	}
	embedded := regexp.MustCompile(` yes yes yes +\d+ +\d+ *$`) // embedded, a subset, with Unicode
	for _, row := range rows {
		if !embedded.MatchString(row) {
			t.Errorf("%s", row)
		}
	}
}
