package graphviz

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"io"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// stripes is a drawing of upright stripes in so many colours.
func stripes(colours int, ground color.NRGBA, height float64) *Drawing {
	box := func(x, w float64) []Curve {
		p := []layout.Point{{X: x}, {X: x + w}, {X: x + w, Y: height}, {X: x, Y: height}}
		var path []Curve
		for i, a := range p {
			b := p[(i+1)%len(p)]
			path = append(path, Curve{a, a, b, b})
		}
		return path
	}
	d := &Drawing{Width: float64(colours), Height: height, Marks: []Mark{{Path: box(0, float64(colours)), Fill: ground}}}
	for i := range colours - 1 {
		ink := color.NRGBA{uint8(i), uint8(i >> 4), uint8(7 * i), 255}
		if ground.A < 255 {
			ink.A = 128
		}
		d.Marks = append(d.Marks, Mark{Owner: "card", Path: box(float64(i), 1), Fill: ink})
	}
	return d
}

// TestPackedPixelsAreThosePainted, in both ways of packing, with few colours
// and with many, on a ground and on none.
func TestPackedPixelsAreThosePainted(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		colours := rapid.SampledFrom([]int{1, 2, 17, 255, 256, 257, 600}).Draw(t, "colours")
		height := rapid.SampledFrom([]int{1, 15, 16, 191, 192, 193, 1000}).Draw(t, "height")
		ground := rapid.SampledFrom([]color.NRGBA{{}, {250, 251, 252, 255}}).Draw(t, "ground")
		size := image.Pt(colours, height)
		p := newPainting(stripes(colours, ground, float64(height)), newShapedLines(nil), size, 1)
		want, err := p.whole(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for name, pack := range map[string]func(context.Context, io.Writer, float64) error{"fast": p.packFast, "well": p.packWell} {
			var file bytes.Buffer
			if err := pack(t.Context(), &file, 1); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			got, err := png.Decode(&file)
			if err != nil || got.Bounds().Size() != size {
				t.Fatalf("%s: %v, %v", name, got, err)
			}
			for y := range height {
				for x := range colours {
					if g, w := color.NRGBAModel.Convert(got.At(x, y)), own(want, x, y); g != w {
						t.Fatalf("%s: the pixel at %d, %d is %v, painted was %v", name, x, y, g, w)
					}
				}
			}
		}
	})
}

// own is a pixel's colour as a PNG has it.
func own(img *image.RGBA, x, y int) color.NRGBA {
	p := unmultiplied(img.Pix[img.PixOffset(x, y):][:4])
	return color.NRGBA{p[0], p[1], p[2], p[3]}
}

// TestFewColoursAreIndexed, and more are not.
func TestFewColoursAreIndexed(t *testing.T) {
	for _, tt := range []struct {
		colours int
		ground  color.NRGBA
		kind    byte
	}{
		{2, color.NRGBA{255, 255, 255, 255}, indexedColour}, {256, color.NRGBA{255, 255, 255, 255}, indexedColour}, {257, color.NRGBA{255, 255, 255, 255}, trueColour},
		{2, color.NRGBA{}, indexedColour}, {600, color.NRGBA{}, trueColourAlpha},
	} {
		var file bytes.Buffer
		if err := newPainting(stripes(tt.colours, tt.ground, 9), newShapedLines(nil), image.Pt(tt.colours, 9), 1).encode(t.Context(), &file, 1); err != nil {
			t.Fatal(err)
		}
		const kindAt = 25 // in the file
		if kind := file.Bytes()[kindAt]; kind != tt.kind {
			t.Errorf("%d colours on %v: pixels of the kind %d, want %d", tt.colours, tt.ground, kind, tt.kind)
		}
		if clear := bytes.Contains(file.Bytes(), []byte("tRNS")); clear != (tt.kind == indexedColour && tt.ground.A == 0) {
			t.Errorf("%d colours on %v: a palette with opacity: %t", tt.colours, tt.ground, clear)
		}
	}
}

// TestStoppedPacking gives the reason, in both ways.
func TestStoppedPacking(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	p := newPainting(stripes(9, color.NRGBA{}, 500), newShapedLines(nil), image.Pt(9, 500), 1)
	for name, pack := range map[string]func(context.Context, io.Writer, float64) error{"fast": p.packFast, "well": p.packWell} {
		if err := pack(ctx, io.Discard, 1); err != context.Canceled {
			t.Errorf("%s: %v", name, err)
		}
	}
}
