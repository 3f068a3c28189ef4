package scene

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

// TestABareImageIsTheSamePicture: what stands beside the pixels of a photo goes,
// wherever it stands, and the pixels stay.
func TestABareImageIsTheSamePicture(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range img.Pix {
		img.Pix[i] = byte(i * 7)
	}
	img.Set(3, 3, color.RGBA{A: 255})
	var asPNG, asJPEG bytes.Buffer
	if err := png.Encode(&asPNG, img); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&asJPEG, img, nil); err != nil {
		t.Fatal(err)
	}
	const secret = "taken at 52.5 N, 13.4 E"
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(secret)))
	chunk = append(append(chunk, "tEXt"...), secret...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	segment := func(marker byte) []byte {
		return append([]byte{0xFF, marker, 0, byte(len(secret) + 2)}, secret...)
	}
	p, j := asPNG.Bytes(), asJPEG.Bytes()
	for name, data := range map[string][]byte{
		"as it is, PNG":   p,
		"as it is, JPEG":  j,
		"a text in a PNG": bytes.Join([][]byte{p[:33], chunk, p[33:]}, nil),
		"behind a PNG":    append(bytes.Clone(p), secret...),
		"EXIF":            bytes.Join([][]byte{j[:2], segment(0xE1), j[2:]}, nil),
		"a comment":       bytes.Join([][]byte{j[:2], segment(0xFE), segment(0xED), j[2:]}, nil),
		"behind a JPEG":   append(bytes.Clone(j), secret...),
	} {
		got := bare(data)
		if bytes.Contains(got, []byte(secret)) {
			t.Errorf("%s: it is still there", name)
		}
		want, _, err := image.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		same, _, err := image.Decode(bytes.NewReader(got))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for y := range 30 {
			for x := range 40 {
				if same.At(x, y) != want.At(x, y) {
					t.Fatalf("%s: another pixel at %d, %d", name, x, y)
				}
			}
		}
	}
	for _, data := range []string{"", "GIF89a", "\x89PNG\r\n\x1a\n", "\x89PNG\r\n\x1a\n\xff\xff\xff\xffIDATxxxx", "\xff\xd8\xff", "\xff\xd8\xff\xe1\xff\xff", "\xff\xd8\xff\xda\x00\x02\xff"} {
		if got := bare([]byte(data)); len(got) > len(data)+2 {
			t.Errorf("%q grows to %q", data, got)
		}
	}
}
