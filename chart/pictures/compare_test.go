package pictures_test

import (
	"image"
	"image/draw"
	"math"
	"slices"
)

// apart is how far two pictures are from each other, of 255, square by square
// of some pixels. Programs smooth edges in their own ways, which the mean of a
// square forgives, and a letter may stand a little to the left or right; but a
// missing word, line or colour changes the mean of a whole square.
func apart(a, b image.Image) (squares []float64) {
	const side, slack = 16, 2
	p, q := pixels(a), pixels(b)
	size := a.Bounds().Size()
	for y := 0; y+side <= size.Y; y += side {
		for x := slack; x+side+slack <= size.X; x += side {
			ours, least := mean(p, x, y, side), math.Inf(1)
			for dx := -slack; dx <= slack; dx++ {
				theirs := mean(q, x+dx, y, side)
				least = min(least, max(math.Abs(ours[0]-theirs[0]), math.Abs(ours[1]-theirs[1]), math.Abs(ours[2]-theirs[2])))
			}
			squares = append(squares, least)
		}
	}
	return squares
}

func average(squares []float64) float64 {
	sum := 0.0
	for _, v := range squares {
		sum += v
	}
	return sum / float64(len(squares))
}

func worst(squares []float64) float64 { return slices.Max(squares) }

// pixels is a picture as bytes of red, green, blue and alpha.
func pixels(img image.Image) *image.RGBA {
	p := image.NewRGBA(image.Rectangle{Max: img.Bounds().Size()})
	draw.Draw(p, p.Rect, img, img.Bounds().Min, draw.Src)
	return p
}

// mean is the colour of a square.
func mean(img *image.RGBA, x, y, side int) (m [3]float64) {
	for j := range side {
		row := img.Pix[img.PixOffset(x, y+j):]
		for i := range side {
			for k := range m {
				m[k] += float64(row[4*i+k])
			}
		}
	}
	for k := range m {
		m[k] /= float64(side * side)
	}
	return m
}
