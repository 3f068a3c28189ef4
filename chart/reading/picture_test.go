package reading_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"

	"cadre/chart/reading"
)

// TestPictureSize: PNG and JPEG alone, and no more than 25 megapixels, judged
// without decoding anything.
func TestPictureSize(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 8, 4))
	encoded := func(encode func(b *bytes.Buffer) error) []byte {
		var b bytes.Buffer
		if err := encode(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	asPNG := encoded(func(b *bytes.Buffer) error { return png.Encode(b, img) })
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"png":    {asPNG, ""},
		"jpeg":   {encoded(func(b *bytes.Buffer) error { return jpeg.Encode(b, img, nil) }), ""},
		"gif":    {encoded(func(b *bytes.Buffer) error { return gif.Encode(b, img, nil) }), "is no PNG or JPEG picture"},
		"bmp":    {encoded(func(b *bytes.Buffer) error { return bmp.Encode(b, img) }), "is no PNG or JPEG picture"},
		"tiff":   {encoded(func(b *bytes.Buffer) error { return tiff.Encode(b, img, nil) }), "is no PNG or JPEG picture"},
		"text":   {[]byte("photo"), "is no PNG or JPEG picture"},
		"none":   {nil, "is no PNG or JPEG picture"},
		"limit":  {saying(asPNG, 5000, 5000), ""},
		"beyond": {saying(asPNG, 5000, 5001), "has 5000 × 5001 pixels, and 25 million are the limit"},
		"bomb":   {saying(asPNG, 1<<31-1, 1<<31-1), "is the limit"},
	} {
		switch size, err := reading.PictureSize(tt.data); {
		case tt.want == "" && (err != nil || size.X < 8):
			t.Errorf("%s: %v, %v", name, size, err)
		case tt.want != "" && err == nil:
			t.Errorf("%s passes as %v", name, size)
		case tt.want != "" && name != "bomb" && err.Error() != tt.want:
			t.Errorf("%s: %v", name, err)
		}
	}
}

// saying is a PNG with another size in its header.
func saying(file []byte, width, height uint32) []byte {
	file = bytes.Clone(file)
	binary.BigEndian.PutUint32(file[16:], width)
	binary.BigEndian.PutUint32(file[20:], height)
	binary.BigEndian.PutUint32(file[29:], crc32.ChecksumIEEE(file[12:29]))
	return file
}

// TestAPictureIsKeptSmall: cut to what is seen of one of far other proportions, and no larger than is
// asked for, even where it is a line of a million pixels.
func TestAPictureIsKeptSmall(t *testing.T) {
	for _, tt := range []struct {
		w, h  int
		place [2]float64
		most  int
		want  image.Point
	}{
		{64, 64, [2]float64{36, 36}, 100_000, image.Pt(64, 64)},
		{600, 300, [2]float64{36, 36}, 10_000, image.Pt(141, 70)},
		{600, 300, [2]float64{140, 70}, 1 << 30, image.Pt(600, 300)},
		{1, 1_000_000, [2]float64{36, 36}, 10_000, image.Pt(1, 1)},
		{1_000_000, 1, [2]float64{36, 36}, 10_000, image.Pt(1, 1)},
		{20, 10, [2]float64{0, 0}, 1 << 30, image.Pt(20, 10)},
	} {
		var file bytes.Buffer
		if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, tt.w, tt.h))); err != nil {
			t.Fatal(err)
		}
		img, err := reading.Picture(file.Bytes(), tt.place[0], tt.place[1], tt.most)
		if err != nil || img.Bounds().Size() != tt.want {
			t.Errorf("%d × %d becomes %v, want %v: %v", tt.w, tt.h, img.Bounds(), tt.want, err)
		}
		if photo, err := reading.Photo(&file); err != nil || !strings.HasPrefix(photo, "\xff\xd8") {
			t.Errorf("%d × %d is no photo: %v", tt.w, tt.h, err)
		}
	}
}
