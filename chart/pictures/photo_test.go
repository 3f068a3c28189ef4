package pictures_test

import (
	"archive/zip"
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// faces are photos of one colour each, of several sizes and kinds, beside a
// table that names them.
var faces = map[string]struct {
	colour color.NRGBA
	size   image.Point
}{
	"faces/ada.png":     {color.NRGBA{255, 0, 255, 255}, image.Pt(300, 400)},
	"faces/Bo Béla.jpg": {color.NRGBA{0, 255, 128, 255}, image.Pt(900, 300)},
}

// withFaces is a chart read from a table with photos in files beside it.
func withFaces(t *testing.T) *chart.Chart {
	t.Helper()
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "faces"), 0o700); err != nil {
		t.Fatal(err)
	}
	rows := "Name,Title,Manager,Photo\nAda,CPO,,faces/ada.png\nBo,PM,Ada,faces\\Bo Béla.jpg\nCy,PM,Ada,\n"
	files := map[string][]byte{"staff.csv": []byte(rows)}
	for name, face := range faces {
		img := image.NewRGBA(image.Rectangle{Max: face.size})
		draw.Draw(img, img.Rect, image.NewUniform(face.colour), image.Point{}, draw.Src)
		var b bytes.Buffer
		if strings.HasSuffix(name, ".png") {
			png.Encode(&b, img)
		} else {
			jpeg.Encode(&b, img, nil)
		}
		files[name] = b.Bytes()
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c, report, err := store.Open(filepath.Join(folder, "staff.csv"))
	if err != nil || c.Len() != 3 {
		t.Fatalf("%v, %v", err, report.Notes)
	}
	return c
}

// asPicture shows a file of a format as pixels, 1920 of them a slide's width.
var asPicture = map[string]func(t testing.TB, file []byte) image.Image{
	"png": decode,
	"jpg": func(t testing.TB, file []byte) image.Image {
		img, err := jpeg.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		return img
	},
	"svg":  func(t testing.TB, file []byte) image.Image { return rsvg(t, file, image.Pt(1920, 1080)) },
	"pdf":  poppler,
	"pptx": func(t testing.TB, file []byte) image.Image { return poppler(t, office(t, file)) },
}

func poppler(t testing.TB, pdf []byte) image.Image {
	t.Helper()
	path := find(t, true, "pdftoppm")
	return decode(t, run(t, path, "-png", "-singlefile", "-scale-to-x", "1920", "-scale-to-y", "1080", keep(t, "a.pdf", pdf)))
}

// TestPhotosComeOut of a table and of a document made of it, in every format
// that shows circles: of each photo's colour there is a disc, and without
// circles nothing.
func TestPhotosComeOut(t *testing.T) {
	table := withFaces(t)
	var file bytes.Buffer
	if err := document.Write(t.Context(), &file, table); err != nil {
		t.Fatal(err)
	}
	saved, _, err := document.Read(&file, "staff.cadre")
	if err != nil {
		t.Fatal(err)
	}
	for id, paint := range asPicture {
		t.Run(id, func(t *testing.T) {
			for from, c := range map[string]*chart.Chart{"table": table, "document": saved} {
				for _, circles := range []bool{true, false} {
					o := rich(scene.Light, "fit")
					o.Scene.Look.Circles = circles
					img := paint(t, export(t, id, c, o))
					for name, face := range faces {
						size, share := disc(img, face.colour)
						if circles && (size < 60 || share < 0.75 || share > 0.82) || !circles && size > 0 {
							t.Errorf("%s, circles %t: %s is %d pixels wide, of which %.2f are of it; want a disc", from, circles, name, size, share)
						}
					}
				}
			}
		})
	}
}

// disc is how wide the pixels of about a colour lie, and what share of the
// square around them they are: π/4 for a disc.
func disc(img image.Image, c color.NRGBA) (size int, share float64) {
	near := func(a uint32, b uint8) bool { return math.Abs(float64(a>>8)-float64(b)) < 16 }
	box, n := image.Rectangle{}, 0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			if r, g, b, _ := img.At(x, y).RGBA(); near(r, c.R) && near(g, c.G) && near(b, c.B) {
				box, n = box.Union(image.Rect(x, y, x+1, y+1)), n+1
			}
		}
	}
	return box.Dx(), float64(n) / float64(max(1, box.Dx()*box.Dy()))
}

// TestPhotosAreInPagesAndDiagrams, which are text, and so in every picture that
// there is.
func TestPhotosAreInPagesAndDiagrams(t *testing.T) {
	c := withFaces(t)
	for _, f := range format.All {
		if _, seen := asPicture[f.ID]; seen || !f.Picture {
			continue
		}
		for circles, want := range map[bool]int{true: len(faces), false: 0} {
			o := rich(scene.Light, "fit")
			o.Scene.Look.Circles = circles
			if n := bytes.Count(export(t, f.ID, c, o), []byte("data:image/jpeg")); n != want {
				t.Errorf("%s, circles %t: %d photos, want %d", f.ID, circles, n, want)
			}
		}
	}
}

// TestSlidesHoldPhotos, whatever LibreOffice makes of them.
func TestSlidesHoldPhotos(t *testing.T) {
	file := export(t, "pptx", withFaces(t), rich(scene.Light, "fit"))
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var media int
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "ppt/media/") {
			media++
		}
	}
	if slide := part(t, file, "ppt/slides/slide1.xml"); media != len(faces) || strings.Count(slide, "<a:blip ") != len(faces) {
		t.Errorf("%d pictures are in the file, and a slide shows %d", media, strings.Count(slide, "<a:blip "))
	}
}
