package pdf

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// These tests show files to a reader, Poppler, where it is installed; with
// CADRE_TOOLS=required it must be.

// tool runs one of Poppler's programs on a file and gives what it prints.
func tool(t testing.TB, file []byte, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("CADRE_TOOLS") == "required" {
			t.Fatal(err)
		}
		t.Skipf("%s is not installed", name)
	}
	in := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(in, file, 0o600); err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	args = append(args, in)
	if name == "pdftotext" {
		args = append(args, "-") // else it writes a file
	}
	cmd := exec.Command(path, args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 {
		t.Fatalf("%s: %v\n%s", name, err, &stderr)
	}
	return string(out)
}

// found is a file's text as Poppler finds it, in one line and without its
// marks of direction.
func found(t testing.TB, file []byte) string {
	text := regexp.MustCompile(`[\x{202A}-\x{202E}]`).ReplaceAllString(tool(t, file, "pdftotext"), "")
	return strings.Join(strings.Fields(text), " ")
}

func TestEveryNameIsFound(t *testing.T) {
	names := []string{"Björn Ångström", "王小明", "Владимир Щукин", "検索とおすすめ", "Γιώργος Παπαδόπουλος", "مريم العلي",
		"دانيال لا", "דניאל כהן", "Đặng Thị Ngọc Ẩn", "김민수", "T. Avery-Wolff", "नरेन्द्र क्षत्रिय", "สมชาย น้ำผึ้ง", "👩‍👩‍👧 Ada 🦊", "fi ffl -> x2"}
	got := found(t, write(t, build(charttest.Parse(t, "cpo Ada\n  vp "+strings.Join(names, "\n  vp ")), scene.Options{})))
	for _, name := range names {
		if !strings.Contains(got, name) {
			t.Errorf("%q is not found in\n%s", name, got)
		}
	}
}

func TestFontsAreParts(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(tool(t, write(t, build(charttest.Parse(t, team), scene.Options{})), "pdffonts")), "\n")
	if len(lines) < 4 { // under two of heading
		t.Fatalf("%q", lines)
	}
	row := regexp.MustCompile(`^CADRE[A-Z]\+\S+ +CID Type 0C +Identity-H +yes yes yes`)
	for _, line := range lines[2:] {
		if !row.MatchString(line) {
			t.Errorf("font %s", line)
		}
	}
}

// TestFontOfTheScene: a scene's own typeface is the page's, where it has the
// letters.
func TestFontOfTheScene(t *testing.T) {
	theme := scene.Light
	theme.Name, theme.Font = "own", &scene.Font{Regular: goregular.TTF, SemiBold: gobold.TTF}
	got := tool(t, write(t, build(charttest.Parse(t, "cpo Ada 王"), scene.Options{Theme: theme})), "pdffonts")
	for name, want := range map[string]bool{"+Go-Regular ": true, "+Go-SemiBold ": true, "+Inter": false} {
		if strings.Contains(got, name) != want {
			t.Errorf("%s in the file: %t\n%s", name, !want, got)
		}
	}
}

// TestShowsWhatThePNGShows compares a page as Poppler paints it with the PNG
// of the same scene.
func TestShowsWhatThePNGShows(t *testing.T) {
	const scale, tolerance = 3, 0.45 // pixels per point; of 255, on average: edges and letters differ a little
	for name, theme := range map[string]scene.Theme{"light": scene.Light, "dark": scene.Dark} {
		s := build(charttest.Parse(t, team), scene.Options{Theme: theme})
		var ours bytes.Buffer
		if err := graphviz.PNG(t.Context(), &shared, &ours, s, graphviz.PNGOptions{Scale: scale}); err != nil {
			t.Fatal(err)
		}
		picture := decode(t, ours.Bytes())
		if got := difference(painted(t, write(t, s), scale), picture); got > tolerance {
			t.Errorf("%s: squares differ by %.2f", name, got)
		}
		s.Cards[0].Texts = nil
		if got := difference(painted(t, write(t, s), scale), picture); got < tolerance {
			t.Errorf("%s: without a card's text squares differ by %.2f only", name, got)
		}
	}
}

// painted is a file's first page as Poppler paints it, in pixels per point.
func painted(t testing.TB, file []byte, scale int) image.Image {
	t.Helper()
	return decode(t, []byte(tool(t, file, "pdftoppm", "-png", "-singlefile", "-r", number(float64(72*scale)))))
}

func decode(t testing.TB, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// difference is how far two pictures are apart, of 255, on average over
// squares of some pixels: so far as edges do not matter.
func difference(a, b image.Image) float64 {
	const side = 12
	sum, n := 0.0, 0
	for y := 0; y+side <= min(a.Bounds().Dy(), b.Bounds().Dy()); y += side {
		for x := 0; x+side <= min(a.Bounds().Dx(), b.Bounds().Dx()); x += side {
			p, q := mean(a, x, y, side), mean(b, x, y, side)
			for i := range p {
				sum += math.Abs(p[i]-q[i]) / 3
			}
			n++
		}
	}
	return sum / float64(n)
}

// mean is the colour of a square.
func mean(img image.Image, x, y, side int) (m [3]float64) {
	for j := range side {
		for i := range side {
			r, g, b, _ := img.At(x+i, y+j).RGBA()
			for k, v := range []uint32{r, g, b} {
				m[k] += float64(v) / 257 / float64(side*side)
			}
		}
	}
	return m
}
