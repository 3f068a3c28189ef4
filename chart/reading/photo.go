package reading

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"io"

	"github.com/kovidgoyal/imaging"
)

// The limits of a photo.
const (
	photoSide    = 192      // pixels, enough for a circle of half an inch in print
	photoQuality = 85       // of the JPEG
	largestPhoto = 32 << 20 // bytes
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
	if _, err := PictureSize(data); err != nil {
		return "", fmt.Errorf("the photo %w; choose a JPEG or PNG file of at most 25 megapixels", err)
	}
	img, err := imaging.Decode(bytes.NewReader(data), imaging.AutoOrientation(true))
	if err != nil {
		return "", fmt.Errorf("the photo is damaged: %w", err)
	}
	small := imaging.Fill(middle(img, 1, 1), photoSide, photoSide, imaging.Center, imaging.Lanczos)
	ground := imaging.New(photoSide, photoSide, color.White)
	var out bytes.Buffer
	err = jpeg.Encode(&out, imaging.Overlay(ground, small, image.Point{}, 1), &jpeg.Options{Quality: photoQuality})
	return out.String(), err
}
