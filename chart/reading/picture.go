package reading

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // pictures are PNG or JPEG
	_ "image/png"
	"math"

	"github.com/kovidgoyal/imaging"
)

// maxPixels is the largest picture that is decoded: 25 megapixels. A file of a
// few kilobytes may say that it holds a thousand times as many.
const maxPixels = 25_000_000

var errNoPicture = errors.New("is no PNG or JPEG picture")

// PictureSize reads the header of a picture. It fails where the picture is not
// to be decoded: it is neither PNG nor JPEG, or too large.
func PictureSize(data []byte) (image.Point, error) {
	about, kind, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil || kind != "png" && kind != "jpeg" || about.Width < 1 || about.Height < 1:
		return image.Point{}, errNoPicture
	case about.Width > maxPixels/about.Height:
		return image.Point{}, fmt.Errorf("has %d × %d pixels, and %d million are the limit", about.Width, about.Height, maxPixels/1_000_000)
	}
	return image.Pt(about.Width, about.Height), nil
}

// Picture decodes a picture for a place of some proportions that it is to
// cover, and keeps no more than so many pixels of it.
func Picture(data []byte, w, h float64, most int) (image.Image, error) {
	if _, err := PictureSize(data); err != nil {
		return nil, err
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	img = middle(img, w, h)
	size := img.Bounds().Size()
	if shrink := math.Sqrt(float64(most) / float64(size.X) / float64(size.Y)); shrink < 1 {
		return imaging.Resize(img, max(1, int(float64(size.X)*shrink)), max(1, int(float64(size.Y)*shrink)), imaging.Linear), nil
	}
	return img, nil
}

// middle is a picture, or the part around its middle where that is all that is
// seen of one of far other proportions: what is one pixel by a million would
// be enormous if all of it were made to cover a place.
func middle(img image.Image, w, h float64) image.Image {
	const far = 16
	size := img.Bounds().Size()
	x, y := float64(size.X), float64(size.Y)
	switch {
	case !(w > 0 && h > 0):
		return img
	case x*h > far*y*w:
		size.X = max(1, int(y*w/h))
	case y*w > far*x*h:
		size.Y = max(1, int(x*h/w))
	default:
		return img
	}
	return imaging.CropCenter(img, size.X, size.Y)
}
