package graphviz

import (
	"bytes"
	"context"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"math"

	"golang.org/x/image/draw"

	"cadre/chart/scene"
)

// Image is a scene in pixels, so many to a point.
func Image(ctx context.Context, r *Renderer, s *scene.Scene, scale float64) (*image.RGBA, error) {
	size, err := PixelSize(s, scale)
	if err != nil {
		return nil, err
	}
	p, err := drawPainting(ctx, r, s, size, scale)
	if err != nil {
		return nil, err
	}
	return p.whole(ctx)
}

// JPG writes a scene as a picture of pixels that every program reads. It has
// no clear pixels: what has no ground stands on white. Like a PNG it records
// its resolution.
func JPG(ctx context.Context, r *Renderer, w io.Writer, s *scene.Scene, scale float64) error {
	img, err := Image(ctx, r, s, scale)
	if err != nil {
		return err
	}
	if s.Background.A < 255 {
		onWhite := image.NewRGBA(img.Rect)
		draw.Draw(onWhite, img.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
		draw.Draw(onWhite, img.Rect, img, image.Point{}, draw.Over)
		img = onWhite
	}
	// The encoder halves the resolution of colour, as most do; at this quality
	// coloured letters have no fringes that can be seen.
	const quality = 95
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
		return err
	}
	start, rest := b.Bytes()[:2], b.Bytes()[2:]
	for _, part := range [][]byte{start, resolution(scale), rest} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// resolution is the part of a JPG that tells it (JFIF, version 1.02), which the
// encoder leaves out.
func resolution(scale float64) []byte {
	const pointsPerInch, dotsPerInch = 72, 1
	b := append([]byte{0xFF, 0xE0, 0, 16}, "JFIF\x00\x01\x02"...)
	dots := uint16(min(math.MaxUint16, max(1, math.Round(scale*pointsPerInch))))
	b = append(b, dotsPerInch)
	b = binary.BigEndian.AppendUint16(b, dots)
	b = binary.BigEndian.AppendUint16(b, dots)
	return append(b, 0, 0) // no small picture
}
