package reading

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"testing"
)

func TestPhoto(t *testing.T) {
	wide := image.NewRGBA(image.Rect(0, 0, 600, 300))
	draw.Draw(wide, wide.Bounds(), image.NewUniform(color.RGBA{200, 0, 0, 255}), image.Point{}, draw.Src)
	draw.Draw(wide, image.Rect(150, 0, 450, 300), image.NewUniform(color.RGBA{0, 0, 200, 255}), image.Point{}, draw.Src)
	var file bytes.Buffer
	if err := png.Encode(&file, wide); err != nil {
		t.Fatal(err)
	}
	photo, err := Photo(bytes.NewReader(file.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	img, kind, err := image.Decode(strings.NewReader(photo))
	if err != nil || kind != "jpeg" || img.Bounds().Dx() != 192 || img.Bounds().Dy() != 192 {
		t.Fatalf("the photo is a %s of %v: %v", kind, img.Bounds(), err)
	}
	for _, at := range []image.Point{{5, 5}, {96, 96}, {186, 100}} {
		if r, _, b, _ := img.At(at.X, at.Y).RGBA(); r > 0x4000 || b < 0x8000 {
			t.Errorf("at %v is %v, not the middle of the picture", at, img.At(at.X, at.Y))
		}
	}
	for _, bad := range []string{"", "GIF89a", file.String()[:100], strings.Repeat("x", largestPhoto+1)} {
		if _, err := Photo(strings.NewReader(bad)); err == nil {
			t.Errorf("%d bytes that are no photo are read", len(bad))
		}
	}
}
