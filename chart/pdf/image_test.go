package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// halves is a picture twice as wide as high: red, and right of it blue, which
// is transparent.
func halves(alpha uint8) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			if x < 20 {
				img.Set(x, y, color.NRGBA{255, 0, 0, 255})
			} else {
				img.Set(x, y, color.NRGBA{0, 0, 255, alpha})
			}
		}
	}
	return img
}

func asPNG(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asJPEG(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pictured is a file whose page shows images in a diamond.
func pictured(images ...[]byte) []byte {
	d := newDocument([]*scene.Scene{{Width: 100, Height: 100}})
	c := &content{document: d, alpha: 255}
	c.op("1 0 0 -1 0 100 cm")
	for _, data := range images {
		c.image(data, diamond)
	}
	page := d.stream("", c.Bytes())
	d.put(d.pages[0], "<< /Type /Page /Parent "+d.tree.String()+" /MediaBox [0 0 100 100] /Resources "+d.resources.String()+" /Contents "+page.String()+" >>")
	return d.finish()
}

// diamond stands on its tip in the middle of the page.
var diamond = func() graphviz.Mark {
	corners := []layout.Point{{X: 50, Y: 10}, {X: 90, Y: 50}, {X: 50, Y: 90}, {X: 10, Y: 50}}
	m := graphviz.Mark{Closed: true}
	for i, a := range corners {
		b := corners[(i+1)%4]
		m.Path = append(m.Path, graphviz.Curve{a, a, b, b})
	}
	return m
}()

// TestImagesCoverTheirShape: the left half shows red, the right half blue
// where it is opaque, and nothing outside the diamond.
func TestImagesCoverTheirShape(t *testing.T) {
	white, red, blue := color.NRGBA{255, 255, 255, 255}, color.NRGBA{255, 0, 0, 255}, color.NRGBA{0, 0, 255, 255}
	for name, tt := range map[string]struct {
		data  []byte
		right color.NRGBA
	}{
		"PNG":             {asPNG(t, halves(255)), blue},
		"transparent PNG": {asPNG(t, halves(0)), white},
		"JPEG":            {asJPEG(t, halves(255)), blue},
	} {
		img := painted(t, pictured(tt.data), 1)
		for at, want := range map[image.Point]color.NRGBA{{X: 40, Y: 50}: red, {X: 60, Y: 50}: tt.right, {X: 34, Y: 30}: red, {X: 30, Y: 27}: white, {X: 85, Y: 85}: white} {
			if got := img.At(at.X, at.Y); !near255(got, want) {
				t.Errorf("%s: %v at %v, want %v", name, got, at, want)
			}
		}
	}
}

func near255(a, b color.Color) bool {
	p, q := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	for _, d := range []int{int(p.R) - int(q.R), int(p.G) - int(q.G), int(p.B) - int(q.B)} {
		if max(d, -d) > 8 {
			return false
		}
	}
	return true
}

// TestImagesOnce: a JPEG is kept as it is, an image shown twice is in the file
// once, and what is no image is left out.
func TestImagesOnce(t *testing.T) {
	photo, logo := asJPEG(t, halves(255)), asPNG(t, halves(7))
	file := pictured(photo, logo, photo, []byte("no image"), nil, logo)
	all := joined(t, objects(t, file))
	for part, want := range map[string]int{"/Filter /DCTDecode": 1, "/SMask": 1, "/Subtype /Image": 3, "/I1 Do": 2, "/I2 Do": 2, "Do Q": 4} {
		if got := strings.Count(all, part); got != want {
			t.Errorf("%d times %s, want %d", got, part, want)
		}
	}
	if !bytes.Contains(file, photo) {
		t.Error("the JPEG is not in the file")
	}
}

func TestColoursOfJPEG(t *testing.T) {
	gray := image.NewGray(image.Rect(0, 0, 3, 3))
	if all := string(pictured(asJPEG(t, gray))); !strings.Contains(all, "/ColorSpace /DeviceGray /Filter /DCTDecode") {
		t.Error("a grey JPEG is not said to be grey")
	}
	if got := jpegSpace(color.CMYKModel); !strings.Contains(got, "/DeviceCMYK /Decode") {
		t.Errorf("four inks are %s", got)
	}
}
