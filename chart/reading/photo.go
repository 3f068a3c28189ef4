package reading

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	_ "image/png" // photos come as PNG and JPEG
	"io"

	"github.com/kovidgoyal/imaging"
)

// The limits of a photo.
const (
	photoSide    = 192       // pixels, enough for a circle of half an inch in print
	photoQuality = 85        // of the JPEG
	largestPhoto = 32 << 20  // bytes
	photoPixels  = 100 << 20 // before it is made small
)

// Photo makes the small square that a chart holds of somebody's photo: the
// middle of the picture, upright as the camera was held.
func Photo(r io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(r, largestPhoto+1))
	if err != nil {
		return "", err
	}
	if len(data) > largestPhoto {
		return "", fmt.Errorf("the photo has more than %d MB; choose a smaller one", largestPhoto>>20)
	}
	size, kind, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil || kind != "jpeg" && kind != "png":
		return "", errors.New("this is no photo that can be read; choose a JPEG or PNG file")
	case size.Width*size.Height > photoPixels:
		return "", fmt.Errorf("the photo has %d × %d pixels; choose a smaller one", size.Width, size.Height)
	}
	img, err := imaging.Decode(bytes.NewReader(data), imaging.AutoOrientation(true))
	if err != nil {
		return "", fmt.Errorf("the photo is damaged: %w", err)
	}
	small := imaging.Fill(img, photoSide, photoSide, imaging.Center, imaging.Lanczos)
	ground := imaging.New(photoSide, photoSide, color.White)
	var out bytes.Buffer
	err = jpeg.Encode(&out, imaging.Overlay(ground, small, image.Point{}, 1), &jpeg.Options{Quality: photoQuality})
	return out.String(), err
}
